//! `numerals.short_year`: 26年3月.

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "numerals.short_year",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 15835—2011",
    asks: "年份写全四位。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("于⟦26年3月⟧移交。", "于2026年3月移交。"),
            ("⟦25年度⟧档案已移交。", "2025年度档案已移交。"),
        ],
        wrong: &[],
        right: &["于2026年3月移交。", "保管30年后移交。", "历时10年3个月。", "满25年的档案"],
    },
};

/// Earlier ones are no year that a draft of this century shortens.
const YEARS: std::ops::RangeInclusive<u32> = 10..=49;

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for (nth, numeral) in passage.numerals.iter().enumerate() {
        let rest = &passage.plain[numeral.range.end..];
        let Some(rest) = rest.strip_prefix('年').filter(|_| numeral.range.len() == 2) else { continue };
        let year_end = passage.plain.len() - rest.len();
        let month = passage.numerals.get(nth + 1).filter(|month| {
            let after = &passage.plain[month.range.end..];
            month.range.start == year_end && after.starts_with('月') && month.range.len() <= 2
        });
        let end = match month {
            Some(month) => month.range.end + '月'.len_utf8(),
            None if rest.starts_with("度") => year_end + '度'.len_utf8(),
            None => continue,
        };
        let joined =
            passage.before(numeral.range.start).is_some_and(|c| c.is_ascii_alphanumeric() || c == '.');
        if !joined && numeral.count().is_some_and(|year| YEARS.contains(&year)) {
            let put = numeral.range.start..numeral.range.start;
            let fix = Fix { at: numeral.range.start..end, put, by: "20" };
            found.fix(passage, fix, "年份应写全四位。");
        }
    }
}
