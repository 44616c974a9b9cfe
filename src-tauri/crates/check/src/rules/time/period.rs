//! `time.period`: 二季度 under 下半年.

use crate::reading::{CLAUSE, Passage, Reading};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "time.period",
    group: Group::Figures,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "上半年、下半年、季度与所在部分的标题、与全文标题相符。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "#下半年工作安排\n围绕这个思路，⟦二季度⟧要抓好以下两项工作。",
            "#上半年工作总结\n⟦第三季度⟧，共移交120件。",
            "题：2026年上半年工作总结\n⟦四季度⟧，共移交120件。",
            "#第二季度工作安排\n⟦三季度⟧将抓好清点。",
            "#下半年工作安排\n清点库房。⟦上半年⟧要抓好移交。",
        ],
        right: &[
            "#下半年工作安排\n三季度要抓好清点，四季度要抓好移交。",
            "#下半年工作安排\n及时报告上半年归档情况，巩固二季度成果。",
            "#上半年工作总结\n二季度，共移交120件。\n#下半年工作安排\n下半年，要抓好清点。",
            "题：2026年工作总结\n二季度，共移交120件。",
            "#上半年工作情况和下半年工作安排\n三季度要抓好清点。",
        ],
    },
};

/// A part of a year, as a set of its quarters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Quarters(u8);

const WORDS: &[(&str, Quarters)] = &[
    ("上半年", Quarters(0b0011)),
    ("下半年", Quarters(0b1100)),
    ("一季度", Quarters(0b0001)),
    ("二季度", Quarters(0b0010)),
    ("三季度", Quarters(0b0100)),
    ("四季度", Quarters(0b1000)),
];

/// What follows a period that a sentence is about.
const AHEAD: &[&str] =
    &["要", "将", "，", "我", "重点", "主要", "计划", "拟", "共", "全", "工作", "的工作", "应", "须"];

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let title = period_of(&reading.draft.front.title.to_plain());
    let Some(body) = reading.bodies.first() else { return };
    for (at, block) in body.blocks.iter().enumerate() {
        let Some(passage) = reading.of(block.id).filter(|passage| names_any(&passage.plain)) else {
            continue;
        };
        // The innermost heading that names a part of the year; one that names two leaves it open.
        let heading = body.over(at).find_map(|heading| {
            let over = reading.of(body.blocks[heading.block].id)?;
            let words = &over.plain[over.heading()];
            names_any(words).then(|| (period_of(words), words))
        });
        let (own, named) = match heading {
            Some((own, words)) => (own, format!("所在部分“{words}”")),
            None => (title, "标题".to_owned()),
        };
        let Some(own) = own else { continue };
        let heading = body.headings.iter().any(|heading| heading.block == at).then(|| passage.heading().end);
        for (range, quarters) in subjects(passage) {
            if heading.is_none_or(|end| range.start >= end) && quarters.0 & own.0 == 0 {
                let words = &passage.plain[range.clone()];
                let clause = clause(&passage.plain[range.start..]);
                found.say(passage, range, format!("“{words}”与{named}不符，请核对：“{clause}”。"));
            }
        }
    }
}

/// So much of what a sentence says is told, in characters.
const TOLD: usize = 24;

/// The clause that a text begins with.
fn clause(text: &str) -> String {
    text.chars().take_while(|c| !CLAUSE.contains(c)).take(TOLD).collect()
}

fn names_any(text: &str) -> bool {
    // Most texts name none: two words tell it sooner than six.
    let may = ["半年", "季度"].iter().any(|part| text.contains(part));
    may && WORDS.iter().any(|(word, _)| text.contains(word))
}

/// The one part of the year that a heading names.
fn period_of(text: &str) -> Option<Quarters> {
    let mut named = WORDS.iter().filter(|(word, _)| text.contains(word)).map(|(_, quarters)| *quarters);
    let first = named.next()?;
    named.next().is_none().then_some(first)
}

/// The parts of a year that begin a clause and that the clause is about.
fn subjects(passage: &Passage<'_>) -> Vec<(Range<usize>, Quarters)> {
    let mut found = Vec::new();
    for (word, quarters) in WORDS {
        for at in passage.find(word) {
            let before = &passage.plain[..at.start];
            let start = if before.ends_with('第') { at.start - '第'.len_utf8() } else { at.start };
            let begins = passage.clause_start(at.start) == start;
            let about = AHEAD.iter().any(|word| passage.plain[at.end..].starts_with(word));
            if begins && about && !passage.is_cited(start) {
                found.push((start..at.end, *quarters));
            }
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}
