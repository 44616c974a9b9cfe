//! What names a cell of a table: the head of its column and of its row.

use draft::{Cell, Content, Draft, Spot, Table, Text};
use std::collections::BTreeMap;

/// The heads of each cell that is not itself one, by the spots of its paragraphs.
pub(super) fn labels(draft: &Draft) -> BTreeMap<Spot, String> {
    let mut labels = BTreeMap::new();
    for block in draft.blocks() {
        let Content::Table(table) = &block.content else { continue };
        for (row, cell, label) in of_table(table) {
            for paragraph in 0..table.rows[row].cells[cell].paragraphs.len() {
                labels.insert(Spot::Cell { id: block.id, row, cell, paragraph }, label.clone());
            }
        }
    }
    labels
}

/// Row and place of each cell behind the first row and column, with its heads; a head that spans is each one's below.
fn of_table(table: &Table) -> Vec<(usize, usize, String)> {
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
            let columns = column..(column + usize::from(cell.col_span)).min(width);
            match (row, column) {
                (0, _) => tops[columns.clone()].fill(plain(cell)),
                (_, 0) => side = plain(cell),
                _ => {
                    let top = tops.get(column).map_or("", String::as_str);
                    found.push((row, nth, format!("{top} {side}")));
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
        let found = of_table(&Table { rows, ..Table::default() });
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
}
