//! A composed paragraph becomes a paragraph of the file.

use crate::OpenBlanks;
use crate::measure::indent;
use crate::styles;
use compose::{Paragraph, Role, Run};
use ooxml::write::{BodyParagraph, BodyRun, MultilevelList, ParagraphFormat};
use profile::Profile;

/// A composed paragraph of the file; `list` is the one that its number counts in, where numbers are Word's.
pub(crate) fn paragraph(
    paragraph: &Paragraph,
    list: Option<u32>,
    (profile, blanks): (&Profile, OpenBlanks),
) -> BodyParagraph {
    let mut format = format(paragraph.role, profile);
    let mut runs: Vec<BodyRun> = Vec::with_capacity(paragraph.runs.len() + 1);
    match (paragraph.number, list) {
        (Some(number), Some(list)) => format.numbering = Some((list, u32::from(number.level.depth()) - 1)),
        (Some(number), None) => {
            let style = paragraph.runs.first().and_then(|first| character_style(paragraph.role, first));
            runs.push(BodyRun { text: draft::label(number), style, ..BodyRun::default() });
        }
        (None, _) if matches!(paragraph.role, Role::Heading(_)) => {
            // Out of the list that its style may be bound to, and of the list's indent with it.
            format.numbering = Some((MultilevelList::NONE, 0));
            format.first_line = Some(indent(profile.body.first_line_characters.is.0, profile));
        }
        (None, _) => {}
    }
    runs.extend(paragraph.runs.iter().map(|run| BodyRun {
        text: run.text.clone(),
        style: character_style(paragraph.role, run),
        bold: run.strong,
        highlighted: run.blank && blanks == OpenBlanks::Highlighted,
    }));
    BodyParagraph { style: style(paragraph.role), format, runs }
}

/// Only a lead needs a face beside its paragraph's.
fn character_style(role: Role, run: &Run) -> Option<&'static str> {
    matches!(role, Role::RunIn(_)).then(|| styles::lead(run.face)).flatten()
}

fn style(role: Role) -> &'static str {
    match role {
        Role::Title | Role::AttachmentTitle => styles::TITLE,
        Role::Addressee => styles::ADDRESSEE,
        Role::Heading(level) => styles::heading(level),
        Role::RunIn(_) | Role::Body | Role::Blank | Role::Note => styles::BODY,
        Role::AttachmentNote { .. } => styles::ATTACHMENT_NOTE,
        Role::Issuer { .. } | Role::Date { .. } => styles::SIGNATURE,
        Role::AttachmentLabel => styles::ATTACHMENT_LABEL,
    }
}

/// What a paragraph has beside its style: measures that differ from document to document.
fn format(role: Role, profile: &Profile) -> ParagraphFormat {
    match role {
        Role::AttachmentNote { hanging, indent: left } => ParagraphFormat {
            left: Some(indent(left + hanging, profile)),
            first_line: Some(indent(-hanging, profile)),
            ..ParagraphFormat::default()
        },
        Role::Issuer { from_right } => ParagraphFormat {
            right: Some(indent(from_right, profile)),
            // The signature stays together.
            keep_next: true,
            ..ParagraphFormat::default()
        },
        Role::Date { from_right } => {
            ParagraphFormat { right: Some(indent(from_right, profile)), ..ParagraphFormat::default() }
        }
        _ => ParagraphFormat::default(),
    }
}
