//! 字数, as Word counts: each Chinese character or mark is one, each run of other characters is one.

use crate::analysis::bodies;
use crate::answers::SectionLength;
use draft::{Block, BlockId, Draft, Level, Spot, visit_texts};
use std::collections::BTreeMap;

/// The number of characters of a draft, without the numbers of its headings.
pub(crate) fn characters(draft: &Draft) -> usize {
    let mut sum = 0;
    visit_texts(draft, |_, text| sum += count(&text.to_plain()));
    sum
}

/// The number of characters of each section of each text, with those of the sections below it.
pub(crate) fn section_lengths(draft: &Draft) -> Vec<SectionLength> {
    let mut of_block: BTreeMap<BlockId, usize> = BTreeMap::new();
    visit_texts(draft, |spot, text| {
        if let Spot::Block { id } | Spot::Cell { id, .. } = spot {
            *of_block.entry(id).or_default() += count(&text.to_plain());
        }
    });
    bodies(draft).flat_map(|body| lengths_of(body, &of_block)).collect()
}

fn lengths_of(body: &[Block], of_block: &BTreeMap<BlockId, usize>) -> Vec<SectionLength> {
    let mut lengths: Vec<(Level, SectionLength)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for block in body {
        if let Some((heading, _)) = block.heading() {
            open.retain(|at| lengths[*at].0 < heading.level);
            open.push(lengths.len());
            lengths.push((heading.level, SectionLength { block: block.id, characters: 0 }));
        }
        let characters = of_block.get(&block.id).copied().unwrap_or(0);
        for at in &open {
            lengths[*at].1.characters += characters;
        }
    }
    lengths.into_iter().map(|(_, length)| length).collect()
}

fn count(text: &str) -> usize {
    let mut within_word = false;
    let mut sum = 0;
    for c in text.chars() {
        let wide = is_wide(c) && !c.is_whitespace();
        let word = !wide && !c.is_whitespace();
        sum += usize::from(wide || word && !within_word);
        within_word = word;
    }
    sum
}

/// Characters that stand alone in a line of Chinese: ideographs, kana, full-width marks and forms, and the
/// quotation marks, dashes and dots that Chinese shares with other scripts.
fn is_wide(c: char) -> bool {
    matches!(
        c,
        '\u{2014}'..='\u{2026}' | '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}'
            | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::{Content, Text};

    fn check(text: &str, expected: usize) {
        assert_eq!(count(text), expected, "{text}");
    }

    #[test]
    fn a_section_is_as_long_as_all_below_it() {
        let heading = |id, level| Block {
            id: BlockId(id),
            content: Content::Heading { level, numbered: true, text: Text::plain("档案") },
        };
        let text = Content::Paragraph { run_in: None, text: Text::plain("清点库房。") };
        let text = |id| Block { id: BlockId(id), content: text.clone() };
        let body =
            vec![text(1), heading(2, Level::One), heading(3, Level::Two), text(4), heading(5, Level::One)];
        let lengths = section_lengths(&Draft { body, ..Draft::default() });
        let lengths: Vec<_> = lengths.into_iter().map(|one| (one.block.0, one.characters)).collect();
        assert_eq!(lengths, [(2, 9), (3, 7), (5, 2)]);
    }

    #[test]
    fn characters_and_marks_are_one_each_and_words_are_one() {
        check("档案整理，按季度移交。", 11);
        check("完成2026年计划", 6);
        check("Excel 表 3 份", 4);
        check("“档案”……", 6);
        check("　 \n", 0);
    }
}
