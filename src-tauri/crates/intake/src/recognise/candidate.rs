//! Every number-like mark that may begin a heading, with what stands around it.

use super::flow::Flow;
use super::mark::{Notation, NumberMark, label_mark, mark_at, number};
use super::pairs::Pairs;
use super::segment::Segment;
use std::ops::Range;

/// What stands before a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// The start of a line of the source.
    Line,
    /// White space that parts paragraphs in running text.
    Space,
    /// A closed sentence.
    Sentence,
    /// A colon or a semicolon.
    Clause,
    /// The words of a heading that nothing has closed.
    OpenHeading,
}

/// A mark that may begin a heading.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Index of its segment.
    pub(super) segment: usize,
    /// The mark, in bytes of the flow.
    pub(super) range: Range<usize>,
    pub(super) notation: Notation,
    pub(super) nth: u32,
    pub(super) numeral: String,
    /// What speaks for it being a heading, without its neighbours; above 0 is more for than against.
    pub(super) score: f64,
}

const SENTENCE: &[char] = &['。', '！', '？', '!', '?'];
const CLAUSE: &[char] = &['；', '：', ';', ':'];
/// What （一） refers to rather than heads: （一）项, （一）中.
const REFERRED: &[&str] = &["项", "款", "条", "目", "点", "中", "所", "的", "、", "，", "和", "或", "至"];

/// The candidates of some segments, in order.
pub(super) fn candidates(flow: &Flow<'_>, segments: &[Segment], within: Range<usize>) -> Vec<Candidate> {
    within.flat_map(|index| of_segment(flow, segments, index)).collect()
}

fn of_segment(flow: &Flow<'_>, segments: &[Segment], index: usize) -> Vec<Candidate> {
    let segment = &segments[index];
    let line = &flow.lines[segment.line];
    let Some(paragraph) = line.paragraph() else { return Vec::new() };
    let label = if segment.begins_line { line.label } else { 0 };
    let text = &flow.text[segment.range.clone()];
    let pairs = Pairs::of(text);
    let styled = f64::from(u8::from(segment.begins_line && paragraph.outline_level.is_some())) * 4.0
        + f64::from(u8::from(segment.begins_line && paragraph.number.is_some())) * 2.0;
    let mut found: Vec<Candidate> = Vec::new();
    let mut previous = None;
    for (at, c) in text.char_indices() {
        let before = previous;
        if !c.is_whitespace() {
            previous = Some(c);
        }
        if !may_begin(c) || pairs.inside(at) {
            continue;
        }
        let Some(place) = place(segment, &text[..at], before, found.last()) else { continue };
        let mark = if at < label { label_mark(text, label) } else { mark_at(text, at) };
        let Some(mark) = mark else { continue };
        if let Some(score) = score(text, &mark, place) {
            found.push(Candidate {
                segment: index,
                range: segment.range.start + at..segment.range.start + mark.end,
                notation: mark.notation,
                nth: mark.nth,
                numeral: mark.numeral,
                score: score + if at == 0 { styled } else { 0.0 },
            });
        }
    }
    found
}

/// A quick look before the closer one.
fn may_begin(c: char) -> bool {
    matches!(c, '第' | '（' | '(' | '0'..='9' | '０'..='９' | '①'..='⒛' | '㈠'..='㈩')
        || "一二三四五六七八九十".contains(c)
}

fn place(segment: &Segment, before: &str, last: Option<char>, heading: Option<&Candidate>) -> Option<Before> {
    match last {
        None if segment.begins_line => Some(Before::Line),
        None => Some(Before::Space),
        Some(c) if SENTENCE.contains(&c) => Some(Before::Sentence),
        Some(c) if CLAUSE.contains(&c) => Some(Before::Clause),
        // 一、总体情况（一）…: only a heading at the segment's start can be open, and only for its first part.
        Some(c) if !c.is_ascii() && !"，、".contains(c) => {
            let heading = heading.filter(|heading| heading.range.start == segment.range.start)?;
            let words = before.get(heading.range.end - segment.range.start..)?;
            let open = !words.is_empty() && words.chars().nth(30).is_none() && !words.contains(SENTENCE);
            open.then_some(Before::OpenHeading)
        }
        Some(_) => None,
    }
}

/// What speaks for a mark, or `None` where it is certainly none.
fn score(text: &str, mark: &NumberMark, place: Before) -> Option<f64> {
    let after = &text[mark.end..];
    let bracketed = matches!(mark.notation, Notation::ChineseBracketed | Notation::ArabicBracketed);
    if after.is_empty() || (!bracketed && counts_on(after, mark)) {
        return None;
    }
    // （一）、（二）两项: several are referred to at once.
    let listed = mark_at(after, 0).is_some_and(|next| next.notation == mark.notation);
    if bracketed && (listed || REFERRED.iter().any(|word| after.starts_with(word))) {
        return None;
    }
    let deep = mark.notation >= Notation::Arabic;
    let place = match place {
        Before::Line => 3.0,
        Before::Space => 2.0,
        Before::Sentence if deep && is_listed(after, mark) => return None,
        Before::Sentence if deep => 0.0,
        Before::Sentence => 1.0,
        Before::OpenHeading if mark.nth == 1 && mark.notation > Notation::Chinese => 0.5,
        Before::Clause if !deep => -2.0,
        Before::Clause | Before::OpenHeading => return None,
    };
    let sloppy = if mark.sloppy { -1.5 } else { 0.0 };
    Some(place + shape(after) + sloppy)
}

/// 一、二季度; 1、2号楼; 一、二、三等奖: the next number follows at once, so these are counted, not numbered.
fn counts_on(after: &str, mark: &NumberMark) -> bool {
    let digits = after.find(|c: char| !c.is_ascii_digit() && !"一二三四五六七八九十百".contains(c));
    let next = digits.map_or(after, |len| &after[..len]);
    !next.is_empty() && number(next) == Some(mark.nth + 1)
}

/// ①备齐图纸。②清点设备。 within a paragraph: what has no text of its own is an item of a list, not a heading.
fn is_listed(after: &str, mark: &NumberMark) -> bool {
    let Some(end) = after.find(SENTENCE) else { return false };
    let rest = after[end..].trim_start_matches(SENTENCE).trim_start();
    rest.is_empty() || mark_at(rest, 0).is_some_and(|next| next.notation == mark.notation)
}

/// A heading has a few characters and then ends.
fn shape(after: &str) -> f64 {
    match after.chars().take_while(|c| !SENTENCE.contains(c) && *c != '\n').take(90).count() {
        0 | 1 => -3.0,
        2..=36 => 1.0,
        37..=60 => 0.0,
        _ => -1.0,
    }
}
