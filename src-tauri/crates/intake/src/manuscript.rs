//! What a file says, before anyone asks what it means.

use draft::{Draft, Image, ImageId, Review};
use std::collections::BTreeMap;

/// A file's content in reading order, every character of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Manuscript {
    /// Where it came from.
    pub source: Source,
    /// Paragraphs, tables, pictures and breaks, in order.
    pub elements: Vec<Element>,
    /// The images that its pictures show.
    pub images: BTreeMap<ImageId, Image>,
    /// What others noted; marks in its texts name the remarks.
    pub review: Review,
    /// The draft that this program left in a file of its own whose text no one has changed since.
    pub draft: Option<Box<Draft>>,
    /// What this program marked a file of its own with, to know it again when it comes back.
    pub mark: Option<String>,
    /// What was read with reservations, a sentence each; shown to the clerk, `WARN` on the command line.
    pub notes: Vec<String>,
}

/// The kind of file, and how its characters were written.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Source {
    /// `txt`, `docx`, `doc`, `rtf`, `odt`, `html`, `md`, `paste`.
    pub format: &'static str,
    /// For files of characters: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<&'static str>,
}

/// One piece of the flow.
#[derive(Clone, Debug, PartialEq)]
pub enum Element {
    /// A paragraph, or a line of a text file.
    Paragraph(Paragraph),
    /// A table.
    Table(draft::Table),
    /// A picture, one of [`Manuscript::images`].
    Picture(draft::Picture),
    /// A page break on its own.
    PageBreak,
}

/// A paragraph as the file has it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// Its text; of marks only weight, comments and revisions are known here. Without the automatic number.
    pub text: draft::Text,
    /// The number that the word processor would print before it, as printed: 一、 （1） ①.
    pub number: Option<String>,
    /// Outline level from style or paragraph, 1 to 9.
    pub outline_level: Option<u8>,
    /// The style's name, resolved.
    pub style: Option<String>,
    /// How it is set between the margins.
    pub alignment: Alignment,
    /// Where in the file it stands.
    pub place: Place,
}

/// How a paragraph is set between the margins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alignment {
    /// Flush left, justified, or not said.
    #[default]
    Start,
    /// Centred.
    Center,
    /// Flush right.
    End,
}

/// Where in the file a paragraph stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The flow of the text.
    #[default]
    Body,
    /// A page's head or foot.
    HeaderOrFooter,
    /// A text box.
    TextBox,
    /// A footnote or an endnote.
    Footnote,
}
