//! A table as it is read, and the grid that comes of it.

use super::borders::{Borders, three_lines};
use super::content::{Block, Cell, Paragraph, Picture, Row, Table};
use super::refused::Refused;
use super::remarks::{Remarks, Who};
use super::styles::Styles;
use super::xml::{Element, Space, Xml};

/// Columns of one table; Word allows 63.
const MOST_COLUMNS: u16 = 63;

/// A table under way.
#[derive(Debug, Default)]
pub(super) struct OpenTable {
    rows: Vec<OpenRow>,
    style: Option<String>,
    borders: Borders,
    columns: Vec<u32>,
    /// Of its cells; a cell holds only paragraphs.
    pub(super) pictures: Vec<Picture>,
}

#[derive(Debug, Default)]
struct OpenRow {
    header: bool,
    /// Who deleted it.
    deleted: Option<Who>,
    before: u16,
    cells: Vec<OpenCell>,
}

#[derive(Debug, Default)]
struct OpenCell {
    columns: u16,
    /// It goes on with the cell above.
    continues: bool,
    borders: Borders,
    paragraphs: Vec<Paragraph>,
}

impl OpenTable {
    pub(super) fn row(&mut self) {
        self.rows.push(OpenRow::default());
    }

    pub(super) fn cell(&mut self) {
        // What stands beyond the last possible column goes on in the cell before it.
        if let Some(row) = self.rows.last_mut().filter(|row| row.cells.len() < usize::from(MOST_COLUMNS)) {
            row.cells.push(OpenCell { columns: 1, ..OpenCell::default() });
        }
    }

    /// Puts a block into the cell under way.
    pub(super) fn push(&mut self, block: Block) {
        if let Block::Picture(picture) = block {
            self.pictures.push(picture);
            return;
        }
        let Some(cell) = self.rows.last_mut().and_then(|row| row.cells.last_mut()) else { return };
        match block {
            Block::Paragraph(paragraph) => cell.paragraphs.push(paragraph),
            Block::Table(table) => {
                let cells = table.rows.into_iter().flat_map(|row| row.cells);
                cell.paragraphs.extend(cells.flat_map(|cell| cell.paragraphs));
            }
            Block::Picture(_) | Block::PageBreak => {}
        }
    }

    pub(super) fn properties<'a>(&mut self, xml: &mut Xml<'a>, of: &Element<'a>) -> Result<(), Refused> {
        self.borders = Borders::of_table(xml, of, |xml, child| {
            if child.is(Space::Word, b"tblStyle") {
                self.style = xml.value(child)?.map(String::from);
            }
            Ok(())
        })?;
        Ok(())
    }

    pub(super) fn grid<'a>(&mut self, xml: &mut Xml<'a>, of: &Element<'a>) -> Result<(), Refused> {
        self.columns.clear();
        while let Some(child) = xml.child(of)? {
            if child.is(Space::Word, b"gridCol") && self.columns.len() < usize::from(MOST_COLUMNS) {
                let width = xml.attribute(&child, (Space::Word, b"w"))?;
                self.columns.push(width.and_then(|width| width.trim().parse().ok()).unwrap_or_default());
            }
        }
        Ok(())
    }

    pub(super) fn row_properties<'a>(&mut self, xml: &mut Xml<'a>, of: &Element<'a>) -> Result<(), Refused> {
        let mut unused = OpenRow::default();
        let row = self.rows.last_mut().unwrap_or(&mut unused);
        while let Some(child) = xml.child(of)? {
            match (child.space, child.local()) {
                (Space::Word, b"tblHeader") => row.header = xml.switch(&child)?,
                (Space::Word, b"del") => row.deleted = Some(Who::read(xml, &child)?),
                (Space::Word, b"gridBefore") => row.before = columns(xml.number(&child)?, 0),
                _ => {}
            }
        }
        Ok(())
    }

    pub(super) fn cell_properties<'a>(&mut self, xml: &mut Xml<'a>, of: &Element<'a>) -> Result<(), Refused> {
        let mut unused = OpenCell { columns: 1, ..OpenCell::default() };
        let room = MOST_COLUMNS.saturating_sub(self.rows.last().map_or(0, OpenRow::width)).saturating_add(1);
        let cell = self.rows.last_mut().and_then(|row| row.cells.last_mut()).unwrap_or(&mut unused);
        while let Some(child) = xml.child(of)? {
            match (child.space, child.local()) {
                (Space::Word, b"gridSpan") => cell.columns = columns(xml.number(&child)?, 1).min(room),
                (Space::Word, b"vMerge") => {
                    cell.continues = xml.value(&child)?.as_deref() != Some("restart");
                }
                (Space::Word, b"tcBorders") => cell.borders = Borders::read(xml, &child)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// The grid: rows filled up to one width, cells that go on joined to those above. `None` where nothing is left.
    pub(super) fn close(mut self, styles: &Styles, remarks: &mut Remarks) -> Option<Table> {
        self.delete_rows(remarks);
        let three_lines = self.three_lines(styles);
        let OpenTable { rows, columns, .. } = self;
        let width = rows.iter().map(OpenRow::width).max().filter(|width| *width > 0)?;
        let mut grid: Vec<Row> = Vec::with_capacity(rows.len());
        // For each column the cell that covers it: its row, its place there, its first column.
        let mut above: Vec<Option<(usize, usize, u16)>> = vec![None; usize::from(width)];
        for open in rows {
            let at = grid.len();
            let mut row = Row { header: open.header, cells: Vec::new() };
            let mut column = 0;
            let blank = |columns| OpenCell { columns, ..OpenCell::default() };
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
        let told = columns.len() == usize::from(width) && !columns.contains(&0);
        let columns = if told { columns } else { Vec::new() };
        Some(Table { rows: grid, columns, three_lines, landscape: false })
    }

    /// Takes out the rows that were deleted; what they still said is told with the text that follows.
    fn delete_rows(&mut self, remarks: &mut Remarks) {
        for row in self.rows.extract_if(.., |row| row.deleted.is_some()) {
            let Some(who) = row.deleted else { continue };
            for paragraph in row.cells.iter().flat_map(|cell| &cell.paragraphs) {
                let put_in = |run: &&super::Run| run.revision.is_none();
                paragraph.runs.iter().filter(put_in).for_each(|run| remarks.went(&who, &run.text));
                remarks.paragraph_ends();
            }
        }
    }

    fn three_lines(&self, styles: &Styles) -> bool {
        let mut borders = self.borders;
        if let Some(style) = styles.of_table(self.style.as_deref()) {
            borders.inherit(style.borders);
        }
        let of_row = |row: &OpenRow| row.cells.iter().map(|cell| cell.borders).collect();
        let rows: Vec<Vec<Borders>> = self.rows.iter().map(of_row).collect();
        three_lines(borders, &rows)
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
