//! The outline: headings and enumerated items, derived from the body.

use crate::{Block, BlockId, Content, Draft, Mark, RunIn, enumerations, numbers};
use serde::{Deserialize, Serialize};

/// What an entry of the outline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum EntryKind {
    /// A heading, levels 1 to 4.
    Heading,
    /// An enumerated item (一是, 第一, 首先), level 5.
    Item,
}

/// A line of the outline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Entry {
    /// The block it stands in.
    pub block: BlockId,
    /// Heading or item.
    pub kind: EntryKind,
    /// 1 to 4, or 5 for an item.
    pub level: u8,
    /// The numeral without its marks (一, 3, 一是); empty where there is none.
    pub number: String,
    /// Without number and without closing 。
    pub text: String,
    /// Whether text follows on the same line.
    pub run_in: bool,
}

/// The outline of a draft's body, in order.
pub fn outline(draft: &Draft) -> Vec<Entry> {
    outline_of(&draft.body)
}

/// The outline of a text of blocks, as a body or an attachment is, in order.
pub fn outline_of(blocks: &[Block]) -> Vec<Entry> {
    let mut items: Vec<(usize, Entry)> = enumerations(blocks)
        .into_iter()
        .flat_map(|enumeration| enumeration.items)
        .map(|item| {
            let block = &blocks[item.block];
            let entry = Entry {
                block: block.id,
                kind: EntryKind::Item,
                level: 5,
                number: item.number,
                text: item.lead,
                run_in: true,
            };
            (item.block, entry)
        })
        .collect();
    items.sort_by_key(|(at, _)| *at);
    let mut items = items.into_iter().peekable();
    let mut entries = Vec::new();
    for (at, (block, number)) in blocks.iter().zip(numbers(blocks)).enumerate() {
        if let Some((RunIn { level, .. }, run_in)) = block.heading() {
            entries.push(Entry {
                block: block.id,
                kind: EntryKind::Heading,
                level: level.depth(),
                number: number.map(crate::Number::numeral).unwrap_or_default(),
                text: heading_text(block),
                run_in,
            });
        }
        while let Some((_, entry)) = items.next_if(|(item_at, _)| *item_at == at) {
            entries.push(entry);
        }
    }
    entries
}

/// The words of the heading that a block is or opens with, without closing 。
fn heading_text(block: &Block) -> String {
    match &block.content {
        Content::Heading { text, .. } => text.to_plain().replace('\n', ""),
        Content::Paragraph { text, .. } => {
            let lead = text.runs().iter().take_while(|run| run.marks.contains(&Mark::Lead));
            let lead: String = lead.map(|run| run.text.as_str()).collect();
            lead.trim().trim_end_matches(['。', '.', '．', '：', ':']).to_owned()
        }
        Content::Table(_) | Content::Picture(_) | Content::PageBreak => String::new(),
    }
}
