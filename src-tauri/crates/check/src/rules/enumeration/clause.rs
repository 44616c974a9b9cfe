//! Markers at the beginnings of sentences, whatever series they belong to.

use crate::reading::{Body, Opening, Passage, Reading};
use draft::Content;
use std::ops::Deref;

/// A marker with the text that it stands in.
pub(super) struct Marked<'r, 'a> {
    pub(super) passage: &'r Passage<'a>,
    opening: &'r Opening,
}

impl Deref for Marked<'_, '_> {
    type Target = Opening;

    fn deref(&self) -> &Opening {
        self.opening
    }
}

/// The markers of a body that begin sentences, apart by the headings between them.
pub(super) fn sections<'r, 'a>(reading: &'r Reading<'a>, body: &Body<'_>) -> Vec<Vec<Marked<'r, 'a>>> {
    let mut sections = vec![Vec::new()];
    for block in body.blocks {
        if block.heading().is_some() {
            sections.push(Vec::new());
        }
        let Content::Paragraph { .. } = &block.content else { continue };
        let Some(passage) = reading.of(block.id) else { continue };
        if let Some(section) = sections.last_mut() {
            section.extend(passage.markers.iter().map(|opening| Marked { passage, opening }));
        }
    }
    sections
}
