//! Whose each printed line is: which of the draft's texts, and which part of it.

use crate::utf16::Utf16;
use compose::{Item, Paragraph, Role};
use draft::{BlockId, Draft, Spot};
use page::{Layout, Place, Placed};

/// Whose an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// A text of the draft, after so many bytes of the printed paragraph.
    Text(Spot, usize),
    /// A table.
    Table(BlockId),
    /// Nothing that can be gone to.
    Nobody,
}

/// Whose each item is.
pub(super) fn owners(items: &[Item], draft: &Draft) -> Vec<Owner> {
    let printed = draft.attachments.iter().enumerate().filter(|(_, one)| !one.body.is_empty());
    let mut seen = Seen { printed: printed.map(|(nth, _)| nth).collect(), ..Seen::default() };
    items.iter().map(|item| seen.owner(item, draft)).collect()
}

/// How many of each kind came before.
#[derive(Default)]
struct Seen {
    issuers: usize,
    attendance: usize,
    notes: usize,
    titles: usize,
    /// The attachments that have a text of their own.
    printed: Vec<usize>,
}

impl Seen {
    fn owner(&mut self, item: &Item, draft: &Draft) -> Owner {
        match item {
            Item::Paragraph(paragraph) => self.paragraph(paragraph, draft),
            Item::Table { block, .. } => Owner::Table(*block),
            _ => Owner::Nobody,
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph, draft: &Draft) -> Owner {
        if let Some(id) = paragraph.block {
            return Owner::Text(Spot::Block { id }, paragraph.label().map_or(0, |label| label.len()));
        }
        let whole = |spot| Owner::Text(spot, 0);
        match paragraph.role {
            Role::Title => whole(Spot::Title),
            Role::Addressee => whole(Spot::Addressee),
            Role::Issuer { .. } | Role::Seals => whole(Spot::Issuer { nth: next(&mut self.issuers) }),
            Role::Date { .. } => whole(Spot::Date),
            Role::Note => whole(Spot::Note),
            Role::Attendance { .. } => whole(Spot::Attendance { nth: next(&mut self.attendance) }),
            Role::AttachmentNote { .. } => {
                let nth = next(&mut self.notes);
                let title = draft.attachments.get(nth).map_or(0, |one| one.title.to_plain().len());
                let before = paragraph.text().len().saturating_sub(title);
                Owner::Text(Spot::AttachmentTitle { nth }, before)
            }
            Role::AttachmentTitle => match self.printed.get(next(&mut self.titles)) {
                Some(nth) => whole(Spot::AttachmentTitle { nth: *nth }),
                None => Owner::Nobody,
            },
            _ => Owner::Nobody,
        }
    }
}

fn next(count: &mut usize) -> usize {
    *count += 1;
    *count - 1
}

/// Whether a line is of a text.
pub(super) fn is_of(placed: &Placed, spot: Spot, owners: &[Owner]) -> bool {
    match (placed.place, spot) {
        (Place::Item(item), _) => matches!(owners.get(item), Some(Owner::Text(of, _)) if *of == spot),
        (Place::Cell { item, at }, Spot::Cell { id, row, cell, paragraph }) => {
            owners.get(item) == Some(&Owner::Table(id)) && at == (row, cell, paragraph)
        }
        _ => false,
    }
}

/// The text that a line is of, and the units of UTF-16 that it begins and ends with.
pub(super) fn stretch(placed: &Placed, layout: &Layout, owners: &[Owner]) -> Option<(Spot, usize, usize)> {
    let (start, end) = (placed.line.start, placed.line.end);
    match placed.place {
        Place::Item(item) => {
            let Owner::Text(spot, before) = *owners.get(item)? else { return None };
            let Item::Paragraph(paragraph) = layout.item(item)? else { return None };
            let text = printed(paragraph);
            let places = Utf16::new(&text);
            let unit = |byte: usize| places.at(byte.max(before)) - places.at(before);
            Some((spot, unit(start), unit(end)))
        }
        Place::Cell { item, at: (row, cell, paragraph) } => {
            let Owner::Table(id) = *owners.get(item)? else { return None };
            let Item::Table { table, .. } = layout.item(item)? else { return None };
            let text = table.rows.get(row)?.cells.get(cell)?.paragraphs.get(paragraph)?.to_plain();
            let places = Utf16::new(&text);
            Some((Spot::Cell { id, row, cell, paragraph }, places.at(start), places.at(end)))
        }
        // A line of the table of contents leads to the beginning of its heading.
        Place::Contents { item } => match *owners.get(item)? {
            Owner::Text(spot, _) => Some((spot, 0, 0)),
            _ => None,
        },
        Place::Foot { .. } | Place::Caption | Place::Number => None,
    }
}

/// A paragraph's characters as they were laid out, breaks of lines among them.
fn printed(paragraph: &Paragraph) -> String {
    let runs = paragraph.runs.iter().map(|run| run.text.as_str());
    paragraph.label().unwrap_or_default() + &runs.collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::{Attachment, Back, Block, Content, Front, Level};

    #[test]
    fn each_text_is_found_and_numbers_are_none_of_it() {
        let heading = Content::Heading { level: Level::One, numbered: true, text: "清点范围".into() };
        let text = Content::Paragraph { run_in: None, text: "𠮷库清点。".into() };
        let block = |id, content| Block { id: BlockId(id), content };
        let attachment = |id, body| Attachment { id: BlockId(id), title: "登记表".into(), body };
        let draft = Draft {
            front: Front { title: "清点通知".into(), ..Front::default() },
            body: vec![block(1, heading), block(2, text.clone())],
            attachments: vec![attachment(8, Vec::new()), attachment(9, vec![block(3, text)])],
            back: Back { issuers: vec!["档案室".into()], ..Back::default() },
            ..Draft::default()
        };
        let profile = profile::built_in("gbt9704").unwrap();
        let composition = compose::compose(&draft, &profile);
        let mut layout = Layout::default();
        let pages = layout.update(&composition, &page::Faces::default()).clone();
        let owners = owners(&composition.items, &draft);
        let placed = pages.pages.iter().flat_map(|page| &page.lines);
        let found: Vec<_> = placed.filter_map(|placed| stretch(placed, &layout, &owners)).collect();
        let id = BlockId;
        let expected = [
            (Spot::Title, 0, 4),
            (Spot::Block { id: id(1) }, 0, 4),
            (Spot::Block { id: id(2) }, 0, 6),
            (Spot::AttachmentTitle { nth: 0 }, 0, 3),
            (Spot::AttachmentTitle { nth: 1 }, 0, 3),
            (Spot::Issuer { nth: 0 }, 0, 3),
            (Spot::AttachmentTitle { nth: 1 }, 0, 3),
            (Spot::Block { id: id(3) }, 0, 6),
        ];
        assert_eq!(found, expected);
    }
}
