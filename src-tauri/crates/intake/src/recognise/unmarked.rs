//! Headings whose number is missing, and those that only their looks make headings. All of them are asked about.

use super::candidate::{Candidate, SENTENCE};
use super::mark::{Notation, mark_at};
use super::reading::Reading;
use super::tree::Taken;
use draft::Mark;
use std::collections::BTreeMap;
use std::ops::Range;

/// A longer line is text, in characters.
const LONGEST: usize = 30;
/// A longer line must stand out to be more than text, in characters.
const SHORT: usize = 16;
/// Fewer lines of one look are emphasis.
const FEWEST: usize = 2;

/// A heading without a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unmarked {
    /// Its number was left out: it stands where a heading of this notation was due.
    Missing(Notation),
    /// Bold, centred, or short among sentences, in a text that numbers nothing.
    Looks,
}

/// The headings without a number, by segment. The heading after a missing one is due then.
pub(super) fn unmarked(
    reading: &Reading<'_>,
    within: Range<usize>,
    (candidates, taken): (&[Candidate], &mut [Taken]),
) -> BTreeMap<usize, Unmarked> {
    if taken.is_empty() {
        return by_looks(reading, within);
    }
    let mut found = BTreeMap::new();
    let mut last: BTreeMap<Notation, &Candidate> = BTreeMap::new();
    for one in taken {
        let mark = &candidates[one.candidate];
        last.retain(|notation, _| *notation <= mark.notation);
        let before = last.insert(mark.notation, mark).filter(|before| before.nth + 2 == mark.nth);
        let missing = before.and_then(|before| missing(reading, before.segment..mark.segment));
        if let Some(index) = missing.filter(|_| is_alone(reading, mark)) {
            found.insert(index, Unmarked::Missing(mark.notation));
            one.expected = mark.nth;
        }
    }
    found
}

/// The one line between two headings that looks like another.
fn missing(reading: &Reading<'_>, between: Range<usize>) -> Option<usize> {
    let begins = reading.text(between.start);
    let inner = between.start + 1..between.end;
    let mut lines = inner.clone().filter(|index| is_line(reading, *index) && index + 1 < inner.end);
    let line = lines.next().filter(|_| !begins.contains(SENTENCE))?;
    lines.next().is_none().then_some(line)
}

/// Whether a heading stands on a line of its own.
fn is_alone(reading: &Reading<'_>, mark: &Candidate) -> bool {
    let segment = &reading.segments[mark.segment];
    segment.range.start == mark.range.start && !reading.text(mark.segment).contains(SENTENCE)
}

/// A short line that nothing closes, above a text.
fn is_line(reading: &Reading<'_>, index: usize) -> bool {
    let text = reading.text(index);
    let closed = text.ends_with(|c: char| !c.is_alphanumeric() && !"”》）)".contains(c));
    let below = reading.segments.get(index + 1).map(|_| reading.text(index + 1));
    reading.is_paragraph(index)
        && reading.segments[index].begins_line
        && text.chars().nth(LONGEST).is_none()
        && !text.is_empty()
        && !closed
        && !text.contains(['：', ':', '；', '，', '\t'])
        && mark_at(text, 0).is_none()
        && below.is_some_and(|below| below.ends_with(SENTENCE))
}

/// Lines that are bold as a whole or centred, where nothing is numbered; failing those, the short ones.
fn by_looks(reading: &Reading<'_>, within: Range<usize>) -> BTreeMap<usize, Unmarked> {
    let end = within.end;
    let lines: Vec<usize> = within.filter(|index| index + 1 < end && is_line(reading, *index)).collect();
    let set_out: Vec<usize> = lines.iter().copied().filter(|index| stands_out(reading, *index)).collect();
    let short = || lines.into_iter().filter(|index| is_among_sentences(reading, *index)).collect();
    let found: Vec<usize> = if set_out.len() < FEWEST { short() } else { set_out };
    if found.len() < FEWEST {
        return BTreeMap::new();
    }
    found.into_iter().map(|index| (index, Unmarked::Looks)).collect()
}

/// 保障措施: a few words and no figure, after one whole sentence and above another.
fn is_among_sentences(reading: &Reading<'_>, index: usize) -> bool {
    let words = reading.text(index);
    let name = |c: char| c.is_alphabetic() && !c.is_ascii();
    let above = index.checked_sub(1).map(|above| reading.text(above));
    (2..=SHORT).contains(&words.chars().count())
        && words.chars().all(|c| name(c) || matches!(c, '“' | '”' | '、'))
        && above.is_some_and(|above| above.ends_with(SENTENCE) || above.ends_with('：'))
}

fn stands_out(reading: &Reading<'_>, index: usize) -> bool {
    let segment = &reading.segments[index];
    let text = reading.flow.lines[segment.line].slice(segment.range.clone());
    let bold = |run: &draft::Run| run.marks.contains(&Mark::Strong) || run.text.trim().is_empty();
    reading.is_centred(index) || text.runs().iter().all(bold)
}
