//! Attachments that follow the document, each under its label: 附件, 附件2.

use super::body::{Body, body};
use super::flow::Source;
use super::front::{title_span, title_text};
use super::mark::{number, numeral_len};
use super::reading::{Reading, Record};
use super::recognised::Fate;
use draft::Text;
use std::ops::Range;

/// The segments of the document itself, and of each attachment, its label first.
pub(super) fn split(reading: &Reading<'_>, within: Range<usize>) -> (Range<usize>, Vec<Range<usize>>) {
    // The document's own first line is no label of what goes along with it.
    let labels: Vec<usize> = within.clone().skip(1).filter(|index| is_label(reading, *index)).collect();
    let end = labels.first().copied().unwrap_or(within.end);
    let ends = labels.iter().skip(1).copied().chain([within.end]);
    let attachments = labels.iter().copied().zip(ends).map(|(start, end)| before_break(reading, start..end));
    (before_break(reading, within.start..end), attachments.collect())
}

/// Without the page breaks at the end: the next attachment's label begins a page by itself.
fn before_break(reading: &Reading<'_>, mut within: Range<usize>) -> Range<usize> {
    let is_break =
        |index: usize| matches!(reading.flow.lines[reading.segments[index].line].source, Source::PageBreak);
    while within.end > within.start && is_break(within.end - 1) {
        within.end -= 1;
    }
    within
}

/// A line that says 附件 and perhaps a number, and nothing else.
pub(super) fn is_label(reading: &Reading<'_>, index: usize) -> bool {
    let text = reading.text(index);
    let Some(number) = text.strip_prefix("附件") else { return false };
    let numeral = |c: char| c.is_ascii_digit() || "０１２３４５６７８９一二三四五六七八九十 ：:".contains(c);
    reading.is_paragraph(index)
        && reading.segments[index].begins_line
        && number.chars().all(numeral)
        && number.chars().count() <= 4
}

/// Which of the attachments that the note lists stands under a label: the one that its number names, for some are
/// listed and sent apart; otherwise the next one.
pub(super) fn place(label: &str, listed: Range<usize>) -> usize {
    let digits = label.strip_prefix("附件").unwrap_or_default().trim_start();
    let named =
        number(&digits[..numeral_len(digits)]).and_then(|nth| usize::try_from(nth).ok()?.checked_sub(1));
    named.filter(|at| listed.contains(at)).unwrap_or(listed.start)
}

/// Reads one attachment: its title and its text. `named` is its title in the note 附件说明, where it stands there.
pub(super) fn read(
    reading: &Reading<'_>,
    (within, named): (Range<usize>, Option<Text>),
    record: &mut Record,
) -> (Text, Body) {
    record.note(reading.segments[within.start].range.clone(), Fate::Said);
    let start = within.start + 1;
    let span = title_span(reading, start..within.end).unwrap_or(start..start);
    let printed = title_text(reading, span.clone());
    match named {
        None => {
            span.clone().for_each(|index| record.keep(reading, index));
            (printed, body(reading, span.end..within.end, record))
        }
        // A title that only repeats the note is said there; one that differs stays in the text.
        Some(named) if ink(&named) == ink(&printed) => {
            span.clone().for_each(|index| record.note(reading.segments[index].range.clone(), Fate::Said));
            (named, body(reading, span.end..within.end, record))
        }
        Some(named) => (named, body(reading, start..within.end, record)),
    }
}

fn ink(text: &Text) -> String {
    text.to_plain().chars().filter(|c| !c.is_whitespace()).collect()
}
