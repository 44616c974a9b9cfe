//! Writing a .docx: docx-rs builds the body's elements; every other part is a small template of ours with fixed
//! ids, so that the same document gives the same bytes. Why stands in docs/analysis/docx-rs.md.

mod body;
mod canonical;
mod contents;
mod custom;
mod document;
mod escape;
mod footer;
mod format;
mod numbering;
mod pack;
mod parts;
mod picture;
mod placed;
mod properties;
pub mod redline;
mod shape;
mod style;

pub use body::{Body, BodyCell, BodyParagraph, BodyRow, BodyRun, BodyTable, Indent};
pub use contents::{Contents, ContentsLine};
pub use custom::CustomXml;
pub use document::{Document, Font, Section, SectionFooters, SectionStart};
pub use footer::{Footer, FooterLine, Sideways};
pub use format::{
    Alignment, Frame, HalfPoints, Line, ParagraphFormat, Rule, RuleKind, RunFormat, TabStop, Twips,
};
pub use numbering::{ListLevel, MultilevelList, NumberFormat};
pub use pack::{Part, pack};
pub use picture::{BodyPicture, Emu, Media};
pub use placed::{PlacedCell, PlacedRow, PlacedTable};
pub(crate) use properties::MARK;
pub use properties::Properties;
pub use style::{Style, StyleKind};
