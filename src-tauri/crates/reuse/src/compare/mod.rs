//! Two drafts compared: block by block, and within a block word by word.

mod difference;
mod pieces;
mod share;
mod words;

pub use difference::{JOINT, Stretch, StretchKind, stretches};
pub use pieces::{Side, SideKind};
pub use share::Share;

use crate::align::{Link, align};
use draft::Draft;
use pieces::{Piece, pieces};
use serde::Serialize;

/// Two drafts side by side.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Comparison {
    /// In the order of the new draft; what went stands after what it followed.
    pub rows: Vec<Row>,
    /// How much of each section of the new draft was carried over.
    pub sections: Vec<Share>,
    /// How much of all of it was.
    pub whole: Share,
}

/// A block of one draft or of both.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ComparedRow"))]
pub struct Row {
    /// What became of it.
    pub kind: RowKind,
    /// Whether it stands elsewhere now.
    pub moved: bool,
    /// Whether a figure in it is another.
    pub figures: bool,
    /// The old blocks: several where they were joined, none where the new one came in.
    pub old: Vec<Side>,
    /// The new blocks: several where one was split, none where the old one went.
    pub new: Vec<Side>,
    /// Their text; between blocks that were joined or split stands U+2029.
    pub text: Vec<Stretch>,
}

/// What became of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum RowKind {
    /// The same words.
    Same,
    /// Other words, or split or joined.
    Changed,
    /// Only in the old draft.
    Gone,
    /// Only in the new one.
    Come,
}

/// Compares two drafts.
pub fn compare(old: &Draft, new: &Draft) -> Comparison {
    let [old, new] = [pieces(old), pieces(new)];
    let [old_units, new_units] =
        [&old, &new].map(|pieces| pieces.iter().map(Piece::unit).collect::<Vec<_>>());
    let links = align(&old_units, &new_units);
    let rows = in_order(&links, &Sides { old: &old, new: &new });
    let (sections, whole) = share::shares(&rows, &new);
    Comparison { rows, sections, whole }
}

struct Sides<'a> {
    old: &'a [Piece],
    new: &'a [Piece],
}

/// The rows of links and of what is linked to nothing. What went comes after the row of the old piece before it,
/// before all where it was the first.
fn in_order(links: &[Link], sides: &Sides<'_>) -> Vec<Row> {
    let mut linked = vec![false; sides.old.len()];
    links.iter().flat_map(|link| &link.old).for_each(|at| linked[*at] = true);
    let mut rows = Vec::with_capacity(sides.old.len().max(sides.new.len()));
    let gone_after = |last: Option<usize>, rows: &mut Vec<Row>| {
        let from = last.map_or(0, |last| last + 1);
        let gone = (from..sides.old.len()).take_while(|at| !linked[*at]);
        rows.extend(gone.map(|at| row(&[&sides.old[at]], &[], false)));
    };
    gone_after(None, &mut rows);
    let mut links = links.iter().peekable();
    let mut new = 0;
    while new < sides.new.len() {
        let Some(link) = links.next_if(|link| link.new[0] <= new) else {
            rows.push(row(&[], &[&sides.new[new]], false));
            new += 1;
            continue;
        };
        let olds: Vec<&Piece> = link.old.iter().map(|at| &sides.old[*at]).collect();
        let news: Vec<&Piece> = link.new.iter().map(|at| &sides.new[*at]).collect();
        rows.push(row(&olds, &news, link.moved));
        gone_after(link.old.last().copied(), &mut rows);
        new = link.new[link.new.len() - 1] + 1;
    }
    rows
}

fn row(old: &[&Piece], new: &[&Piece], moved: bool) -> Row {
    let joined = |pieces: &[&Piece]| {
        pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .collect::<Vec<_>>()
            .join(JOINT.encode_utf8(&mut [0; 4]))
    };
    let text = stretches(&joined(old), &joined(new));
    let kind = match (old.is_empty(), new.is_empty()) {
        (_, true) => RowKind::Gone,
        (true, false) => RowKind::Come,
        _ if text.iter().all(|stretch| stretch.kind == StretchKind::Same) => RowKind::Same,
        _ => RowKind::Changed,
    };
    let figures = kind == RowKind::Changed && text.iter().any(Stretch::changes_a_figure);
    let sides = |pieces: &[&Piece]| pieces.iter().map(|piece| piece.side.clone()).collect();
    Row { kind, moved, figures, old: sides(old), new: sides(new), text }
}
