//! `time.heading_year`: last year's year in a heading.

use crate::reading::{Reading, looks_ahead};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::Kind;

pub(super) const RULE: Rule = Rule {
    id: "time.heading_year",
    group: Group::Figures,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "小标题里的年份与标题的年份相符：总结写当年和下一年，计划写当年和上一年。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "题：2026年工作总结\n#⟦2025年⟧工作总结\n库房完好。\n#2027年工作打算\n继续清点。",
            "题：2026年工作总结\n#工作回顾\n库房完好。\n#⟦2026年⟧工作打算\n继续清点。\n#⟦2025年⟧下半年安排\n清点。",
        ],
        right: &[
            "题：2026年工作总结\n#2026年工作回顾\n库房完好。\n#2027年工作打算\n继续清点。",
            "题：2026年工作计划\n#2025年工作回顾\n库房完好。",
            "题：2021—2025年工作总结\n#2023年工作\n库房完好。",
            "题：2026年上半年工作总结\n#2026年下半年工作安排\n清点。",
            "题：2026年档案馆工作报告\n#2025年工作回顾\n库房完好。",
            "题：2026年工作总结\n#落实《2025年整改方案》情况\n清点。",
        ],
    },
};

/// Headings that look ahead.
const AHEAD: &[&str] = &["打算", "安排", "计划", "思路", "目标", "下一步"];

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let Some(own) = reading.year.filter(|year| year.titled) else { return };
    let title = reading.draft.front.title.to_plain();
    let whole_year = !["半年", "季度", "月"].iter().any(|part| title.contains(part));
    for body in &reading.bodies[..1] {
        for heading in &body.headings {
            let Some(passage) = reading.of(body.blocks[heading.block].id) else { continue };
            let words = passage.heading();
            let ahead = AHEAD.iter().any(|word| passage.plain[words.clone()].contains(word));
            for moment in passage.moments.iter().filter(|moment| moment.range.end <= words.end) {
                let Some(year) = moment.year.filter(|_| !passage.is_cited(moment.range.start)) else {
                    continue;
                };
                let away = year - own.year;
                let fits = if looks_ahead(reading.kind) {
                    (-1..=0).contains(&away)
                } else if reading.kind != Kind::Summary {
                    // A report that opens a year looks back on the last one.
                    (-1..=1).contains(&away)
                } else {
                    (0..=1).contains(&away) && !(ahead && whole_year && away == 0)
                };
                let near = (-2..=2).contains(&away);
                if near && !fits {
                    let at = moment.range.start..moment.range.start + 4 + '年'.len_utf8();
                    let message = format!("标题说的是{}年，这一部分却写着{year}年，请核对。", own.year);
                    found.say(passage, at, message);
                }
            }
        }
    }
}
