//! `numerals.per_cent`: 百分之5.

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "numerals.per_cent",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 15835—2011",
    asks: "百分数写成“5%”或“百分之五”，不混用。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[("合格率达⟦百分之98⟧。", "合格率达98%。"), ("占⟦百分之3.5⟧。", "占3.5%。")],
        wrong: &[],
        right: &["合格率达98%。", "占百分之五。", "百分之百合格。"],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    const WORD: &str = "百分之";
    for numeral in &passage.numerals {
        if passage.plain[..numeral.range.start].ends_with(WORD) && numeral.unit.name.is_empty() {
            let at = numeral.range.start - WORD.len()..numeral.range.end;
            let by = format!("{}%", &passage.plain[numeral.range.clone()]);
            found.fix(passage, Fix::all(at, &by), "百分数的写法不混用汉字和阿拉伯数字。");
        }
    }
}
