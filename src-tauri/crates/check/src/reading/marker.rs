//! Markers that begin sentences: 一是, 二要, 第三，.

use super::SENTENCE;
use super::passage::parts;
use draft::{Marker, parse_chinese};
use std::ops::Range;

/// A marker where it opens a sentence.
#[derive(Debug)]
pub(crate) struct Opening {
    /// 一是, 二要, 第三.
    pub(crate) range: Range<usize>,
    pub(crate) marker: Marker,
    pub(crate) nth: u32,
}

/// The markers of a text that begin its sentences, or what follows a colon within one, in order.
pub(super) fn markers(plain: &str, marks: &[(usize, char)]) -> Vec<Opening> {
    let colons = marks.iter().filter(|(_, c)| matches!(c, '：' | ':'));
    let after_colon = colons.map(|(at, c)| at + c.len_utf8()..plain.len());
    let sentences = parts(marks, plain.len(), SENTENCE).chain(after_colon);
    let mut found: Vec<Opening> = sentences.filter_map(|sentence| begun(plain, &sentence)).collect();
    found.sort_by_key(|opening| opening.range.start);
    found
}

fn begun(plain: &str, sentence: &Range<usize>) -> Option<Opening> {
    let (len, marker, nth) = marker(&plain[sentence.clone()])?;
    Some(Opening { range: sentence.start..sentence.start + len, marker, nth })
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
