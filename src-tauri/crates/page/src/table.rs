//! Tables: columns as wide as the draft says, rows as high as what is in them.

use crate::area::Area;
use crate::face::{Faces, Weight};
use crate::line::{Colour, Line};
use crate::setting::{Align, Setting};
use crate::shape::{Stretch, shape};
use crate::wrap::lines;
use compose::columns_of_figures;
use draft::{Cell, Mark, Row, Table, TableLook, Text};
use profile::{FaceRole, Profile};
use std::sync::Arc;

/// From a cell's edge to its text.
const PADDING: f64 = 108.0;
/// Thickness of a grid's lines.
const GRID: f64 = 10.0;
/// Of the first and last rule of a table of three.
const OUTER: f64 = 30.0;
/// Of the one under its heads.
const UNDER_HEADS: f64 = 15.0;
/// Sums of heights may be off by so much.
const ROUNDING: f64 = 0.5;

/// A table with the places of all that is in it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Laid {
    pub(crate) rows: Vec<LaidRow>,
    pub(crate) look: TableLook,
    /// Rows that are repeated on each page.
    pub(crate) heads: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LaidRow {
    pub(crate) height: f64,
    pub(crate) cells: Vec<LaidCell>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LaidCell {
    /// From the table's left edge.
    pub(crate) left: f64,
    pub(crate) width: f64,
    /// Rows that it covers.
    pub(crate) rows: usize,
    /// Its lines, from the top.
    pub(crate) lines: Vec<CellLine>,
    /// How high they are.
    height: f64,
}

/// A line of a cell, at its place from the cell's upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CellLine {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) line: Arc<Line>,
    /// Which paragraph it is of.
    pub(crate) paragraph: usize,
}

pub(crate) fn laid(table: &Table, area: &Area, (profile, faces): (&Profile, &Faces)) -> Laid {
    let columns = table.rows.iter().map(covered).max().unwrap_or(1).max(1);
    let widths = widths(&table.widths, (columns, area.width.floor()));
    let figures = columns_of_figures(table, columns);
    let setter = Setter { widths, figures, profile, faces, above: above(table.look) };
    let mut open: Vec<usize> = vec![0; columns];
    let mut rows: Vec<LaidRow> = table.rows.iter().map(|row| setter.row(row, &mut open)).collect();
    stretch(&mut rows);
    let heads = table.rows.iter().take_while(|row| row.header).count();
    if table.look == TableLook::ThreeLine
        && let Some(row) = heads.checked_sub(1).and_then(|last| rows.get_mut(last))
    {
        row.height += UNDER_HEADS;
    }
    Laid { rows, look: table.look, heads: if heads < table.rows.len() { heads } else { 0 } }
}

/// What the line above a row takes of its height.
pub(crate) fn above(look: TableLook) -> f64 {
    match look {
        TableLook::Grid => GRID,
        TableLook::ThreeLine => 0.0,
    }
}

/// Columns that the cells beginning in a row cover.
fn covered(row: &Row) -> usize {
    row.cells.iter().map(|cell| usize::from(cell.col_span.max(1))).sum()
}

/// The columns' widths in proportion, all alike where the draft does not say or says it of other columns.
fn widths(shares: &[u16], (columns, whole): (usize, f64)) -> Vec<f64> {
    let sum: f64 = shares.iter().map(|share| f64::from(*share)).sum();
    if shares.len() != columns || shares.contains(&0) {
        let alike = whole / f64::from(u16::try_from(columns).unwrap_or(u16::MAX));
        return vec![alike.floor(); columns];
    }
    shares.iter().map(|share| (whole * f64::from(*share) / sum).floor()).collect()
}

struct Setter<'a> {
    widths: Vec<f64>,
    /// For each column, whether its cells are figures.
    figures: Vec<bool>,
    profile: &'a Profile,
    faces: &'a Faces,
    above: f64,
}

