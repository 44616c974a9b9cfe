//! What ties the stories of a document together: text boxes to the shapes that hold them, heads and feet to sections.

use super::bytes::{Plc, i32_at, u16_at, u32_at};
use super::fib::{Fib, Part, Story};
use super::sprm::Properties;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Separators of notes, which come before the heads and feet.
const SEPARATORS: usize = 6;

#[derive(Debug, Default)]
pub(super) struct Stories {
    /// Text boxes by the position of the shape that holds each.
    pub(super) boxes: BTreeMap<u32, Vec<Range<u32>>>,
    /// Those whose shape does not stand in the text.
    pub(super) homeless: Vec<Range<u32>>,
    pub(super) headers: Vec<Range<u32>>,
    /// Where sections end; `true` where the next begins on a new page.
    pub(super) sections: BTreeMap<u32, bool>,
}

impl Stories {
    pub(super) fn read(fib: &Fib, table: &[u8], document: &[u8]) -> Stories {
        let mut stories = Stories { sections: sections(fib, table, document), ..Stories::default() };
        let shapes = Plc::new(fib.part(table, Part::Shapes), 26);
        let anchors: BTreeMap<i32, u32> = (0..shapes.len())
            .filter_map(|at| Some((i32_at(shapes.data(at)?, 0)?, shapes.position(at)?)))
            .collect();
        let boxes = Plc::new(fib.part(table, Part::TextBoxes), 22);
        let story = fib.story(Story::TextBoxes);
        for (at, range) in within(&boxes, &story, 0) {
            let shape = boxes.data(at).and_then(|data| i32_at(data, 14));
            match shape.and_then(|shape| anchors.get(&shape)) {
                Some(anchor) => stories.boxes.entry(*anchor).or_default().push(range),
                None => stories.homeless.push(range),
            }
        }
        let headers = Plc::new(fib.part(table, Part::Headers), 0);
        let story = fib.story(Story::Headers);
        stories.headers = within(&headers, &story, SEPARATORS).map(|(_, range)| range).collect();
        stories
    }
}

/// The parts of a story from one on; parts overlap in no sound file.
fn within<'a>(
    parts: &'a Plc<'a>,
    story: &'a Range<u32>,
    from: usize,
) -> impl Iterator<Item = (usize, Range<u32>)> + 'a {
    let mut end = 0;
    (from..parts.len()).filter_map(move |at| {
        let range = parts.position(at)?.max(end)..parts.position(at + 1)?;
        end = end.max(range.end);
        let range =
            story.start.saturating_add(range.start)..story.start.saturating_add(range.end).min(story.end);
        (!range.is_empty()).then_some((at, range))
    })
}

fn sections(fib: &Fib, table: &[u8], document: &[u8]) -> BTreeMap<u32, bool> {
    let plc = Plc::new(fib.part(table, Part::Sections), 12);
    let ends: BTreeSet<u32> = (1..plc.len()).filter_map(|at| plc.position(at)).collect();
    let continuous: BTreeSet<u32> = (1..plc.len())
        .filter(|at| {
            plc.data(*at).and_then(|data| u32_at(data, 2)).is_some_and(|at| is_continuous(document, at))
        })
        .filter_map(|at| plc.position(at))
        .collect();
    ends.into_iter().map(|end| (end, !continuous.contains(&end))).collect()
}

/// Whether a section begins on the page on which the one before ends.
fn is_continuous(document: &[u8], at: u32) -> bool {
    const BREAK: u16 = 0x3009;
    let Some(at) = usize::try_from(at).ok().filter(|at| *at < document.len()) else { return false };
    let len = usize::from(u16_at(document, at).unwrap_or_default());
    let said = document.get(at + 2..at + 2 + len).unwrap_or_default();
    Properties::new(said).filter(|one| one.name == BREAK).last().is_some_and(|one| one.byte() == 0)
}
