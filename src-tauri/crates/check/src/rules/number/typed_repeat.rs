//! `number.typed_repeat`: 1. 2. 2. typed in the text.

use super::typed::series;
use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "number.typed_repeat",
    group: Group::Numbering,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "正文里手打的序号不重复。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "1.清点库房。\n2.补齐目录。\n⟦2.⟧更换标签。",
            "包括：（1）清点库房；（2）补齐目录；⟦（2）⟧更换标签。",
        ],
        right: &["1.清点库房。\n2.补齐目录。\n3.更换标签。", "①清点库房；②补齐目录。"],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for body in &reading.bodies {
        for series in series(reading, body) {
            for pair in series.windows(2) {
                let [before, typed] = pair else { continue };
                if typed.nth == before.nth {
                    let label = &typed.passage.plain[typed.range.clone()];
                    found.say(typed.passage, typed.range.clone(), format!("序号“{label}”出现了两次。"));
                }
            }
        }
    }
}
