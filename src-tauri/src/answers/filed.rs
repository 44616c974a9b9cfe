//! What drafts are filed under.

use crate::answers::Card;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a draft is filed under: where one is none, what the draft says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub(crate) struct Labels {
    /// The year.
    pub(crate) year: Option<i16>,
    /// 发文机关.
    pub(crate) issuer: Option<String>,
    /// The name that this draft, last year's and next year's share.
    pub(crate) series: Option<String>,
}

/// A draft as it is filed.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Filed {
    /// With its state and the labels that hold.
    pub(crate) card: Card,
    /// Those that were set by hand.
    pub(crate) own: Labels,
    /// Those that the draft itself gives.
    pub(crate) seen: Labels,
    /// The others of its series, the latest year first.
    pub(crate) others: Vec<Card>,
}

/// What drafts of the library can be told apart by.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Filters {
    /// Years that some are of, the latest first.
    pub(crate) years: Vec<i16>,
    /// Series that some are of, the last saved first.
    pub(crate) series: Vec<String>,
}

impl From<library::Labels> for Labels {
    fn from(library::Labels { year, issuer, series }: library::Labels) -> Labels {
        Labels { year, issuer, series }
    }
}

impl From<Labels> for library::Labels {
    /// What is blank is not set.
    fn from(Labels { year, issuer, series }: Labels) -> library::Labels {
        let set =
            |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        library::Labels { year, issuer: set(issuer), series: set(series) }
    }
}
