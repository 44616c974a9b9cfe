//! Where a request stands in the draft as it is by now: the clerk went on writing while the copy was away.

use super::course::Course;
use super::element::said_at;
use super::spots;
use draft::{Anchor, Asked, Block, BlockId, Content, Draft, Request, Settled, Spot, visit_texts};
use serde::Serialize;
use std::ops::Range;

/// Where a request stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "RequestPlace"))]
pub struct Place {
    /// The request.
    pub id: u32,
    /// How the text there stands to it.
    pub standing: Standing,
    /// The text; none where it stands nowhere any more.
    pub spot: Option<Spot>,
    /// Where in the text it begins, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// How the draft as it is by now stands to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Standing {
    /// What was sent stands there still: it can be done.
    Here,
    /// What is asked for stands there already.
    Done,
    /// Something else stands there since: it is for the clerk to do.
    Changed,
    /// The place is no more.
    Gone,
    /// It can only be done by hand.
    ByHand,
}

/// Where each of a draft's requests stands, in their order.
pub fn places(present: &Draft) -> Vec<Place> {
    present.requests.iter().map(|request| place(present, request)).collect()
}

pub(super) fn place(present: &Draft, request: &Request) -> Place {
    let at = |standing, spot, range: Range<usize>| Place {
        id: request.id,
        standing,
        spot,
        start: range.start,
        end: range.end,
    };
    match &request.asked {
        Asked::Words { spot, before, was, by, .. } => match in_text(present, request, *spot) {
            None => at(Standing::Gone, None, 0..0),
            Some(stretch) => {
                let there = &stretch.text[stretch.range.clone()];
                let around = stretch.range.start..(stretch.range.start + by.len()).min(stretch.text.len());
                // Words that came in stand right before or after the place.
                let come = was.is_empty() && stretch.text.get(around) == Some(by.as_str());
                let standing = match stretch.whole {
                    _ if there == by || (come && !before.ends_with(by.as_str())) => Standing::Done,
                    true => Standing::Here,
                    false => Standing::Changed,
                };
                at(standing, Some(*spot), stretch.range)
            }
        },
        Asked::Said { spot: Some(spot), .. } => match in_text(present, request, *spot) {
            None => at(Standing::Gone, None, 0..0),
            Some(stretch) => {
                let standing = if stretch.whole { Standing::ByHand } else { Standing::Changed };
                at(standing, Some(*spot), stretch.range)
            }
        },
        Asked::Said { spot: None, .. } => at(Standing::ByHand, None, 0..0),
        Asked::Blocks { after, of, by } => {
            let (standing, id) = blocks(present, *after, (of, by));
            at(standing, id.and_then(|id| first_spot(present, id)), 0..0)
        }
        Asked::Moved { block, after } => {
            let standing = match (find(present, block.id), anchored(present, *after)) {
                (Some(from), Some(to)) if from == to => Standing::Done,
                (Some((body, _)), Some((other, _))) if body == other => Standing::Here,
                (Some(_), _) => Standing::ByHand,
                (None, _) => Standing::Gone,
            };
            at(standing, first_spot(present, block.id), 0..0)
        }
        Asked::Element { spot, was, by } => {
            let there = said_at(present, *spot);
            let is_date = matches!(spot, Spot::Date | Spot::Printed);
            let standing = match () {
                () if there == *by => Standing::Done,
                () if there == *was && is_date => Standing::Here,
                () if there == *was => Standing::ByHand,
                () => Standing::Changed,
            };
            at(standing, Some(*spot), 0..0)
        }
    }
}

/// A stretch of a text as it is by now.
pub(super) struct Stretch {
    pub(super) text: String,
    pub(super) range: Range<usize>,
    whole: bool,
}

/// The stretch that a request is about. What was taken of the same copy in the same text is known to the byte; only
/// what the clerk wrote is found by comparing.
pub(super) fn in_text(present: &Draft, request: &Request, spot: Spot) -> Option<Stretch> {
    let (sent, range) = about(&request.asked)?;
    let mut text = None;
    visit_texts(present, |at, there| {
        if at == spot {
            text = Some(there.to_plain());
        }
    });
    let text = text?;
    let mut taken: Vec<(Range<usize>, &str)> = present
        .requests
        .iter()
        .filter(|other| other.id != request.id && other.settled == Some(Settled::Taken))
        .filter_map(|other| match &other.asked {
            Asked::Words { spot: at, by, .. } if *at == spot => Some((about(&other.asked)?, by.as_str())),
            _ => None,
        })
        .filter(|((other, _), _)| *other == sent)
        .map(|((_, range), by)| (range, by))
        .collect();
    taken.sort_by_key(|(range, _)| (range.start, range.end));
    // Two files may ask for the same place: what was taken first stands there.
    let mut end = 0;
    taken.retain(|(range, _)| {
        let apart = range.start >= end;
        end = if apart { range.end } else { end };
        apart
    });
    let settled = Course::replacing(taken.iter().map(|(range, by)| (range.clone(), by.len())));
    let expected = replaced(&sent, &taken);
    let first = settled.carry(range);
    let second = Course::between(&expected, &text).carry(first.range);
    Some(Stretch { text, range: second.range, whole: first.whole && second.whole })
}

