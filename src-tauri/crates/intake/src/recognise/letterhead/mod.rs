//! What frames a document: 版头 above its title, 版记 and the attendance of minutes below its text.

mod attendance;
mod foot;
mod head;

pub(super) use attendance::attendance;
pub(super) use foot::foot;
pub(super) use head::{Letterhead, head, number_below};

use super::flow::Source;
use super::reading::Reading;
use std::ops::Range;

/// The lines of a segment: itself, or the cells of a table.
fn lines(reading: &Reading<'_>, index: usize) -> Vec<Range<usize>> {
    let range = reading.segments[index].range.clone();
    match reading.flow.lines[reading.segments[index].line].source {
        Source::Paragraph(_) => vec![range],
        Source::Picture(_) | Source::PageBreak => Vec::new(),
        Source::Table(_) => parted(&reading.flow.text, range, |c| matches!(c, '\t' | '\n')),
    }
}

/// The words of a stretch, without the white space between them.
fn words(flow: &str, range: Range<usize>) -> Vec<Range<usize>> {
    parted(flow, range, char::is_whitespace)
}

fn parted(flow: &str, range: Range<usize>, between: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let text = &flow[range.clone()];
    let mut found = Vec::new();
    let mut at = range.start;
    for piece in text.split(between) {
        let start = at + (piece.len() - piece.trim_start().len());
        let trimmed = start..start + piece.trim().len();
        if !trimmed.is_empty() {
            found.push(trimmed);
        }
        at += piece.len();
        at += flow[at..range.end].chars().next().map_or(0, char::len_utf8);
    }
    found
}

fn ink(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
