//! `attachment.without_text`: some attachments have their text, this one has none.

use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::Spot;

pub(super) const RULE: Rule = Rule {
    id: "attachment.without_text",
    group: Group::Numbering,
    severity: Severity::Hint,
    source: Source::Habit,
    basis: "",
    asks: "附件说明与附件正文一一对应。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["附件：清点表\n附>逐柜清点。\n附件：⟦移交单⟧"],
        right: &["附件：清点表\n附件：移交单", "附件：清点表\n附>逐柜清点。\n附件：移交单\n附>逐件移交。"],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let attachments = &reading.draft.attachments;
    if attachments.iter().all(|attachment| attachment.body.is_empty()) {
        return;
    }
    for (nth, _) in attachments.iter().enumerate().filter(|(_, attachment)| attachment.body.is_empty()) {
        if let Some(title) = reading.at(Spot::AttachmentTitle { nth }) {
            let message = format!("附件{}没有正文，请核对是否另送。", nth + 1);
            found.say(title, 0..title.plain.len(), message);
        }
    }
}
