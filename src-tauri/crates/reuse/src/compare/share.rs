//! How much was carried over.

use super::pieces::{Piece, SideKind};
use super::{Row, StretchKind};
use draft::{BlockId, Level, Spot};
use serde::Serialize;

/// How much of a section, or of a draft, was carried over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Share {
    /// The heading's block; `None` for what stands before the first heading, and for the whole.
    pub block: Option<BlockId>,
    /// The heading of the first level, with its number; empty likewise.
    pub heading: String,
    /// Characters that stood in the old draft too, spaces not counted.
    pub carried: usize,
    /// All of its characters, likewise.
    pub characters: usize,
}

impl Share {
    /// Carried characters in a hundred, rounded down: 100 says that nothing is new.
    pub fn percent(&self) -> usize {
        (self.carried * 100).checked_div(self.characters).unwrap_or(0)
    }

    fn add(&mut self, row: &Row) {
        for stretch in &row.text {
            let count = stretch.text.chars().filter(|c| !c.is_whitespace()).count();
            if stretch.kind != StretchKind::Gone {
                self.characters += count;
            }
            if stretch.kind == StretchKind::Same {
                self.carried += count;
            }
        }
    }
}

/// The sections of the first level that have text, and the whole.
pub(super) fn shares(rows: &[Row], new: &[Piece]) -> (Vec<Share>, Share) {
    let mut sections = vec![Share::default()];
    let mut whole = Share::default();
    for row in rows {
        if let Some(heading) = opens(row, new) {
            sections.push(heading);
        }
        if let Some(section) = sections.last_mut() {
            section.add(row);
        }
        whole.add(row);
    }
    sections.retain(|section| section.characters > 0);
    (sections, whole)
}

/// The section that a row of the new draft opens.
fn opens(row: &Row, new: &[Piece]) -> Option<Share> {
    let side = row.new.first()?;
    let (SideKind::Heading { level: Level::One }, Spot::Block { id }) = (side.kind, side.spot) else {
        return None;
    };
    let text = &new.iter().find(|piece| piece.side.spot == side.spot)?.text;
    Some(Share { block: Some(id), heading: format!("{}{text}", side.number), ..Share::default() })
}
