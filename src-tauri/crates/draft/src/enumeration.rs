//! Enumerations: 一是…二是… stays in the sentence; a pure function sees the items.

mod candidate;

pub use candidate::Marker;

use crate::{Block, Content};
use candidate::{Candidate, candidates};
use std::ops::Range;

/// One item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Index of the block it stands in.
    pub block: usize,
    /// Bytes of the block's text, from its marker to the next item of its enumeration or the block's end.
    pub range: Range<usize>,
    /// The marker as written, without a comma: 一是, 第一, 首先.
    pub number: String,
    /// From 1; `None` for 最后, which closes a sequence of any length.
    pub nth: Option<u32>,
    /// Its lead: up to the first closing mark, without it.
    pub lead: String,
}

/// Items that count together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enumeration {
    /// How they count.
    pub marker: Marker,
    /// In order of the text.
    pub items: Vec<Item>,
}

/// The enumerations of a body, in order of their first items. A heading ends those before it.
pub fn enumerations(blocks: &[Block]) -> Vec<Enumeration> {
    let mut found = Vec::new();
    let mut open: Vec<Series> = Vec::new();
    let plains: Vec<String> = blocks.iter().map(plain).collect();
    for (at, block) in blocks.iter().enumerate() {
        if block.heading().is_some() {
            found.append(&mut open);
        }
        for candidate in candidates(&plains[at], lead_len(block)) {
            place(&mut open, At { block: at, candidate });
            let closed = open.len().saturating_sub(MOST_OPEN);
            found.extend(open.drain(..closed));
        }
    }
    found.append(&mut open);
    found.retain(Series::counts);
    found.sort_by_key(|series| (series.items[0].block, series.items[0].candidate.range.start));
    found.into_iter().map(|series| series.read(&plains)).collect()
}

/// So many enumerations may stand inside each other; the outermost ends when another begins.
const MOST_OPEN: usize = 12;

/// The characters of a paragraph, in which items may stand.
fn plain(block: &Block) -> String {
    match &block.content {
        Content::Paragraph { text, .. } => text.to_plain(),
        Content::Heading { .. } | Content::Table(_) | Content::Picture(_) | Content::PageBreak => {
            String::new()
        }
    }
}

/// How many bytes of a paragraph are its run-in heading.
fn lead_len(block: &Block) -> usize {
    match &block.content {
        Content::Paragraph { text, .. } => text.lead_len(),
        _ => 0,
    }
}

struct At {
    block: usize,
    candidate: Candidate,
}

/// Candidates of one marker that go on from each other.
struct Series {
    marker: Marker,
    items: Vec<At>,
}

/// Adds a candidate to the series it goes on with, the innermost first, or begins another.
fn place(open: &mut Vec<Series>, item: At) {
    let marker = item.candidate.marker;
    let goes_on = |series: &&Series| series.marker == marker && series.goes_on_with(&item.candidate);
    let sure = open.iter().rposition(|series| goes_on(&series) && !series.is_weak());
    match sure.or_else(|| open.iter().rposition(|series| goes_on(&series))) {
        Some(at) => open[at].items.push(item),
        None => open.push(Series { marker, items: vec![item] }),
    }
}

impl Series {
    /// Whether a candidate follows the last item: the next number, the same again, or one that skips a few. A
    /// weak candidate, after a comma, must be the very next and in the same block.
    fn goes_on_with(&self, next: &Candidate) -> bool {
        let Some(item) = self.items.last() else { return false };
        let Some(last) = item.candidate.nth else { return false };
        match next.nth {
            None => true,
            Some(nth) if next.weak || item.candidate.weak => nth == last + 1,
            Some(nth) => nth > 1 && (last..=last + 3).contains(&nth),
        }
    }

    fn is_weak(&self) -> bool {
        self.items.last().is_some_and(|item| item.candidate.weak)
    }

    /// One 一是 alone counts; one 三是 alone does not, nor a weak beginning that nothing goes on from.
    fn counts(&self) -> bool {
        let first = &self.items[0].candidate;
        self.items.len() > 1 || (first.nth == Some(1) && !first.weak && self.marker.stands_alone())
    }

