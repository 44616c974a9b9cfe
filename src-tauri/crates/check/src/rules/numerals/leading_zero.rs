//! `numerals.leading_zero`: 2026年03月05日.

use crate::fix::replace_each;
use crate::reading::{Moment, Passage};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "numerals.leading_zero",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 9704—2012 7.3.5.4",
    asks: "月、日不编虚位：1月不写01月。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("于⟦2026年03月05日⟧召开。", "于2026年3月5日召开。"),
            ("于⟦3月05日⟧召开。", "于3月5日召开。"),
            ("日期：⟦2026年06月xx日⟧", "日期：2026年6月xx日"),
        ],
        wrong: &[],
        right: &["于2026年3月5日召开。", "编号为2026-03-05。", "于10月20日召开。"],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for moment in &passage.moments {
        let zeros = zeros(passage, moment);
        if zeros.is_empty() {
            continue;
        }
        let rest = &passage.plain[moment.range.end..];
        let day = rest.find('日').filter(|at| rest[..*at].chars().all(|c| matches!(c, 'x' | 'X' | '×')));
        let end = moment.range.end + day.filter(|at| *at > 0).map_or(0, |at| at + '日'.len_utf8());
        let places: Vec<_> = zeros.into_iter().map(|zero| (zero, "")).collect();
        let edit = replace_each(passage.spot, passage.text, &places);
        found.edit((passage, moment.range.start..end), edit, "月、日前面不加“0”。".to_owned());
    }
}

/// The noughts before a month or a day.
fn zeros(passage: &Passage<'_>, moment: &Moment) -> Vec<Range<usize>> {
    let numerals = passage.numerals_in(&moment.range).iter();
    let zero = |range: &Range<usize>| {
        let digits = &passage.plain[range.clone()];
        digits.len() == 2 && digits.starts_with('0') && digits != "00"
    };
    numerals
        .map(|numeral| &numeral.range)
        .filter(|range| zero(range))
        .map(|range| range.start..range.start + 1)
        .collect()
}
