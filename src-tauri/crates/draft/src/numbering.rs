//! The numbers of headings: computed from order and level, never stored.

use crate::{Block, Level, RunIn, chinese};

/// A heading's place among its siblings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Its level.
    pub level: Level,
    /// From 1, begun again under each heading of a higher level.
    pub nth: u32,
}

impl Number {
    /// The numeral alone, without its marks: 一, 一, 1, 1.
    pub fn numeral(self) -> String {
        match self.level {
            Level::One | Level::Two => chinese(self.nth),
            Level::Three | Level::Four => self.nth.to_string(),
        }
    }
}

/// The number as printed before a heading: 一、 （一） 1. （1）(GB/T 9704-2012, 7.3.3).
pub fn label(number: Number) -> String {
    let numeral = number.numeral();
    match number.level {
        Level::One => format!("{numeral}、"),
        Level::Two | Level::Four => format!("（{numeral}）"),
        Level::Three => format!("{numeral}."),
    }
}

/// The number of each block, `None` where it is no heading or carries none. A heading without number
/// counts for nothing, but those below it begin at 1 again.
pub fn numbers(blocks: &[Block]) -> Vec<Option<Number>> {
    let mut counts = [0u32; 4];
    let number = |block: &Block| {
        let (RunIn { level, numbered }, _) = block.heading()?;
        counts[level.index() + 1..].fill(0);
        numbered.then(|| {
            counts[level.index()] += 1;
            Number { level, nth: counts[level.index()] }
        })
    };
    blocks.iter().map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{BlockId, Content, Text};

    fn check(headings: &[(Level, bool)], expected: &[&str]) {
        let block = |(i, &(level, numbered)): (usize, &(Level, bool))| Block {
            id: BlockId(i as u64),
            content: Content::Heading { level, numbered, text: Text::plain("档案") },
        };
        let blocks: Vec<Block> = headings.iter().enumerate().map(block).collect();
        let labels: Vec<String> =
            numbers(&blocks).into_iter().map(|n| n.map(label).unwrap_or_default()).collect();
        assert_eq!(labels, expected);
    }

    #[test]
    fn levels_count_apart_and_begin_again() {
        use Level::{Four, One, Three, Two};
        check(
            &[
                (One, true),
                (Two, true),
                (Three, true),
                (Four, true),
                (Two, true),
                (Three, true),
                (One, true),
                (Two, true),
            ],
            &["一、", "（一）", "1.", "（1）", "（二）", "1.", "二、", "（一）"],
        );
    }

    #[test]
    fn a_heading_without_number_restarts_those_below() {
        use Level::{One, Two};
        check(&[(Two, true), (One, false), (Two, true), (One, true)], &["（一）", "", "（一）", "一、"]);
    }
}
