//! `number.jump`: a heading two levels below the one before.

use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::{Level, Number, label};

pub(super) const RULE: Rule = Rule {
    id: "number.jump",
    group: Group::Numbering,
    severity: Severity::Hint,
    source: Source::General,
    basis: "GB/T 9704—2012 7.3.3",
    asks: "结构层次依次用“一、”“（一）”“1.”“（1）”，不越级。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["#总体情况\n###⟦库房⟧\n逐柜清点。", "#总体情况\n##库房\n####⟦温度。⟧|每日查看。"],
        right: &["#总体情况\n##库房\n###温度\n#下一步", "###库房\n###目录"],
    },
};

/// How the levels look, for the message.
fn shape(level: Level) -> String {
    label(Number { level, nth: 1 })
}

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for body in &reading.bodies {
        let mut above: Option<Level> = None;
        for heading in &body.headings {
            let due = above.and_then(|above| Level::new(above.depth() + 1));
            let passage = reading.of(body.blocks[heading.block].id);
            if let (Some(due), Some(passage)) = (due.filter(|due| heading.level > *due), passage) {
                let message =
                    format!("层次从上一级直接跳到“{}”，中间少了“{}”一级。", shape(heading.level), shape(due));
                found.say(passage, passage.heading(), message);
            }
            above = Some(heading.level);
        }
    }
}
