//! One text of the draft, read once.

use super::bracket::{Pair, brackets};
use super::literal::{between, literals, within};
use super::marker::{Opening, markers};
use super::moment::{Moment, moments};
use super::numeral::{Numeral, numeral};
use super::{is_han, is_mark};
use draft::{BlockId, Content, Spot, Text};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::{Deref, Range};
use std::sync::Arc;

/// One text of the draft, with all that several rules look for.
pub(crate) struct Passage<'a> {
    pub(crate) spot: Spot,
    pub(crate) place: Place,
    pub(crate) text: &'a Text,
    pub(crate) plain: Cow<'a, str>,
    pub(crate) seen: Arc<Seen>,
}

/// What is seen in a text, wherever it stands.
#[derive(Debug)]
pub(crate) struct Seen {
    /// Marks and spaces, in order.
    pub(crate) marks: Vec<(usize, char)>,
    /// Numbers in Arabic digits, in order.
    pub(crate) numerals: Vec<Numeral>,
    /// Days and times, in order.
    pub(crate) moments: Vec<Moment>,
    /// Markers that open sentences, in order.
    pub(crate) markers: Vec<Opening>,
    /// Brackets and quotes with both halves, in the order of the first.
    pub(crate) pairs: Vec<Pair>,
    /// Halves without the other.
    pub(crate) alone: Vec<(usize, char)>,
    literals: Vec<Range<usize>>,
    names: Vec<Range<usize>>,
    quotes: Vec<Range<usize>>,
}

impl Deref for Passage<'_> {
    type Target = Seen;

    fn deref(&self) -> &Seen {
        &self.seen
    }
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// 标题.
    Title,
    /// A heading on its own line.
    Heading,
    /// A paragraph.
    Paragraph,
    /// A paragraph of a table's cell.
    Cell,
    /// An element of the form: addressee, number, issuer, note and their like.
    Element,
}

/// Marks that end a sentence.
pub(crate) const SENTENCE: &[char] = &['。', '！', '？', '；', '\n'];
/// Marks that end a clause.
pub(crate) const CLAUSE: &[char] = &['。', '！', '？', '；', '，', '：', ',', ';', ':', '\n'];

impl Seen {
    fn of(plain: &str) -> Seen {
        let mut marks = Vec::new();
        let mut numerals = Vec::new();
        let mut free = 0;
        for (at, c) in plain.char_indices() {
            if is_mark(c) {
                marks.push((at, c));
            } else if c.is_ascii_digit() && at >= free {
                let Some(found) = numeral(plain, at) else { continue };
                free = found.range.end;
                numerals.push(found);
            }
        }
        let moments = moments(plain, &numerals);
        let markers = markers(plain, &marks);
        let (literals, names) = (literals(plain), between(plain, ('《', '》')));
        let quotes = between(plain, ('“', '”'));
        let (pairs, alone) = brackets(&marks);
        Seen { marks, numerals, moments, markers, pairs, alone, literals, names, quotes }
    }
}

