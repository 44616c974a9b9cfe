//! `numerals.about`: 约100人左右.

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "numerals.about",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "“约”“近”不与“左右”“上下”“余”“多”连用。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("⟦约100人左右⟧参加。", "约100人参加。"),
            ("移交⟦近200余件⟧。", "移交近200件。"),
            ("历时⟦大约30天上下⟧。", "历时大约30天。"),
        ],
        wrong: &[],
        right: &["约100人参加。", "100人左右参加。", "移交200余件。", "就近3多媒体教室", "最近100多人参加。"],
    },
};

const BEFORE: &[&str] = &["大约", "约", "近"];
/// Words that end with 近 or 约 and say nothing of the number.
const NOT_BEFORE: &[&str] = &["最近", "附近", "就近", "靠近", "节约", "合约", "邀约", "预约", "接近", "签约"];

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for numeral in &passage.numerals {
        let before = &passage.plain[..numeral.range.start];
        let Some(word) = BEFORE.iter().find(|word| before.ends_with(*word)) else { continue };
        if NOT_BEFORE.iter().any(|word| before.ends_with(word)) {
            continue;
        }
        let put = if numeral.unit.vague {
            let unit = &passage.plain[numeral.range.end..numeral.end()];
            let vague = unit.find(['余', '多', '来']);
            vague.map(|at| numeral.range.end + at..numeral.range.end + at + '余'.len_utf8())
        } else {
            let rest = &passage.plain[numeral.end()..];
            let after = ["左右", "上下"].iter().find(|word| rest.starts_with(*word));
            after.map(|word| numeral.end()..numeral.end() + word.len())
        };
        if let Some(put) = put {
            let at = numeral.range.start - word.len()..put.end.max(numeral.end());
            let said = &passage.plain[put.clone()];
            let message = format!("“{word}”与“{said}”重复，留一个。");
            found.fix(passage, Fix { at, put, by: "" }, message);
        }
    }
}
