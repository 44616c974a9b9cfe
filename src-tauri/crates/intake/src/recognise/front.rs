//! What stands above the text: title, addressee, and what a web page puts around them.

use super::dates::is_date_line;
use super::letterhead::{self, Letterhead};
use super::mark::mark_at;
use super::parts::Part;
use super::reading::{Reading, Record};
use super::recognised::Fate;
use super::webpage;
use draft::{Form, Kind, Run, Text};
use std::ops::Range;

/// The title and where it stands.
#[derive(Default)]
pub(super) struct Title {
    pub(super) text: Text,
    /// Its segments.
    pub(super) span: Range<usize>,
    /// Index of the first segment after it.
    pub(super) next: usize,
    /// The 版头 above it.
    pub(super) letterhead: Letterhead,
}

/// A title has at most this many characters a line.
const LONGEST: usize = 60;
/// A title has at most so many lines.
const MOST_LINES: usize = 4;
/// An addressee list may fill two lines.
const LONGEST_ADDRESSEE: usize = 90;
const SENTENCE: &[char] = &['。', '！', '；', '!', ';'];
/// The title at the head of a file. What a web page or a 版头 puts around it is set aside.
pub(super) fn title(reading: &Reading<'_>, within: Range<usize>, record: &mut Record) -> Title {
    let above = webpage::head(reading, (&Text::default(), within.clone()), record);
    let (mut letterhead, above) = letterhead::head(reading, above..within.end, record);
    // Minutes are named by their mark; below it may stand their time and place, which name nothing.
    let named = |span: &Range<usize>| {
        letterhead.form != Form::Minutes || !reading.text(span.start).contains(['：', ':'])
    };
    let span = title_span(reading, above..within.end).filter(named).unwrap_or(above..above);
    let text = title_text(reading, span.clone());
    let mut below = webpage::head(reading, (&text, span.end..within.end), record);
    let titled = letterhead.header.is_empty() && !span.is_empty() && below < within.end;
    let number = Some(below).filter(|_| titled).and_then(|below| letterhead::number_below(reading, below));
    if let Some(number) = number {
        record.keep(reading, below);
        letterhead.form = Form::Document;
        letterhead.header.number = number;
        below = webpage::head(reading, (&text, below + 1..within.end), record);
    }
    Title { text, span, next: below, letterhead }
}

/// The title of a part: on the line of its label, or a line that says what it is.
pub(super) fn own_title(reading: &Reading<'_>, part: &Part) -> Option<Title> {
    let first = part.segments.clone().next()?;
    let span = title_span(reading, part.segments.clone())?;
    let line = &reading.flow.lines[reading.segments[first].line];
    let beside = part.label.end > line.range.start && reading.segments[first].range.end == line.range.end;
    let named = Kind::of_title(reading.text(span.end - 1)) != Kind::Plain || reading.is_centred(first);
    let text = title_text(reading, span.clone());
    let stands = span.end < part.segments.end && (named || (beside && span.len() == 1));
    stands.then_some(Title { text, next: span.end, span, ..Title::default() })
}

/// The segments of a title: the first line, and the lines that complete it to a kind's name.
pub(super) fn title_span(reading: &Reading<'_>, within: Range<usize>) -> Option<Range<usize>> {
    let most = within.end.min(within.start + MOST_LINES);
    let end = (within.start..most).find(|index| !is_title_line(reading, *index)).unwrap_or(most);
    let lines = within.start..end;
    let first = lines.clone().next()?;
    let complete = |last: &usize| Kind::of_title(reading.text(*last)) != Kind::Plain;
    let last = match lines.clone().find(complete) {
        Some(last) => last,
        None => lines
            .clone()
            .take_while(|index| *index == first || reading.is_centred(*index))
            .last()
            .unwrap_or(first),
    };
    Some(first..last + 1)
}

/// The lines of a title, with the breaks between them.
pub(super) fn title_text(reading: &Reading<'_>, span: Range<usize>) -> Text {
    let mut title = Text::default();
    for index in span.clone() {
        if index > span.start {
            title.push(Run { text: "\n".to_owned(), marks: Vec::new() });
        }
        let line = reading.remarked(reading.segments[index].range.clone());
        line.runs().iter().for_each(|run| title.push(run.clone()));
    }
    title
}

fn is_title_line(reading: &Reading<'_>, index: usize) -> bool {
    let text = reading.text(index);
    let numbered = mark_at(text, 0).is_some();
    reading.is_paragraph(index)
        && !text.is_empty()
        && text.chars().count() <= LONGEST
        && !text.contains(SENTENCE)
        && !text.ends_with(['：', ':', '，', ','])
        && (!numbered || reading.is_centred(index))
        && !is_date_line(text)
}

/// The addressee, where a segment is one: names that end with a colon, and no sentence.
pub(super) fn addressee(reading: &Reading<'_>, index: usize, record: &mut Record) -> Option<Text> {
    let text = reading.text(index);
    let names = text.strip_suffix('：').or_else(|| text.strip_suffix(':'))?;
    let sentence = names.contains(['。', '；', '！', '？']) || names.ends_with(['下', '是', '为']);
    let fits = reading.is_paragraph(index) && names.chars().count() <= LONGEST_ADDRESSEE;
    if !fits
        || sentence
        || names.trim().is_empty()
        || mark_at(names, 0).is_some()
        || names.starts_with("附件")
    {
        return None;
    }
    let segment = &reading.segments[index];
    let names_end = segment.range.start + names.trim_end().len();
    record.note(segment.range.start..names_end, Fate::Kept);
    record.note(names_end..segment.range.end, Fate::Said);
    Some(reading.remarked(segment.range.start..names_end))
}
