//! `attachment.repeat`: two attachments with one title.

use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::Spot;

pub(super) const RULE: Rule = Rule {
    id: "attachment.repeat",
    group: Group::Numbering,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "每个附件的名称不同，也不空着。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["附件：清点表\n附件：移交单\n附件：⟦清点表⟧"],
        right: &["附件：清点表\n附件：移交单", "附件：清点表"],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let titles: Vec<_> = (0..reading.draft.attachments.len())
        .filter_map(|nth| reading.at(Spot::AttachmentTitle { nth }))
        .collect();
    for (nth, title) in titles.iter().enumerate() {
        let first = titles[..nth].iter().position(|other| other.plain == title.plain);
        if let Some(first) = first.filter(|_| !title.plain.is_empty()) {
            let message = format!("附件{}与附件{}同名。", nth + 1, first + 1);
            found.say(title, 0..title.plain.len(), message);
        }
    }
}
