//! Several drafts in one file that no label parts: each begins with a title of its own.

use super::dates::date_at_end;
use super::flow::Source;
use super::front::title_span;
use super::mark::{Notation, mark_at};
use super::parts::Part;
use super::reading::Reading;
use draft::{Kind, chinese};
use std::ops::Range;

/// The parts of some segments; `None` where there is one title. The first part has its title before `within`.
pub(super) fn parts(reading: &Reading<'_>, within: Range<usize>) -> Option<Vec<Part>> {
    let mut begins = vec![within.start];
    let mut index = within.start + 1;
    while index < within.end {
        let last = *begins.last().unwrap_or(&within.start);
        match another_title(reading, last..index, within.end) {
            Some(next) => {
                begins.push(index);
                index = next;
            }
            None => index += 1,
        }
    }
    let ends = begins.iter().skip(1).copied().chain([within.end]);
    let part = |((nth, start), end): ((u32, &usize), usize)| Part {
        name: format!("第{}篇", chinese(nth)),
        label: 0..0,
        segments: *start..end,
    };
    (begins.len() > 1).then(|| (1..).zip(&begins).zip(ends).map(part).collect())
}

/// Where the text goes on after another title, if one stands at the end of `before`. A title alone is not
/// enough, since a section may be named 工作计划: the text before has ended, and what follows begins anew.
fn another_title(reading: &Reading<'_>, before: Range<usize>, end: usize) -> Option<usize> {
    let index = before.end;
    if !reading.segments[index].begins_line || before.clone().any(|at| is_attachment_label(reading.text(at)))
    {
        return None;
    }
    let span = title_span(reading, index..end)?;
    if Kind::of_title(reading.text(span.end - 1)) == Kind::Plain {
        return None;
    }
    let closed = before.end.checked_sub(1).is_some_and(|last| ends_document(reading, last));
    let ended = reading.text(before.end - 1).ends_with(['。', '）', ')', '！']);
    let addressed = span.end < end && reading.text(span.end).ends_with(['：', ':']);
    let anew = match (first_mark(reading, before), first_mark(reading, span.end..end)) {
        (Some(before), Some((after, 1))) => before.0 == after,
        _ => false,
    };
    (closed || (ended && addressed) || (ended && anew)).then_some(span.end)
}

/// A date of issue or a page break: nothing of the same document follows but attachments.
fn ends_document(reading: &Reading<'_>, index: usize) -> bool {
    let line = &reading.flow.lines[reading.segments[index].line];
    let text = reading.text(index);
    let dated = date_at_end(text).is_some_and(|date| date.range.start == 0);
    matches!(line.source, Source::PageBreak) || dated
}

fn is_attachment_label(text: &str) -> bool {
    text.starts_with("附件") && text.chars().count() <= 5
}

/// The first mark that begins a segment.
fn first_mark(reading: &Reading<'_>, mut within: Range<usize>) -> Option<(Notation, u32)> {
    within.find_map(|index| mark_at(reading.text(index), 0)).map(|mark| (mark.notation, mark.nth))
}
