//! `punctuation.in_number`: a full-width mark inside a number or a time.

use crate::reading::{Numeral, Passage};
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "punctuation.in_number",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 15835—2011 5.1",
    asks: "数字和时间里的分节号、小数点、冒号用半角。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("共移交1⟦，⟧200件。", "共移交1,200件。"),
            ("会议定于上午9⟦：⟧30召开。", "会议定于上午9:30召开。"),
            ("增长3⟦．⟧5%。", "增长3.5%。"),
        ],
        wrong: &[],
        right: &["第一批3，第二批120件。", "库房2，150平方米。", "甲队与乙队的比分为3：10。", "共3、120件。"],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for pair in passage.numerals.windows(2) {
        let [first, second] = pair else { continue };
        let between = first.range.end..second.range.start;
        let by = match &passage.plain[between.clone()] {
            "，" if is_grouped(passage, first, second) => ",",
            "：" if is_time(passage, first, second) => ":",
            "．" => ".",
            _ => continue,
        };
        let message = format!("数字里用了全角的“{}”，应为“{by}”。", &passage.plain[between.clone()]);
        found.fix(passage, Fix::all(between, by), message);
    }
}

/// 1，200件: groups of three with one unit, in no list.
fn is_grouped(passage: &Passage<'_>, first: &Numeral, second: &Numeral) -> bool {
    let counted = passage.before(first.range.start).is_some_and(|c| "达共有为约近了超到交".contains(c));
    let lengths = first.range.len() <= 3 && second.range.len() == 3;
    lengths && counted && !second.unit.name.is_empty()
}

/// 上午9：30: two digits of minutes, and a word of time before.
fn is_time(passage: &Passage<'_>, first: &Numeral, second: &Numeral) -> bool {
    let minutes = second.range.len() == 2 && second.count().is_some_and(|minutes| minutes < 60);
    let hours = first.range.len() <= 2 && first.count().is_some_and(|hours| hours <= 24);
    let before = &passage.plain[..first.range.start];
    let when = ["午", "晨", "晚", "间", "日", "至", "—", "～", "于", "）"];
    minutes && hours && when.iter().any(|word| before.ends_with(word))
}
