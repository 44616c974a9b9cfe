//! Bookmarks: the headings, each below the one that it belongs to.

use crate::pages::{Pages, Place};
use compose::{Composition, Item, Paragraph, Role};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};
use std::collections::BTreeMap;

/// The bookmarks of a composition laid out.
pub(super) fn bookmarks(composition: &Composition<'_>, pages: &Pages) -> Outline {
    let tops = tops(pages);
    let mut outline = Outline::new();
    // Those that are not yet with the one they belong to, the last the deepest.
    let mut open: Vec<(usize, OutlineNode)> = Vec::new();
    for (nth, item) in composition.items.iter().enumerate() {
        let Item::Paragraph(paragraph) = item else { continue };
        let (Some((depth, text)), Some(place)) = (named(paragraph), tops.get(&nth)) else { continue };
        close(&mut open, depth, &mut outline);
        let (page, left, top) = *place;
        let to = XyzDestination::new(page, Point::from_xy(left, top));
        open.push((depth, OutlineNode::new(text, to)));
    }
    close(&mut open, 0, &mut outline);
    outline
}

/// Puts those that are as deep or deeper where they belong.
fn close(open: &mut Vec<(usize, OutlineNode)>, depth: usize, outline: &mut Outline) {
    while open.last().is_some_and(|(deep, _)| *deep >= depth) {
        let Some((_, node)) = open.pop() else { return };
        match open.last_mut() {
            Some((_, parent)) => parent.push_child(node),
            None => outline.push_child(node),
        }
    }
}

/// How deep a bookmark stands, and its words.
fn named(paragraph: &Paragraph) -> Option<(usize, String)> {
    match paragraph.role {
        Role::Title | Role::AttachmentTitle => Some((0, paragraph.text())),
        _ => paragraph.heading().map(|(level, text)| (level.index(), text)),
    }
}

/// Page and upper left corner of each item's first line, in points.
#[expect(clippy::cast_possible_truncation, reason = "a page is some ten thousand twips high")]
fn tops(pages: &Pages) -> BTreeMap<usize, (usize, f32, f32)> {
    let mut tops = BTreeMap::new();
    for (nth, page) in pages.all().enumerate() {
        for placed in &page.lines {
            if let Place::Item(item) = placed.place {
                let corner = ((placed.left / 20.0) as f32, (placed.top / 20.0) as f32);
                tops.entry(item).or_insert((nth, corner.0, corner.1));
            }
        }
    }
    tops
}