impl<'a> Passage<'a> {
    /// A text where it stands; what was seen in it before is seen in it again.
    pub(super) fn new(
        (spot, place): (Spot, Place),
        text: &'a Text,
        before: Option<Arc<Seen>>,
    ) -> Passage<'a> {
        let plain = match text.runs() {
            [one] => Cow::Borrowed(one.text.as_str()),
            _ => Cow::Owned(text.to_plain()),
        };
        let seen = before.unwrap_or_else(|| Arc::new(Seen::of(&plain)));
        Passage { spot, place, text, plain, seen }
    }

    /// Whether a place lies in an address, a code or a Latin word.
    pub(crate) fn is_literal(&self, at: usize) -> bool {
        within(&self.literals, at)
    }

    /// Whether a place lies in a name in 《》.
    pub(crate) fn is_named(&self, at: usize) -> bool {
        within(&self.names, at)
    }

    /// Whether a place lies in “”.
    pub(crate) fn is_quoted(&self, at: usize) -> bool {
        within(&self.quotes, at)
    }

    /// Whether someone else's words stand there, in 《》 or “”.
    pub(crate) fn is_cited(&self, at: usize) -> bool {
        self.is_named(at) || self.is_quoted(at)
    }

    /// The character before a place.
    pub(crate) fn before(&self, at: usize) -> Option<char> {
        self.plain[..at].chars().next_back()
    }

    /// The character that begins at a place.
    pub(crate) fn after(&self, at: usize) -> Option<char> {
        self.plain[at..].chars().next()
    }

    /// Whether the character before a place is Chinese: 汉字 or a Chinese mark.
    pub(crate) fn chinese_before(&self, at: usize) -> bool {
        self.before(at).is_some_and(is_chinese)
    }

    /// Whether the character that begins at a place is Chinese.
    pub(crate) fn chinese_after(&self, at: usize) -> bool {
        self.after(at).is_some_and(is_chinese)
    }

    /// The stretches between some marks, without them, that are not empty.
    pub(crate) fn parts(&self, ends: &'static [char]) -> impl Iterator<Item = Range<usize>> + '_ {
        parts(&self.marks, self.plain.len(), ends)
    }

    /// The numbers that lie in a stretch.
    pub(crate) fn numerals_in(&self, range: &Range<usize>) -> &[Numeral] {
        let from = self.numerals.partition_point(|numeral| numeral.range.start < range.start);
        let to = self.numerals.partition_point(|numeral| numeral.range.start < range.end);
        &self.numerals[from..to]
    }

    /// Where a clause begins that holds a place.
    pub(crate) fn clause_start(&self, at: usize) -> usize {
        let before = self.marks.partition_point(|(mark, _)| *mark < at);
        let end = self.marks[..before].iter().rev().find(|(_, c)| CLAUSE.contains(c));
        end.map_or(0, |(mark, c)| mark + c.len_utf8())
    }

    /// The places of some words, in order.
    pub(crate) fn find<'w>(&'w self, words: &'w str) -> impl Iterator<Item = Range<usize>> + 'w {
        self.plain.match_indices(words).map(|(at, found)| at..at + found.len())
    }

    /// The words of the heading that it is or opens with; all where it is neither.
    pub(crate) fn heading(&self) -> Range<usize> {
        let lead = self.text.lead_len();
        0..if lead > 0 { lead } else { self.plain.len() }
    }

    /// Whether it is prose, where sentences are expected: no title, no cell, no element.
    pub(crate) fn is_prose(&self) -> bool {
        matches!(self.place, Place::Paragraph)
    }
}

/// The stretches of a text between some of its marks, without them, that are not empty.
pub(super) fn parts<'m>(
    marks: &'m [(usize, char)],
    length: usize,
    ends: &'static [char],
) -> impl Iterator<Item = Range<usize>> + 'm {
    let mut start = 0;
    let ends = marks.iter().filter(move |(_, c)| ends.contains(c));
    let parts = ends.copied().chain([(length, ' ')]).map(move |(at, c)| {
        let part = start..at;
        start = at + c.len_utf8();
        part
    });
    parts.filter(|part| !part.is_empty())
}

/// 汉字 and Chinese marks.
pub(crate) fn is_chinese(c: char) -> bool {
    is_han(c)
        || matches!(
            c,
            '，' | '。'
                | '；'
                | '：'
                | '？'
                | '！'
                | '、'
                | '“'
                | '”'
                | '《'
                | '》'
                | '（'
                | '）'
                | '〔'
                | '〕'
                | '％'
                | '…'
                | '—'
        )
}

pub(super) fn place(spot: Spot, blocks: &BTreeMap<BlockId, &Content>) -> Place {
    match spot {
        Spot::Title | Spot::AttachmentTitle { .. } => Place::Title,
        Spot::Cell { .. } => Place::Cell,
        Spot::Block { id } => match blocks.get(&id) {
            Some(Content::Heading { .. }) => Place::Heading,
            _ => Place::Paragraph,
        },
        _ => Place::Element,
    }
}
