//! Where the texts of a draft stand.

use crate::{Block, BlockId, Content, Draft, IssueDate, Text};
use serde::{Deserialize, Serialize};

/// The place of one text in a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Spot {
    /// 标题.
    Title,
    /// 主送机关.
    Addressee,
    /// The text of a heading or a paragraph.
    Block {
        /// Which.
        id: BlockId,
    },
    /// A paragraph of a table's cell, each counted from 0.
    Cell {
        /// The table.
        id: BlockId,
        /// Row.
        row: usize,
        /// Cell within the row.
        cell: usize,
        /// Paragraph within the cell.
        paragraph: usize,
    },
    /// The title of an attachment, counted from 0.
    AttachmentTitle {
        /// Which.
        nth: usize,
    },
    /// 发文机关署名, counted from 0.
    Issuer {
        /// Which.
        nth: usize,
    },
    /// 成文日期 while it is open.
    Date,
    /// 附注.
    Note,
}

/// Calls `visit` with every text of the draft, in the order of reading.
pub fn visit_texts<'a>(draft: &'a Draft, mut visit: impl FnMut(Spot, &'a Text)) {
    visit(Spot::Title, &draft.front.title);
    visit(Spot::Addressee, &draft.front.addressee);
    draft.body.iter().for_each(|block| visit_block(block, &mut visit));
    for (nth, issuer) in draft.back.issuers.iter().enumerate() {
        visit(Spot::Issuer { nth }, issuer);
    }
    if let Some(IssueDate::Open(text)) = &draft.back.date {
        visit(Spot::Date, text);
    }
    visit(Spot::Note, &draft.back.note);
    for (nth, attachment) in draft.attachments.iter().enumerate() {
        visit(Spot::AttachmentTitle { nth }, &attachment.title);
        attachment.body.iter().for_each(|block| visit_block(block, &mut visit));
    }
}

fn visit_block<'a>(block: &'a Block, visit: &mut impl FnMut(Spot, &'a Text)) {
    let id = block.id;
    match &block.content {
        Content::Heading { text, .. } | Content::Paragraph { text, .. } => visit(Spot::Block { id }, text),
        Content::Table(table) => {
            for (row, cells) in table.rows.iter().enumerate() {
                for (cell, paragraphs) in cells.cells.iter().enumerate() {
                    for (paragraph, text) in paragraphs.paragraphs.iter().enumerate() {
                        visit(Spot::Cell { id, row, cell, paragraph }, text);
                    }
                }
            }
        }
        Content::PageBreak => {}
    }
}

/// Replaces every text of the draft by what `change` makes of it, in the order of [`visit_texts`].
pub fn change_texts(draft: &mut Draft, mut change: impl FnMut(&Text) -> Text) {
    let Draft { front, body, back, attachments, .. } = draft;
    front.title = change(&front.title);
    front.addressee = change(&front.addressee);
    change_blocks(body, &mut change);
    for issuer in &mut back.issuers {
        *issuer = change(issuer);
    }
    if let Some(IssueDate::Open(text)) = &mut back.date {
        *text = change(text);
    }
    back.note = change(&back.note);
    for attachment in attachments {
        attachment.title = change(&attachment.title);
        change_blocks(&mut attachment.body, &mut change);
    }
}

fn change_blocks(blocks: &mut [Block], change: &mut impl FnMut(&Text) -> Text) {
    for block in blocks {
        match &mut block.content {
            Content::Heading { text, .. } | Content::Paragraph { text, .. } => *text = change(text),
            Content::Table(table) => {
                let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.flat_map(|cell| &mut cell.paragraphs).for_each(|text| *text = change(text));
            }
            Content::PageBreak => {}
        }
    }
}
