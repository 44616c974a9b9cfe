//! How far the text reaches: lines and pages by the grid, since every line of it is as high as any other.
//!
//! Programs differ by a character here and a line there, so there are two measures, and what must not depend on the
//! difference asks for both.

use crate::signature::width;
use crate::{Item, Mark, MarkPlace, Paragraph, Role};
use draft::Table;
use profile::{FaceRole, Profile};

/// How much a line holds, in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// As much as any program gets on it.
    Tight,
    /// As little.
    Loose,
}

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
    let height = profile.sheet.text_height.is.twips();
    let mut flow =
        Flow { profile, fit, page: 1, used: 0.0, height, pitch: f64::from(profile.line_pitch().0) };
    for item in items {
        flow.item(item);
    }
    let room = ((height - flow.used) / flow.pitch).floor().clamp(0.0, 1000.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    End { page: flow.page, room: room as u16 }
}

struct Flow<'a> {
    profile: &'a Profile,
    fit: Fit,
    page: u32,
    /// Of the page, in twips.
    used: f64,
    height: f64,
    pitch: f64,
}

impl Flow<'_> {
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
            Role::Rule { below } => return self.used += below.twips(),
            Role::AttachmentLabel => {
                if self.used > 0.0 {
                    self.next_page();
                }
                self.pitch
            }
            Role::DoubleRule { top } => return self.used = top.twips().max(0.0),
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
        let names = f64::from(u16::try_from(mark.names.len()).unwrap_or(u16::MAX));
        self.used += above.twips() + names * mark.size.twips() * 1.25;
    }

    /// Rows are as high as their tallest cell; a cell's lines are as its face asks, about 1.3 of its size.
    fn table(&mut self, table: &Table) {
        let line = self.profile.faces.of(FaceRole::Body).size_pt.is.twips()
            * if self.fit == Fit::Tight { 1.14 } else { 1.46 };
        let whole = f64::from(self.profile.grid.characters.is);
        for row in &table.rows {
            let columns: u16 = row.cells.iter().map(|cell| cell.col_span.max(1)).fold(0, u16::saturating_add);
            let rows = row.cells.iter().filter(|cell| cell.row_span <= 1).map(|cell| {
                let share =
                    (whole / f64::from(columns.max(1)) * f64::from(cell.col_span.max(1)) - 1.0).max(1.0);
                cell.paragraphs
                    .iter()
                    .map(|text| (width(&text.to_plain()) / share).ceil().max(1.0))
                    .sum::<f64>()
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
        let mut wide = match (latin, fit) {
            (true, Fit::Tight) => 0.45,
            (true, Fit::Loose) => 0.62,
            (false, _) => 1.0,
        };
        if fit == Fit::Loose && latin != before.is_ascii() && used > 0.0 {
            // Space that programs put between Chinese and Latin.
            wide += 0.25;
        }
        let hangs = fit == Fit::Tight && "，。、；：！？）》”’".contains(c);
        if used + wide > holds + 0.01 && !hangs {
            lines = lines.saturating_add(1);
            // A mark that may not begin a line takes the character before it along.
            used = if "，。、；：！？）》”’".contains(c) { 1.0 } else { 0.0 };
            holds = others;
        }
        used += wide;
        before = c;
    }
    lines
}
