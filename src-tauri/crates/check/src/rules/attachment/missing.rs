//! `attachment.missing`: 见附件3, and there are two.

use super::order::references;
use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "attachment.missing",
    group: Group::Numbering,
    severity: Severity::Error,
    source: Source::Habit,
    basis: "",
    asks: "正文提到的附件都在附件说明里。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "填报清点表（见⟦附件2⟧）。\n附件：清点表",
            "填报清点表（⟦附件3⟧）。\n附件：清点表\n附件：移交单",
            "具体要求见⟦附件1⟧。",
        ],
        right: &[
            "填报清点表（见附件2）。\n附件：清点表\n附件：移交单",
            "按照《整理办法》附件3填写。\n附件：清点表",
            "填报清点表（见附件）。\n附件：清点表",
            "把附件2装订成册。",
        ],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let count = reading.draft.attachments.len();
    for (passage, at, nth) in references(reading) {
        if nth as usize > count {
            let message = match count {
                0 => format!("提到附件{nth}，但稿件没有附件。"),
                _ => format!("提到附件{nth}，但附件只有{count}个。"),
            };
            found.say(passage, at, message);
            if count == 0 {
                // They may be sent apart, and not yet listed.
                found.softly(crate::Severity::Warning);
            }
        }
    }
}
