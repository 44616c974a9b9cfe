//! What a manuscript means: drafts, with every doubt.
//!
//! Recognition never fails: doubts are data. Every character of the source ends in a draft, in a stripped
//! number, or in the list of what was set aside.

mod back;
mod body;
mod candidate;
mod dates;
mod doubts;
mod flow;
mod front;
mod levels;
mod mark;
mod pairs;
mod parts;
mod reading;
mod recognised;
mod segment;
mod tree;
mod wrap;

pub use recognised::{Doubt, DoubtKind, Fate, Piece, Recognised, RecognisedDraft, SetAside, Stretch, Why};

use crate::Manuscript;
use draft::{Draft, Front, Kind, Text, mark_blanks};
use flow::Flow;
use parts::Part;
use reading::{Reading, Record, outside};
use segment::{Segment, segments};

/// Reads a manuscript for what it means.
pub fn recognise(manuscript: &Manuscript) -> Recognised {
    let flow = Flow::new(manuscript);
    let mut record = Record::default();
    let mut segments = within_the_text(&flow, &mut record);
    let whole = Reading { flow: &flow, segments: &segments };
    let end = front::web_page_foot(&whole, 0..segments.len(), &mut record);
    let parts = parts::parts(&flow, &segments[..end]);
    for part in parts.iter().flatten() {
        segments[part.segments.start].begin_after(&flow.text, part.label.end);
    }
    let reading = Reading { flow: &flow, segments: &segments };
    let head = parts.as_ref().and_then(|parts| parts.first()).map_or(end, |part| part.segments.start);
    let title = front::title(&reading, 0..head, &mut record);
    let start = front::web_page_head(&reading, (&title.text, title.next..head), &mut record);
    let mut found = Recognised::default();
    match parts {
        None => {
            let whole = Part { name: String::new(), label: 0..0, segments: start..end };
            part(&reading, (&whole, &title.text), &mut found, &mut record);
        }
        Some(parts) => {
            for segment in segments.get(start..head).into_iter().flatten() {
                record.set_aside(&flow, segment.range.clone(), Why::WebPage);
            }
            for one in &parts {
                record.set_aside(&flow, one.label.clone(), Why::PartLabel);
                part(&reading, (one, &title.text), &mut found, &mut record);
            }
        }
    }
    (found.trace, found.set_aside) = record.trace(flow.text.len());
    found.source = flow.text;
    found
}

/// The segments of the text; heads, feet and notes of the page are set aside.
fn within_the_text(flow: &Flow<'_>, record: &mut Record) -> Vec<Segment> {
    let mut kept = Vec::new();
    for segment in segments(flow) {
        match outside(flow, &segment) {
            Some(why) => record.set_aside(flow, segment.range, why),
            None => kept.push(segment),
        }
    }
    kept
}

fn part(reading: &Reading<'_>, (part, title): (&Part, &Text), found: &mut Recognised, record: &mut Record) {
    let mut within = part.segments.clone();
    let addressee = within.clone().next().and_then(|first| front::addressee(reading, first, record));
    within.start += usize::from(addressee.is_some());
    let foot = back::foot(reading, within.clone(), record);
    let body = body::body(reading, within.start..foot.end, record);
    let mut draft = Draft {
        kind: Kind::of_title(&title.to_plain()),
        front: Front { title: title.clone(), addressee: addressee.unwrap_or_default() },
        body: body.blocks,
        attachments: foot.attachments,
        back: foot.back,
    };
    let (pieces, doubts) =
        doubts::read(&draft, &body.starts, body.pieces.into_iter().zip(body.numbers), found.drafts.len());
    mark_blanks(&mut draft);
    found.doubts.extend(doubts);
    found.drafts.push(RecognisedDraft { part: part.name.clone(), draft, pieces });
}
