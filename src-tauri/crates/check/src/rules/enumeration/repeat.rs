//! `enumeration.repeat`: 二是 twice.

use super::clause::{Marked, sections};
use super::renumber::renumber;
use crate::fix::replace;
use crate::reading::{Body, Reading};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::{Edit, Enumeration, Item};

pub(super) const RULE: Rule = Rule {
    id: "enumeration.repeat",
    group: Group::Numbering,
    severity: Severity::Error,
    source: Source::Habit,
    basis: "",
    asks: "“一是、二是、三是”依次排列，同一序号不重复。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[
            ("一是清点库房。二是补齐目录。⟦二是⟧更换标签。", "一是清点库房。二是补齐目录。三是更换标签。"),
            ("一是清点库房。⟦一是⟧补齐目录。二是更换标签。", "一是清点库房。二是补齐目录。三是更换标签。"),
        ],
        wrong: &[],
        right: &[
            "一是清点库房。二是补齐目录。",
            "一是清点库房。二是补齐目录。\n一是清点甲库。二是清点乙库。",
        ],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for body in &reading.bodies {
        for enumeration in &body.enumerations {
            for pair in enumeration.items.windows(2) {
                let [before, item] = pair else { continue };
                if item.nth.is_some() && item.nth == before.nth {
                    say((reading, body, enumeration), item, found);
                }
            }
        }
        for section in sections(reading, body) {
            begun_twice(reading, &section, found);
        }
    }
}

fn say((reading, body, whole): (&Reading<'_>, &Body<'_>, &Enumeration), item: &Item, found: &mut Found<'_>) {
    if let Some(passage) = reading.of(body.blocks[item.block].id) {
        let message = format!("“{}”出现了两次，请核对序号。", item.number);
        let at = item.range.start..item.range.start + item.number.len();
        found.edit((passage, at), renumber(reading, (body, whole)), message);
    }
}

/// 一是甲。一是乙。二是丙: begun anew where the second was due. From there on all count one more.
fn begun_twice(reading: &Reading<'_>, section: &[Marked<'_, '_>], found: &mut Found<'_>) {
    for (at, pair) in section.windows(2).enumerate() {
        let [first, again] = pair else { continue };
        let order = |marked: &Marked<'_, '_>| reading.order(marked.passage.spot).unwrap_or_default();
        let near = order(again) <= order(first) + 1;
        if !(near && first.marker == again.marker && (first.nth, again.nth) == (1, 1)) {
            continue;
        }
        let later = section[at + 1..].iter().filter(|marked| marked.marker == again.marker);
        let later = later.zip(1..).take_while(|(marked, due)| marked.nth == *due);
        let mut edits: Vec<Edit> = later
            .map(|(marked, nth)| {
                let label = marked.marker.label(nth + 1);
                replace(marked.passage.spot, marked.passage.text, marked.range.clone(), &label)
            })
            .collect();
        edits.reverse();
        let words = &again.passage.plain[again.range.clone()];
        let message = format!("“{words}”出现了两次，请核对序号。");
        found.edit((again.passage, again.range.clone()), Edit::All { edits }, message);
    }
}
