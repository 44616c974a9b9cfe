//! What is known beside a draft.

use crate::{Others, Words};
use compose::Composition;
use page::Fault;

/// What some rules need that the draft does not say; without it they find nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'a> {
    /// The office's own list.
    pub words: Option<&'a Words>,
    /// Other drafts of the library.
    pub others: Option<&'a Others>,
    /// The draft laid out.
    pub laid: Option<Laid<'a>>,
}

/// A draft laid out in pages: what was laid out, and the faults that `page` sees.
#[derive(Clone, Copy, Debug)]
pub struct Laid<'a> {
    /// The draft's composition.
    pub composition: &'a Composition<'a>,
    /// The faults of its pages.
    pub faults: &'a [Fault],
}
