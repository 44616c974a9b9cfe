//! Cells that a file places by their edges, as Word does: columns are what lies between the edges of all rows.

use super::grid::{OpenCell, OpenRow};
use crate::{Element, Paragraph};

/// Edges this near are one; in twentieths of a point.
const NEAR: i32 = 30;
/// Edges of one table; beyond, its cells only stand side by side.
const MOST_EDGES: usize = 256;

/// Where a cell begins and ends, in twentieths of a point from the margin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Edge {
    pub(crate) left: i32,
    pub(crate) right: i32,
    /// It is one with the cell before.
    pub(crate) joins: bool,
    /// It goes on with the cell above.
    pub(crate) continues: bool,
}

/// Gives cells their columns and rows; does nothing where a row says nothing of its edges.
pub(super) fn fit(rows: &mut [OpenRow]) {
    if rows.iter().any(|row| row.edges.len() < row.cells.len()) {
        return;
    }
    let edges = edges(rows);
    if edges.len() > MOST_EDGES {
        return;
    }
    let column = |at: i32| edges.partition_point(|edge| edge.saturating_add(NEAR) < at);
    // For each column the cell that covers it: its row, its place there, its first column.
    let mut above: Vec<Option<(usize, usize, usize)>> = vec![None; edges.len()];
    for at in 0..rows.len() {
        let cells = std::mem::take(&mut rows[at].cells);
        let mut places: Vec<(usize, OpenCell)> = Vec::with_capacity(cells.len());
        let mut here = vec![None; edges.len()];
        let mut next = 0;
        for (mut cell, edge) in cells.into_iter().zip(std::mem::take(&mut rows[at].edges)) {
            let start = column(edge.left).max(next);
            let end = column(edge.right).max(start + 1);
            next = end;
            let span = u16::try_from(end - start).unwrap_or(1);
            if let Some((_, before)) = places.last_mut().filter(|_| edge.joins) {
                before.columns = before.columns.saturating_add(span);
                before.elements.extend(cell.elements.into_iter().filter(says));
                continue;
            }
            let origin =
                above.get(start).copied().flatten().filter(|(_, _, first)| edge.continues && *first == start);
            if let Some((row, place, first)) = origin {
                let origin = &mut rows[row].cells[place];
                origin.rows = origin.rows.saturating_add(1);
                origin.elements.extend(cell.elements.into_iter().filter(says));
                let covered = first..first + usize::from(origin.columns);
                here.iter_mut()
                    .take(covered.end)
                    .skip(first)
                    .for_each(|slot| *slot = Some((row, place, first)));
                next = next.max(covered.end);
                continue;
            }
            cell.columns = span;
            places.push((start, cell));
        }
        let mut column = 0;
        for (start, cell) in places {
            // A row that begins further in, and what a cell above does not cover.
            while column < start {
                if here[column].is_none() {
                    rows[at].cells.push(OpenCell::blank());
                }
                column += 1;
            }
            let place = rows[at].cells.len();
            column = start + usize::from(cell.columns);
            here.iter_mut().take(column).skip(start).for_each(|slot| *slot = Some((at, place, start)));
            rows[at].cells.push(cell);
        }
        above = here;
    }
}

fn edges(rows: &[OpenRow]) -> Vec<i32> {
    let all = rows.iter().flat_map(|row| row.edges.iter().take(row.cells.len()));
    let mut edges: Vec<i32> = all.flat_map(|edge| [edge.left, edge.right]).collect();
    edges.sort_unstable();
    edges.dedup_by(|next, last| next.saturating_sub(*last) <= NEAR);
    edges
}

/// Whether an element of a cell that goes on adds anything.
fn says(element: &Element) -> bool {
    !matches!(element, Element::Paragraph(Paragraph { text, number: None, .. }) if text.is_empty())
}
