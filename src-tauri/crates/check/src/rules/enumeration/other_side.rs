//! `enumeration.other_side`: 一方面 without 另一方面.

use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "enumeration.other_side",
    group: Group::Numbering,
    severity: Severity::Hint,
    source: Source::Habit,
    basis: "",
    asks: "有“一方面”就有“另一方面”。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["⟦一方面⟧，清点库房。逐柜核对。", "⟦一方面⟧要清点库房。"],
        right: &[
            "一方面，清点库房；另一方面，补齐目录。",
            "一方面清点库房，一方面补齐目录。",
            "在这一方面成效明显。",
            "一方面，清点库房。\n另一方面，补齐目录。",
        ],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    const WORD: &str = "一方面";
    let passages: Vec<_> = reading.sentences().collect();
    for (at, passage) in passages.iter().enumerate() {
        let places: Vec<_> = passage.find(WORD).collect();
        let [place] = &places[..] else { continue };
        let begins = passage.clause_start(place.start) == place.start;
        // A quotation or the next paragraphs may hold the other side.
        let next = passages[at + 1..].iter().take(3).any(|next| next.plain.contains(WORD));
        let before = passages[..at].iter().rev().take(3).any(|before| before.plain.contains(WORD));
        if begins && !next && !before && !passage.is_cited(place.start) {
            found.say(passage, place.clone(), "有“一方面”，没有“另一方面”。");
        }
    }
}
