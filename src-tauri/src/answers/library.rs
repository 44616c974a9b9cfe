//! What the library has.

use crate::answers::Card;
use crate::utf16::Utf16;
use draft::{BlockId, Kind};
use library::{Place, Query, Why};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is looked for.
#[derive(Debug, Deserialize, TS)]
pub(crate) struct Search {
    /// As typed; a draft must have all words.
    pub(crate) words: String,
    /// Only of this kind.
    pub(crate) kind: Option<Kind>,
    /// Only of this year.
    pub(crate) year: Option<i16>,
    /// Only in this state.
    pub(crate) state: Option<State>,
    /// Only of this series.
    pub(crate) series: Option<String>,
    /// So many of the first hits are passed over.
    pub(crate) skip: usize,
}

/// How far a draft is on its way to be issued.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum State {
    /// 起草.
    Drafting,
    /// 送审.
    InReview,
    /// 退回.
    Returned,
    /// 定稿.
    Final,
}

/// The hits, the best first.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Found {
    /// At most twenty.
    pub(crate) hits: Vec<Hit>,
    /// Whether there are more.
    pub(crate) more: bool,
}

/// A draft that was found.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Hit {
    /// The draft.
    pub(crate) card: Card,
    /// The block that its best line stands in.
    pub(crate) block: Option<BlockId>,
    /// The line, around the words.
    pub(crate) snippet: String,
    /// Where the words stand in it, in units of UTF-16.
    pub(crate) marks: Vec<(usize, usize)>,
}

/// Drafts of one kind year after year.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Series {
    /// What they share.
    pub(crate) name: String,
    /// The latest year first.
    pub(crate) cards: Vec<Card>,
}

/// What a draft was at some time.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Version {
    /// Its name in the library.
    pub(crate) id: i64,
    /// Why it was kept.
    #[ts(
        type = "\"import\" | \"hourly\" | \"export\" | \"bulk\" | \"before_restore\" | \"restored\" | \"other_program\" | \"sent_for_sign_off\" | \"signed\" | \"named\""
    )]
    pub(crate) why: &'static str,
    /// The name that was given, or that of the file that went out; empty where there is none.
    pub(crate) name: String,
    /// When, in ms since 1970.
    pub(crate) at: i64,
}

impl From<Search> for Query {
    fn from(search: Search) -> Query {
        let Search { words, kind, year, state, series, skip } = search;
        Query { kind, year, state: state.map(Into::into), series, skip, ..Query::of(words) }
    }
}

impl From<State> for library::State {
    fn from(state: State) -> library::State {
        match state {
            State::Drafting => library::State::Drafting,
            State::InReview => library::State::InReview,
            State::Returned => library::State::Returned,
            State::Final => library::State::Final,
        }
    }
}

impl From<library::State> for State {
    fn from(state: library::State) -> State {
        match state {
            library::State::Drafting => State::Drafting,
            library::State::InReview => State::InReview,
            library::State::Returned => State::Returned,
            library::State::Final => State::Final,
        }
    }
}

impl From<library::Found> for Found {
    fn from(found: library::Found) -> Found {
        Found { hits: found.hits.into_iter().map(Hit::from).collect(), more: found.more }
    }
}

impl From<library::Hit> for Hit {
    fn from(hit: library::Hit) -> Hit {
        let places = Utf16::new(&hit.snippet.text);
        let marks =
            hit.snippet.marks.iter().map(|mark| (places.at(mark.start), places.at(mark.end))).collect();
        let block = Place::block(hit.place);
        Hit { card: hit.card.into(), block, snippet: hit.snippet.text, marks }
    }
}

impl From<library::Version> for Version {
    fn from(version: library::Version) -> Version {
        let why = version.why.tag();
        let name = match version.why {
            Why::Named(name) => name,
            Why::SentForSignOff(sent) => sent.file,
            _ => String::new(),
        };
        Version { id: version.id.0, why, name, at: version.at_ms }
    }
}
