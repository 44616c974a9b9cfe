//! The home screen.

use draft::Kind;
use serde::Serialize;
use ts_rs::TS;

/// What the home screen shows.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Home {
    /// Drafts, the last saved first.
    pub(crate) recent: Vec<Card>,
    /// The program's version.
    pub(crate) version: &'static str,
}

/// A draft in the library.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Card {
    /// Its name in the library.
    pub(crate) id: i64,
    /// 标题; may be empty.
    pub(crate) title: String,
    /// 文种.
    pub(crate) kind: Kind,
    /// When it was last saved, in ms since 1970.
    pub(crate) saved_at: i64,
}