impl Setter<'_> {
    /// A row; `open` says for each column how many rows a cell from above still reaches into.
    fn row(&self, row: &Row, open: &mut [usize]) -> LaidRow {
        let mut cells = Vec::new();
        let mut column = 0;
        let before = open.to_vec();
        for rows in open.iter_mut() {
            *rows = rows.saturating_sub(1);
        }
        for cell in &row.cells {
            while before.get(column).is_some_and(|rows| *rows > 0) {
                column += 1;
            }
            let columns = column..(column + usize::from(cell.col_span.max(1))).min(self.widths.len());
            column = columns.end.max(column);
            if columns.is_empty() {
                continue;
            }
            open[columns.clone()].fill(usize::from(cell.row_span.max(1)) - 1);
            cells.push(self.cell(cell, columns, if row.header { Some(Align::Center) } else { None }));
        }
        let highest = cells.iter().filter(|cell| cell.rows == 1).map(|cell| cell.height).fold(0.0, f64::max);
        let pitch = f64::from(self.profile.line_pitch().0);
        LaidRow { height: highest.max(pitch) + self.above, cells }
    }

    fn cell(&self, cell: &Cell, columns: std::ops::Range<usize>, align: Option<Align>) -> LaidCell {
        let left: f64 = self.widths[..columns.start].iter().sum();
        let width: f64 = self.widths[columns.clone()].iter().sum();
        let figures = columns.len() == 1 && self.figures.get(columns.start) == Some(&true);
        let align = align.unwrap_or(if figures { Align::Right } else { Align::Left });
        let setting = Setting::cell(self.profile, align);
        let room = (width - 2.0 * PADDING - GRID).max(self.profile.character_pitch());
        let mut set = Vec::new();
        let mut top = 0.0;
        for (nth, paragraph) in cell.paragraphs.iter().enumerate() {
            for line in self.paragraph(paragraph, &setting, room) {
                let height = line.height;
                let left = PADDING + GRID / 2.0;
                set.push(CellLine { left, top: self.above + top, line: Arc::new(line), paragraph: nth });
                top += height;
            }
        }
        LaidCell { left, width, rows: usize::from(cell.row_span.max(1)), lines: set, height: top }
    }

    fn paragraph(&self, text: &Text, setting: &Setting, room: f64) -> Vec<Line> {
        let size = self.profile.faces.of(FaceRole::Body).size_pt.is.twips();
        let stretches = text.runs().iter().map(|run| {
            let strong = run.marks.contains(&Mark::Strong);
            let weight = if strong { Weight::Bold } else { Weight::Regular };
            let blank = run.marks.iter().any(|mark| matches!(mark, Mark::Blank { .. }));
            let condensed = f64::from(run.condensed());
            Stretch { text: &run.text, face: FaceRole::Body, weight, size, blank, condensed }
        });
        lines(&shape(stretches, setting.spacing, self.faces), setting, (room, self.faces))
    }
}

/// A cell over several rows that is higher than they are makes the last of them higher.
fn stretch(rows: &mut [LaidRow]) {
    for nth in 0..rows.len() {
        for cell in 0..rows[nth].cells.len() {
            let (count, needed) = (rows[nth].cells[cell].rows, rows[nth].cells[cell].height);
            let end = (nth + count).min(rows.len());
            let have: f64 = rows[nth..end].iter().map(|row| row.height).sum();
            if count > 1 && needed > have {
                rows[end - 1].height += needed - have;
            }
        }
    }
}

impl LaidRow {
    /// What of it has room on a page, and what goes on over the next, `above` being what its rule takes there. A line
    /// is on one of them; of a row in which none has room, the first lines are on the first.
    pub(crate) fn parted(&self, room: f64, above: f64) -> (LaidRow, LaidRow) {
        let part = |cell: &LaidCell| {
            let ends = |line: &CellLine| line.top + line.line.height <= room + ROUNDING;
            let first = cell.lines.iter().take_while(|line| ends(line)).count();
            let first = first.max(usize::from(!self.holds_a_line(room))).min(cell.lines.len());
            let (here, there) = cell.lines.split_at(first);
            let gone = there.first().map_or(0.0, |line| line.top - above);
            let moved = there.iter().map(|line| CellLine { top: line.top - gone, ..line.clone() });
            let height = (cell.height - gone).max(0.0);
            (
                LaidCell { lines: here.to_vec(), rows: 1, ..cell.clone() },
                LaidCell { lines: moved.collect(), height, rows: 1, ..cell.clone() },
            )
        };
        let (here, there): (Vec<LaidCell>, Vec<LaidCell>) = self.cells.iter().map(part).unzip();
        let bottom = |cell: &LaidCell| cell.lines.last().map_or(0.0, |line| line.top + line.line.height);
        let height = |cells: &[LaidCell]| cells.iter().map(bottom).fold(0.0, f64::max);
        (LaidRow { height: height(&here), cells: here }, LaidRow { height: height(&there), cells: there })
    }

    fn holds_a_line(&self, room: f64) -> bool {
        let first = self.cells.iter().filter_map(|cell| cell.lines.first());
        first.clone().count() == 0
            || first.into_iter().any(|line| line.top + line.line.height <= room + ROUNDING)
    }

    fn has_lines(&self) -> bool {
        self.cells.iter().any(|cell| !cell.lines.is_empty())
    }

    /// The parts of a row that is higher than a page, each as high as has room.
    pub(crate) fn parts(&self, room: f64, above: f64) -> Vec<LaidRow> {
        let mut parts = Vec::new();
        let mut rest = self.clone();
        while rest.has_lines() && rest.height > room + ROUNDING {
            let (here, there) = rest.parted(room, above);
            parts.push(here);
            rest = there;
        }
        parts.push(rest);
        parts
    }
}

impl Laid {
    /// The heights of the rows that a page repeats.
    pub(crate) fn heads_height(&self) -> f64 {
        self.rows[..self.heads].iter().map(|row| row.height).sum()
    }

    /// Thickness of the rules above and below a row that stands first or last on a page, and of those between.
    pub(crate) fn rule(&self, between: usize, edge: Edge) -> Option<f64> {
        match (self.look, edge) {
            (TableLook::Grid, _) => Some(GRID),
            (TableLook::ThreeLine, Edge::Outer) => Some(OUTER),
            (TableLook::ThreeLine, Edge::Between) => {
                (between == self.heads && between > 0).then_some(UNDER_HEADS)
            }
        }
    }

    /// The colour of its rules.
    pub(crate) fn colour() -> Colour {
        Colour::Text
    }
}

/// Where a rule of a table stands on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    Outer,
    Between,
}
