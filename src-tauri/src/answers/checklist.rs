//! Last year's promises, and what became of them.

use crate::utf16::Utf16;
use draft::{Draft, Outcome, Spot, visit_texts};
use reuse::{Evidence, Item, Told, told};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;
use ts_rs::TS;

/// A draft that stands beside the open one.
#[derive(Debug, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(crate) enum Older {
    /// Another of the library.
    Draft {
        /// Its name there.
        id: i64,
    },
    /// A version of the open one.
    Version {
        /// Its name in the library.
        id: i64,
    },
    /// The first of a file.
    File {
        /// Where it lies.
        #[ts(type = "string")]
        path: PathBuf,
    },
}

/// A promise of last year's draft, what became of it, and what says so.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Promised {
    /// Its words.
    pub(crate) text: String,
    /// The heading it stands under.
    pub(crate) heading: String,
    /// Where it stands in the old draft.
    pub(crate) spot: Spot,
    /// What became of it.
    pub(crate) outcome: Outcome,
    /// Whether the clerk said so.
    pub(crate) by_hand: bool,
    /// Which of the passages says so.
    pub(crate) evidence: Option<usize>,
    /// Passages of the open draft that may speak of it, the likeliest first.
    pub(crate) found: Vec<Spoken>,
    /// How the summary would tell it; figures that are to be filled in show as x.
    pub(crate) told: String,
}

/// A passage of the open draft. Places in units of UTF-16.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Spoken {
    /// The text it stands in.
    pub(crate) spot: Spot,
    /// Where it begins.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
    /// Its words.
    pub(crate) text: String,
    /// The heading it stands under.
    pub(crate) heading: String,
}

impl Promised {
    /// The items of a checklist, in the window's units of the open draft.
    pub(crate) fn all(items: Vec<Item>, draft: &Draft) -> Vec<Promised> {
        let mut texts: BTreeMap<Spot, String> = BTreeMap::new();
        visit_texts(draft, |spot, text| drop(texts.insert(spot, text.to_plain())));
        items.into_iter().map(|item| Promised::of(item, &texts)).collect()
    }

    fn of(item: Item, texts: &BTreeMap<Spot, String>) -> Promised {
        let Item { promise, outcome, by_hand, evidence, found } = item;
        let piece = |piece: Told| match piece {
            Told::Words(words) => words,
            Told::Open { .. } => "x".to_owned(),
        };
        Promised {
            told: told(&promise.text).into_iter().map(piece).collect(),
            text: promise.text,
            heading: promise.heading,
            spot: promise.spot,
            outcome,
            by_hand,
            evidence,
            found: found.into_iter().map(|one| Spoken::of(one, texts)).collect(),
        }
    }
}

impl Spoken {
    fn of(one: Evidence, texts: &BTreeMap<Spot, String>) -> Spoken {
        let places = Utf16::new(texts.get(&one.spot).map_or("", String::as_str));
        Spoken {
            spot: one.spot,
            start: places.at(one.start),
            end: places.at(one.end),
            text: one.text,
            heading: one.heading,
        }
    }
}
