//! What was handed out, and what came back.

use draft::Edit;
use reuse::Board;
use serde::Serialize;
use ts_rs::TS;

/// Files that were written for offices.
#[derive(Debug, Serialize, TS)]
pub(crate) struct HandedOut {
    /// Their names.
    pub(crate) files: Vec<String>,
    /// One of them, to be shown in its folder.
    pub(crate) path: String,
}

/// What came back, put beside the sections it answers.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Gathered {
    /// The sections, in order.
    pub(crate) board: Board,
    /// The names of the files, in the order that the board counts.
    pub(crate) files: Vec<String>,
    /// Files that could not be read: the name, and why.
    pub(crate) unread: Vec<(String, String)>,
    /// One indicator with two values, a sentence each, in the draft as it would be.
    pub(crate) clashes: Vec<String>,
    /// What puts the answers into the draft.
    pub(crate) edit: Edit,
}
