//! Since which year a paragraph is carried over, by the drafts of the years before.

use draft::{Block, BlockId, Draft};
use serde::Serialize;
use std::collections::BTreeSet;

/// A block that stood in the drafts of the years before, word for word but for the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Since {
    /// The block of this draft.
    pub block: BlockId,
    /// The first of the years without a gap in which it stood.
    pub year: i32,
}

/// What is shorter is a heading or a set phrase, and anyone's, in characters.
const SHORTEST: usize = 12;

/// The blocks of a draft that stood in the one before it, each with the year since when. A year of which there is no
/// draft is no gap: nothing is known of it.
pub fn since(draft: &Draft, before: &[(i32, Draft)]) -> Vec<Since> {
    let mut years: Vec<(i32, BTreeSet<String>)> =
        before.iter().map(|(year, draft)| (*year, draft.blocks().filter_map(words).collect())).collect();
    years.sort_by_key(|(year, _)| std::cmp::Reverse(*year));
    let one = |block: &Block| {
        let words = words(block)?;
        let (year, _) = years.iter().take_while(|(_, said)| said.contains(&words)).last()?;
        Some(Since { block: block.id, year: *year })
    };
    draft.blocks().filter_map(one).collect()
}

/// What a block says, spaces left out and years masked.
fn words(block: &Block) -> Option<String> {
    let plain: String = block.text()?.to_plain().chars().filter(|c| !c.is_whitespace()).collect();
    let mut masked = String::new();
    let mut rest = plain.as_str();
    while let Some(at) = rest.find('年') {
        let before = &rest[..at];
        let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        masked += if digits == 4 { &before[..at - 4] } else { before };
        masked.push('年');
        rest = &rest[at + '年'.len_utf8()..];
    }
    masked += rest;
    (masked.chars().count() >= SHORTEST).then_some(masked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::{Content, Text};

    fn draft(lines: &[&str]) -> Draft {
        let block = |(id, line): (u64, &&str)| Block {
            id: BlockId(id),
            content: Content::Paragraph { run_in: None, text: Text::plain(*line) },
        };
        Draft { body: (1..).zip(lines).map(block).collect(), ..Draft::default() }
    }

    #[test]
    fn a_paragraph_is_known_in_the_years_before_until_it_is_not() {
        const KEPT: &str = "库房实行双人双锁管理，钥匙分别保管。";
        let year = |year: i32| format!("{year}年，各科室按时移交归档文件。");
        let before = [
            (2018, draft(&[KEPT, &year(2018)])),
            (2020, draft(&[&year(2020), KEPT])),
            (2017, draft(&[KEPT])),
            (2019, draft(&[&year(2019)])),
        ];
        let this = draft(&[&year(2021), KEPT, "今年新添了一段说明文字，以前没有。", "及时整改。"]);
        let found: Vec<(u64, i32)> =
            since(&this, &before).iter().map(|one| (one.block.0, one.year)).collect();
        assert_eq!(found, [(1, 2018), (2, 2020)]);
        assert!(since(&this, &[]).is_empty());
    }
}
