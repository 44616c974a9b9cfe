//! What is looked for, and what is found.

use crate::card::{Card, State};
use crate::search::fold::folded;
use crate::search::lines::Place;
use crate::search::snippet::Snippet;
use draft::Kind;

/// What is looked for. Words stand between white space; a draft must have them all. Without words, all drafts that
/// pass the filters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// As typed.
    pub words: String,
    /// Only of this kind.
    pub kind: Option<Kind>,
    /// Only of this year.
    pub year: Option<i16>,
    /// Only in this state.
    pub state: Option<State>,
    /// Only of this series.
    pub series: Option<String>,
    /// So many of the first hits are passed over.
    pub skip: usize,
    /// At most so many hits.
    pub limit: usize,
}

/// A draft that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The draft.
    pub card: Card,
    /// Where its best line stands.
    pub place: Place,
    /// The line, around the words.
    pub snippet: Snippet,
}

/// What was found, the best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The hits.
    pub hits: Vec<Hit>,
    /// Whether there are more.
    pub more: bool,
}

impl Query {
    /// For some words, the first hits.
    pub fn of(words: impl Into<String>) -> Query {
        /// As a screen shows.
        const LIMIT: usize = 20;
        Query { words: words.into(), limit: LIMIT, ..Query::default() }
    }

    /// The words as they are compared, none twice.
    pub(crate) fn folded_words(&self) -> Vec<String> {
        /// More are a text that was pasted by mistake.
        const MOST: usize = 16;
        let mut words: Vec<String> = Vec::new();
        for word in folded(&self.words).split_whitespace() {
            if !words.iter().any(|known| known == word) && words.len() < MOST {
                words.push(word.to_owned());
            }
        }
        words
    }
}
