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
    let mut before = Before::default();
    let mut index = within.start;
    while index < within.end {
        let next =
            (index > within.start).then(|| another_title(reading, &before, index..within.end)).flatten();
        if let Some(next) = next {
            begins.push(index);
            before = Before::default();
            index = next;
        } else {
            before.read(reading.text(index));
            index += 1;
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

/// What is known of the draft that another title would end.
#[derive(Default)]
struct Before {
    /// The notation of its first heading.
    top: Option<Notation>,
    /// Whether its attachments have begun: their titles begin no draft.
    attached: bool,
}

impl Before {
    fn read(&mut self, text: &str) {
        self.top = self.top.or_else(|| mark_at(text, 0).map(|mark| mark.notation));
        self.attached |= is_attachment_label(text);
    }
}

/// How many segments after a title its first heading may stand.
const NEAR: usize = 12;

/// Where the text goes on after another title, if `after` begins with one. A title alone is not enough, since a
/// section may be named 工作计划: the text before has ended, and what follows begins anew.
fn another_title(reading: &Reading<'_>, before: &Before, after: Range<usize>) -> Option<usize> {
    let parted = reading.segments[after.start].begins_line || reading.text(after.start - 1).ends_with('。');
    if before.attached || !parted || is_attachment_label(reading.text(after.start)) {
        return None;
    }
    let span = title_span(reading, after.clone())?;
    if Kind::of_title(reading.text(span.end - 1)) == Kind::Plain {
        return None;
    }
    let closed = ends_document(reading, after.start - 1);
    let ended = reading.text(after.start - 1).ends_with(['。', '）', ')', '！']);
    let addressed = span.end < after.end && reading.text(span.end).ends_with(['：', ':']);
    let mut near = (span.end..after.end).take(NEAR);
    let first = near.find_map(|index| mark_at(reading.text(index), 0));
    let anew = first.is_some_and(|mark| mark.nth == 1 && Some(mark.notation) == before.top);
    (closed || (ended && (addressed || anew))).then_some(span.end)
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
