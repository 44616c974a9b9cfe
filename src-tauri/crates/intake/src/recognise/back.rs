//! What stands below the text: attachments' titles, issuer, date, note.

use super::dates::{DateAtEnd, date_at_end};
use super::mark::{Notation, mark_at, number, numeral_len};
use super::reading::{Reading, Record};
use super::recognised::Fate;
use super::styles::outline_level;
use draft::{Attachment, Back, IssueDate};
use std::ops::Range;

/// An issuer's name has at most this many characters.
const LONGEST_ISSUER: usize = 32;
const LONGEST_NOTE: usize = 80;
const MOST_ATTACHMENTS: usize = 40;
const SENTENCE: &[char] = &['。', '！', '？', '；', '：', '，', '!', '?', ';', ':', ','];

/// What was found below the text, and one past the last segment of the text.
#[derive(Default)]
pub(super) struct Foot {
    pub(super) back: Back,
    pub(super) attachments: Vec<Attachment>,
    pub(super) end: usize,
}

/// Reads the foot of some segments, from the last one up. Without a date at the end there is none.
pub(super) fn foot(reading: &Reading<'_>, within: Range<usize>, record: &mut Record) -> Foot {
    let mut foot = Foot { end: within.end, ..Foot::default() };
    let note = within.clone().next_back().filter(|last| is_note(reading.text(*last)));
    let dated = note.unwrap_or(within.end);
    if let Some((start, date)) = signature(reading, within.start..dated) {
        foot.end = start;
        sign(reading, start..dated, (&date, &mut foot.back), record);
        if let Some(note) = note {
            let range = reading.segments[note].range.clone();
            let inside = bracket_inside(&reading.flow.text[range.clone()]);
            let start = range.start + '（'.len_utf8().min(range.len());
            foot.back.note = reading.remarked(start..start + inside.len());
            record.note(range.start..start, Fate::Said);
            record.note(start..start + inside.len(), Fate::Kept);
            record.note(start + inside.len()..range.end, Fate::Said);
        }
    }
    foot.list(reading, within.start, record);
    if foot.back.date.is_none() && !foot.attachments.is_empty() {
        // Some writers put the list below the signature.
        if let Some((start, date)) = signature(reading, within.start..foot.end) {
            sign(reading, start..foot.end, (&date, &mut foot.back), record);
            foot.end = start;
        }
    }
    foot
}

impl Foot {
    /// Takes the attachments' titles that stand at the end.
    fn list(&mut self, reading: &Reading<'_>, start: usize, record: &mut Record) {
        if let Some(first) = attachment_note(reading, start..self.end) {
            self.attachments = (first..self.end).map(|index| attachment(reading, index, record)).collect();
            self.end = first;
        }
    }
}

fn is_note(text: &str) -> bool {
    text.starts_with('（') && text.ends_with('）') && text.chars().count() <= LONGEST_NOTE
}

fn bracket_inside(text: &str) -> &str {
    text.strip_prefix('（').and_then(|text| text.strip_suffix('）')).unwrap_or(text)
}

/// The first segment of the signature and the date that ends it.
fn signature(reading: &Reading<'_>, within: Range<usize>) -> Option<(usize, DateAtEnd)> {
    let last = within.clone().next_back()?;
    let text = reading.text(last);
    let date = date_at_end(text)?;
    let before = text[..date.range.start].trim_end();
    if !before.is_empty() {
        return is_name(before).then_some((last, date));
    }
    // The title stands first and signs nothing; nor does a heading.
    let names = (within.start..last).rev().take(4).take_while(|index| {
        reading.is_paragraph(*index)
            && is_name(reading.text(*index))
            && mark_at(reading.text(*index), 0).is_none()
            && outline_level(reading, *index).is_none()
    });
    Some((names.last().unwrap_or(last), date))
}

fn is_name(text: &str) -> bool {
    // （待补充） is a remark, 【此处填写】 a place left open in the text.
    let bracketed = text.starts_with(['（', '(', '【', '[']) && text.ends_with(['）', ')', '】', ']']);
    (1..=LONGEST_ISSUER).contains(&text.chars().count()) && !text.contains(SENTENCE) && !bracketed
}

fn sign(
    reading: &Reading<'_>,
    lines: Range<usize>,
    (date, back): (&DateAtEnd, &mut Back),
    record: &mut Record,
) {
    for index in lines.clone() {
        let range = reading.segments[index].range.clone();
        let text = reading.text(index);
        let last = index + 1 == lines.end;
        let name = if last { text[..date.range.start].trim_end() } else { text };
        record.note(range.start..range.start + name.len(), Fate::Kept);
        if !name.is_empty() {
            back.issuers.push(reading.remarked(range.start..range.start + name.len()));
        }
        if last {
            let fate = match date.date {
                IssueDate::Day(_) => Fate::Said,
                IssueDate::Open(_) => Fate::Kept,
            };
            record.note(range.start + date.range.start..range.start + date.range.end, fate);
        }
    }
    back.date = Some(date.date.clone());
}

/// The first segment of 附件：… where all below it are attachments' titles.
fn attachment_note(reading: &Reading<'_>, within: Range<usize>) -> Option<usize> {
    let near = within.end.saturating_sub(MOST_ATTACHMENTS).max(within.start)..within.end;
    near.clone().find(|first| {
        let numbered = |(nth, index): (u32, usize)| {
            let text = reading.text(index);
            let labelled = label(text).is_some_and(|label| label.nth.unwrap_or(1) == nth);
            let mark = mark_at(text, 0).filter(|mark| mark.notation == Notation::Arabic);
            labelled || (nth > 1 && mark.is_some_and(|mark| mark.nth == nth))
        };
        (1..).zip(*first..near.end).all(numbered)
    })
}

/// 附件： at the start of a text, perhaps with a number.
struct Label {
    len: usize,
    nth: Option<u32>,
}

fn label(text: &str) -> Option<Label> {
    let after = text.strip_prefix("附件").or_else(|| text.strip_prefix('附'))?.trim_start();
    let digits = numeral_len(after);
    let nth = number(&after[..digits]).filter(|_| digits > 0);
    let rest = after[digits..].trim_start();
    let colon = rest.chars().next().filter(|c| matches!(c, '：' | ':'))?;
    let title = rest[colon.len_utf8()..].trim_start();
    let mark = mark_at(title, 0).filter(|mark| mark.notation == Notation::Arabic);
    let nth = nth.or(mark.map(|mark| mark.nth));
    (!title.is_empty() && !title.contains('。')).then(|| Label { len: text.len() - title.len(), nth })
}

fn attachment(reading: &Reading<'_>, index: usize, record: &mut Record) -> Attachment {
    let range = reading.segments[index].range.clone();
    let text = reading.text(index);
    let label = label(text).map_or(0, |label| label.len);
    let start =
        mark_at(text, label).filter(|mark| mark.notation == Notation::Arabic).map_or(label, |mark| mark.end);
    record.note(range.start..range.start + start, Fate::Said);
    record.note(range.start + start..range.end, Fate::Kept);
    let title = reading.remarked(range.start + start..range.end);
    Attachment { title, ..Attachment::default() }
}
