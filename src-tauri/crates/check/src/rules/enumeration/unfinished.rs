//! `enumeration.unfinished`: 一是 without 二是, 首先 without 其次.

use super::clause::sections;
use crate::reading::{Reading, SENTENCE};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "enumeration.unfinished",
    group: Group::Numbering,
    severity: Severity::Hint,
    source: Source::Habit,
    basis: "",
    asks: "有“一是”就有“二是”，有“首先”就有“其次”。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["⟦一是⟧清点库房。逐柜核对。", "⟦首先⟧，清点库房。逐柜核对。"],
        right: &[
            "一是清点库房。二是补齐目录。",
            "首先，清点库房。其次，补齐目录。",
            "首先，清点库房。然后，补齐目录。",
            "首先清点库房。",
        ],
    },
};

const GOES_ON: &[&str] = &["其次", "再次", "最后", "然后", "接着", "第二", "同时", "此外", "另外"];

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for body in &reading.bodies {
        for section in sections(reading, body) {
            for marked in section.iter().filter(|marked| marked.nth == 1) {
                let goes_on = section.iter().any(|other| other.nth > 1);
                if !goes_on && matches!(marked.marker, draft::Marker::Is | draft::Marker::Must) {
                    let label = &marked.passage.plain[marked.range.clone()];
                    let message = format!("只有“{label}”，没有“{}”。", marked.marker.label(2));
                    found.say(marked.passage, marked.range.clone(), message);
                }
            }
        }
    }
    first_alone(reading, found);
}

/// 首先， with nothing after it in the rest of the text.
fn first_alone(reading: &Reading<'_>, found: &mut Found<'_>) {
    let passages: Vec<_> = reading.sentences().collect();
    for (at, passage) in passages.iter().enumerate() {
        for sentence in passage.parts(SENTENCE) {
            if !passage.plain[sentence.clone()].starts_with("首先，") {
                continue;
            }
            let rest = &passage.plain[sentence.start..];
            let after = passages[at + 1..].iter().take(12).map(|next| &*next.plain);
            let goes_on =
                std::iter::once(rest).chain(after).any(|text| GOES_ON.iter().any(|word| text.contains(word)));
            if !goes_on {
                let at = sentence.start..sentence.start + "首先".len();
                found.say(passage, at, "有“首先”，没有“其次”或“最后”。");
            }
        }
    }
}
