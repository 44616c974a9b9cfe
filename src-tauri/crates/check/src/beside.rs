//! What is known beside a draft.

use crate::Words;
use draft::Draft;

/// What some rules need that the draft does not say; without it they find nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'a> {
    /// The office's own list.
    pub words: Option<&'a Words>,
    /// Other drafts of the library, each with the name that the clerk knows it by.
    pub others: &'a [(&'a str, &'a Draft)],
}
