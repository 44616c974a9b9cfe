//! Numbers that are typed in the text: paragraphs that begin with 1. （2） ③ and the same within a paragraph.

use crate::reading::{Body, CLAUSE, Passage, Reading};
use draft::{Content, parse_chinese};
use std::ops::Range;

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// 1.
    Point,
    /// 1、
    Comma,
    /// （1）
    Round,
    /// （一）
    RoundChinese,
    /// 1）
    Half,
    /// ①
    Circled,
}

/// A number where it stands.
pub(super) struct Typed<'r, 'a> {
    pub(super) passage: &'r Passage<'a>,
    pub(super) range: Range<usize>,
    pub(super) shape: Shape,
    pub(super) nth: u32,
}

/// The series of typed numbers of a body: those of one shape that begin with 1 and count on, within a paragraph or over
/// paragraphs that follow each other.
pub(super) fn series<'r, 'a>(reading: &'r Reading<'a>, body: &Body<'_>) -> Vec<Vec<Typed<'r, 'a>>> {
    let mut found: Vec<Vec<Typed<'r, 'a>>> = Vec::new();
    let mut lines: Vec<Vec<Typed<'r, 'a>>> = Vec::new();
    for block in body.blocks {
        let paragraph = matches!(block.content, Content::Paragraph { run_in: None, .. });
        let Some(passage) = reading.of(block.id).filter(|_| paragraph) else {
            found.append(&mut lines);
            continue;
        };
        let mut inner: Vec<Vec<Typed<'r, 'a>>> = Vec::new();
        let typed = numbers(passage);
        // ①甲；②乙: a list within the paragraph, though it opens it.
        let alone =
            typed.first().is_some_and(|first| typed[1..].iter().all(|other| other.shape != first.shape));
        for typed in typed {
            let open = if typed.range.start == 0 && alone { &mut lines } else { &mut inner };
            place(open, typed);
        }
        found.append(&mut inner);
    }
    found.append(&mut lines);
    found.retain(|series| series.len() > 1 && series[0].nth == 1);
    found
}

/// So many numbers may be left out before it is another series.
const FARTHEST: u32 = 3;

fn place<'r, 'a>(open: &mut Vec<Vec<Typed<'r, 'a>>>, typed: Typed<'r, 'a>) {
    let goes_on = |series: &&mut Vec<Typed<'r, 'a>>| {
        let last = series.last().filter(|last| last.shape == typed.shape && typed.nth > 1);
        last.is_some_and(|last| (last.nth..=last.nth + FARTHEST).contains(&typed.nth))
    };
    match open.iter_mut().rev().find(goes_on) {
        Some(series) => series.push(typed),
        None => open.push(vec![typed]),
    }
}

/// The typed numbers of a text, at its beginning and at the beginnings of clauses.
fn numbers<'r, 'a>(passage: &'r Passage<'a>) -> Vec<Typed<'r, 'a>> {
    let typed = |clause: Range<usize>| {
        let (shape, nth, len) = number(&passage.plain[clause.start..])?;
        // Within a paragraph 1. may be a clause of a law and （1） a remark; only what the paragraph begins with counts
        // with a point.
        let free = clause.start == 0 || matches!(shape, Shape::Round | Shape::RoundChinese | Shape::Circled);
        let range = clause.start..clause.start + len;
        free.then_some(Typed { passage, range, shape, nth })
    };
    passage.parts(CLAUSE).filter_map(typed).collect()
}

const CIRCLED: &str = "①②③④⑤⑥⑦⑧⑨⑩";
const CHINESE: &str = "一二三四五六七八九十";

/// The number that a text begins with: its shape, what it counts, its length.
fn number(text: &str) -> Option<(Shape, u32, usize)> {
    let first = text.chars().next()?;
    if let Some(nth) = CIRCLED.chars().position(|c| c == first) {
        return Some((Shape::Circled, u32::try_from(nth).ok()? + 1, first.len_utf8()));
    }
    let inner = text.strip_prefix(['（', '(']).unwrap_or(text);
    let open = text.len() - inner.len();
    let digits = inner.len() - inner.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let chinese = inner.len() - inner.trim_start_matches(|c| CHINESE.contains(c)).len();
    let count = digits.max(chinese);
    let nth = inner[..digits].parse().ok().or_else(|| parse_chinese(&inner[..chinese]))?;
    let mark = inner[count..].chars().next()?;
    let shape = match (open > 0, digits > 0, mark) {
        (true, true, '）' | ')') => Shape::Round,
        (true, false, '）' | ')') => Shape::RoundChinese,
        (false, true, '）' | ')') => Shape::Half,
        (false, true, '.' | '．') => Shape::Point,
        (false, true, '、') => Shape::Comma,
        _ => return None,
    };
    let len = open + count + mark.len_utf8();
    // 1.5 is a figure, 1、2号 are two; what is numbered begins with a word.
    let follows = text[len..].trim_start().chars().next()?;
    let figure = follows.is_ascii_digit() || (mark == '、' && CHINESE.contains(follows));
    (!figure && (1..=99).contains(&nth)).then_some((shape, nth, len))
}
