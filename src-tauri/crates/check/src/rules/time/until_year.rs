//! `time.until_year`: 截至2025年12月底 in a draft of 2026.

use crate::reading::{Reading, looks_ahead};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "time.until_year",
    group: Group::Figures,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "总结、报告里“截至”某日的年份是稿件的年份，不是沿用旧稿的。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["题：2026年工作总结\n截至⟦2025年11月底⟧，共移交120件。"],
        right: &[
            "题：2026年工作总结\n截至2026年11月底，共移交120件。",
            "题：2026年工作总结\n截至2027年1月，共移交120件。",
            "题：2026年工作计划\n截至2025年底，共移交120件。",
            "题：2026年上半年工作总结\n截至2025年底，共移交120件，今年新增20件。",
            "截至2025年底，共移交120件。",
        ],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let title = reading.draft.front.title.to_plain();
    // What a part of a year reports may well begin from where the last year ended.
    let part = ["半年", "季度", "月"].iter().any(|part| title.contains(part));
    let Some(own) = reading.year.filter(|year| year.titled && !part && !looks_ahead(reading.kind)) else {
        return;
    };
    for passage in reading.sentences() {
        for moment in passage.moments.iter().filter(|moment| !passage.is_cited(moment.range.start)) {
            let before = &passage.plain[..moment.range.start];
            if moment.year == Some(own.year - 1) && (before.ends_with("截至") || before.ends_with("截止"))
            {
                let rest = &passage.plain[moment.range.end..];
                let end = moment.range.end
                    + ["底", "末"].iter().find(|word| rest.starts_with(**word)).map_or(0, |word| word.len());
                let message = format!("稿件说的是{}年，这里截至上一年，请核对是否沿用了旧稿。", own.year);
                found.say(passage, moment.range.start..end, message);
            }
        }
    }
}
