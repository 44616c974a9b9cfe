//! A table as it is read, and the grid that comes of it.

use super::content::{Block, Cell, Paragraph, Row, Table};
use super::refused::Refused;
use super::xml::{Element, Space, Xml};

/// Columns of one table; Word allows 63.
const MOST_COLUMNS: u16 = 63;

/// A table under way.
#[derive(Debug, Default)]
pub(super) struct OpenTable {
    rows: Vec<OpenRow>,
}

#[derive(Debug, Default)]
struct OpenRow {
    header: bool,
    deleted: bool,
    before: u16,
    cells: Vec<OpenCell>,
}

#[derive(Debug)]
struct OpenCell {
    columns: u16,
    /// It goes on with the cell above.
    continues: bool,
    paragraphs: Vec<Paragraph>,
}

impl OpenTable {
    pub(super) fn row(&mut self) {
        self.rows.push(OpenRow::default());
    }

    pub(super) fn cell(&mut self) {
        // What stands beyond the last possible column goes on in the cell before it.
        if let Some(row) = self.rows.last_mut().filter(|row| row.cells.len() < usize::from(MOST_COLUMNS)) {
            row.cells.push(OpenCell { columns: 1, continues: false, paragraphs: Vec::new() });
        }
    }

    /// Puts a block into the cell under way.
    pub(super) fn push(&mut self, block: Block) {
        let Some(cell) = self.rows.last_mut().and_then(|row| row.cells.last_mut()) else { return };
        match block {
            Block::Paragraph(paragraph) => cell.paragraphs.push(paragraph),
            Block::Table(table) => {
                let cells = table.rows.into_iter().flat_map(|row| row.cells);
                cell.paragraphs.extend(cells.flat_map(|cell| cell.paragraphs));
            }
            Block::PageBreak => {}
        }
    }

    pub(super) fn row_properties<'a>(&mut self, xml: &mut Xml<'a>, of: &Element<'a>) -> Result<(), Refused> {
        let mut unused = OpenRow::default();
        let row = self.rows.last_mut().unwrap_or(&mut unused);
        while let Some(child) = xml.child(of)? {
            match (child.space, child.local()) {
                (Space::Word, b"tblHeader") => row.header = xml.switch(&child)?,
                (Space::Word, b"del") => row.deleted = true,
                (Space::Word, b"gridBefore") => row.before = columns(xml.number(&child)?, 0),
                _ => {}
            }
        }
        Ok(())
    }

    pub(super) fn cell_properties<'a>(&mut self, xml: &mut Xml<'a>, of: &Element<'a>) -> Result<(), Refused> {
        let mut unused = OpenCell { columns: 1, continues: false, paragraphs: Vec::new() };
        let room = MOST_COLUMNS.saturating_sub(self.rows.last().map_or(0, OpenRow::width)).saturating_add(1);
        let cell = self.rows.last_mut().and_then(|row| row.cells.last_mut()).unwrap_or(&mut unused);
        while let Some(child) = xml.child(of)? {
            match (child.space, child.local()) {
                (Space::Word, b"gridSpan") => cell.columns = columns(xml.number(&child)?, 1).min(room),
                (Space::Word, b"vMerge") => {
                    cell.continues = xml.value(&child)?.as_deref() != Some("restart");
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The grid: rows filled up to one width, cells that go on joined to those above. `None` where nothing is left.
    pub(super) fn close(self) -> Option<Table> {
        let rows: Vec<OpenRow> = self.rows.into_iter().filter(|row| !row.deleted).collect();
        let width = rows.iter().map(OpenRow::width).max().filter(|width| *width > 0)?;
        let mut grid: Vec<Row> = Vec::with_capacity(rows.len());
        // For each column the cell that covers it: its row, its place there, its first column.
        let mut above: Vec<Option<(usize, usize, u16)>> = vec![None; usize::from(width)];
        for open in rows {
            let at = grid.len();
            let mut row = Row { header: open.header, cells: Vec::new() };
            let mut column = 0;
            let blank = |columns| OpenCell { columns, continues: false, paragraphs: Vec::new() };
            let filling = width - open.width();
            let cells = Some(blank(open.before)).into_iter().chain(open.cells).chain([blank(filling)]);
            for cell in cells.filter(|cell| cell.columns > 0) {
                let covered = usize::from(column)..usize::from(column + cell.columns);
                let origin = above[covered.start].filter(|(_, _, first)| cell.continues && *first == column);
                let origin =
                    origin.filter(|(row, place, _)| grid[*row].cells[*place].columns == cell.columns);
                if let Some((row, place, _)) = origin {
                    let origin = &mut grid[row].cells[place];
                    origin.rows = origin.rows.saturating_add(1);
                    origin.paragraphs.extend(cell.paragraphs.into_iter().filter(|one| !one.runs.is_empty()));
                } else {
                    above[covered].fill(Some((at, row.cells.len(), column)));
                    row.cells.push(Cell { columns: cell.columns, rows: 1, paragraphs: cell.paragraphs });
                }
                column += cell.columns;
            }
            grid.push(row);
        }
        Some(Table { rows: grid })
    }
}

impl OpenRow {
    fn width(&self) -> u16 {
        self.cells.iter().fold(self.before, |width, cell| width.saturating_add(cell.columns))
    }
}

fn columns(said: Option<i32>, least: u16) -> u16 {
    said.and_then(|n| u16::try_from(n).ok()).unwrap_or(least).clamp(least, MOST_COLUMNS)
}
