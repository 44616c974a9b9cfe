//! A file's text before and after its tracked changes, as our reader tells it.

use ooxml::read::{Block as Read, Content as Contents, Run, Story, read};

/// The characters of a file in order, but for white space.
fn ink(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What a draft's file says: the text as it is, and as it is with all changes rejected.
pub(crate) fn said(bytes: &[u8]) -> [String; 2] {
    let content = read(bytes).unwrap();
    let mut runs = Vec::new();
    collect(&content.blocks, &mut runs);
    let now: String = runs.iter().map(|run| run.text.as_str()).collect();
    [ink(&now), ink(&rejected(&content, &runs))]
}

fn collect<'a>(blocks: &'a [Read], runs: &mut Vec<&'a Run>) {
    for block in blocks {
        match block {
            // Page numbers follow from how pages lie, which is no change of a text.
            Read::Paragraph(one) if one.story == Story::Main => runs.extend(&one.runs),
            Read::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.for_each(|cell| cell.paragraphs.iter().for_each(|one| runs.extend(&one.runs)));
            }
            _ => {}
        }
    }
}

fn rejected(content: &Contents, runs: &[&Run]) -> String {
    let mut out = String::new();
    for stretch in runs.chunk_by(|one, next| one.revision == next.revision) {
        match stretch[0].revision {
            Some(id) => out.push_str(&content.revisions[id as usize - 1].was),
            None => stretch.iter().for_each(|run| out.push_str(&run.text)),
        }
    }
    out
}
