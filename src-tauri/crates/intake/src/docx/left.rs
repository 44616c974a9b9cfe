//! A draft that this program left in a file of its own: it comes back as it was, unless someone changed the text.

use draft::{Block, Content, Draft, Image, Spot, Table, from_json, visit_texts};
use ooxml::read::{Content as Read, digest};
use std::collections::BTreeSet;

/// What became of what was left.
pub(super) enum Kept {
    /// The draft, exactly.
    Draft(Box<Draft>),
    /// The text, or what others noted on it, is no longer what the draft was printed as.
    Changed,
    /// Nothing was left, or nothing that is a draft.
    Nothing,
}

/// Reads what was left beside a content.
pub(super) fn kept(content: &Read) -> Kept {
    let Some(left) = &content.left else { return Kept::Nothing };
    let Ok(mut draft) = from_json(&left.text) else { return Kept::Nothing };
    let remarked = content.comments.len() != draft.review.comments.len()
        || content.revisions.is_empty() != draft.review.revisions.is_empty();
    if remarked || !left.digest.eq_ignore_ascii_case(&digest(content)) {
        return Kept::Changed;
    }
    show(&mut draft, &content.images);
    if is_sound(&draft) && is_printed(&draft, content) { Kept::Draft(Box::new(draft)) } else { Kept::Nothing }
}

/// The draft that was left in a file, whatever was done to its text since: what was handed out in it.
pub fn left_in(bytes: &[u8]) -> Option<Draft> {
    from_json(&ooxml::read::read(bytes).ok()?.left?.text).ok()
}

/// Gives pictures their images out of the package where the draft was left without them.
fn show(draft: &mut Draft, images: &[Vec<u8>]) {
    let wanted: BTreeSet<_> = pictures(draft).map(|picture| picture.image.clone()).collect();
    for image in images.iter().filter_map(|bytes| Image::new(bytes)) {
        let id = image.id();
        if wanted.contains(&id) {
            draft.images.entry(id).or_insert(image);
        }
    }
}

fn pictures(draft: &Draft) -> impl Iterator<Item = &draft::Picture> {
    draft.blocks().filter_map(|block| match &block.content {
        Content::Picture(picture) => Some(picture),
        _ => None,
    })
}

/// Whether a draft keeps the promises that its types cannot.
fn is_sound(draft: &Draft) -> bool {
    let named = draft
        .images
        .iter()
        .all(|(id, image)| *id == image.id() && draft::ImageFormat::of(&image.bytes) == Some(image.format));
    let tables = draft.blocks().filter_map(|block| match &block.content {
        Content::Table(table) => Some(table),
        _ => None,
    });
    named
        && pictures(draft).all(|picture| draft.images.contains_key(&picture.image))
        && draft.blocks().all(|block: &Block| block.id.0 < 1 << 53)
        && tables.into_iter().all(is_grid)
}

/// Whether every row covers the same columns, and every cell holds a paragraph.
fn is_grid(table: &Table) -> bool {
    // For each row, how many columns cells from above cover.
    let mut covered = vec![0usize; table.rows.len()];
    for (at, row) in table.rows.iter().enumerate() {
        for cell in &row.cells {
            let rows = usize::from(cell.row_span);
            let sound = !cell.paragraphs.is_empty() && cell.col_span > 0 && rows > 0;
            let Some(covered) = covered.get_mut(at..at + rows).filter(|_| sound) else { return false };
            for columns in covered {
                *columns += usize::from(cell.col_span);
            }
        }
    }
    let told = table.widths.is_empty() || covered.first() == Some(&table.widths.len());
    told && covered.first().is_some_and(|first| *first > 0 && covered.iter().all(|columns| columns == first))
}

/// Whether what the draft says is what the document prints: a file whose two texts differ deceives someone.
fn is_printed(draft: &Draft, content: &Read) -> bool {
    let mut printed = String::new();
    let mut add = |paragraph: &ooxml::read::Paragraph| {
        let runs = paragraph.runs.iter().map(|run| run.text.as_str());
        runs.for_each(|text| printed.extend(text.chars().filter(|c| !c.is_whitespace())));
    };
    for block in &content.blocks {
        match block {
            ooxml::read::Block::Paragraph(paragraph) => add(paragraph),
            ooxml::read::Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.flat_map(|cell| &cell.paragraphs).for_each(&mut add);
            }
            ooxml::read::Block::Picture(_) | ooxml::read::Block::PageBreak => {}
        }
    }
    let mut rest = printed.as_str();
    let mut all = true;
    visit_texts(draft, |spot, text| {
        if !matches!(spot, Spot::Block { .. } | Spot::Cell { .. }) {
            return;
        }
        let ink: String = text.to_plain().chars().filter(|c| !c.is_whitespace()).collect();
        match rest.find(&ink) {
            Some(at) => rest = &rest[at + ink.len()..],
            None => all = false,
        }
    });
    all
}
