//! What a manuscript means: drafts, with every doubt.
//!
//! Recognition never fails: doubts are data. Every character of the source ends in a draft, in a stripped
//! number, or in the list of what was set aside.

mod attachments;
mod back;
mod beside;
mod body;
mod candidate;
mod clauses;
mod contents;
mod corrections;
mod dates;
mod decimals;
mod doubts;
mod flow;
mod front;
mod furniture;
mod kept;
mod letterhead;
mod levels;
mod lists;
mod mark;
mod pairs;
mod parts;
mod passage;
mod pictures;
mod reading;
mod recognised;
mod segment;
mod styles;
mod titles;
mod tree;
mod unmarked;
mod webpage;
mod wishes;
mod wrap;

pub use corrections::Correction;
pub use passage::recognise_passage;
pub use recognised::{Doubt, DoubtKind, Fate, Piece, Recognised, RecognisedDraft, SetAside, Stretch, Why};

use crate::Manuscript;
use draft::{Attachment, Back, BlockId, Draft, Front, Kind, Text, mark_blanks};
use flow::Flow;
use front::Title;
use parts::Part;
use reading::{Reading, Record, outside};
use segment::{Segment, segments};
use std::collections::BTreeSet;
use wishes::Wishes;

/// Reads a manuscript for what it means.
pub fn recognise(manuscript: &Manuscript) -> Recognised {
    recognise_with(manuscript, &[])
}

/// Reads a manuscript with what was set right in mind.
pub fn recognise_with(manuscript: &Manuscript, corrections: &[Correction]) -> Recognised {
    let (flow, wishes) = Wishes::read(manuscript, corrections);
    if let Some(draft) = manuscript.draft.as_ref().filter(|_| corrections.is_empty()) {
        return kept::recognised(flow, draft);
    }
    let mut record = Record::default();
    let mut segments = within_the_text(&flow, &wishes, &mut record);
    let whole = Reading { flow: &flow, segments: &segments, wishes: &wishes };
    let end = webpage::foot(&whole, 0..segments.len(), &mut record);
    let labelled = parts::parts(&flow, &segments[..end]);
    for part in labelled.iter().flatten() {
        segments[part.segments.start].leave(&flow.text, &part.label);
    }
    let reading = Reading { flow: &flow, segments: &segments, wishes: &wishes };
    let head = labelled.as_ref().and_then(|parts| parts.first()).map_or(end, |part| part.segments.start);
    let title = front::title(&reading, 0..head, &mut record);
    let parts = match labelled {
        Some(parts) => {
            (title.next..head).for_each(|index| record.set_aside(&reading, index, Why::WebPage));
            parts
        }
        None => titles::parts(&reading, title.next..end)
            .unwrap_or_else(|| vec![Part { name: String::new(), label: 0..0, segments: title.next..end }]),
    };
    let mut drafts = drafts(&reading, (&title, &parts), record);
    if let Some(first) = drafts.drafts.first_mut() {
        first.draft.form = title.letterhead.form;
        first.draft.front.header = title.letterhead.header;
        if let (Some((issuer, date)), None) = (title.letterhead.signed, &first.draft.back.date) {
            first.draft.back.issuers.insert(0, issuer);
            first.draft.back.date = Some(date);
        }
    }
    drafts.drafts.iter_mut().for_each(|one| mark_blanks(&mut one.draft));
    beside::bring(manuscript, &mut drafts.drafts);
    Recognised { source: flow.text, ..drafts }
}

/// The segments of the text. Heads, feet and notes of the page, a table of contents, and what a chat window puts
/// between what was said are set aside.
fn within_the_text(flow: &Flow<'_>, wishes: &Wishes, record: &mut Record) -> Vec<Segment> {
    let all = wishes.segments(flow, segments(flow));
    let contents = contents::contents(flow, &all);
    let texts: Vec<&str> = all.iter().map(|segment| &flow.text[segment.range.clone()]).collect();
    let chat: BTreeSet<usize> = webpage::chat(&texts).into_iter().collect();
    let mut kept = Vec::new();
    for (index, segment) in all.into_iter().enumerate() {
        let listed = contents.contains(&index).then_some(Why::Contents);
        let unwanted = || wishes.sets_aside(&segment).then_some(Why::Unwanted);
        let said = || chat.contains(&index).then_some(Why::WebPage);
        match outside(flow, &segment).or_else(unwanted).or(listed).or_else(said) {
            Some(why) => record.set_range_aside(flow, segment.range, why),
            None => kept.push(segment),
        }
    }
    kept
}

