//! What was recognised in a file or a pasted text. Places are UTF-16 units of [`Imported::source`].

use draft::{BlockId, EntryKind, Kind};
use serde::Serialize;
use ts_rs::TS;

/// A recognised file.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Imported {
    /// Its name until one of its drafts is begun.
    pub(crate) id: u32,
    /// The file's name.
    pub(crate) name: String,
    /// `txt`, `docx`, `paste`.
    pub(crate) format: String,
    /// For text files: `utf-8`, `gb18030`, …
    pub(crate) encoding: Option<String>,
    /// The whole text, a line a paragraph.
    pub(crate) source: String,
    /// In the order of the source.
    pub(crate) drafts: Vec<ImportedDraft>,
    /// What a careful reader would ask about.
    pub(crate) doubts: Vec<ImportedDoubt>,
    /// What is no part of any draft.
    pub(crate) set_aside: Vec<ImportedAside>,
    /// What was read with reservations, a sentence each.
    pub(crate) notes: Vec<String>,
}

/// One of its drafts.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportedDraft {
    /// Its name where the file holds several: 总结一.
    pub(crate) part: String,
    /// 标题.
    pub(crate) title: String,
    /// 文种.
    pub(crate) kind: Kind,
    /// Its outline as the source printed it.
    pub(crate) pieces: Vec<Piece>,
    /// How many blanks it has.
    pub(crate) blanks: usize,
    /// The year that it is of, where it says one.
    pub(crate) year: Option<i32>,
}

/// A heading or an item, as the source printed it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Piece {
    /// The block it stands in.
    pub(crate) block: BlockId,
    /// Heading or item.
    pub(crate) kind: EntryKind,
    /// 1 to 4, or 5 for an item.
    pub(crate) level: u8,
    /// The number without its marks.
    pub(crate) number: String,
    /// Without number and without closing 。
    pub(crate) text: String,
    /// Whether text follows on the same line.
    pub(crate) run_in: bool,
    /// 0 to 1.
    pub(crate) confidence: f64,
    /// Where it begins.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
}

/// Something to ask the clerk about.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ImportedDoubt {
    /// Which of the drafts.
    pub(crate) draft: usize,
    /// The block.
    pub(crate) block: BlockId,
    /// Where it begins.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
    /// A sentence.
    pub(crate) message: String,
}

/// Text that belongs to no draft.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ImportedAside {
    /// The characters.
    pub(crate) text: String,
    /// Why, as a phrase.
    pub(crate) why: String,
    /// Where it begins.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
}
