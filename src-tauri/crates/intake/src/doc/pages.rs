//! Formatted pages: which properties the characters of a stretch have ([MS-DOC] 2.9.33, 2.9.174).

use super::bytes::{Plc, u8_at, u16_at, u32_at};

const PAGE: usize = 512;

/// What a page holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Characters,
    Paragraphs,
}

/// Pages of one kind, found by places in the document's stream.
#[derive(Debug)]
pub(super) struct Pages<'a> {
    document: &'a [u8],
    index: Plc<'a>,
    of: Of,
}

/// A stretch with the same properties.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stretch<'a> {
    /// Where it ends in the document's stream.
    pub(super) end: u32,
    /// The style of its paragraphs.
    pub(super) style: u16,
    /// Its properties, over those of the style.
    pub(super) properties: &'a [u8],
}

impl<'a> Pages<'a> {
    pub(super) fn of_characters(document: &'a [u8], index: &'a [u8]) -> Pages<'a> {
        Pages { document, index: Plc::new(index, 4), of: Of::Characters }
    }

    pub(super) fn of_paragraphs(document: &'a [u8], index: &'a [u8]) -> Pages<'a> {
        Pages { document, index: Plc::new(index, 4), of: Of::Paragraphs }
    }

    /// The stretch around a place; where no page tells, one that ends with the next page.
    pub(super) fn stretch(&self, place: u32) -> Stretch<'a> {
        let unknown = Stretch { end: u32::MAX, ..Stretch::default() };
        let Some(at) = self.index.find(place) else { return unknown };
        let end = self.index.position(at + 1).unwrap_or(u32::MAX);
        self.within(at, place).unwrap_or(Stretch { end, ..Stretch::default() })
    }

    fn within(&self, at: usize, place: u32) -> Option<Stretch<'a>> {
        let number = usize::try_from(u32_at(self.index.data(at)?, 0)? & 0x3f_ffff).ok()?;
        let page = self.document.get(number * PAGE..(number + 1) * PAGE)?;
        let count = usize::from(u8_at(page, PAGE - 1)?);
        let begins = |nth: usize| u32_at(page, nth * 4);
        let nth = (0..count).find(|nth| begins(nth + 1).is_some_and(|end| place < end))?;
        let end = begins(nth + 1)?;
        if begins(nth)? > place {
            return Some(Stretch { end: begins(nth)?, ..Stretch::default() });
        }
        let entries = (count + 1) * 4;
        let (style, properties) = match self.of {
            Of::Characters => (0, characters(page, usize::from(u8_at(page, entries + nth)?) * 2)),
            Of::Paragraphs => paragraphs(page, usize::from(u8_at(page, entries + nth * 13)?) * 2)?,
        };
        Some(Stretch { end, style, properties })
    }
}

fn characters(page: &[u8], at: usize) -> &[u8] {
    let len = usize::from(u8_at(page, at).unwrap_or_default());
    page.get(at + 1..at + 1 + len).filter(|_| at > 0).unwrap_or_default()
}

fn paragraphs(page: &[u8], at: usize) -> Option<(u16, &[u8])> {
    if at == 0 {
        return Some((0, &[]));
    }
    let (start, len) = match usize::from(u8_at(page, at)?) {
        0 => (at + 2, usize::from(u8_at(page, at + 1)?) * 2),
        halves => (at + 1, halves * 2 - 1),
    };
    let said = page.get(start..start + len)?;
    Some((u16_at(said, 0)?, said.get(2..)?))
}
