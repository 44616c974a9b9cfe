//! A table under way, and the grid that comes of it.

use super::edges::{self, Edge};
use crate::{Element, Paragraph};
use draft::{Cell, Row, Run, Table, Text};

/// Columns of one table; Word allows 63.
const MOST_COLUMNS: u16 = 63;
/// Rows that one cell covers.
const MOST_ROWS: u16 = 1_000;

/// Columns and rows that a cell covers, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Extent {
    pub(crate) columns: u16,
    pub(crate) rows: u16,
}

impl Extent {
    /// One column, one row.
    pub(crate) const ONE: Extent = Extent { columns: 1, rows: 1 };
}

/// What a table was made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To show cells.
    #[default]
    Cells,
    /// Perhaps only to set a page, as old web pages do: one column, or whole texts within a cell.
    PerhapsLayout,
}

/// Paragraphs of one cell beyond which the table only sets a page.
const MOST_IN_A_CELL: usize = 12;

/// Rows of cells as they are met.
#[derive(Debug, Default)]
pub(super) struct Grid {
    purpose: Purpose,
    rows: Vec<OpenRow>,
    /// What was written before the first cell.
    before: Vec<Element>,
}

#[derive(Debug, Default)]
pub(super) struct OpenRow {
    header: bool,
    /// It is complete; the next cell begins another.
    ended: bool,
    pub(super) edges: Vec<Edge>,
    pub(super) cells: Vec<OpenCell>,
}

#[derive(Debug)]
pub(super) struct OpenCell {
    pub(super) columns: u16,
    pub(super) rows: u16,
    pub(super) elements: Vec<Element>,
}

impl Grid {
    pub(super) fn new(purpose: Purpose) -> Grid {
        Grid { purpose, ..Grid::default() }
    }

    pub(super) fn row(&mut self, header: bool) {
        self.rows.push(OpenRow { header, ..OpenRow::default() });
    }

    pub(super) fn cell(&mut self, Extent { columns, rows }: Extent) {
        if self.rows.last().is_none_or(|row| row.ended) {
            self.row(false);
        }
        // What stands beyond the last possible column goes on in the cell before it.
        if let Some(row) = self.rows.last_mut().filter(|row| row.cells.len() < usize::from(MOST_COLUMNS)) {
            let (columns, rows) = (columns.clamp(1, MOST_COLUMNS), rows.clamp(1, MOST_ROWS));
            row.cells.push(OpenCell { columns, rows, elements: Vec::new() });
        }
    }

    pub(super) fn end_row(&mut self, header: bool, mut edges: Vec<Edge>) {
        edges.truncate(self.rows.last().map_or(0, |row| row.cells.len()));
        if let Some(row) = self.rows.last_mut() {
            (row.header, row.ended, row.edges) = (header, true, edges);
        }
    }

    pub(super) fn push(&mut self, element: Element) {
        match self.rows.iter_mut().rev().find_map(|row| row.cells.last_mut()) {
            Some(cell) => cell.elements.push(element),
            None => self.before.push(element),
        }
    }

    /// What stands before the table, then the table; or all that stands in it, where it only sets a page.
    pub(super) fn close(mut self) -> Vec<Element> {
        self.rows.retain(|row| !row.cells.is_empty());
        let mut elements = std::mem::take(&mut self.before);
        if self.is_layout() {
            let cells = self.rows.into_iter().flat_map(|row| row.cells);
            elements.extend(cells.flat_map(|cell| cell.elements));
            return elements;
        }
        edges::fit(&mut self.rows);
        let (width, homeless) = settle(&mut self.rows);
        elements.extend(homeless);
        fill(&mut self.rows, width);
        let rows = self.rows.into_iter().map(|row| Row {
            header: row.header,
            cells: row.cells.into_iter().map(OpenCell::close).collect(),
        });
        let rows: Vec<Row> = rows.collect();
        if !rows.is_empty() {
            elements.push(Element::Table(Table { rows, ..Table::default() }));
        }
        elements
    }

