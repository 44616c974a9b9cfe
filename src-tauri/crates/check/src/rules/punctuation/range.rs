//! `punctuation.range`: 5-10人, 2021～2025年.

use crate::reading::{Numeral, Passage};
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "punctuation.range",
    group: Group::Wording,
    severity: Severity::Hint,
    source: Source::Required,
    basis: "GB/T 15834—2011 4.13",
    asks: "数值范围用浪纹线“～”，起止年份用一字线“—”，不用短横线。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("每次5⟦-⟧10人。", "每次5～10人。"),
            ("增长5%⟦-⟧10%。", "增长5%～10%。"),
            ("2021⟦-⟧2025年规划期内。", "2021—2025年规划期内。"),
            ("2021年⟦～⟧2025年。", "2021年—2025年。"),
        ],
        wrong: &[],
        right: &[
            "每次5～10人，2021—2025年。",
            "电话0571-88880000，型号DL3-5，编号2026-05-3。",
            "第3-5项，3-5号楼。",
            "尺寸为3-5-8米。",
        ],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for pair in passage.numerals.windows(2) {
        let [first, second] = pair else { continue };
        let from = if passage.plain[first.range.end..].starts_with(['-', '~', '～', '－', '–']) {
            first.range.end
        } else {
            unit_end(passage, first)
        };
        let between = from..second.range.start;
        let Some(sign) = passage.plain.get(between.clone()) else { continue };
        let Some(by) = belongs(passage, (first, second)) else { continue };
        let wrong = match sign {
            "-" | "~" | "－" | "–" => true,
            "～" => by == "—",
            _ => false,
        };
        if wrong && stands_alone(passage, first, second) {
            let what =
                if by == "—" { "起止年份之间应为“—”" } else { "数值范围应为“～”" };
            found.fix(passage, Fix::all(between, by), format!("{what}，这里用了“{sign}”。"));
        }
    }
}

fn unit_end(passage: &Passage<'_>, first: &Numeral) -> usize {
    if is_year(passage, first) { first.range.end + '年'.len_utf8() } else { first.end() }
}

fn is_year(passage: &Passage<'_>, numeral: &Numeral) -> bool {
    let four = numeral.range.len() == 4 && numeral.count().is_some_and(|year| (1900..2100).contains(&year));
    four && passage.plain[numeral.range.end..].starts_with('年')
}

/// The sign that belongs between two numbers, if they make a range at all.
fn belongs(passage: &Passage<'_>, (first, second): (&Numeral, &Numeral)) -> Option<&'static str> {
    if is_year(passage, second) {
        return (first.range.len() == 4).then_some("—");
    }
    let counted = !matches!(second.unit.name, "" | "号" | "日" | "月" | "年" | "栋" | "g" | "m" | "t");
    (counted && first.value < second.value).then_some("～")
}

/// In no code, no chain and no ordinal.
fn stands_alone(passage: &Passage<'_>, first: &Numeral, second: &Numeral) -> bool {
    let before = passage.before(first.range.start);
    let chained = before.is_some_and(|c| c.is_ascii_alphanumeric() || "-~～—－–第.．:：".contains(c));
    let goes_on = passage.plain[second.range.end..].starts_with(['-', '~', '～', '—', '－']);
    !chained && !goes_on && !passage.is_literal(first.range.start)
}