/// The text that a request is about, and where in it.
fn about(asked: &Asked) -> Option<(String, Range<usize>)> {
    let (before, on, after) = match asked {
        Asked::Words { before, was, after, .. } => (before, was, after),
        Asked::Said { before, on, after, .. } => (before, on, after),
        _ => return None,
    };
    Some((format!("{before}{on}{after}"), before.len()..before.len() + on.len()))
}

fn replaced(text: &str, by: &[(Range<usize>, &str)]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for (range, by) in by {
        out.push_str(&text[at..range.start]);
        out.push_str(by);
        at = range.end;
    }
    out + &text[at..]
}

/// Which body: the draft's own, or that of an attachment counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Body {
    Own,
    Attached(usize),
}

/// The bodies of a draft.
pub(super) fn bodies(draft: &Draft) -> impl Iterator<Item = (Body, &[Block])> {
    let attached = draft.attachments.iter().enumerate();
    let attached = attached.map(|(nth, one)| (Body::Attached(nth), one.body.as_slice()));
    std::iter::once((Body::Own, draft.body.as_slice())).chain(attached)
}

/// The place of a block.
pub(super) fn find(draft: &Draft, id: BlockId) -> Option<(Body, usize)> {
    bodies(draft).find_map(|(body, blocks)| Some((body, blocks.iter().position(|block| block.id == id)?)))
}

/// The place after an anchor.
pub(super) fn anchored(draft: &Draft, anchor: Anchor) -> Option<(Body, usize)> {
    match anchor {
        Anchor::Body => Some((Body::Own, 0)),
        Anchor::Attachment { id } => {
            let nth = draft.attachments.iter().position(|attachment| attachment.id == id)?;
            Some((Body::Attached(nth), 0))
        }
        Anchor::Block { id } => find(draft, became(draft, id)).map(|(body, at)| (body, at + 1)),
    }
}

/// The last of the blocks that a block became when it was parted or joined as asked.
fn became(draft: &Draft, id: BlockId) -> BlockId {
    let taken = draft.requests.iter().filter(|other| other.settled == Some(Settled::Taken));
    let by = taken.filter_map(|other| match &other.asked {
        Asked::Blocks { of, by, .. } if of.iter().any(|block| block.id == id) => by.last(),
        _ => None,
    });
    by.map(|block| block.id).find(|id| find(draft, *id).is_some()).unwrap_or(id)
}

fn blocks(present: &Draft, after: Anchor, (of, by): (&[Block], &[Block])) -> (Standing, Option<BlockId>) {
    let Some(first) = of.first() else {
        let Some((body, at)) = anchored(present, after) else { return (Standing::Gone, None) };
        let there = bodies(present).find(|(other, _)| *other == body).map_or(&[][..], |(_, blocks)| blocks);
        let next = there.get(at..at + by.len());
        let done = next.is_some_and(|next| next.iter().zip(by).all(|(is, by)| says_the_same(is, by)));
        let near = match after {
            Anchor::Block { id } => Some(id),
            Anchor::Body | Anchor::Attachment { .. } => there.first().map(|block| block.id),
        };
        return (if done { Standing::Done } else { Standing::Here }, near);
    };
    let found: Vec<(Body, usize)> = of.iter().filter_map(|block| find(present, block.id)).collect();
    let Some(&(body, at)) = found.first() else {
        return (if by.is_empty() { Standing::Done } else { Standing::Gone }, None);
    };
    let there = bodies(present).find(|(other, _)| *other == body).map_or(&[][..], |(_, blocks)| blocks);
    let stay = there
        .get(at..at + of.len())
        .is_some_and(|stay| stay.iter().zip(of).all(|(is, was)| is.id == was.id && says_the_same(is, was)));
    (if stay { Standing::Here } else { Standing::Changed }, Some(first.id))
}

/// Whether two blocks say the same, whatever they are.
fn says_the_same(one: &Block, other: &Block) -> bool {
    let said = |block: &Block| match &block.content {
        Content::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            cells.flat_map(|cell| &cell.paragraphs).map(draft::Text::to_plain).collect::<Vec<_>>().join("\n")
        }
        _ => block.text().map(draft::Text::to_plain).unwrap_or_default(),
    };
    said(one) == said(other)
}

fn first_spot(draft: &Draft, id: BlockId) -> Option<Spot> {
    let (body, at) = find(draft, id)?;
    let (_, blocks) = bodies(draft).find(|(other, _)| *other == body)?;
    Some(spots(&blocks[at]).first().copied().unwrap_or(Spot::Block { id }))
}
