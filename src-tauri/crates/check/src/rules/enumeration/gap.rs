//! `enumeration.gap`: 三是 without 二是.

use super::renumber::renumber;
use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "enumeration.gap",
    group: Group::Numbering,
    severity: Severity::Error,
    source: Source::Habit,
    basis: "",
    asks: "“一是、二是、三是”依次排列，中间不缺项。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[
            ("一是清点库房。⟦三是⟧更换标签。", "一是清点库房。二是更换标签。"),
            ("⟦二是⟧补齐目录。\n三是更换标签。", "一是补齐目录。\n二是更换标签。"),
            (
                "首先，清点库房。⟦再次⟧，更换标签。最后，验收归档。",
                "首先，清点库房。其次，更换标签。最后，验收归档。",
            ),
            (
                "附件：整理办法\n附>一是清点库房。⟦三是⟧更换标签。",
                "附件：整理办法\n附>一是清点库房。二是更换标签。",
            ),
        ],
        wrong: &[],
        right: &["一是清点库房。二是补齐目录。", "首先，清点库房。最后，验收归档。"],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for body in &reading.bodies {
        for enumeration in &body.enumerations {
            let mut due = 1;
            for item in &enumeration.items {
                let Some(nth) = item.nth else { continue };
                if nth > due
                    && let Some(passage) = reading.of(body.blocks[item.block].id)
                {
                    let missing = enumeration.marker.label(due);
                    let message =
                        format!("“{}”前面缺少“{missing}”，请补上遗漏的一项或重新编号。", item.number);
                    let at = item.range.start..item.range.start + item.number.len();
                    found.edit((passage, at), renumber(reading, (body, enumeration)), message);
                }
                due = nth + 1;
            }
        }
    }
}
