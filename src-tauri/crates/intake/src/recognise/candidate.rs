//! Every number-like mark that may begin a heading, with what stands around it.

use super::clauses;
use super::decimals::decimals;
use super::flow::Flow;
use super::lists::listed;
use super::mark::{Notation, NumberMark, label_mark, mark_at, number};
use super::pairs::Pairs;
use super::segment::Segment;
use std::collections::BTreeSet;
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

pub(super) const SENTENCE: &[char] = &['。', '！', '？', '!', '?'];
const CLAUSE: &[char] = &['；', '：', ';', ':'];
/// What （一） is the number of in a reference: （一）项, and what goes on after it.
const UNITS: &[&str] = &["项", "款", "条"];
const AFTER_UNIT: &[&str] = &[
    "的", "由", "、", "，", ",", "和", "或", "至", "及", "规定", "所", "要求", "中", "情形", "。", "；", ";",
];
/// What follows （一） itself where it is referred to.
const REFERRED: &[&str] = &[
    "中的",
    "中所",
    "中规定",
    "所称",
    "所列",
    "所述",
    "所指",
    "所规定",
    "的规定",
    "的要求",
    "的说法",
    "的内容",
    "的情形",
    "的精神",
    "，",
    ",",
    "和（",
    "和(",
    "或（",
    "或(",
    "至（",
    "至(",
    "目所",
    "目规定",
];

/// The candidates of some segments, in order.
pub(super) fn candidates(flow: &Flow<'_>, segments: &[Segment], within: Range<usize>) -> Vec<Candidate> {
    let marked = within.clone().flat_map(|index| of_segment(flow, segments, index)).collect();
    let mut found = clauses::headings(flow, segments, (within.clone(), marked));
    let decimals = decimals(flow, segments, within);
    if !decimals.is_empty() {
        let starts: BTreeSet<usize> = decimals.iter().map(|decimal| decimal.range.start).collect();
        found.retain(|one| !starts.contains(&one.range.start));
        found.extend(decimals);
        found.sort_by_key(|candidate| candidate.range.start);
    }
    found
}

/// A mark where a heading could begin.
pub(super) struct Sighting {
    /// Byte of the segment's text.
    pub(super) at: usize,
    pub(super) mark: NumberMark,
    pub(super) place: Before,
}

fn of_segment(flow: &Flow<'_>, segments: &[Segment], index: usize) -> Vec<Candidate> {
    let segment = &segments[index];
    let Some(paragraph) = flow.lines[segment.line].paragraph() else { return Vec::new() };
    let text = &flow.text[segment.range.clone()];
    let sightings = sightings(flow, segment);
    let styled = f64::from(u8::from(segment.begins_line && paragraph.outline_level.is_some())) * 4.0
        + f64::from(u8::from(segment.begins_line && paragraph.number.is_some())) * 2.0;
    let next = segments.get(index + 1).map(|next| &flow.text[next.range.clone()]);
    let following = next.and_then(|next| mark_at(next, 0)).filter(|_| !sightings.is_empty());
    let listed = listed(text, (&sightings, following.as_ref()));
    let heads = sightings.into_iter().zip(listed).filter(|(_, listed)| !listed);
    let candidate = |(Sighting { at, mark, place }, _): (Sighting, bool)| {
        let score = score(text, &mark, place)?;
        Some(Candidate {
            segment: index,
            range: segment.range.start + at..segment.range.start + mark.end,
            notation: mark.notation,
            nth: mark.nth,
            numeral: mark.numeral,
            score: score + if at == 0 { styled } else { 0.0 },
        })
    };
    heads.filter_map(candidate).collect()
}

fn sightings(flow: &Flow<'_>, segment: &Segment) -> Vec<Sighting> {
    let text = &flow.text[segment.range.clone()];
    let label = if segment.begins_line { flow.lines[segment.line].label } else { 0 };
    let pairs = Pairs::of(text);
    let mut found: Vec<Sighting> = Vec::new();
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
        let Some(mark) = mark.filter(|mark| !refers(&text[mark.end..], mark)) else { continue };
        // What a heading on the same line is followed by stands below it.
        let below = found.last().is_none_or(|heading| heading.mark.notation < mark.notation);
        if place != Before::OpenHeading || below {
            found.push(Sighting { at, mark, place });
        }
    }
    found
}

