//! A draft's table becomes a table of the file: as wide as the type area, columns alike.

use crate::styles;
use draft::{Cell, Mark, Row, Table, Text};
use ooxml::write::{BodyCell, BodyParagraph, BodyRow, BodyRun, BodyTable, ParagraphFormat, Twips};
use profile::Profile;

pub(crate) fn table(table: &Table, profile: &Profile) -> BodyTable {
    let columns = table.rows.iter().map(width).max().unwrap_or(1).max(1);
    let whole = profile::Twips::nearest(profile.sheet.text_width.is.twips()).0;
    let share = whole / i32::try_from(columns).unwrap_or(1);
    let mut open: Vec<Open> = Vec::new();
    let rows = table.rows.iter().map(|row| body_row(row, &mut open)).collect();
    BodyTable { style: styles::TABLE, columns: vec![Twips(share); columns], rows }
}

/// Columns that the cells beginning in a row cover.
fn width(row: &Row) -> usize {
    row.cells.iter().map(|cell| usize::from(cell.col_span.max(1))).sum()
}

/// A cell that reaches into rows below.
struct Open {
    column: usize,
    columns: usize,
    rows: u16,
}

/// A row with the cells from above put in where they reach into it.
fn body_row(row: &Row, open: &mut Vec<Open>) -> BodyRow {
    let mut cells = Vec::new();
    let mut column = 0;
    let mut begun = Vec::new();
    for cell in &row.cells {
        column += continued(open, column, &mut cells);
        let columns = usize::from(cell.col_span.max(1));
        if cell.row_span > 1 {
            begun.push(Open { column, columns, rows: cell.row_span - 1 });
        }
        cells.push(body_cell(cell, columns));
        column += columns;
    }
    continued(open, column, &mut cells);
    for cell in open.iter_mut() {
        cell.rows -= 1;
    }
    open.retain(|cell| cell.rows > 0);
    open.extend(begun);
    open.sort_by_key(|cell| cell.column);
    BodyRow { header: row.header, cells }
}

/// Adds the cells from above that stand at `column` and right after it; returns the columns they cover.
fn continued(open: &[Open], column: usize, cells: &mut Vec<BodyCell>) -> usize {
    let mut at = column;
    while let Some(cell) = open.iter().find(|cell| cell.column == at) {
        cells.push(BodyCell { columns: cell.columns, continues: true, ..BodyCell::default() });
        at += cell.columns;
    }
    at - column
}

fn body_cell(cell: &Cell, columns: usize) -> BodyCell {
    let paragraph = |text: &Text| BodyParagraph {
        style: styles::TABLE_TEXT,
        format: ParagraphFormat::default(),
        runs: text.runs().iter().map(run).collect(),
    };
    BodyCell {
        columns,
        begins_merge: cell.row_span > 1,
        continues: false,
        paragraphs: cell.paragraphs.iter().map(paragraph).collect(),
    }
}

fn run(run: &draft::Run) -> BodyRun {
    BodyRun { text: run.text.clone(), style: None, bold: run.marks.contains(&Mark::Strong) }
}
