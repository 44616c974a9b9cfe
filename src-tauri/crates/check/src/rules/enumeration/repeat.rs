//! `enumeration.repeat`: 二是 twice.

use super::renumber::renumber;
use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "enumeration.repeat",
    group: Group::Numbering,
    severity: Severity::Error,
    source: Source::Habit,
    basis: "",
    asks: "“一是、二是、三是”依次排列，同一序号不重复。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[(
            "一是清点库房。二是补齐目录。⟦二是⟧更换标签。",
            "一是清点库房。二是补齐目录。三是更换标签。",
        )],
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
                if item.nth.is_some()
                    && item.nth == before.nth
                    && let Some(passage) = reading.of(body.blocks[item.block].id)
                {
                    let message = format!("“{}”出现了两次，请核对序号。", item.number);
                    let at = item.range.start..item.range.start + item.number.len();
                    found.edit((passage, at), renumber(reading, (body, enumeration)), message);
                }
            }
        }
    }
}
