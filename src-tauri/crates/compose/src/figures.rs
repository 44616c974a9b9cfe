//! Which columns of a table hold figures.

use draft::{Cell, Table, Text};

/// For each column, whether every filled cell below the heads is a figure and there is one. A cell that covers several
/// columns says nothing of any.
pub fn columns_of_figures(table: &Table, columns: usize) -> Vec<bool> {
    let mut all = vec![true; columns];
    let mut any = vec![false; columns];
    // Rows that a cell from above still reaches into, for each column.
    let mut reached = vec![0u16; columns];
    for row in &table.rows {
        let mut column = 0;
        let before = reached.clone();
        for rows in &mut reached {
            *rows = rows.saturating_sub(1);
        }
        for cell in &row.cells {
            while before.get(column).is_some_and(|rows| *rows > 0) {
                column += 1;
            }
            let covered = column..(column + usize::from(cell.col_span.max(1))).min(columns);
            column = covered.end.max(column);
            for at in covered.clone() {
                reached[at] = cell.row_span.saturating_sub(1);
            }
            let text = plain(cell);
            if row.header || covered.len() != 1 || text.is_empty() {
                continue;
            }
            let figure = is_figure(&text);
            all[covered.start] &= figure;
            any[covered.start] |= figure;
        }
    }
    all.into_iter().zip(any).map(|(all, any)| all && any).collect()
}

fn plain(cell: &Cell) -> String {
    cell.paragraphs.iter().map(Text::to_plain).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// 1,200 · −3.5% · 12.6万 · — (nothing to tell).
fn is_figure(text: &str) -> bool {
    if matches!(text, "—" | "－" | "-" | "/") {
        return true;
    }
    let text = text.trim_start_matches(['+', '-', '−', '－', '＋']);
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '，' | '.' | ' '));
    text.starts_with(|c: char| c.is_ascii_digit())
        && matches!(rest, "" | "%" | "％" | "‰" | "万" | "亿" | "万元" | "亿元")
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::Row;

    fn check(rows: &[&[&str]], expected: &[bool]) {
        let cell = |text: &&str| Cell { col_span: 1, row_span: 1, paragraphs: vec![(*text).into()] };
        let row = |(nth, cells): (usize, &&[&str])| Row {
            header: nth == 0,
            cells: cells.iter().map(cell).collect(),
        };
        let table = Table { rows: rows.iter().enumerate().map(row).collect(), ..Table::default() };
        assert_eq!(columns_of_figures(&table, expected.len()), expected);
    }

    #[test]
    fn a_column_of_figures_has_nothing_else_below_its_head() {
        check(
            &[
                &["库房", "件数", "增长", "备注"],
                &["一号", "1,200", "5.2%", ""],
                &["二号", "—", "-0.3%", "3月移交"],
            ],
            &[false, true, true, false],
        );
    }

    #[test]
    fn a_cell_from_above_shifts_those_beside_it() {
        let cell = |text: &str, rows| Cell { col_span: 1, row_span: rows, paragraphs: vec![text.into()] };
        let row = |cells| Row { header: false, cells };
        let rows = vec![row(vec![cell("一号", 2), cell("12", 1)]), row(vec![cell("9", 1)])];
        assert_eq!(columns_of_figures(&Table { rows, ..Table::default() }, 2), [false, true]);
    }
}
