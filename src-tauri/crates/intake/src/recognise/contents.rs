//! A table of contents before the text: its entries look like headings and head nothing.

use super::flow::Flow;
use super::mark::mark_at;
use super::segment::Segment;
use std::collections::BTreeSet;

/// Fewer entries with leaders and page numbers, without 目录 above them, are no table of contents.
const FEWEST: usize = 3;
/// No entry is longer, in characters.
const LONGEST: usize = 120;

/// Which segments are a table of contents.
pub(super) fn contents(flow: &Flow<'_>, segments: &[Segment]) -> BTreeSet<usize> {
    let text = |index: usize| flow.text[segments[index].range.clone()].trim();
    let mut found = BTreeSet::new();
    let mut titled = false;
    let mut index = 0;
    while index < segments.len() {
        let title = usize::from(is_title(text(index)));
        let styled = (index..segments.len()).take_while(|at| is_styled(flow, &segments[*at])).count();
        let entries = (index + title..segments.len()).take_while(|at| is_entry(text(*at))).count();
        // Only the first 目录 is looked up below, so that the time stays linear.
        let again = if title > 0 && !titled { printed_again(flow, segments, index + 1) } else { 0 };
        titled |= title > 0;
        let needed = if title > 0 { 1 } else { FEWEST };
        let len = [styled, title + again, if entries >= needed { title + entries } else { 0 }];
        let len = len.into_iter().max().unwrap_or(0);
        if len > title {
            found.extend(index..index + len);
        }
        index += len.max(1);
    }
    found
}

fn is_title(text: &str) -> bool {
    let says = |title: &str| text.chars().filter(|c| !c.is_whitespace()).eq(title.chars());
    ["目录", "目次", "目录："].into_iter().any(says)
}

/// A word processor's own table of contents names its style.
fn is_styled(flow: &Flow<'_>, segment: &Segment) -> bool {
    let style = flow.lines[segment.line].paragraph().and_then(|paragraph| paragraph.style.as_deref());
    style.is_some_and(|style| {
        let style = style.to_ascii_lowercase();
        style.starts_with("toc") || style.starts_with("目录")
    })
}

/// 一、总体要求……3: words, then leaders or a wide gap, then a page.
fn is_entry(text: &str) -> bool {
    let trimmed = text.trim_end_matches([')', '）', '-', '—']);
    let words = trimmed.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X'));
    let page = trimmed.len() - words.len();
    let words = words.trim_end_matches(['(', '（', '-', '—']);
    let leader =
        |c: char| matches!(c, '.' | '…' | '·' | '．' | '。' | '—' | '_' | '‥' | '-') || c.is_whitespace();
    let stem = words.trim_end_matches(leader);
    let gap = &words[stem.len()..];
    let dots = gap.chars().filter(|c| !c.is_whitespace()).count();
    let dotted = gap.contains('…') || dots >= 3;
    let parted = gap.contains('\t') || gap.chars().count() >= 3;
    !stem.is_empty() && (1..=4).contains(&page) && (dotted || parted) && text.chars().nth(LONGEST).is_none()
}

/// How many lines after 目录 stand again below as lines of their own.
fn printed_again(flow: &Flow<'_>, segments: &[Segment], from: usize) -> usize {
    let ink = |index: usize| -> String {
        flow.text[segments[index].range.clone()].chars().filter(|c| !c.is_whitespace()).collect()
    };
    let entry = |index: usize| -> Option<String> {
        let text = ink(index);
        let page = text.trim_end_matches(|c: char| c.is_ascii_digit());
        let stem = page.trim_end_matches(['.', '…', '·', '。']);
        (!stem.is_empty() && stem.chars().nth(LONGEST).is_none()).then(|| stem.to_owned())
    };
    let Some(first) = (from < segments.len()).then(|| entry(from)).flatten() else { return 0 };
    let Some(begin) = (from + 1..segments.len()).find(|index| ink(*index).trim_end_matches('。') == first)
    else {
        return 0;
    };
    let below: BTreeSet<String> =
        (begin..segments.len()).map(|index| ink(index).trim_end_matches('。').to_owned()).collect();
    let known = |index: &usize| {
        let marked = mark_at(&flow.text[segments[*index].range.clone()], 0).is_some();
        entry(*index).is_some_and(|entry| below.contains(&entry) || (marked && entry != first))
    };
    (from..begin).take_while(known).count()
}
