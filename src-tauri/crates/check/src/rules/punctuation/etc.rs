//! `punctuation.etc`: 、 before 等.

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "punctuation.etc",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 15834—2011 附录A.3",
    asks: "“等”字前面不用顿号。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("清点库房、目录⟦、⟧等。", "清点库房、目录等。"),
            ("温度、湿度⟦、⟧等指标。", "温度、湿度等指标。"),
        ],
        wrong: &[],
        right: &["清点库房、目录等。", "核对密级、等级和期限。"],
    },
};

/// Words that begin with 等 and may follow 、 as items of their own.
const WORDS: &[&str] = &[
    "等级", "等额", "等待", "等同", "等价", "等效", "等候", "等次", "等比", "等值", "等不", "等着", "等、",
    "等客", "等闲",
];

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for (at, c) in passage.marks.iter().filter(|(_, c)| *c == '、') {
        let end = at + c.len_utf8();
        let rest = &passage.plain[end..];
        if rest.starts_with('等') && !WORDS.iter().any(|word| rest.starts_with(word)) {
            found.fix(passage, Fix::all(*at..end, ""), "“等”字前面不用顿号。");
        }
    }
}
