//! Tables, cell for cell.

use super::words::{Words, number};
use draft::{Cell, Row, Run, Table, Text};
use ooxml::read as word;

pub(super) fn table(read: word::Table, words: &mut Words) -> Table {
    let row = |row: word::Row, words: &mut Words| Row {
        header: row.header,
        cells: row.cells.into_iter().map(|one| cell(one, words)).collect(),
    };
    Table { rows: read.rows.into_iter().map(|one| row(one, words)).collect(), ..Table::default() }
}

fn cell(read: word::Cell, words: &mut Words) -> Cell {
    let mut paragraphs: Vec<Text> = read.paragraphs.into_iter().map(|one| paragraph(one, words)).collect();
    if paragraphs.is_empty() {
        paragraphs.push(Text::default());
    }
    Cell { col_span: read.columns, row_span: read.rows, paragraphs }
}

/// A paragraph with its number as if typed.
fn paragraph(read: word::Paragraph, words: &mut Words) -> Text {
    let text = words.text(read.runs, true);
    match read.label.map(number) {
        None => text,
        Some(text_of_label) => {
            let label = Run { text: text_of_label, marks: Vec::new() };
            std::iter::once(label).chain(text.runs().iter().cloned()).collect()
        }
    }
}
