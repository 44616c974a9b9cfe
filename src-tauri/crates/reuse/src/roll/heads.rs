//! What names a cell of a table: the head of its column and of its row.

use super::numeral::{year_like, years};
use draft::{Cell, Content, Draft, Spot, Table, Text};
use std::collections::BTreeMap;

/// What names a cell, and what follows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Heads {
    /// Of its column.
    pub(crate) top: String,
    /// Of its row.
    pub(crate) side: String,
    /// What its row says of the year after the one that its column is of.
    pub(crate) next: Option<String>,
}

impl Heads {
    /// Whether a head says one of some words.
    pub(super) fn say(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.top.contains(word) || self.side.contains(word))
    }

    /// The year that its column is of, or its row.
    pub(super) fn year(&self) -> Option<i32> {
        years(&self.top).into_iter().chain(years(&self.side)).next().map(|year| year.value)
    }
}

/// A cell behind the first row and column.
struct Named<'a> {
    row: usize,
    cell: usize,
    text: &'a Cell,
    heads: Heads,
}

/// The heads of each cell that is not itself one, by the spots of its paragraphs.
pub(super) fn labels(draft: &Draft) -> BTreeMap<Spot, Heads> {
    let mut labels = BTreeMap::new();
    for block in draft.blocks() {
        let Content::Table(table) = &block.content else { continue };
        let named = of_table(table);
        let mut headed: BTreeMap<(usize, &str), &Cell> = BTreeMap::new();
        for one in &named {
            headed.entry((one.row, &one.heads.top)).or_insert(one.text);
        }
        for Named { row, cell, text, heads } in &named {
            let next =
                following(&heads.top).and_then(|top| headed.get(&(*row, top.as_str())).copied().map(plain));
            let heads = Heads { next, ..heads.clone() };
            for paragraph in 0..text.paragraphs.len() {
                let spot = Spot::Cell { id: block.id, row: *row, cell: *cell, paragraph };
                labels.insert(spot, heads.clone());
            }
        }
    }
    labels
}

/// 2020年接收 behind 2019年接收.
fn following(top: &str) -> Option<String> {
    let year = years(top).into_iter().next()?;
    let next = year_like(&top[year.range.clone()], year.value + 1);
    Some(format!("{}{next}{}", &top[..year.range.start], &top[year.range.end..]))
}

/// Each cell behind the first row and column, with its heads; a head that spans is each one's below.
fn of_table(table: &Table) -> Vec<Named<'_>> {
    let width =
        table.rows.first().map_or(0, |row| row.cells.iter().map(|cell| usize::from(cell.col_span)).sum());
    let (mut tops, mut sides) = (vec![String::new(); width], vec![0u16; width]);
    let mut side = String::new();
    let mut found = Vec::new();
    for (row, cells) in table.rows.iter().enumerate() {
        let mut column = 0;
        for (nth, cell) in cells.cells.iter().enumerate() {
            while sides.get(column).is_some_and(|rows| *rows > 0) {
                sides[column] -= 1;
                column += 1;
            }
            // A row may have more cells than the first.
            let columns = column.min(width)..(column + usize::from(cell.col_span)).min(width);
            match (row, column) {
                (0, _) => tops[columns.clone()].fill(plain(cell)),
                (_, 0) => side = plain(cell),
                _ => {
                    let top = tops.get(column).cloned().unwrap_or_default();
                    let heads = Heads { top, side: side.clone(), next: None };
                    found.push(Named { row, cell: nth, text: cell, heads });
                }
            }
            sides[columns.clone()].fill(cell.row_span.saturating_sub(1));
            column = columns.end.max(column + 1);
        }
        sides.iter_mut().skip(column).for_each(|rows| *rows = rows.saturating_sub(1));
    }
    found
}

fn plain(cell: &Cell) -> String {
    cell.paragraphs.iter().map(Text::to_plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::Row;

    fn cell(text: &str, (col_span, row_span): (u16, u16)) -> Cell {
        Cell { col_span, row_span, paragraphs: vec![Text::plain(text)] }
    }

    #[test]
    fn a_cell_has_the_heads_above_and_beside_it_through_spans() {
        let row = |cells| Row { header: false, cells };
        let one = |text| cell(text, (1, 1));
        let rows = vec![
            row(vec![one("项目"), cell("2020年", (2, 1)), one("计划")]),
            row(vec![cell("接收", (1, 2)), one("1"), cell("2", (1, 2)), one("3")]),
            row(vec![one("4"), one("5")]),
            row(vec![one("利用"), one("6"), one("7"), one("8")]),
        ];
        let table = Table { rows, ..Table::default() };
        let found: Vec<(usize, usize, String)> = of_table(&table)
            .into_iter()
            .map(|one| (one.row, one.cell, format!("{} {}", one.heads.top, one.heads.side)))
            .collect();
        let found: Vec<(usize, usize, &str)> = found.iter().map(|(r, c, l)| (*r, *c, l.as_str())).collect();
        let expected = [
            (1, 1, "2020年 接收"),
            (1, 2, "2020年 接收"),
            (1, 3, "计划 接收"),
            (2, 0, "2020年 接收"),
            (2, 1, "计划 接收"),
            (3, 1, "2020年 利用"),
            (3, 2, "2020年 利用"),
            (3, 3, "计划 利用"),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_row_may_have_more_cells_than_the_first_and_spans_may_be_wild() {
        let row = |cells| Row { header: false, cells };
        let wild = || cell("1", (u16::MAX, u16::MAX));
        let rows = vec![row(vec![wild()]), row((0..9).map(|_| cell("2", (1, 1))).collect())];
        assert_eq!(of_table(&Table { rows, ..Table::default() }).len(), 9);
        let rows =
            vec![row(vec![cell("项目", (1, 1))]), row((0..9).map(|_| wild()).collect()), row(vec![wild()])];
        assert_eq!(of_table(&Table { rows, ..Table::default() }).len(), 9);
    }
}
