//! Markers at the beginnings of sentences, whatever series they belong to.

use crate::reading::{Body, Passage, Reading, SENTENCE};
use draft::{Content, Marker, parse_chinese};
use std::ops::Range;

/// A marker where it stands.
pub(super) struct Marked<'r, 'a> {
    pub(super) passage: &'r Passage<'a>,
    /// 一是, 二要, 第三.
    pub(super) range: Range<usize>,
    pub(super) marker: Marker,
    pub(super) nth: u32,
}

/// The markers of a body that begin sentences, apart by the headings between them.
pub(super) fn sections<'r, 'a>(reading: &'r Reading<'a>, body: &Body<'_>) -> Vec<Vec<Marked<'r, 'a>>> {
    let mut sections = vec![Vec::new()];
    for block in body.blocks {
        if block.heading().is_some() {
            sections.push(Vec::new());
        }
        let Content::Paragraph { .. } = &block.content else { continue };
        let Some(passage) = reading.of(block.id) else { continue };
        for sentence in passage.parts(SENTENCE).chain(after_colon(passage)) {
            if let Some((len, marker, nth)) = marker(&passage.plain[sentence.clone()])
                && let Some(section) = sections.last_mut()
            {
                section.push(Marked { passage, range: sentence.start..sentence.start + len, marker, nth });
            }
        }
        if let Some(section) = sections.last_mut() {
            section.sort_by_key(|marked| (reading.order(marked.passage.spot), marked.range.start));
        }
    }
    sections
}

/// What follows a colon within a sentence.
fn after_colon<'p>(passage: &'p Passage<'_>) -> impl Iterator<Item = Range<usize>> + 'p {
    let colons = passage.marks.iter().filter(|(_, c)| matches!(c, '：' | ':'));
    colons.map(|(at, c)| at + c.len_utf8()..passage.plain.len())
}

/// The marker that a sentence begins with, and its length.
fn marker(text: &str) -> Option<(usize, Marker, u32)> {
    let inner = text.strip_prefix(['第', '其']).unwrap_or(text);
    let prefix = text.len() - inner.len();
    let numeral = inner.len() - inner.trim_start_matches(|c| "一二三四五六七八九十".contains(c)).len();
    let nth = parse_chinese(&inner[..numeral]).filter(|nth| (1..=20).contains(nth))?;
    let rest = &inner[numeral..];
    let end = prefix + numeral;
    // 一是一、二是二: a clause of one character says nothing.
    let said = |rest: &str| rest.chars().take_while(|c| !"，。；：、".contains(*c)).count() > 1;
    match (text.chars().next()?, rest.chars().next()?) {
        ('第', '，' | '、' | '：') if said(&rest[3..]) => Some((end, Marker::Ordinal, nth)),
        ('其', '，' | '、' | '：') if said(&rest[3..]) => Some((end, Marker::OfThese, nth)),
        ('第' | '其', _) => None,
        (_, '是') if said(&rest[3..]) => Some((end + 3, Marker::Is, nth)),
        (_, '要') if said(&rest[3..]) => Some((end + 3, Marker::Must, nth)),
        _ => None,
    }
}
