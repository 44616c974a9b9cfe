//! `blank.open`: a place still open.

use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::{open_blanks, unmarked_blanks};

pub(super) const RULE: Rule = Rule {
    id: "blank.open",
    group: Group::Blanks,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "送审前填完 xx、××、某、____、【待补】等留空的地方。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "⟦xx⟧档案馆开展检查⟦x⟧次。",
            "截至20⟦××⟧年⟦x⟧月⟦x⟧日，整改率达⟦××⟧%。",
            "主送：⟦某⟧市档案局",
            "|单位|件数|\n|档案室|⟦【待补】⟧|",
        ],
        right: &["库房配有X光机1台，尺寸3×5米。", "某些单位目录不全。"],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    // What nobody has marked yet is as open as what is marked.
    for blank in open_blanks(reading.draft).into_iter().chain(unmarked_blanks(reading.draft)) {
        if let Some(passage) = reading.at(blank.spot) {
            let message = format!("“{}”还没有填写（{}）。", blank.text, blank.kind.chinese());
            found.say(passage, blank.start..blank.end, message);
        }
    }
}
