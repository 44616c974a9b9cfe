//! `numerals.over`: 超过100人以上.

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "numerals.over",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "“超过”不与“以上”连用，“不足”不与“以下”连用。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("⟦超过100人以上⟧的会议。", "超过100人的会议。"),
            ("⟦不足5件以下⟧的不再立卷。", "不足5件的不再立卷。"),
            ("⟦至少30学时以上⟧。", "至少30学时。"),
        ],
        wrong: &[],
        right: &["超过100人的会议。", "100人以上的会议。", "超过上年100人以上水平的"],
    },
};

const PAIRS: &[(&str, &str)] = &[
    ("超过", "以上"),
    ("多于", "以上"),
    ("大于", "以上"),
    ("至少", "以上"),
    ("不足", "以下"),
    ("低于", "以下"),
    ("少于", "以下"),
    ("至多", "以下"),
];

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for numeral in &passage.numerals {
        let before = &passage.plain[..numeral.range.start];
        let rest = &passage.plain[numeral.end()..];
        let pair = PAIRS.iter().find(|(word, after)| before.ends_with(word) && rest.starts_with(after));
        if let Some((word, after)) = pair {
            let put = numeral.end()..numeral.end() + after.len();
            let at = numeral.range.start - word.len()..put.end;
            found.fix(passage, Fix { at, put, by: "" }, format!("“{word}”与“{after}”重复，留一个。"));
        }
    }
}
