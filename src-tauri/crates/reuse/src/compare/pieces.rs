//! A draft as the pieces that are compared, in the order of reading.

use crate::align::Unit;
use draft::{
    Block, BlockId, Content, Draft, HeaderElement, IssueDate, Level, Number, Spot, Table, label, numbers,
};
use serde::Serialize;

/// Where a compared block stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Side {
    /// Where; a table's is its first cell, a picture's its block.
    pub spot: Spot,
    /// What it is.
    pub kind: SideKind,
    /// The number before it, as printed; empty where there is none.
    pub number: String,
}

/// What a compared block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum SideKind {
    /// 标题 of the draft or of an attachment.
    Title,
    /// A heading on its own line.
    Heading {
        /// 1 to 4.
        level: Level,
    },
    /// A paragraph.
    Paragraph,
    /// A table.
    Table,
    /// A picture.
    Picture,
    /// Anything outside the text: 主送机关, 署名, 日期.
    Element,
}

/// A block, or an element outside the text.
pub(super) struct Piece {
    pub(super) side: Side,
    pub(super) text: String,
}

impl Piece {
    pub(super) fn unit(&self) -> Unit {
        let (id, kind) = match (self.side.spot, self.side.kind) {
            (Spot::Block { id } | Spot::Cell { id, .. }, kind) => (Some(id.0), kind),
            (_, kind) => (None, kind),
        };
        let kind = match (kind, self.side.spot) {
            (SideKind::Title, _) => 0,
            (SideKind::Heading { .. }, _) => 1,
            (SideKind::Paragraph, _) => 2,
            (SideKind::Table, _) => 3,
            (SideKind::Picture, _) => 4,
            (SideKind::Element, spot) => element(spot),
        };
        Unit { id, kind, text: self.text.clone() }
    }
}

/// An addressee becomes no date.
fn element(spot: Spot) -> u8 {
    match spot {
        Spot::Addressee => 10,
        Spot::Issuer { .. } => 11,
        Spot::Date => 12,
        Spot::Note => 13,
        Spot::Attendance { .. } => 14,
        Spot::CopiesTo => 15,
        Spot::Printer => 16,
        Spot::Printed => 17,
        Spot::Header { element } => match element {
            HeaderElement::CopyNumber => 20,
            HeaderElement::Secrecy => 21,
            HeaderElement::Urgency => 22,
            HeaderElement::Authority { .. } => 23,
            HeaderElement::Number => 24,
            HeaderElement::Signer { .. } => 25,
        },
        Spot::Title | Spot::Block { .. } | Spot::Cell { .. } | Spot::AttachmentTitle { .. } => 30,
    }
}

/// All pieces that say something.
pub(super) fn pieces(draft: &Draft) -> Vec<Piece> {
    let mut pieces = Vec::new();
    draft::visit_texts(draft, |spot, text| {
        let kind = match spot {
            Spot::Title | Spot::AttachmentTitle { .. } => SideKind::Title,
            Spot::Block { .. } | Spot::Cell { .. } => return,
            _ => SideKind::Element,
        };
        if spot == Spot::Note {
            pieces.extend(day(Spot::Date, draft.back.date.as_ref()));
        }
        pieces.push(outside(spot, kind, text.to_plain()));
        match spot {
            Spot::Addressee => blocks(&draft.body, &mut pieces),
            Spot::AttachmentTitle { nth } => blocks(&draft.attachments[nth].body, &mut pieces),
            _ => {}
        }
    });
    pieces.extend(day(Spot::Printed, draft.back.foot.printed.as_ref()));
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// A date that is a day; one still open is a text of the draft.
fn day(spot: Spot, date: Option<&IssueDate>) -> Option<Piece> {
    let day = date.filter(|date| matches!(date, IssueDate::Day(_)))?;
    Some(outside(spot, SideKind::Element, day.to_text().to_plain()))
}

fn outside(spot: Spot, kind: SideKind, text: String) -> Piece {
    Piece { side: Side { spot, kind, number: String::new() }, text }
}

fn blocks(blocks: &[Block], pieces: &mut Vec<Piece>) {
    for (block, number) in blocks.iter().zip(numbers(blocks)) {
        pieces.extend(of_block(block, number));
    }
}

fn of_block(block: &Block, number: Option<Number>) -> Option<Piece> {
    let id = block.id;
    let spot = Spot::Block { id };
    let (spot, kind, text) = match &block.content {
        Content::Heading { level, text, .. } => (spot, SideKind::Heading { level: *level }, text.to_plain()),
        Content::Paragraph { text, .. } => (spot, SideKind::Paragraph, text.to_plain()),
        Content::Table(table) => (first_cell(id), SideKind::Table, of_table(table)),
        Content::Picture(picture) => {
            (spot, SideKind::Picture, format!("{}\n{}", picture.image.0, picture.alt))
        }
        Content::PageBreak => return None,
    };
    let number = number.map(label).unwrap_or_default();
    Some(Piece { side: Side { spot, kind, number }, text })
}

fn first_cell(id: BlockId) -> Spot {
    Spot::Cell { id, row: 0, cell: 0, paragraph: 0 }
}

/// A row a line, its cells parted by tabs.
fn of_table(table: &Table) -> String {
    let row = |row: &draft::Row| {
        let cells = row.cells.iter().map(|cell| {
            let paragraphs: Vec<String> = cell.paragraphs.iter().map(draft::Text::to_plain).collect();
            paragraphs.join(" ")
        });
        cells.collect::<Vec<_>>().join("\t")
    };
    table.rows.iter().map(row).collect::<Vec<_>>().join("\n")
}