/// Reads each part. The file's title is that of the parts that have none of their own.
fn drafts(reading: &Reading<'_>, (title, parts): (&Title, &[Part]), mut record: Record) -> Recognised {
    let mut found = Recognised::default();
    let mut carried = false;
    for one in parts {
        record.label(reading.flow, one.label.clone());
        let own = if one.name.is_empty() { None } else { front::own_title(reading, one) };
        let mut within = one.segments.clone();
        if let Some(own) = &own {
            own.span.clone().for_each(|index| record.keep(reading, index));
            within.start = own.next;
        }
        carried |= own.is_none();
        let title = own.map_or_else(|| title.text.clone(), |own| own.text);
        part(reading, (Part { segments: within, ..one.clone() }, title), &mut found, &mut record);
    }
    for index in title.span.clone() {
        if carried {
            record.keep(reading, index);
        } else {
            record.set_aside(reading, index, Why::WebPage);
        }
    }
    (found.trace, found.set_aside) = record.trace(reading.flow.text.len());
    found
}

fn part(reading: &Reading<'_>, (part, title): (Part, Text), found: &mut Recognised, record: &mut Record) {
    let mut within = part.segments;
    let (last, end) = letterhead::foot(reading, within.clone(), record);
    let (attendance, end) = letterhead::attendance(reading, within.start..end, record);
    within.end = end;
    let addressee = within.clone().next().and_then(|first| front::addressee(reading, first, record));
    within.start += usize::from(addressee.is_some());
    let (mut document, labelled) = attachments::split(reading, within);
    // In typed text 版记 may follow the signature, with the attachments below it; who was there stands above them too.
    let last = if last.is_empty() && !labelled.is_empty() {
        let (above, end) = letterhead::foot(reading, document.clone(), record);
        document.end = end;
        above
    } else {
        last
    };
    let attendance = if attendance.is_empty() && !labelled.is_empty() {
        let (above, end) = letterhead::attendance(reading, document.clone(), record);
        document.end = end;
        above
    } else {
        attendance
    };
    let foot = back::foot(reading, document.clone(), record);
    let body = body::body(reading, document.start..foot.end, record);
    let nth = found.drafts.len();
    let (mut pieces, mut doubts) = doubts::read(&body, nth);
    let mut next = body.blocks.len() as u64;
    let mut attachments = foot.attachments;
    let mut following = 0;
    for within in labelled {
        let at = attachments::place(reading.text(within.start), following..attachments.len());
        following = at + 1;
        let named = attachments.get(at).map(|noted| noted.title.clone());
        let (title, mut body) = attachments::read(reading, (within, named), record);
        body.name_from(next);
        next += body.blocks.len() as u64;
        let (more_pieces, more_doubts) = doubts::read(&body, nth);
        pieces.extend(more_pieces);
        doubts.extend(more_doubts);
        attachments.resize_with(attachments.len().max(at + 1), Attachment::default);
        attachments[at] = Attachment { title, body: body.blocks, ..Attachment::default() };
    }
    for (id, attachment) in (next + 1..).zip(&mut attachments) {
        attachment.id = BlockId(id);
    }
    let draft = Draft {
        kind: Kind::of_title(&title.to_plain()),
        front: Front { title, addressee: addressee.unwrap_or(last.addressee), ..Front::default() },
        body: body.blocks,
        attachments,
        back: Back { attendance, foot: last.foot, ..foot.back },
        ..Draft::default()
    };
    found.doubts.extend(doubts);
    found.drafts.push(RecognisedDraft { part: part.name, draft, pieces });
}
