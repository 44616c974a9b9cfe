//! Where a library's backups go, and the library as one file.

use serde::Serialize;
use ts_rs::TS;

/// Where backups go.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Backups {
    /// The folder.
    pub(crate) folder: String,
    /// Whether the clerk chose it.
    pub(crate) chosen: bool,
    /// The day of the last one there, as 2026-11-28.
    pub(crate) last: Option<String>,
    /// Why it cannot be written now, as a sentence.
    pub(crate) away: Option<String>,
}

/// What came in from another library.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Merged {
    /// Drafts that came in.
    pub(crate) added: usize,
    /// Drafts that were here already.
    pub(crate) same: usize,
    /// Titles of those that could not be read there.
    pub(crate) unread: Vec<String>,
}

impl From<library::Merged> for Merged {
    fn from(library::Merged { added, same, unread }: library::Merged) -> Merged {
        Merged { added: added.len(), same, unread }
    }
}
