//! What stands on a page, for the window to draw.

use super::owners::{Owner, stretch};
use crate::answers::{Sheet, SheetLine, SheetText};
use compose::Item;
use page::{Blanks, Colour, Layout, Page, Piece, Placed};

/// What pages are drawn from.
pub(super) struct Drawing<'a> {
    pub(super) layout: &'a Layout,
    /// The pages before the text.
    pub(super) contents: &'a [Page],
    pub(super) owners: &'a [Owner],
    pub(super) blanks: Blanks,
}

impl Drawing<'_> {
    /// A page, counted from 0, those of the table of contents first.
    pub(super) fn sheet(&self, nth: usize) -> Option<Sheet> {
        let page = match nth.checked_sub(self.contents.len()) {
            Some(own) => self.layout.pages().pages.get(own)?,
            None => self.contents.get(nth)?,
        };
        Some(sheet((nth, page), self))
    }
}

fn sheet((nth, page): (usize, &Page), drawing: &Drawing<'_>) -> Sheet {
    let line = |placed: &Placed| line(placed, drawing);
    let rule = |rule: &page::Rule| {
        let header = u8::from(rule.colour == Colour::Header);
        // The thinnest rule is seen too.
        let (width, height) = (whole(rule.width).max(1), whole(rule.height).max(1));
        (whole(rule.left), whole(rule.top), width, height, header)
    };
    let picture = |shown: &page::Shown| match drawing.layout.item(shown.item) {
        Some(Item::Picture { picture, .. }) => {
            let [left, top, width, height] = [shown.left, shown.top, shown.width, shown.height].map(whole);
            Some((picture.image.0.clone(), left, top, width, height))
        }
        _ => None,
    };
    Sheet {
        page: nth,
        lines: page.lines.iter().filter(|placed| !placed.line.pieces.is_empty()).map(line).collect(),
        beside: page.beside.iter().map(line).collect(),
        rules: page.rules.iter().map(rule).collect(),
        pictures: page.pictures.iter().filter_map(picture).collect(),
    }
}

fn line(placed: &Placed, drawing: &Drawing<'_>) -> SheetLine {
    let (spot, start, end) = match stretch(placed, drawing.layout, drawing.owners) {
        Some((spot, start, end)) => (Some(spot), start, end),
        None => (None, 0, 0),
    };
    let own = &placed.line;
    SheetLine {
        spot,
        start,
        end,
        place: (whole(placed.left), whole(placed.top), whole(own.width), whole(own.height)),
        baseline: whole(placed.top + own.baseline),
        texts: own.pieces.iter().flat_map(|piece| texts(piece, placed.left, drawing.blanks)).collect(),
    }
}

/// A piece; cut before each character beyond the basic plane, since browsers do not agree on where such a one begins.
fn texts(piece: &Piece, left: f64, blanks: Blanks) -> Vec<SheetText> {
    let yellow = piece.blank && blanks == Blanks::Highlighted;
    let header = piece.colour == Colour::Header;
    let look = u8::from(piece.embolden) + 2 * u8::from(header) + 4 * u8::from(yellow);
    let empty =
        || SheetText { text: String::new(), x: Vec::new(), face: piece.face, size: whole(piece.size), look };
    let mut texts = vec![empty()];
    let mut bytes = piece.text.as_str();
    for glyph in &piece.glyphs {
        let (own, rest) = bytes.split_at(usize::from(glyph.bytes).min(bytes.len()));
        bytes = rest;
        let count = own.chars().count().max(1);
        for (nth, c) in own.chars().enumerate() {
            let beyond = c.len_utf16() > 1;
            if beyond && texts.last().is_some_and(|text| !text.text.is_empty()) {
                texts.push(empty());
            }
            #[expect(clippy::cast_precision_loss, reason = "one or two characters")]
            let within = f64::from(glyph.advance) * nth as f64 / count as f64;
            if let Some(text) = texts.last_mut() {
                text.text.push(c);
                text.x.push(whole(left + f64::from(glyph.x) + within));
            }
            if beyond {
                texts.push(empty());
            }
        }
    }
    texts.retain(|text| !text.text.is_empty());
    texts
}

/// The nearest whole twip.
#[expect(clippy::cast_possible_truncation, reason = "a page is some ten thousand twips high")]
pub(super) fn whole(twips: f64) -> i32 {
    twips.round() as i32
}
