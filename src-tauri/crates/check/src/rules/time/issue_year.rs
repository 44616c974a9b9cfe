//! `time.issue_year`: 成文日期 out of the year that the title speaks of.

use crate::reading::{Reading, looks_ahead};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::{IssueDate, Kind, Spot};

pub(super) const RULE: Rule = Rule {
    id: "time.issue_year",
    group: Group::Figures,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "成文日期与标题的年份相符：总结在当年或次年，计划在当年或上一年。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "题：⟦2026年⟧工作总结\n日期：2025-12-20",
            "题：⟦2026年⟧工作总结\n日期：2028-01-05",
            "题：⟦2026年⟧工作计划\n日期：2027-01-05",
        ],
        right: &[
            "题：2026年工作总结\n日期：2026-12-20",
            "题：2026年工作总结\n日期：2027-01-05",
            "题：2026年工作计划\n日期：2025-12-20",
            "题：关于举办2027年培训班的通知\n日期：2026-12-20",
        ],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let Some(own) = reading.year.filter(|year| year.titled) else { return };
    let Some(IssueDate::Day(day)) = &reading.draft.back.date else { return };
    let away = day.year() - own.year;
    let fits = match reading.kind {
        kind if looks_ahead(kind) => (-1..=0).contains(&away),
        Kind::Summary | Kind::Report => (0..=1).contains(&away),
        // What a notice speaks of may lie before or ahead.
        _ => (-1..=2).contains(&away),
    };
    let title = reading.at(Spot::Title);
    let year = title.and_then(|title| title.moments.iter().find(|moment| moment.year == Some(own.year)));
    if let (false, Some(title), Some(year)) = (fits, title, year) {
        let at = year.range.start..year.range.start + 4 + '年'.len_utf8();
        let message = format!("标题说的是{}年，成文日期却在{}年，请核对。", own.year, day.year());
        found.say(title, at, message);
    }
}
