//! `enumeration.order`: 三是 before 二是.

use super::clause::sections;
use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "enumeration.order",
    group: Group::Numbering,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "“一是、二是、三是”按先后排列。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "一是清点库房。三是更换标签。⟦二是⟧补齐目录。",
            "一是清点库房。\n三是更换标签。\n⟦二是⟧补齐目录。\n四是验收。",
        ],
        right: &[
            "一是清点库房。二是补齐目录。三是更换标签。",
            "一是清点库房。二是补齐目录。\n一是清点甲库。二是清点乙库。",
            "一是清点库房。二是补齐目录。三是更换标签。\n二是补齐目录。",
        ],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for body in &reading.bodies {
        for section in sections(reading, body) {
            for (at, marked) in section.iter().enumerate() {
                let before: Vec<_> =
                    section[..at].iter().filter(|other| other.marker == marked.marker).collect();
                // The number is not there yet, and the one before it is followed by a later one.
                let missing = before.iter().all(|other| other.nth != marked.nth);
                let skipped = before.last().is_some_and(|last| last.nth == marked.nth + 1);
                let begun = before.iter().any(|other| other.nth + 1 == marked.nth);
                if missing && skipped && begun {
                    let label = &marked.passage.plain[marked.range.clone()];
                    let message = format!("“{label}”排到了“{}”后面。", marked.marker.label(marked.nth + 1));
                    found.say(marked.passage, marked.range.clone(), message);
                }
            }
        }
    }
}
