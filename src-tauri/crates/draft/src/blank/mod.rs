//! Blanks: places left open in a text. They are marks; a pure function finds the ones not yet marked.

mod find;
mod kind;

pub use find::{BlankSpan, find_blanks};
pub use kind::BlankKind;

use crate::{Draft, Mark, Spot, Text, change_texts, visit_texts};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A blank that a draft still has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OpenBlank {
    /// Where it stands.
    pub spot: Spot,
    /// Bytes of that text.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// One answer fills all blanks with this key.
    pub key: String,
    /// What is missing.
    pub kind: BlankKind,
    /// The characters that stand for it.
    pub text: String,
}

/// The blanks that a draft still has, in the order of reading.
pub fn open_blanks(draft: &Draft) -> Vec<OpenBlank> {
    let mut blanks = Vec::new();
    visit_texts(draft, |spot, text| {
        for (range, run) in text.spans() {
            if let Some((key, kind)) = blank_of(&run.marks) {
                let (key, text) = (key.to_owned(), run.text.clone());
                blanks.push(OpenBlank { spot, start: range.start, end: range.end, key, kind, text });
            }
        }
    });
    blanks
}

/// Marks every blank of the draft that is not marked yet. Those that name a place by the same characters share
/// a key, since a draft speaks of one place; every other blank asks for an answer of its own.
pub fn mark_blanks(draft: &mut Draft) {
    let taken = open_blanks(draft).into_iter().map(|blank| blank.key).collect();
    let mut keys = Keys { taken, ..Keys::default() };
    change_texts(draft, |text| mark(text, &mut keys));
}

/// The blanks that [`mark_blanks`] would mark, in the order of reading: what has been typed since.
pub fn unmarked_blanks(draft: &Draft) -> Vec<OpenBlank> {
    let taken = open_blanks(draft).into_iter().map(|blank| blank.key).collect();
    let mut keys = Keys { taken, ..Keys::default() };
    let mut blanks = Vec::new();
    visit_texts(draft, |spot, text| {
        let plain = text.to_plain();
        for (range, kind, key) in unmarked(text, &plain, &mut keys) {
            let text = plain[range.clone()].to_owned();
            blanks.push(OpenBlank { spot, start: range.start, end: range.end, key, kind, text });
        }
    });
    blanks
}

fn mark(text: &Text, keys: &mut Keys) -> Text {
    let plain = text.to_plain();
    let blanks = unmarked(text, &plain, keys).into_iter();
    let blanks = blanks.map(|(range, kind, key)| (range, Mark::Blank { key, kind }));
    text.marked_each(&blanks.collect::<Vec<_>>())
}

/// The blanks of a text that have no mark yet, each with its kind and a key.
fn unmarked(text: &Text, plain: &str, keys: &mut Keys) -> Vec<(Range<usize>, BlankKind, String)> {
    let marked: Vec<_> =
        text.spans().filter(|(_, run)| blank_of(&run.marks).is_some()).map(|(range, _)| range).collect();
    let open = |span: &BlankSpan| {
        let after = marked.partition_point(|range| range.end <= span.range.start);
        marked.get(after).is_none_or(|range| span.range.end <= range.start)
    };
    let blanks = find_blanks(plain).into_iter().filter(open).map(|BlankSpan { range, kind }| {
        let key = keys.for_blank(kind, &plain[range.clone()]);
        (range, kind, key)
    });
    blanks.collect()
}

fn blank_of(marks: &[Mark]) -> Option<(&str, BlankKind)> {
    marks.iter().find_map(|mark| match mark {
        Mark::Blank { key, kind } => Some((key.as_str(), *kind)),
        _ => None,
    })
}

#[derive(Default)]
struct Keys {
    taken: BTreeSet<String>,
    given: BTreeMap<BlankKind, u32>,
}

impl Keys {
    fn for_blank(&mut self, kind: BlankKind, text: &str) -> String {
        if kind == BlankKind::Place {
            return format!("place:{text}");
        }
        let given = self.given.entry(kind).or_default();
        loop {
            *given += 1;
            let key = format!("{}:{given}", kind.name());
            if !self.taken.contains(&key) {
                return key;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Block, BlockId, Content};

    fn draft(paragraphs: &[&str]) -> Draft {
        let block = |(i, text): (usize, &&str)| Block {
            id: BlockId(i as u64 + 1),
            content: Content::Paragraph { run_in: None, text: Text::plain(*text) },
        };
        Draft { body: paragraphs.iter().enumerate().map(block).collect(), ..Draft::default() }
    }

    #[test]
    fn places_share_a_key_and_figures_do_not() {
        let mut draft = draft(&["xx档案馆开展检查x次。", "xx市培训x次。"]);
        mark_blanks(&mut draft);
        let keys: Vec<_> = open_blanks(&draft).into_iter().map(|blank| blank.key).collect();
        assert_eq!(keys[0], keys[2]);
        assert_ne!(keys[1], keys[3]);
    }

    #[test]
    fn marking_twice_is_marking_once() {
        let mut once = draft(&["xx档案馆于x月x日开展检查x次，整改率达xx%。"]);
        let coming = unmarked_blanks(&once);
        mark_blanks(&mut once);
        assert_eq!(open_blanks(&once), coming);
        assert_eq!((coming.len(), unmarked_blanks(&once)), (5, Vec::new()));
        let mut twice = once.clone();
        mark_blanks(&mut twice);
        assert_eq!(once, twice);
    }
}
