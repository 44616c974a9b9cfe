//! Blanks: places left open in a text.

use crate::{Block, Mark, Text};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What is missing at a blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum BlankKind {
    /// A place or an organisation named by it.
    Place,
    /// A person.
    Person,
    /// A number of things: x次, xx人.
    Count,
    /// A share: x%, x个百分点.
    Percent,
    /// Money: x万元.
    Amount,
    /// A date or a part of one: x月x日, 20xx年.
    Date,
    /// The name of a document: 《xx》.
    Document,
    /// Anything else.
    Other,
}

/// A blank found in plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlankSpan {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// As far as the characters around it tell.
    pub kind: BlankKind,
}

/// A blank that a draft still has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OpenBlank {
    /// Its key.
    pub key: String,
    /// Its kind.
    pub kind: BlankKind,
    /// The characters that stand for it.
    pub text: String,
}

/// The blanks of a plain text, in order.
pub fn find_blanks(_text: &str) -> Vec<BlankSpan> {
    Vec::new()
}

/// The text with each unmarked blank marked.
#[must_use]
pub fn mark_blanks(text: &Text) -> Text {
    text.clone()
}

/// The blanks that blocks still have.
pub fn open_blanks<'a>(_blocks: impl IntoIterator<Item = &'a Block>) -> Vec<OpenBlank> {
    let _ = |mark: &Mark| mark.clone();
    Vec::new()
}
