//! `number.alone`: （一） without （二）.

use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::label;

pub(super) const RULE: Rule = Rule {
    id: "number.alone",
    group: Group::Numbering,
    severity: Severity::Hint,
    source: Source::Habit,
    basis: "",
    asks: "同一级标题不只有一个。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["#总体情况\n##⟦库房⟧\n逐柜清点。\n#下一步\n补齐目录。", "#⟦总体情况⟧\n逐柜清点。"],
        right: &[
            "#总体情况\n##库房\n逐柜清点。\n##目录\n逐条核对。\n#下一步\n补齐目录。",
            "#总体情况\n逐柜清点。\n#下一步\n补齐目录。",
        ],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for body in &reading.bodies {
        for heading in &body.headings {
            let Some(number) = heading.number else { continue };
            let siblings = body.headings.iter().filter(|other| {
                (other.parent, other.level, other.number.is_some()) == (heading.parent, heading.level, true)
            });
            let passage = reading.of(body.blocks[heading.block].id);
            if let (1, Some(passage)) = (siblings.count(), passage) {
                let message = format!("这一级只有“{}”，没有下一个。", label(number));
                found.say(passage, passage.heading(), message);
            }
        }
    }
}
