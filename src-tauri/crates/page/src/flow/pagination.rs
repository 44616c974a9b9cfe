//! Pages are filled from the top.

use super::blocks::{Block, RuleKind};
use super::even::finish;
use crate::area::Area;
use crate::face::Faces;
use crate::line::Colour;
use crate::number::upper_double_rule;
use crate::pages::{Page, Pages, Place, Placed, Rule, Shown};
use crate::setting::Flowing;
use crate::table::{CellLine, Edge, Laid, LaidRow, above};
use compose::Composition;
use draft::Orientation;
use profile::Profile;
use std::sync::Arc;

/// Sums of heights may be off by so much.
const ROUNDING: f64 = 0.5;

pub(super) fn pages(
    composition: &Composition<'_>,
    (blocks, orientations): (&[Arc<Block>], &[Orientation]),
    (upright, faces): (&Area, &Faces),
) -> Pages {
    let profile = composition.profile;
    let lies = Orientation::Portrait;
    let mut flow = Flow { area: *upright, lies, profile, pages: vec![Page::default()], used: 0.0 };
    for (item, block) in blocks.iter().enumerate() {
        if !matches!(**block, Block::Foot(_)) {
            flow.turn(orientations[item], upright);
        }
        flow.make_room(item, (blocks, orientations));
        // A page that turns is a new one.
        if !(matches!(**block, Block::Break) && turns_at(orientations, item)) {
            flow.place(item, block);
        }
        let next = blocks.get(item + 1).map(Arc::as_ref);
        if orientations.get(item + 1).is_none_or(|next| *next == flow.lies) {
            flow.part_tables(block, next);
        }
    }
    let left = ((flow.area.height - flow.used) / flow.area.pitch).floor().clamp(0.0, 1000.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let lines_left = left as u16;
    let pages = finish(flow.pages, composition, (blocks, upright, faces));
    Pages { paper: upright.paper, pages, contents: Vec::new(), lines_left }
}

/// Whether the page lies otherwise before an item or after it than for the item itself.
fn turns_at(orientations: &[Orientation], item: usize) -> bool {
    let others = [item.checked_sub(1), Some(item + 1)].into_iter().flatten();
    others.filter_map(|other| orientations.get(other)).any(|other| *other != orientations[item])
}

struct Flow<'a> {
    /// Of the last page, which lies so.
    area: Area,
    lies: Orientation,
    profile: &'a Profile,
    pages: Vec<Page>,
    /// Of the last page's type area, from the top.
    used: f64,
}

