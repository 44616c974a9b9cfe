//! The home screen.

use crate::answers::State;
use draft::Kind;
use serde::Serialize;
use ts_rs::TS;

/// What the home screen shows.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Home {
    /// Drafts, the last saved first.
    pub(crate) recent: Vec<Card>,
    /// What the clerk should know of the library: what was recovered, that it can only be read.
    pub(crate) notices: Vec<String>,
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
    /// The year that it is of.
    pub(crate) year: Option<i16>,
    /// 发文机关; empty where none is named.
    pub(crate) issuer: String,
    /// What last year's and next year's are called too; empty where nothing is.
    pub(crate) series: String,
    /// How far it is.
    pub(crate) state: State,
    /// When it was last saved, in ms since 1970.
    pub(crate) saved_at: i64,
}

impl From<library::Card> for Card {
    fn from(card: library::Card) -> Card {
        let library::Card { id, title, kind, year, issuer, series, state, saved_at_ms, .. } = card;
        Card { id: id.0, title, kind, year, issuer, series, state: state.into(), saved_at: saved_at_ms }
    }
}
