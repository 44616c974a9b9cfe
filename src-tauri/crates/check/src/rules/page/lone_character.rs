//! `page.lone_character`: one character on the last line of a paragraph.

use super::fault::{faults, say};
use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use page::FaultKind;

pub(super) const RULE: Rule = Rule {
    id: "page.lone_character",
    group: Group::Form,
    severity: Severity::Hint,
    source: Source::Habit,
    basis: "",
    asks: "段落末行不止一个字。",
    look: Look::Draft(find),
    examples: Examples { fixed: &[], wrong: &["⟦末行一个字。⟧"], right: &["逐柜清点。"] },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for (fault, passage) in faults(reading, |kind| matches!(kind, FaultKind::LoneCharacter { .. })) {
        let message = if fault.remedy.is_empty() {
            "这一段的末行只有一个字，删去一个字或加几个字即可。"
        } else {
            "这一段的末行只有一个字，全段字距紧缩一点即可收回。"
        };
        say((reading, found), (fault, passage), message.into());
    }
}
