//! Old drafts taken in by the folder.

use library::Report;
use serde::Serialize;
use std::path::PathBuf;
use ts_rs::TS;

/// What was dropped on the window.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Dropped {
    /// Files.
    #[ts(type = "Array<string>")]
    pub(crate) files: Vec<PathBuf>,
    /// Folders.
    #[ts(type = "Array<string>")]
    pub(crate) folders: Vec<PathBuf>,
}

/// How far it is: told now and then.
#[derive(Clone, Debug, Serialize, TS)]
pub(crate) struct Taking {
    /// Files read.
    pub(crate) done: usize,
    /// Files in all.
    pub(crate) of: usize,
}

/// What came in.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Taken {
    /// Drafts that came in.
    pub(crate) drafts: usize,
    /// Files that were in the library already.
    pub(crate) same: usize,
    /// Files that could not be read: the name, and why.
    pub(crate) unread: Vec<(String, String)>,
    /// Whether it was ended before the end.
    pub(crate) ended: bool,
}

impl From<Report> for Taken {
    fn from(report: Report) -> Taken {
        let name = |path: PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let unread = report.unread.into_iter().map(|(path, why)| (name(path), why)).collect();
        Taken { drafts: report.drafts, same: report.same.len(), unread, ended: report.ended }
    }
}