    fn read(self, plains: &[String]) -> Enumeration {
        let starts: Vec<_> = self.items.iter().map(|item| (item.block, item.candidate.range.start)).collect();
        let read = |(nth, At { block, candidate }): (usize, At)| {
            let plain = &plains[block];
            let end = match starts.get(nth + 1) {
                Some(&(next, start)) if next == block => start,
                _ => plain.len(),
            };
            let lead = candidate.lead(&plain[..end]).to_owned();
            let range = candidate.range.start..end;
            Item { block, range, number: candidate.number, nth: candidate.nth, lead }
        };
        Enumeration { marker: self.marker, items: self.items.into_iter().enumerate().map(read).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{BlockId, Level, Text};

    /// `#` begins a heading; expected: each enumeration's items as `number lead`, joined by `|`.
    fn check(paragraphs: &[&str], expected: &[&str]) {
        let block = |(i, text): (usize, &&str)| {
            let content = match text.strip_prefix('#') {
                Some(text) => Content::Heading { level: Level::One, numbered: true, text: Text::plain(text) },
                None => Content::Paragraph { run_in: None, text: Text::plain(*text) },
            };
            Block { id: BlockId(i as u64), content }
        };
        let blocks: Vec<Block> = paragraphs.iter().enumerate().map(block).collect();
        let line = |e: Enumeration| {
            let items: Vec<_> = e.items.iter().map(|item| format!("{} {}", item.number, item.lead)).collect();
            items.join("|")
        };
        let found: Vec<String> = enumerations(&blocks).into_iter().map(line).collect();
        assert_eq!(found, expected, "{paragraphs:?}");
    }

    #[test]
    fn items_are_found_within_and_across_paragraphs() {
        check(
            &["抓好三件事。一是清点库房。逐柜核对。二是补齐目录。", "三是更换标签。"],
            &["一是 清点库房|二是 补齐目录|三是 更换标签"],
        );
        check(
            &["主要做法：一是清点库房；二是补齐目录；三是更换标签。"],
            &["一是 清点库房|二是 补齐目录|三是 更换标签"],
        );
        check(&["分两步走，一是清点库房，二是补齐目录。"], &["一是 清点库房|二是 补齐目录"]);
    }

    #[test]
    fn every_marker_counts() {
        check(&["一要清点库房。二要补齐目录。"], &["一要 清点库房|二要 补齐目录"]);
        check(&["第一，清点库房。第二，补齐目录。"], &["第一 清点库房|第二 补齐目录"]);
        check(
            &["首先，清点库房。其次，补齐目录。最后，更换标签。"],
            &["首先 清点库房|其次 补齐目录|最后 更换标签"],
        );
        check(&["问题有二。其一，库房老旧。其二，人手不足。"], &["其一 库房老旧|其二 人手不足"]);
        check(&["原因：其一，库房老旧；其二，人手不足。"], &["其一 库房老旧|其二 人手不足"]);
        check(&["首先要清点库房。其次要补齐目录。"], &["首先 要清点库房|其次 要补齐目录"]);
    }

    #[test]
    fn a_gap_is_kept_and_a_heading_ends_a_series() {
        check(&["二是补齐目录。三是更换标签。"], &["二是 补齐目录|三是 更换标签"]);
        check(&["一是清点库房。三是更换标签。"], &["一是 清点库房|三是 更换标签"]);
        check(
            &["一是清点库房。", "#培训", "二是补齐目录。三是更换标签。"],
            &["一是 清点库房", "二是 补齐目录|三是 更换标签"],
        );
    }

    #[test]
    fn an_inner_series_does_not_end_the_outer() {
        check(
            &["一是清点库房。二是补齐目录。", "一是清点甲库。二是清点乙库。"],
            &["一是 清点库房|二是 补齐目录", "一是 清点甲库|二是 清点乙库"],
        );
    }

    #[test]
    fn sentences_that_only_look_like_items_are_left() {
        check(&["说话办事一是一、二是二。"], &[]);
        check(&["整治三是三非问题。三是三非要分清。"], &[]);
        check(&["明确第一责任人。第一，"], &[]);
        check(&["其中之一是库房老旧。"], &[]);
        check(&["首先抓好库房。"], &[]);
        check(&["只知其一，不知其二。"], &[]);
        check(&["第一、二批人员到位。第二，"], &[]);
        check(&["比例变为5:55:39，第二、三产业比重分别提高。第三，补齐目录。"], &[]);
        check(&["第一、第二项由档案室负责。第三，补齐目录。"], &[]);
        check(&["首先，清点库房。其次，补齐目录。最后一公里已经打通。"], &["首先 清点库房|其次 补齐目录"]);
    }
}
