//! The rules of a table and of its cells (ISO 29500-1, 17.4.38 and 17.4.66).

use super::refused::Refused;
use super::xml::{Element, Space, Xml};

/// Which rules are drawn; `None` is not said.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Borders {
    pub(super) top: Option<bool>,
    pub(super) bottom: Option<bool>,
    pub(super) left: Option<bool>,
    pub(super) right: Option<bool>,
    pub(super) inside_h: Option<bool>,
    pub(super) inside_v: Option<bool>,
}

impl Borders {
    /// Reads an open `tblBorders` or `tcBorders`.
    pub(super) fn read<'a>(xml: &mut Xml<'a>, of: &Element<'a>) -> Result<Borders, Refused> {
        let mut borders = Borders::default();
        while let Some(child) = xml.child(of)? {
            let slot = match (child.space, child.local()) {
                (Space::Word, b"top") => &mut borders.top,
                (Space::Word, b"bottom") => &mut borders.bottom,
                (Space::Word, b"left" | b"start") => &mut borders.left,
                (Space::Word, b"right" | b"end") => &mut borders.right,
                (Space::Word, b"insideH") => &mut borders.inside_h,
                (Space::Word, b"insideV") => &mut borders.inside_v,
                _ => continue,
            };
            *slot = Some(!matches!(xml.value(&child)?.as_deref(), None | Some("nil" | "none")));
        }
        Ok(borders)
    }

    /// Reads the borders that an open `tblPr` says; what else it says is given to `other`.
    pub(super) fn of_table<'a>(
        xml: &mut Xml<'a>,
        of: &Element<'a>,
        mut other: impl FnMut(&Xml<'a>, &Element<'a>) -> Result<(), Refused>,
    ) -> Result<Borders, Refused> {
        let mut borders = Borders::default();
        while let Some(child) = xml.child(of)? {
            if child.is(Space::Word, b"tblBorders") {
                borders = Borders::read(xml, &child)?;
            } else {
                other(xml, &child)?;
            }
        }
        Ok(borders)
    }

    /// Takes over what is not said from the style below.
    pub(super) fn inherit(&mut self, from: Borders) {
        self.top = self.top.or(from.top);
        self.bottom = self.bottom.or(from.bottom);
        self.left = self.left.or(from.left);
        self.right = self.right.or(from.right);
        self.inside_h = self.inside_h.or(from.inside_h);
        self.inside_v = self.inside_v.or(from.inside_v);
    }
}

/// Whether rules stand above, below and under the head of a table, and none between its columns. `rows` are those of
/// its cells.
pub(super) fn three_lines(table: Borders, rows: &[Vec<Borders>]) -> bool {
    let drawn = |own: Option<bool>, of_table: Option<bool>| own.or(of_table).unwrap_or(false);
    let upright = |row: &Vec<Borders>| {
        let last = row.len().saturating_sub(1);
        row.iter().enumerate().any(|(at, cell)| {
            drawn(cell.left, if at == 0 { table.left } else { table.inside_v })
                || drawn(cell.right, if at == last { table.right } else { table.inside_v })
        })
    };
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return false };
    let above = first.iter().any(|cell| drawn(cell.top, table.top));
    let below = last.iter().any(|cell| drawn(cell.bottom, table.bottom));
    let under = |pair: &[Vec<Borders>]| {
        pair[0].iter().any(|cell| drawn(cell.bottom, table.inside_h))
            || pair[1].iter().any(|cell| drawn(cell.top, table.inside_h))
    };
    let inner = rows.windows(2).filter(|pair| under(pair)).count();
    above && below && !rows.iter().any(upright) && (inner < rows.len() - 1 || rows.len() <= 2)
}
