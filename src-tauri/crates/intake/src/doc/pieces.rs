//! The piece table: where in the file the characters stand ([MS-DOC] 2.8.35, 2.9.38).

use super::bytes::{Plc, u8_at, u16_at, u32_at};
use std::ops::Range;

/// Characters that stand together.
#[derive(Clone, Debug)]
pub(super) struct Piece<'a> {
    /// Positions in the document.
    pub(super) positions: Range<u32>,
    /// Where the first stands in the document's stream.
    start: u32,
    /// One byte each, as Western Europe writes; else two.
    narrow: bool,
    /// What a quick save changed in them.
    pub(super) changes: Changes<'a>,
}

/// Properties laid over a whole piece.
#[derive(Clone, Copy, Debug)]
pub(super) enum Changes<'a> {
    /// One short property: its number and its value.
    One(u8, u8),
    /// A list of properties.
    Many(&'a [u8]),
}

impl Piece<'_> {
    /// Where a position's character stands in the document's stream.
    pub(super) fn place(&self, position: u32) -> u32 {
        let nth = position.saturating_sub(self.positions.start);
        self.start.saturating_add(if self.narrow { nth } else { nth.saturating_mul(2) })
    }

    /// The position of the character that stands at a place, or after it.
    pub(super) fn position(&self, place: u32) -> u32 {
        let bytes = place.saturating_sub(self.start);
        self.positions.start.saturating_add(if self.narrow { bytes } else { bytes.div_ceil(2) })
    }

    /// A position's character as a unit of UTF-16.
    pub(super) fn unit(&self, document: &[u8], position: u32) -> Option<u16> {
        let at = usize::try_from(self.place(position)).ok()?;
        if self.narrow { u8_at(document, at).map(wide) } else { u16_at(document, at) }
    }
}

/// Bytes 0x80 to 0x9F stand for signs of their own ([MS-DOC] 2.9.73); all others for themselves.
fn wide(byte: u8) -> u16 {
    const SIGNS: [u16; 32] = [
        0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
        0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122,
        0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
    ];
    match byte {
        0x80..=0x9f => SIGNS[usize::from(byte - 0x80)],
        byte => u16::from(byte),
    }
}

/// The pieces in order; `None` where the table contradicts itself.
pub(super) fn pieces(mut clx: &[u8]) -> Option<Vec<Piece<'_>>> {
    let mut changes = Vec::new();
    while let Some(1) = clx.first() {
        let len = usize::from(u16_at(clx, 1)?);
        changes.push(clx.get(3..3 + len)?);
        clx = &clx[3 + len..];
    }
    let len = usize::try_from(u32_at(clx, 1).filter(|_| clx.first() == Some(&2))?).ok()?;
    let plc = Plc::new(clx.get(5..)?.get(..len)?, 8);
    let mut pieces: Vec<Piece<'_>> = Vec::with_capacity(plc.len());
    for at in 0..plc.len() {
        let (positions, data) = (plc.position(at)?..plc.position(at + 1)?, plc.data(at)?);
        if positions.start > positions.end {
            return None;
        }
        let (place, modifier) = (u32_at(data, 2)?, u16_at(data, 6)?);
        let narrow = place & 0x4000_0000 != 0;
        let start = if narrow { (place & 0x3fff_ffff) / 2 } else { place & 0x3fff_ffff };
        let [low, high] = modifier.to_le_bytes();
        let changes = match modifier & 1 {
            0 => Changes::One(low >> 1, high),
            _ => Changes::Many(changes.get(usize::from(modifier >> 1)).copied().unwrap_or_default()),
        };
        pieces.push(Piece { positions, start, narrow, changes });
    }
    (!pieces.is_empty()).then_some(pieces)
}
