//! Tables, cell for cell.

use super::words::{Words, number};
use draft::{Cell, Orientation, Row, Run, Table, TableLook, Text};
use ooxml::read as word;

pub(super) fn table(read: word::Table, words: &mut Words) -> Table {
    let row = |row: word::Row, words: &mut Words| Row {
        header: row.header,
        cells: row.cells.into_iter().map(|one| cell(one, words)).collect(),
    };
    let mut rows: Vec<Row> = read.rows.into_iter().map(|one| row(one, words)).collect();
    let look = if read.three_lines { TableLook::ThreeLine } else { TableLook::Grid };
    // The line under the head of such a table is what tells it from the rest.
    if let Some(first) = rows.first_mut().filter(|_| read.three_lines) {
        first.header = true;
    }
    let orientation = if read.landscape { Orientation::Landscape } else { Orientation::Portrait };
    Table { rows, look, orientation, widths: widths(&read.columns) }
}

/// Thousandths of the whole, a thousand in all; empty where the columns are alike.
fn widths(columns: &[u32]) -> Vec<u16> {
    let whole: u64 = columns.iter().map(|width| u64::from(*width)).sum();
    let even = whole / columns.len().max(1) as u64;
    let alike = |width: &u32| u64::from(*width).abs_diff(even) * 50 <= even;
    if whole == 0 || columns.iter().all(alike) {
        return Vec::new();
    }
    let mut end = 0;
    let mut before = 0;
    let mut widths = Vec::with_capacity(columns.len());
    for width in columns {
        end += u64::from(*width);
        let upto = u16::try_from((end * 1_000 + whole / 2) / whole).unwrap_or(1_000);
        widths.push((upto - before).max(1));
        before = upto;
    }
    widths
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