/// Whether nothing follows, or what follows says that the number is spoken of.
fn refers(after: &str, mark: &NumberMark) -> bool {
    let bracketed = matches!(mark.notation, Notation::ChineseBracketed | Notation::ArabicBracketed);
    after.is_empty() || (bracketed && is_reference(after, mark))
}

/// （一）项由…, （一）所称…; （一）、（二）两项: several are referred to at once.
fn is_reference(after: &str, mark: &NumberMark) -> bool {
    let begins = |text: &str, words: &[&str]| words.iter().any(|word| text.starts_with(word));
    let listed = mark_at(after, 0).is_some_and(|next| next.notation == mark.notation);
    let unit = UNITS.iter().find_map(|unit| after.strip_prefix(unit));
    listed || begins(after, REFERRED) || unit.is_some_and(|rest| begins(rest, AFTER_UNIT))
}

/// A quick look before the closer one.
fn may_begin(c: char) -> bool {
    matches!(c, '第' | '（' | '(' | '0'..='9' | '０'..='９' | '①'..='⒛' | '㈠'..='㈩')
        || matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

fn place(segment: &Segment, before: &str, last: Option<char>, heading: Option<&Sighting>) -> Option<Before> {
    match last {
        None if segment.begins_line => Some(Before::Line),
        None => Some(Before::Space),
        Some(c) if SENTENCE.contains(&c) => Some(Before::Sentence),
        Some(c) if CLAUSE.contains(&c) => Some(Before::Clause),
        // 一、总体情况（一）…: the heading before is still open, and only for its first part.
        Some(c) if !c.is_ascii() && !"，、".contains(c) => {
            let heading = heading?;
            let words = before.get(heading.mark.end..)?;
            let open = !words.is_empty()
                && words.chars().nth(30).is_none()
                && !words.contains(SENTENCE)
                && !words.contains(CLAUSE);
            open.then_some(Before::OpenHeading)
        }
        Some(_) => None,
    }
}

/// What speaks for a mark, or `None` where it is certainly none.
fn score(text: &str, mark: &NumberMark, place: Before) -> Option<f64> {
    let after = &text[mark.end..];
    let deep = mark.notation >= Notation::Arabic;
    let place = match place {
        Before::Line => 3.0,
        Before::Space => 2.0,
        Before::Sentence if deep => 0.0,
        Before::Sentence => 1.0,
        Before::OpenHeading if mark.nth == 1 && mark.notation > Notation::Chinese => 0.5,
        Before::Clause if !deep => -2.0,
        Before::Clause | Before::OpenHeading => return None,
    };
    let bracketed = matches!(mark.notation, Notation::ChineseBracketed | Notation::ArabicBracketed);
    let counted = mark.figure || (!bracketed && counts_on(after, mark));
    let counted = if counted { counted_penalty(after, mark) } else { 0.0 };
    let sloppy = if mark.sloppy { -1.5 } else { 0.0 };
    Some(place + shape(after) + sloppy - counted)
}

/// 一、二季度; 1、2号楼; 一、二、三等奖: the next number follows at once, so these are counted, not numbered.
fn counts_on(after: &str, mark: &NumberMark) -> bool {
    let chinese = mark.notation <= Notation::Chinese;
    let belongs = |c: char| {
        if chinese { "〇零一二三四五六七八九十百".contains(c) } else { c.is_ascii_digit() }
    };
    let digits = after.find(|c: char| !belongs(c)).unwrap_or(after.len());
    let next = &after[..digits];
    !next.is_empty() && number(next) == Some(mark.nth + 1)
}

/// How much speaks against a heading whose words begin with the next number, or with what could be the rest of a
/// figure: 二、三年行动计划 is one where 一、 stands before it and nothing closes it.
fn counted_penalty(after: &str, mark: &NumberMark) -> f64 {
    let line = after.split('\n').next().unwrap_or(after);
    let open = !line.contains(SENTENCE) && !line.contains(['，', ',', '、']);
    if open && mark.nth > 1 { 4.0 } else { 7.0 }
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
