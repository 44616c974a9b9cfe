//! The outline as printed, headings and items together, and what it leaves to ask.

use super::body::Body;
use super::recognised::{Doubt, DoubtKind, Piece};
use draft::{EntryKind, Enumeration, Item, chinese, enumerations};

/// Below this a heading is asked about.
const SURE: f64 = 0.8;
const ITEM: f64 = 0.9;

/// The pieces of a body in order, and the doubts about them.
pub(super) fn read(body: &Body, nth_draft: usize) -> (Vec<Piece>, Vec<Doubt>) {
    let headings = body.pieces.iter().cloned().zip(body.numbers.iter().copied());
    let doubted = |(piece, (due, nth)): (Piece, (u32, u32))| {
        let doubt = heading_doubt(&piece, due, nth);
        (piece, doubt)
    };
    let mut found: Vec<(Piece, Option<DoubtKind>)> = headings.map(doubted).collect();
    for enumeration in enumerations(&body.blocks) {
        let mut due = 1;
        for item in &enumeration.items {
            let doubt =
                item.nth.filter(|nth| *nth != due).map(|nth| item_doubt(&enumeration, item, (due, nth)));
            due = item.nth.map_or(due, |nth| nth + 1);
            found.push((item_piece(body, item), doubt));
        }
    }
    found.sort_by_key(|(piece, _)| piece.range.start);
    let doubts = found.iter().filter_map(|(piece, kind)| {
        let kind = kind.clone()?;
        let sentence = kind.sentence(&piece.text);
        Some(Doubt { draft: nth_draft, block: piece.block, range: piece.range.clone(), kind, sentence })
    });
    let doubts = doubts.collect();
    (found.into_iter().map(|(piece, _)| piece).collect(), doubts)
}

fn heading_doubt(piece: &Piece, due: u32, nth: u32) -> Option<DoubtKind> {
    let arabic = piece.number.starts_with(|c: char| c.is_ascii_digit());
    let numeral = |n: u32| if arabic { n.to_string() } else { chinese(n) };
    if nth + 1 == due && nth > 0 {
        return Some(DoubtKind::Repeated { number: piece.number.clone() });
    }
    if nth != due {
        return Some(DoubtKind::Gap { expected: numeral(due), found: piece.number.clone() });
    }
    (piece.confidence < SURE).then_some(DoubtKind::Unsure)
}

fn item_doubt(enumeration: &Enumeration, item: &Item, (due, nth): (u32, u32)) -> DoubtKind {
    if nth + 1 == due {
        return DoubtKind::Repeated { number: item.number.clone() };
    }
    DoubtKind::Gap { expected: enumeration.marker.label(due), found: item.number.clone() }
}

fn item_piece(body: &Body, item: &Item) -> Piece {
    let start = body.starts[item.block] + item.range.start;
    Piece {
        block: body.blocks[item.block].id,
        kind: EntryKind::Item,
        level: 5,
        number: item.number.clone(),
        text: item.lead.clone(),
        run_in: true,
        confidence: ITEM,
        range: start..body.starts[item.block] + item.range.end,
    }
}
