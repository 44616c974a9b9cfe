//! A draft's table becomes a table of the file, as wide as the type area: heads in the middle, figures at the right.

use crate::OpenBlanks;
use crate::paragraph::condensed;
use crate::styles;
use compose::columns_of_figures;
use draft::{Cell, Mark, Row, Table, TableLook, Text};
use ooxml::write::{Alignment, BodyCell, BodyParagraph, BodyRow, BodyRun, BodyTable, ParagraphFormat, Twips};
use profile::Profile;

/// `whole` is how wide the type area is.
pub(crate) fn table(
    table: &Table,
    Twips(whole): Twips,
    (profile, blanks): (&Profile, OpenBlanks),
) -> BodyTable {
    let columns = table.rows.iter().map(width).max().unwrap_or(1).max(1);
    let heads = table.rows.iter().take_while(|row| row.header).count();
    let mut setter = Setter {
        figures: columns_of_figures(table, columns),
        last_head: (table.look == TableLook::ThreeLine).then(|| heads.checked_sub(1)).flatten(),
        profile,
        blanks,
        open: Vec::new(),
    };
    let rows = table.rows.iter().enumerate().map(|row| setter.row(row)).collect();
    let style = match table.look {
        TableLook::Grid => styles::TABLE,
        TableLook::ThreeLine => styles::THREE_LINE_TABLE,
    };
    BodyTable { style, columns: widths(&table.widths, (columns, whole)), rows }
}

/// Columns that the cells beginning in a row cover.
fn width(row: &Row) -> usize {
    row.cells.iter().map(|cell| usize::from(cell.col_span.max(1))).sum()
}

/// The columns' widths in proportion, all alike where the draft does not say or says it of other columns.
fn widths(shares: &[u16], (columns, whole): (usize, i32)) -> Vec<Twips> {
    let sum: i32 = shares.iter().map(|share| i32::from(*share)).sum();
    if shares.len() != columns || shares.contains(&0) {
        return vec![Twips(whole / i32::try_from(columns).unwrap_or(1)); columns];
    }
    shares.iter().map(|share| Twips(whole * i32::from(*share) / sum)).collect()
}

/// A cell that reaches into rows below.
struct Open {
    column: usize,
    columns: usize,
    rows: u16,
}

struct Setter<'a> {
    profile: &'a Profile,
    /// For each column, whether its cells are figures.
    figures: Vec<bool>,
    /// The row that a thin rule stands below.
    last_head: Option<usize>,
    blanks: OpenBlanks,
    open: Vec<Open>,
}

impl Setter<'_> {
    /// A row with the cells from above put in where they reach into it.
    fn row(&mut self, (nth, row): (usize, &Row)) -> BodyRow {
        let mut cells = Vec::new();
        let mut column = 0;
        let mut begun = Vec::new();
        for cell in &row.cells {
            column += continued(&self.open, column, &mut cells);
            let columns = usize::from(cell.col_span.max(1));
            if cell.row_span > 1 {
                begun.push(Open { column, columns, rows: cell.row_span - 1 });
            }
            let alignment = match () {
                () if row.header => Some(Alignment::Center),
                () if columns == 1 && self.figures.get(column) == Some(&true) => Some(Alignment::Right),
                () => None,
            };
            cells.push(self.cell(cell, columns, alignment));
            column += columns;
        }
        continued(&self.open, column, &mut cells);
        for cell in &mut self.open {
            cell.rows -= 1;
        }
        self.open.retain(|cell| cell.rows > 0);
        self.open.extend(begun);
        self.open.sort_by_key(|cell| cell.column);
        if self.last_head == Some(nth) {
            for cell in &mut cells {
                cell.ruled_below = true;
            }
        }
        BodyRow { header: row.header, cells }
    }

    fn cell(&self, cell: &Cell, columns: usize, alignment: Option<Alignment>) -> BodyCell {
        let paragraph = |text: &Text| BodyParagraph {
            style: styles::TABLE_TEXT,
            format: ParagraphFormat { alignment, ..ParagraphFormat::default() },
            runs: text.runs().iter().map(|run| self.run(run)).collect(),
            ..BodyParagraph::default()
        };
        BodyCell {
            columns,
            begins_merge: cell.row_span > 1,
            paragraphs: cell.paragraphs.iter().map(paragraph).collect(),
            ..BodyCell::default()
        }
    }

    fn run(&self, run: &draft::Run) -> BodyRun {
        let blank = run.marks.iter().any(|mark| matches!(mark, Mark::Blank { .. }));
        BodyRun {
            text: run.text.clone(),
            bold: run.marks.contains(&Mark::Strong),
            highlighted: blank && self.blanks == OpenBlanks::Highlighted,
            spacing: condensed(run.condensed(), self.profile),
            ..BodyRun::default()
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_shared_out_or_alike() {
        let check = |shares: &[u16], columns, expected: &[i32]| {
            let widths: Vec<i32> =
                widths(shares, (columns, 9000)).into_iter().map(|Twips(width)| width).collect();
            assert_eq!(widths, expected, "{shares:?}");
        };
        check(&[], 3, &[3000, 3000, 3000]);
        check(&[250, 750], 2, &[2250, 6750]);
        check(&[1, 2], 3, &[3000, 3000, 3000]);
        check(&[0, 1000], 2, &[4500, 4500]);
    }
}