impl Flow<'_> {
    fn page(&mut self) -> &mut Page {
        if self.pages.is_empty() {
            self.pages.push(Page::default());
        }
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    fn next_page(&mut self) {
        self.pages.push(Page { lies: self.lies, ..Page::default() });
        self.used = 0.0;
    }

    /// What comes next lies so: a page that lies otherwise is another one, unless nothing stands on it yet.
    fn turn(&mut self, lies: Orientation, upright: &Area) {
        if self.lies == lies {
            return;
        }
        self.lies = lies;
        self.area = upright.lying(lies);
        let empty = self.used <= 0.0 && self.page().is_empty();
        if empty {
            self.page().lies = lies;
        } else {
            self.next_page();
        }
    }

    fn has_room(&self, height: f64) -> bool {
        self.used + height <= self.area.height + ROUNDING
    }

    /// Begins a page where the first block wants one, or where it has no room with what must stand beside it.
    fn make_room(&mut self, item: usize, (blocks, orientations): (&[Arc<Block>], &[Orientation])) {
        let first = &blocks[item];
        let new_page = matches!(**first, Block::Lines { flow: Flowing::NewPage, .. });
        let lies_so = |other: &usize| orientations[*other] == orientations[item];
        let before = item.checked_sub(1).filter(lies_so).and_then(|before| blocks[before].kept());
        if !new_page && before.is_some() && first.kept().is_some() {
            // It was decided where its chain begins. One that is longer than a page fills as many as it takes.
            return;
        }
        let mut needed = 0.0;
        for block in (item..blocks.len()).take_while(lies_so).map(|other| &blocks[other]) {
            let Some(height) = block.kept() else {
                needed += block.least();
                break;
            };
            needed += height;
        }
        let fits = self.has_room(needed) || needed > self.area.height && first.kept().is_none();
        if self.used > 0.0 && (new_page || !fits) {
            self.next_page();
        }
    }

    fn place(&mut self, item: usize, block: &Block) {
        match block {
            Block::Lines { lines, before, .. } => {
                self.used += before;
                for line in lines {
                    self.line(item, line);
                }
            }
            Block::Rule { kind, before, thick, height } => {
                self.used += before;
                self.rule(*kind, *thick);
                self.used += height;
            }
            Block::Table(laid) => self.table(item, laid),
            Block::Picture { width, height } => {
                let (left, top) =
                    (self.area.left + (self.area.width - width) / 2.0, self.area.top + self.used);
                self.page().pictures.push(Shown { item, left, top, width: *width, height: *height });
                self.used += height;
            }
            Block::Break => self.next_page(),
            Block::Mark(marked) => {
                let top = marked.top.unwrap_or(self.area.top + self.used);
                for (left, below, line) in &marked.lines {
                    let (left, top) = (self.area.left + left + line.left, top + below);
                    let line = Arc::new(line.clone());
                    self.page().lines.push(Placed { left, top, line, place: Place::Item(item) });
                }
                self.used += marked.height;
            }
            Block::Foot(_) => {}
        }
    }

    /// An empty line stands after a table that another follows, or nothing: Word ends no text with a table.
    fn part_tables(&mut self, block: &Block, next: Option<&Block>) {
        let wants = match next {
            None | Some(Block::Table(_) | Block::Foot(_)) => true,
            Some(Block::Mark(marked)) => marked.top.is_none(),
            Some(_) => false,
        };
        if matches!(block, Block::Table(_)) && wants {
            if !self.has_room(self.area.pitch) {
                self.next_page();
            }
            self.used += self.area.pitch;
        }
    }

    fn line(&mut self, item: usize, line: &Arc<crate::Line>) {
        if self.used > 0.0 && !self.has_room(line.height) {
            self.next_page();
        }
        let (left, top) = (self.area.left + line.left, self.area.top + self.used);
        self.page().lines.push(Placed { left, top, line: Arc::clone(line), place: Place::Item(item) });
        self.used += line.height;
    }

    fn rule(&mut self, kind: RuleKind, height: f64) {
        let top = self.area.top + self.used;
        let (left, width) = (self.area.left, self.area.width);
        let area = self.area;
        let profile = self.profile;
        let page = self.page();
        match kind {
            RuleKind::Single => page.rules.push(Rule { left, top, width, height, colour: Colour::Header }),
            RuleKind::Double => page.rules.extend(upper_double_rule(top, &area, profile)),
        }
    }

    fn table(&mut self, item: usize, laid: &Laid) {
        self.top_of_table(laid);
        for (nth, row) in laid.rows.iter().enumerate() {
            if nth > 0 && self.used > 0.0 && !self.has_room(row.height) {
                self.horizontal(laid, (nth, Edge::Outer));
                self.next_page();
                self.top_of_table(laid);
                if nth >= laid.heads && laid.heads_height() + row.height <= self.area.height {
                    for head in 0..laid.heads {
                        self.row(item, (laid, head), &laid.rows[head]);
                    }
                    self.horizontal(laid, (laid.heads, Edge::Between));
                }
            } else if nth > 0 {
                self.horizontal(laid, (nth, Edge::Between));
            }
            self.whole_row(item, (laid, nth), row);
        }
        self.horizontal(laid, (laid.rows.len(), Edge::Outer));
        self.used += laid.rule(0, Edge::Outer).unwrap_or(0.0);
    }

    /// A row, over several pages where it is higher than one.
    fn whole_row(&mut self, item: usize, (laid, nth): (&Laid, usize), row: &LaidRow) {
        if row.height <= self.area.height + ROUNDING {
            return self.row(item, (laid, nth), row);
        }
        // The rule that ends a part has room below it.
        let (above, below) = (above(laid.look), laid.rule(0, Edge::Outer).unwrap_or(0.0));
        let (first, rest) = row.parted(self.area.height - self.used - below, above);
        self.row(item, (laid, nth), &first);
        for part in rest.parts(self.area.height - below, above) {
            self.horizontal(laid, (nth, Edge::Outer));
            self.next_page();
            self.top_of_table(laid);
            self.row(item, (laid, nth), &part);
        }
    }

    /// The rule above all rows; where rows have none above them, it takes a place of its own.
    fn top_of_table(&mut self, laid: &Laid) {
        self.horizontal(laid, (0, Edge::Outer));
        if laid.look == draft::TableLook::ThreeLine {
            self.used += laid.rule(0, Edge::Outer).unwrap_or(0.0);
        }
    }

    fn row(&mut self, item: usize, (laid, nth): (&Laid, usize), row: &LaidRow) {
        let (left, top) = (self.area.left, self.area.top + self.used);
        for (at, cell) in row.cells.iter().enumerate() {
            for CellLine { left: x, top: y, line, paragraph } in &cell.lines {
                let place = Place::Cell { item, at: (nth, at, *paragraph) };
                let left = left + cell.left + x + line.left;
                self.page().lines.push(Placed { left, top: top + y, line: Arc::clone(line), place });
            }
            self.sides(laid, (nth, row, at));
        }
        self.used += row.height;
    }

    /// The rule above a row, or below the last one, over all columns that a cell from above does not cover.
    fn horizontal(&mut self, laid: &Laid, (nth, edge): (usize, Edge)) {
        let Some(height) = laid.rule(nth, edge) else { return };
        let top = self.area.top + self.used;
        let own = laid.rows.get(nth).filter(|_| edge == Edge::Between);
        let whole = laid
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .map(|cell| cell.left + cell.width)
            .fold(0.0, f64::max);
        let stretches: Vec<(f64, f64)> = match own {
            Some(row) => row.cells.iter().map(|cell| (cell.left, cell.width)).collect(),
            None => vec![(0.0, whole)],
        };
        let left = self.area.left;
        let rule =
            |(x, width): (f64, f64)| Rule { left: left + x, top, width, height, colour: Laid::colour() };
        self.page().rules.extend(stretches.into_iter().map(rule));
    }

    /// The lines at both sides of a cell, where the table has a grid.
    fn sides(&mut self, laid: &Laid, (nth, row, at): (usize, &LaidRow, usize)) {
        if laid.look != draft::TableLook::Grid {
            return;
        }
        let Some(width) = laid.rule(0, Edge::Between) else { return };
        let cell = &row.cells[at];
        let rows = &laid.rows[nth..(nth + cell.rows).min(laid.rows.len())];
        let tall: f64 = rows.iter().map(|row| row.height).sum();
        let top = self.area.top + self.used;
        // A cell over several rows goes no further than the page.
        let height = (tall + width).min(self.area.bottom() - top).max(row.height);
        let left = self.area.left + cell.left;
        let side = |left: f64| Rule { left, top, width, height, colour: Laid::colour() };
        self.page().rules.extend([side(left), side(left + cell.width - width)]);
    }
}
