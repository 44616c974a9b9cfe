//! `figures.direction`: 由120件增加到100件.

use super::change::{Way, changes};
use crate::reading::Passage;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "figures.direction",
    group: Group::Figures,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "“由……增加到……”后一个数大，“由……减少到……”后一个数小。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[],
        wrong: &["馆藏由⟦120件增加到100件⟧。", "差错率从⟦3%下降到5%⟧。", "经费由⟦30万元减少至35万元⟧。"],
        right: &[
            "馆藏由100件增加到120件。",
            "差错率从5%下降到3%。",
            "时间由2024年延长到2026年。",
            "由9月增加到10月。",
            "排名由25位提升到10位。",
            "占比分别从37.8%和50.1%提高到39.2%和53.8%。",
        ],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for change in changes(passage) {
        let Some((word, way)) = change.word else { continue };
        // Up in a ranking is a smaller number.
        if matches!(change.to.unit.name, "位" | "名") {
            continue;
        }
        let wrong = match way {
            Way::Up => change.after < change.before,
            Way::Down => change.after > change.before,
        };
        if wrong {
            let message = format!("说的是“{word}”，前后两个数却相反，请核对。");
            found.say(passage, change.range(), message);
        }
    }
}
