//! How far the text reaches: lines and pages by the grid, since every line of it is as high as any other.
//!
//! Programs differ by a character here and a line there, so there are a tight and a loose measure, and what must not
//! depend on the difference asks for both; a third, between them, is the likely one.

use crate::leading;
use crate::signature::width;
use crate::turned::orientations;
use crate::{Item, Mark, MarkPlace, Paragraph, Role};
use draft::{Orientation, Row, Table};
use profile::{FaceRole, Profile};

/// How much a line holds, in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// As much as any program gets on it.
    Tight,
    /// As much as most do, with the standard's faces.
    Likely,
    /// As little.
    Loose,
}

impl Fit {
    /// Of a half-width character, in characters.
    fn latin(self) -> f64 {
        match self {
            Fit::Tight => 0.45,
            Fit::Likely => 0.5,
            Fit::Loose => 0.62,
        }
    }

    /// The space that programs put between Chinese and Latin.
    fn between(self) -> f64 {
        if self == Fit::Tight { 0.0 } else { 0.25 }
    }

    /// Height of a line in a cell, in sizes of its type.
    fn in_cell(self) -> f64 {
        match self {
            Fit::Tight => 1.14,
            Fit::Likely => 1.3,
            Fit::Loose => 1.46,
        }
    }
}

/// Height of the line that a rule stands above, in twips.
const RULES_LINE: f64 = 20.0;
/// Height of a mark's line, in sizes of its type.
const MARKS_LINE: f64 = 1.25;

/// Where the text ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct End {
    /// From 1.
    pub(crate) page: u32,
    /// Whole lines left on it.
    pub(crate) room: u16,
}

/// Where items end.
pub(crate) fn ends(items: &[Item], profile: &Profile, fit: Fit) -> End {
    let mut flow = Flow::new(profile, fit);
    for (item, lies) in items.iter().zip(orientations(items)) {
        flow.turn(lies);
        flow.item(item);
    }
    if flow.lies == Orientation::Landscape {
        // What follows stands upright, on a page of its own.
        flow.used = flow.height;
    }
    let room = ((flow.height - flow.used) / flow.pitch).floor().clamp(0.0, 1000.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    End { page: flow.page, room: room as u16 }
}

/// The page that each item begins on, from 1, as near as can be told by the grid.
pub(crate) fn pages(items: &[Item], profile: &Profile) -> Vec<u32> {
    let mut flow = Flow::new(profile, Fit::Tight);
    let begins = |flow: &mut Flow<'_>, (item, lies): (&Item, Orientation)| {
        flow.turn(lies);
        let page = flow.page_of_next(item);
        flow.item(item);
        page
    };
    items.iter().zip(orientations(items)).map(|item| begins(&mut flow, item)).collect()
}

struct Flow<'a> {
    profile: &'a Profile,
    fit: Fit,
    page: u32,
    /// Of the page, in twips.
    used: f64,
    height: f64,
    pitch: f64,
    lies: Orientation,
}

impl<'a> Flow<'a> {
    fn new(profile: &'a Profile, fit: Fit) -> Flow<'a> {
        let height = profile.sheet.text_height.is.twips();
        let pitch = f64::from(profile.line_pitch().0);
        Flow { profile, fit, page: 1, used: 0.0, height, pitch, lies: Orientation::Portrait }
    }
}

impl Flow<'_> {
    /// The page of an item's first line. A heading on its own line stays with the line after it.
    fn page_of_next(&self, item: &Item) -> u32 {
        let lines = match item {
            Item::Paragraph(paragraph) if matches!(paragraph.role, Role::Heading(_)) => {
                f64::from(lines(paragraph, self.profile, self.fit)) + 1.0
            }
            _ => 1.0,
        };
        let fits = self.used + lines * self.pitch <= self.height + 1.0;
        if fits || self.used == 0.0 { self.page } else { self.page + 1 }
    }

    /// A page that lies otherwise is another one.
    fn turn(&mut self, lies: Orientation) {
        if self.lies == lies {
            return;
        }
        if self.used > 0.0 {
            self.next_page();
        }
        self.lies = lies;
        let sheet = &self.profile.sheet;
        let high = if lies == Orientation::Landscape { sheet.text_width.is } else { sheet.text_height.is };
        self.height = high.twips();
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Paragraph(paragraph) => self.paragraph(paragraph),
            Item::Table { table, .. } => self.table(table),
            Item::Picture { picture, .. } => self.piece(f64::from(picture.height.0) / 1000.0 * 1440.0 / 25.4),
            Item::PageBreak => self.next_page(),
            Item::Mark(mark) => self.mark(mark),
            Item::Foot(_) => {}
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        let pitch = match paragraph.role {
            // Its distance is from the characters of the line above, which end a little above that line's end.
            Role::Rule { below } => {
                let size = self.profile.faces.of(FaceRole::Body).size_pt.is.twips();
                let space = below.twips() - leading::bottom_in_line(self.pitch, size);
                return self.used += space.max(0.0) + RULES_LINE;
            }
            Role::AttachmentLabel => {
                if self.used > 0.0 {
                    self.next_page();
                }
                self.pitch
            }
            Role::DoubleRule { top } => return self.used = top.twips().max(0.0) + RULES_LINE,
            Role::Element { below_rule: Some(below), .. } => {
                self.used += below.twips();
                self.pitch
            }
            Role::Element { line: Some(line), .. } => line.twips(),
            _ => self.pitch,
        };
        for _ in 0..lines(paragraph, self.profile, self.fit) {
            self.piece(pitch);
        }
    }

