//! `figures.range_unit`: 5～10%, 3～5万元.

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "figures.range_unit",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 15835—2011",
    asks: "数值范围的两头都写“%”“万”“亿”：5%～10%，3万～5万元。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("增长⟦5～10%⟧。", "增长5%～10%。"),
            ("投入⟦3～5万元⟧。", "投入3万～5万元。"),
            ("增长⟦5至10%⟧。", "增长5%至10%。"),
            ("增长⟦5—10%⟧。", "增长5%—10%。"),
        ],
        wrong: &[],
        right: &[
            "增长5%～10%。",
            "投入3万～5万元。",
            "每次5～10人。",
            "表1—10%的样本",
            "2021—2025年增长10%。",
        ],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for pair in passage.numerals.windows(2) {
        let [first, second] = pair else { continue };
        let sign = &passage.plain[first.range.end..second.range.start];
        if !matches!(sign, "～" | "—" | "至" | "到" | "~" | "-") || first.value >= second.value {
            continue;
        }
        let unit = match (second.unit.name, second.unit.scale) {
            ("%", 1) => "%",
            (_, 10_000) => "万",
            (_, 100_000_000) => "亿",
            _ => continue,
        };
        let numbered = passage.before(first.range.start).is_some_and(|c| "表图第".contains(c));
        if !numbered && !passage.is_literal(first.range.start) {
            let at = first.range.start..second.end();
            let put = first.range.end..first.range.end;
            let message = format!("数值范围的前一个数后面少了“{unit}”。");
            found.fix(passage, Fix { at, put, by: unit }, message);
        }
    }
}
