//! The text that stands at a spot.

use crate::{Attachment, Block, BlockId, Content, Draft, Header, HeaderElement, IssueDate, Spot, Text};

/// The text at a spot; `None` where the draft has none there.
pub(crate) fn text_at_mut(draft: &mut Draft, spot: Spot) -> Option<&mut Text> {
    let Draft { front, body, back, attachments, .. } = draft;
    match spot {
        Spot::Title => Some(&mut front.title),
        Spot::Addressee => Some(&mut front.addressee),
        Spot::Header { element } => of_header(&mut front.header, element),
        Spot::AttachmentTitle { nth } => attachments.get_mut(nth).map(|attachment| &mut attachment.title),
        Spot::Issuer { nth } => back.issuers.get_mut(nth),
        Spot::Date => open(back.date.as_mut()),
        Spot::Note => Some(&mut back.note),
        Spot::Attendance { nth } => back.attendance.get_mut(nth).map(|attendance| &mut attendance.names),
        Spot::CopiesTo => Some(&mut back.foot.copies_to),
        Spot::Printer => Some(&mut back.foot.printer),
        Spot::Printed => open(back.foot.printed.as_mut()),
        Spot::Block { id } => match content(body, attachments, id)? {
            Content::Heading { text, .. } | Content::Paragraph { text, .. } => Some(text),
            Content::Table(_) | Content::Picture(_) | Content::PageBreak => None,
        },
        Spot::Cell { id, row, cell, paragraph } => match content(body, attachments, id)? {
            Content::Table(table) => {
                table.rows.get_mut(row)?.cells.get_mut(cell)?.paragraphs.get_mut(paragraph)
            }
            _ => None,
        },
    }
}

fn content<'a>(
    body: &'a mut [Block],
    attachments: &'a mut [Attachment],
    id: BlockId,
) -> Option<&'a mut Content> {
    let attached = attachments.iter_mut().flat_map(|attachment| &mut attachment.body);
    let block = body.iter_mut().chain(attached).find(|block| block.id == id)?;
    Some(&mut block.content)
}

fn of_header(header: &mut Header, element: HeaderElement) -> Option<&mut Text> {
    match element {
        HeaderElement::CopyNumber => Some(&mut header.copy_number),
        HeaderElement::Secrecy => Some(&mut header.secrecy),
        HeaderElement::Urgency => Some(&mut header.urgency),
        HeaderElement::Authority { nth } => header.authorities.get_mut(nth),
        HeaderElement::Number => Some(&mut header.number),
        HeaderElement::Signer { nth } => header.signers.get_mut(nth),
    }
}

fn open(date: Option<&mut IssueDate>) -> Option<&mut Text> {
    match date? {
        IssueDate::Open(text) => Some(text),
        IssueDate::Day(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Attendance, AttendanceRole, Cell, Row, Table, change_texts, visit_texts};

    /// A draft with a text at every kind of spot.
    fn full() -> Draft {
        let block = |id, content| Block { id: BlockId(id), content };
        let cell = Cell { col_span: 1, row_span: 1, paragraphs: vec!["甲".into(), "乙".into()] };
        let table = Table { rows: vec![Row { header: false, cells: vec![cell] }], ..Table::default() };
        let paragraph = |id| block(id, Content::Paragraph { run_in: None, text: "段".into() });
        let mut draft =
            Draft { body: vec![paragraph(1), block(2, Content::Table(table))], ..Draft::default() };
        draft.attachments =
            vec![Attachment { id: BlockId(3), title: "附".into(), body: vec![paragraph(4)] }];
        draft.front.header.authorities = vec!["馆".into()];
        draft.front.header.signers = vec!["人".into()];
        draft.back.issuers = vec!["馆".into()];
        draft.back.date = Some(IssueDate::Open("日".into()));
        draft.back.foot.printed = Some(IssueDate::Open("日".into()));
        draft.back.attendance = vec![Attendance { role: AttendanceRole::Present, names: "人".into() }];
        draft
    }

    #[test]
    fn every_text_that_is_visited_is_found_at_its_spot() {
        let mut nth = 0;
        let mut draft = full();
        change_texts(&mut draft, |_| {
            nth += 1;
            Text::plain(nth.to_string())
        });
        let mut seen = Vec::new();
        visit_texts(&draft, |spot, text| seen.push((spot, text.clone())));
        assert_eq!(seen.len(), nth);
        for (spot, text) in seen {
            assert_eq!(text_at_mut(&mut draft, spot).cloned(), Some(text), "{spot:?}");
        }
    }
}
