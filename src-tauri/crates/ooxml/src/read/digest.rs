//! A digest of what a reader sees.

use super::content::{Block, Content, Paragraph, Story};
use sha2::{Digest, Sha256};

/// SHA-256 of the text as it prints, numbers included, in hexadecimal: paragraphs, cells and boxes in order. White
/// space, heads and feet of pages, notes and automatic tables of contents do not count, nor does any formatting, so
/// that a file that another program only saved again has the digest it had.
pub fn digest(content: &Content) -> String {
    let mut hash = Sha256::new();
    for block in &content.blocks {
        match block {
            Block::Paragraph(paragraph) => count(paragraph, &mut hash),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.flat_map(|cell| &cell.paragraphs).for_each(|paragraph| count(paragraph, &mut hash));
            }
            Block::Picture(_) | Block::PageBreak => {}
        }
    }
    hash.finalize().iter().fold(String::with_capacity(64), |mut hex, byte| {
        for half in [byte >> 4, byte & 15] {
            hex.extend(char::from_digit(u32::from(half), 16));
        }
        hex
    })
}

fn count(paragraph: &Paragraph, hash: &mut Sha256) {
    if paragraph.of_contents || matches!(paragraph.story, Story::HeaderOrFooter | Story::Note) {
        return;
    }
    let label = paragraph.label.iter().map(|label| label.text.as_str());
    for text in label.chain(paragraph.runs.iter().map(|run| run.text.as_str())) {
        for word in text.split_whitespace() {
            hash.update(word);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::content::{Label, Run, Suffix};
    use super::*;

    fn content(label: Option<&str>, texts: &[&str]) -> Content {
        let run = |text: &&str| Run { text: (*text).to_owned(), ..Run::default() };
        let label = label.map(|text| Label { text: text.into(), suffix: Suffix::default() });
        let paragraph = Paragraph { runs: texts.iter().map(run).collect(), label, ..Paragraph::default() };
        Content { blocks: vec![Block::Paragraph(paragraph)], ..Content::default() }
    }

    #[test]
    fn only_what_a_reader_sees_counts() {
        let typed = digest(&content(None, &["一、清点 库房\n"]));
        assert_eq!(typed, digest(&content(Some("一、"), &["清点", "库房"])));
        assert_ne!(typed, digest(&content(Some("二、"), &["清点", "库房"])));
    }
}
