//! A passage: text that goes into a draft, with no title or addressee of its own.

use super::body;
use super::flow::Flow;
use super::reading::{Reading, Record};
use super::segment::segments;
use super::wishes::Wishes;
use crate::Manuscript;
use draft::{Block, Draft, mark_blanks};

/// Reads a manuscript as blocks of a body, named from 1: numbers become headings, places left open blanks. All but
/// the numbers stays text.
pub fn recognise_passage(manuscript: &Manuscript) -> Vec<Block> {
    let flow = Flow::new(manuscript);
    let segments = segments(&flow);
    let reading = Reading { flow: &flow, segments: &segments, wishes: &Wishes::default() };
    let blocks = body::body(&reading, 0..segments.len(), &mut Record::default()).blocks;
    let mut draft = Draft { body: blocks, ..Draft::default() };
    mark_blanks(&mut draft);
    draft.body
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Element, Paragraph, pasted};
    use draft::{Content, Text, label, numbers};

    /// Expected: each block as it is printed, a page break as 分页.
    fn check(manuscript: &Manuscript, expected: &[&str]) {
        let blocks = recognise_passage(manuscript);
        let numbers = numbers(&blocks).into_iter().map(|number| number.map(label).unwrap_or_default());
        let line = |(block, number): (&Block, String)| match &block.content {
            Content::PageBreak => "分页".to_owned(),
            _ => number + &block.text().map(Text::to_plain).unwrap_or_default(),
        };
        let lines: Vec<String> = blocks.iter().zip(numbers).map(line).collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn typed_numbers_make_headings_and_nothing_is_taken_for_a_title() {
        check(
            &pasted("关于档案移交的说明\n一、清点库房\n逐柜核对。\n二、补齐目录\n按年度装订。").unwrap(),
            &["关于档案移交的说明", "一、清点库房", "逐柜核对。", "二、补齐目录", "按年度装订。"],
        );
    }

    #[test]
    fn numbers_of_a_list_make_headings_beside_other_things() {
        let line = |number: Option<&str>, text: &str| {
            let paragraph = Paragraph {
                text: Text::plain(text),
                number: number.map(str::to_owned),
                ..Paragraph::default()
            };
            Element::Paragraph(paragraph)
        };
        let elements = vec![
            line(Some("一、"), "清点库房"),
            line(None, "见下页。"),
            Element::PageBreak,
            line(Some("二、"), "补齐目录"),
        ];
        check(
            &Manuscript { elements, ..Manuscript::default() },
            &["一、清点库房", "见下页。", "分页", "二、补齐目录"],
        );
    }
}
