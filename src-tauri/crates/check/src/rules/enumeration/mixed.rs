//! `enumeration.mixed`: 一是…二要….

use super::clause::{Marked, sections};
use crate::reading::Reading;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "enumeration.mixed",
    group: Group::Numbering,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "一组列举只用一种说法，不把“一是”与“二要”“第二”混用。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[
            ("一是清点库房。⟦二要⟧补齐目录。三是更换标签。", "一是清点库房。二是补齐目录。三是更换标签。"),
            ("一要清点库房。\n⟦二是⟧补齐目录。", "一要清点库房。\n二要补齐目录。"),
        ],
        wrong: &[],
        right: &[
            "一是清点库房。二是补齐目录。",
            "一是清点库房。一要逐柜清点，二要逐件核对。二是补齐目录。",
            "第一，清点库房。一是甲库。二是乙库。第二，补齐目录。",
        ],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for body in &reading.bodies {
        for section in sections(reading, body) {
            for (at, marked) in section.iter().enumerate().skip(1) {
                let Some(before) = section[..at].last() else { continue };
                if before.nth + 1 == marked.nth && before.marker != marked.marker && is_stray(&section, at) {
                    let label = before.marker.label(marked.nth);
                    let words = &marked.passage.plain[marked.range.clone()];
                    let message =
                        format!("前面用“{}”，这里用“{words}”，请统一。", before.marker.label(before.nth));
                    found.fix(marked.passage, Fix::all(marked.range.clone(), &label), message);
                }
            }
        }
    }
}

/// Whether a marker is of no series of its own: nothing of its shape begins one, and its number is not in the other's.
fn is_stray(section: &[Marked<'_, '_>], at: usize) -> bool {
    let marked = &section[at];
    let before = &section[at - 1];
    let own = section.iter().any(|other| other.marker == marked.marker && other.nth == 1);
    let there = section.iter().any(|other| other.marker == before.marker && other.nth == marked.nth);
    // 第二 and 其二 carry a comma: another word is not enough to make them alike.
    let alike = |marker| matches!(marker, draft::Marker::Is | draft::Marker::Must);
    !own && !there && alike(marked.marker) && alike(before.marker)
}
