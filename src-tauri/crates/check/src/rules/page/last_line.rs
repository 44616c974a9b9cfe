//! `page.last_line`: the last line of a paragraph alone on the next page.

use super::fault::{faults, say};
use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use page::FaultKind;

pub(super) const RULE: Rule = Rule {
    id: "page.last_line",
    group: Group::Form,
    severity: Severity::Hint,
    source: Source::Habit,
    basis: "",
    asks: "段落末行不单独落到下一页。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[], wrong: &["⟦末行落到下一页。⟧"], right: &["逐柜清点。"]
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for (fault, passage) in faults(reading, |kind| matches!(kind, FaultKind::LoneLine)) {
        let message = if fault.remedy.is_empty() {
            "这一段只有末行落到下一页。"
        } else {
            "这一段只有末行落到下一页，全段字距紧缩一点即可收回。"
        };
        say((reading, found), (fault, passage), message.into());
    }
}
