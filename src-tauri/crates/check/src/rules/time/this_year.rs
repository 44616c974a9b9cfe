//! `time.this_year`: 去年, 今年, 明年 with a year that is another.

use crate::reading::{Passage, Reading};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "time.this_year",
    group: Group::Figures,
    severity: Severity::Error,
    source: Source::Habit,
    basis: "",
    asks: "“今年”“去年”“明年”后面注明的年份与稿件的年份相符。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "题：2026年工作总结\n今年（⟦2025年⟧）共移交120件。",
            "题：2026年工作总结\n比去年（⟦2024年⟧）多30件。",
            "题：2026年工作总结\n今年即⟦2025年⟧共移交120件。",
            "今年（2026年）共移交120件。\n比去年（⟦2024年⟧）多30件。",
        ],
        right: &[
            "题：2026年工作总结\n今年（2026年）比去年（2025年）多30件，明年（2027年）再增。",
            "今年（2026年）共移交120件。",
            "今年，2025年移交的档案已整理。",
            "题：2026年工作总结\n截至今年2月。",
        ],
    },
};

/// Words for a year, and how far from this one it is.
const WORDS: &[(&str, i16)] =
    &[("今年", 0), ("本年", 0), ("去年", -1), ("上年", -1), ("前年", -2), ("明年", 1), ("来年", 1)];

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    // The first that is told is believed where the title says nothing.
    let mut own = reading.year.filter(|year| year.titled).map(|year| year.year);
    for passage in reading.sentences() {
        for (year, away, at, word) in told(passage) {
            let due = own.get_or_insert(year - away).saturating_add(away);
            if year != due {
                let own = due - away;
                let message = format!("稿件说的是{own}年，“{word}”应为{due}年，这里写着{year}年。");
                found.say(passage, at, message);
            }
        }
    }
}

/// Each 今年（2026年）: the year, how far it is said to be away, where it stands, the word.
fn told(passage: &Passage<'_>) -> Vec<(i16, i16, Range<usize>, &'static str)> {
    let moments = passage.moments.iter().filter(|moment| !passage.is_cited(moment.range.start));
    let told = moments.filter_map(|moment| {
        let year = moment.year?;
        let before = &passage.plain[..moment.range.start];
        let before = before.strip_suffix(['（', '(']).or_else(|| before.strip_suffix("即"))?;
        let (word, away) = WORDS.iter().find(|(word, _)| before.ends_with(word))?;
        let end = moment.range.start + 4 + '年'.len_utf8();
        Some((year, *away, moment.range.start..end, *word))
    });
    told.collect()
}
