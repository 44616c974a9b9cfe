//! Where the texts of a draft stand.

use crate::{Block, BlockId, Content, Draft, Header, IssueDate, Text};
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
    /// An element of 版头.
    Header {
        /// Which.
        element: HeaderElement,
    },
    /// 出席, 请假 or 列席, counted from 0.
    Attendance {
        /// Which.
        nth: usize,
    },
    /// 抄送.
    CopiesTo,
    /// 印发机关.
    Printer,
    /// 印发日期 while it is open.
    Printed,
}

/// An element of 版头, where several may stand counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum HeaderElement {
    /// 份号.
    CopyNumber,
    /// 密级和保密期限.
    Secrecy,
    /// 紧急程度.
    Urgency,
    /// 发文机关标志.
    Authority {
        /// Which.
        nth: usize,
    },
    /// 发文字号.
    Number,
    /// 签发人.
    Signer {
        /// Which.
        nth: usize,
    },
}

/// Calls `visit` with every text of the draft, in the order of reading.
pub fn visit_texts<'a>(draft: &'a Draft, mut visit: impl FnMut(Spot, &'a Text)) {
    visit_header(&draft.front.header, &mut visit);
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
    for (nth, attendance) in draft.back.attendance.iter().enumerate() {
        visit(Spot::Attendance { nth }, &attendance.names);
    }
    for (nth, attachment) in draft.attachments.iter().enumerate() {
        visit(Spot::AttachmentTitle { nth }, &attachment.title);
        attachment.body.iter().for_each(|block| visit_block(block, &mut visit));
    }
    let foot = &draft.back.foot;
    visit(Spot::CopiesTo, &foot.copies_to);
    visit(Spot::Printer, &foot.printer);
    if let Some(IssueDate::Open(text)) = &foot.printed {
        visit(Spot::Printed, text);
    }
}

fn visit_header<'a>(header: &'a Header, visit: &mut impl FnMut(Spot, &'a Text)) {
    let mut visit = |element, text| visit(Spot::Header { element }, text);
    visit(HeaderElement::CopyNumber, &header.copy_number);
    visit(HeaderElement::Secrecy, &header.secrecy);
    visit(HeaderElement::Urgency, &header.urgency);
    for (nth, authority) in header.authorities.iter().enumerate() {
        visit(HeaderElement::Authority { nth }, authority);
    }
    visit(HeaderElement::Number, &header.number);
    for (nth, signer) in header.signers.iter().enumerate() {
        visit(HeaderElement::Signer { nth }, signer);
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
        Content::Picture(_) | Content::PageBreak => {}
    }
}

/// Replaces every text of the draft by what `change` makes of it, in the order of [`visit_texts`].
pub fn change_texts(draft: &mut Draft, mut change: impl FnMut(&Text) -> Text) {
    let Draft { front, body, back, attachments, .. } = draft;
    change_header(&mut front.header, &mut change);
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
    for attendance in &mut back.attendance {
        attendance.names = change(&attendance.names);
    }
    for attachment in attachments {
        attachment.title = change(&attachment.title);
        change_blocks(&mut attachment.body, &mut change);
    }
    let foot = &mut back.foot;
    foot.copies_to = change(&foot.copies_to);
    foot.printer = change(&foot.printer);
    if let Some(IssueDate::Open(text)) = &mut foot.printed {
        *text = change(text);
    }
}

fn change_header(header: &mut Header, change: &mut impl FnMut(&Text) -> Text) {
    let Header { copy_number, secrecy, urgency, authorities, number, signers } = header;
    let single = [copy_number, secrecy, urgency];
    for text in single.into_iter().chain(authorities).chain([number]).chain(signers) {
        *text = change(text);
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
            Content::Picture(_) | Content::PageBreak => {}
        }
    }
}