    fn mark(&mut self, mark: &Mark) {
        let MarkPlace::Below(above) = mark.place else { return };
        let size = mark.size.twips();
        let names = f64::from(u16::try_from(mark.names.len()).unwrap_or(u16::MAX));
        let space = above.twips() - leading::top_in_line(MARKS_LINE * size, size);
        self.used += space.max(0.0) + names * MARKS_LINE * size;
    }

    /// Rows are as high as their tallest cell; a cell's lines are as its face asks, about 1.3 of its size.
    fn table(&mut self, table: &Table) {
        let line = self.profile.faces.of(FaceRole::Body).size_pt.is.twips() * self.fit.in_cell();
        let sheet = &self.profile.sheet;
        let wide =
            if self.lies == Orientation::Landscape { sheet.text_height.is } else { sheet.text_width.is };
        let whole = wide.twips() / self.profile.character_pitch();
        let shares = Shares::of(table);
        for row in &table.rows {
            let mut column = 0;
            let rows = row.cells.iter().map(|cell| {
                let columns = column..column + usize::from(cell.col_span.max(1));
                column = columns.end;
                // What a cell keeps empty at its sides is about a character.
                let share = (whole * shares.of_columns(columns) - 1.0).max(1.0);
                let lines = |text: &draft::Text| (width(&text.to_plain()) / share).ceil().max(1.0);
                let lines: f64 = cell.paragraphs.iter().map(lines).sum();
                if cell.row_span <= 1 { lines } else { 1.0 }
            });
            let highest = rows.fold(1.0, f64::max);
            self.piece((highest * line).min(self.height));
        }
    }

    /// What stands on one page whole.
    fn piece(&mut self, height: f64) {
        if self.used + height > self.height + 1.0 {
            self.next_page();
        }
        self.used += height;
    }

    fn next_page(&mut self) {
        self.page += 1;
        self.used = 0.0;
    }
}

/// The widths of a table's columns.
struct Shares<'a> {
    widths: &'a [u16],
    columns: f64,
}

impl<'a> Shares<'a> {
    fn of(table: &'a Table) -> Shares<'a> {
        let covered =
            |row: &Row| row.cells.iter().map(|cell| cell.col_span.max(1)).fold(0, u16::saturating_add);
        let columns = table.rows.iter().map(covered).max().unwrap_or(1).max(1);
        let widths = if table.widths.len() == usize::from(columns) { &table.widths[..] } else { &[] };
        Shares { widths, columns: f64::from(columns) }
    }

    /// What some columns take of the whole.
    fn of_columns(&self, columns: std::ops::Range<usize>) -> f64 {
        let sum = |widths: &[u16]| widths.iter().copied().map(f64::from).sum::<f64>();
        match self.widths.get(columns.clone()) {
            Some(widths) => sum(widths) / sum(self.widths).max(1.0),
            None => f64::from(u16::try_from(columns.len()).unwrap_or(1)) / self.columns,
        }
    }
}

/// The lines of a paragraph.
pub(crate) fn lines(paragraph: &Paragraph, profile: &Profile, fit: Fit) -> u16 {
    let whole = f64::from(profile.grid.characters.is);
    let in_foot = || {
        let foot = profile.faces.of(FaceRole::Foot).size_pt.is.twips();
        profile.sheet.text_width.is.twips() / foot - 2.0 * profile.foot.from_edge_characters.is.0
    };
    let indent = profile.body.first_line_characters.is.0;
    // What the first line and the others hold.
    let (first, others) = match paragraph.role {
        Role::Title | Role::AttachmentTitle => {
            let title = profile.title_characters();
            (title, title)
        }
        Role::Addressee | Role::AttachmentLabel => (whole, whole),
        Role::AttachmentNote { hanging, indent } => (whole - indent, whole - indent - hanging),
        Role::Attendance { hanging } => (whole - indent, whole - indent - hanging),
        Role::CopiesTo { hanging } => (in_foot(), in_foot() - hanging),
        Role::Body | Role::Heading(_) | Role::RunIn(_) | Role::Note => (whole - indent, whole),
        _ => return 1,
    };
    let text: String = paragraph.runs.iter().map(|run| run.text.as_str()).collect();
    let text = paragraph.label().unwrap_or_default() + &text;
    wrapped(&text, (first, others.max(1.0)), fit)
}

/// Marks that may not begin a line.
const NOT_FIRST: &str = "，。、；：！？）》”’";

fn wrapped(text: &str, (first, others): (f64, f64), fit: Fit) -> u16 {
    let mut lines = 1u16;
    let (mut used, mut holds) = (0.0, first);
    let mut before = ' ';
    for c in text.chars() {
        if c == '\n' {
            (lines, used, holds) = (lines.saturating_add(1), 0.0, others);
            continue;
        }
        let latin = c.is_ascii();
        let mut wide = if latin { fit.latin() } else { 1.0 };
        if latin != before.is_ascii() && used > 0.0 {
            wide += fit.between();
        }
        let hangs = fit == Fit::Tight && NOT_FIRST.contains(c);
        if used + wide > holds + 0.01 && !hangs {
            lines = lines.saturating_add(1);
            // A mark that may not begin a line takes the character before it along.
            used = if NOT_FIRST.contains(c) { 1.0 } else { 0.0 };
            holds = others;
        }
        used += wide;
        before = c;
    }
    lines
}
