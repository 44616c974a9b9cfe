//! A heading that opens a paragraph, parted from it by a style separator.

use crate::measure::indent;
use crate::styles;
use compose::{Paragraph, Role};
use ooxml::write::{BodyParagraph, BodyRun, MultilevelList, ParagraphFormat};
use profile::Profile;

/// The heading and what follows it on its line, of a paragraph that a heading opens; else the paragraph.
pub(crate) fn parted(paragraph: &Paragraph, whole: BodyParagraph, profile: &Profile) -> Vec<BodyParagraph> {
    let leads = whole.runs.iter().take_while(|run| run.style.is_some()).count();
    let level = match paragraph.role {
        Role::RunIn(level) if leads > 0 && leads < whole.runs.len() => level,
        _ => return vec![whole],
    };
    let mut format = ParagraphFormat { runs_on: true, ..whole.format.clone() };
    if format.numbering.is_none() {
        // Out of the list that its style may be bound to, and of the list's indent with it.
        format.numbering = Some((MultilevelList::NONE, 0));
        format.first_line = Some(indent(profile.body.first_line_characters.is.0, profile));
    }
    // The paragraph's style is the face now.
    let runs = whole.runs[..leads].iter().map(|run| BodyRun { style: None, ..run.clone() }).collect();
    let bookmark = whole.bookmark;
    let heading =
        BodyParagraph { style: styles::heading(level), format, runs, bookmark, ..BodyParagraph::default() };
    let format = ParagraphFormat { numbering: None, ..whole.format.clone() };
    let rest = BodyParagraph { format, runs: whole.runs[leads..].to_vec(), bookmark: None, ..whole };
    vec![heading, rest]
}
