//! `number.typed_gap`: 1. 2. 4. typed in the text.

use super::typed::series;
use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "number.typed_gap",
    group: Group::Numbering,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "正文里手打的序号依次排列，中间不缺号。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "1.清点库房。\n2.补齐目录。\n⟦4.⟧更换标签。",
            "包括：（1）清点库房；（2）补齐目录；⟦（4）⟧更换标签。",
            "①清点库房；⟦③⟧补齐目录。",
        ],
        right: &[
            "1.清点库房。\n2.补齐目录。\n3.更换标签。",
            "2.5万元用于装具。\n3.5万元用于培训。",
            "1.清点库房。\n#下一步\n3.补齐目录。",
        ],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for body in &reading.bodies {
        for series in series(reading, body) {
            for pair in series.windows(2) {
                let [before, typed] = pair else { continue };
                if typed.nth > before.nth + 1 {
                    let label = &typed.passage.plain[typed.range.clone()];
                    let message = format!("序号“{label}”前面缺少第{}项。", before.nth + 1);
                    found.say(typed.passage, typed.range.clone(), message);
                }
            }
        }
    }
}