    fn is_layout(&self) -> bool {
        let long = |cell: &OpenCell| {
            let holds = |element: &Element| matches!(element, Element::Table(_));
            cell.elements.len() > MOST_IN_A_CELL || cell.elements.iter().any(holds)
        };
        self.purpose == Purpose::PerhapsLayout
            && (self.rows.iter().all(|row| row.cells.len() == 1)
                || self.rows.iter().flat_map(|row| &row.cells).any(long))
    }
}

impl OpenCell {
    pub(super) fn blank() -> OpenCell {
        OpenCell { columns: 1, rows: 1, elements: Vec::new() }
    }

    fn close(self) -> Cell {
        let mut paragraphs: Vec<Text> = self.elements.into_iter().flat_map(words).collect();
        if paragraphs.is_empty() {
            paragraphs.push(Text::default());
        }
        Cell { col_span: self.columns, row_span: self.rows, paragraphs }
    }
}

/// An element of a cell as paragraphs, each with its number as if typed.
fn words(element: Element) -> Vec<Text> {
    match element {
        Element::Paragraph(Paragraph { number: None, text, .. }) => vec![text],
        Element::Paragraph(Paragraph { number: Some(number), text, .. }) => {
            let number = Run { text: number, marks: Vec::new() };
            vec![std::iter::once(number).chain(text.runs().iter().cloned()).collect()]
        }
        Element::Table(table) => {
            let cells = table.rows.into_iter().flat_map(|row| row.cells);
            cells.flat_map(|cell| cell.paragraphs).collect()
        }
        _ => Vec::new(),
    }
}

/// Fills rows up with blank cells, so that each covers all columns.
fn fill(rows: &mut [OpenRow], width: usize) {
    // For each column the rows that a cell above still covers.
    let mut covered = vec![0u16; width];
    for row in rows {
        let taken = row.cells.iter().map(|cell| usize::from(cell.columns)).sum::<usize>();
        let open = covered.iter().filter(|rows| **rows == 0).count();
        row.cells.extend((taken..open).map(|_| OpenCell::blank()));
        let mut column = 0;
        for cell in &row.cells {
            while covered.get(column).is_some_and(|rows| *rows > 0) {
                column += 1;
            }
            for _ in 0..cell.columns {
                if let Some(rows) = covered.get_mut(column) {
                    *rows = cell.rows;
                }
                column += 1;
            }
        }
        next_row(&mut covered);
    }
}

/// Cuts what covers more than there is: rows below the last, and columns that a cell above covers or that lie beyond
/// the last possible one. The width of the widest row, and the words for which there is no cell at all.
fn settle(rows: &mut [OpenRow]) -> (usize, Vec<Element>) {
    let mut covered = [0u16; MOST_COLUMNS as usize];
    let (mut width, mut homeless) = (0, Vec::new());
    let count = rows.len();
    for (at, row) in rows.iter_mut().enumerate() {
        let mut column = 0;
        let mut kept: Vec<OpenCell> = Vec::with_capacity(row.cells.len());
        for mut cell in std::mem::take(&mut row.cells) {
            while covered.get(column).is_some_and(|rows| *rows > 0) {
                column += 1;
            }
            let room = covered[column.min(covered.len())..].iter().take_while(|rows| **rows == 0).count();
            if room == 0 {
                // No column is left: its words go on in the cell before.
                let home = kept.last_mut().map_or(&mut homeless, |before| &mut before.elements);
                home.append(&mut cell.elements);
                continue;
            }
            cell.columns = cell.columns.min(u16::try_from(room).unwrap_or(1));
            cell.rows = cell.rows.min(u16::try_from(count - at).unwrap_or(MOST_ROWS));
            for _ in 0..cell.columns {
                covered[column] = cell.rows;
                column += 1;
            }
            kept.push(cell);
        }
        row.cells = kept;
        let reach = covered.iter().rposition(|rows| *rows > 0).map_or(0, |last| last + 1);
        width = width.max(reach);
        next_row(&mut covered);
    }
    (width, homeless)
}

fn next_row(covered: &mut [u16]) {
    for rows in covered {
        *rows = rows.saturating_sub(1);
    }
}
