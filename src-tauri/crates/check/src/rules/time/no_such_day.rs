//! `time.no_such_day`: 2月30日.

use crate::reading::{Moment, Passage};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::IssueDate;

pub(super) const RULE: Rule = Rule {
    id: "time.no_such_day",
    group: Group::Figures,
    severity: Severity::Error,
    source: Source::Habit,
    basis: "",
    asks: "日期在日历上存在。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "于⟦2026年2月30日⟧前完成。",
            "于⟦13月5日⟧前完成。",
            "于⟦4月31日⟧前完成。",
            "日期：⟦2025年2月29日⟧",
        ],
        right: &["于2024年2月29日前完成。", "2月29日（闰年）", "历时13个月。"],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for moment in passage.moments.iter().filter(|moment| !exists(moment)) {
        let words = &passage.plain[moment.range.clone()];
        found.say(passage, moment.range.clone(), format!("日历上没有“{words}”。"));
    }
}

/// Without a year any day of a leap year exists.
fn exists(moment: &Moment) -> bool {
    let Some(month) = moment.month else { return true };
    let Ok(month) = i8::try_from(month) else { return false };
    let Ok(day) = i8::try_from(moment.day.unwrap_or(1)) else { return false };
    IssueDate::day(moment.year.unwrap_or(2024), month, day).is_some()
}
