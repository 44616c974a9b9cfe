//! A manuscript under way: readers of all formats write into it, so that lines, tables, places and bounds are the
//! same whatever a file was.

mod edges;
mod frame;
mod grid;
pub(crate) mod title;

use crate::docx::notes::notes;
use crate::docx::words::Words;
use crate::read::{MOST_CHARACTERS, MOST_LINES};
use crate::text_file::is_invisible;
use crate::{Alignment, Element, Manuscript, Place, Source, Unreadable};
use draft::{Mark, Run};
use frame::Frame;
use ooxml::read::Reservation;
use std::collections::BTreeMap;

pub(crate) use edges::Edge;
pub(crate) use grid::{Extent, Purpose};

/// Text boxes within text boxes that are told apart; Word allows none within another.
const DEEPEST: usize = 16;

/// Whether characters stand out by their weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Weight {
    #[default]
    Plain,
    Strong,
}

/// What is said of the paragraph under way; taken when it ends.
#[derive(Clone, Debug, Default)]
pub(crate) struct Looks {
    /// As typed, with what parts it from the text.
    pub(crate) number: Option<String>,
    /// From 1.
    pub(crate) outline_level: Option<u8>,
    pub(crate) style: Option<String>,
    pub(crate) alignment: Alignment,
}

/// A manuscript that is being written.
#[derive(Debug, Default)]
pub(crate) struct Writing {
    frame: Frame,
    /// Those around it, with places entered too deep to be told apart.
    around: Vec<Frame>,
    too_deep: usize,
    notes: Vec<Element>,
    edges: Vec<Element>,
    words: Words,
    reservations: BTreeMap<Reservation, usize>,
    pieces: usize,
}

impl Writing {
    /// Adds characters to the paragraph under way; a `\n` is a line break, a `\t` a tab.
    pub(crate) fn push(&mut self, text: &str, weight: Weight) {
        if self.is_full() {
            return;
        }
        let printed = matches!(self.frame.place, Place::Body | Place::TextBox);
        let marks = if weight == Weight::Strong { vec![Mark::Strong] } else { Vec::new() };
        let mut text = text.to_owned();
        self.words.see(&mut text, printed);
        self.frame.text.push(Run { text, marks });
    }

    /// What is said of the paragraph under way.
    pub(crate) fn looks(&mut self) -> &mut Looks {
        &mut self.frame.looks
    }

    /// Whether no character of the paragraph under way has been written.
    pub(crate) fn is_at_start(&self) -> bool {
        self.frame.text.is_empty()
    }

    /// Whether the last character written ends a line or is white space.
    pub(crate) fn last(&self) -> Option<char> {
        self.frame.text.runs().last().and_then(|run| run.text.chars().next_back())
    }

    /// Whether the paragraph under way stands in a table.
    pub(crate) fn is_in_table(&self) -> bool {
        self.frame.is_in_table()
    }

    /// The paragraph under way ends, even if it is empty.
    pub(crate) fn end_paragraph(&mut self) {
        self.count();
        self.frame.end_paragraph();
    }

    /// The paragraph under way ends if anything was written.
    pub(crate) fn end_line(&mut self) {
        if self.is_at_start() && self.frame.looks.number.is_none() {
            self.frame.looks = Looks::default();
        } else {
            self.end_paragraph();
        }
    }

    /// A new page begins; within a table that says nothing.
    pub(crate) fn page_break(&mut self) {
        if self.frame.may_break() {
            self.count();
            self.frame.page_break();
        }
    }

    /// A table begins; one within another is read as paragraphs of the cell around.
    pub(crate) fn begin_table(&mut self, purpose: Purpose) {
        self.end_line();
        if self.is_in_table() && purpose == Purpose::Cells {
            self.note(Reservation::NestedTables);
        }
        self.frame.begin_table(purpose);
    }

    /// A row of the table begins; `header` where it is repeated on each page.
    pub(crate) fn begin_row(&mut self, header: bool) {
        self.end_line();
        self.count();
        self.frame.begin_row(header);
    }

    /// A cell of the row begins.
    pub(crate) fn begin_cell(&mut self, extent: Extent) {
        self.end_line();
        self.count();
        self.frame.begin_cell(extent);
    }

    /// The paragraph that begins stands in a cell: for files that say so of each paragraph, and mark where cells end.
    pub(crate) fn stand_in_cell(&mut self) {
        if !self.is_in_table() {
            self.frame.begin_table(Purpose::Cells);
            self.frame.cell = false;
        }
        if !std::mem::replace(&mut self.frame.cell, true) {
            self.count();
            self.frame.begin_cell(Extent::ONE);
        }
    }

    /// The paragraph that begins stands in the text, so that a table before it has ended.
    pub(crate) fn stand_in_text(&mut self) {
        if self.is_in_table() {
            self.frame.cell = false;
            self.frame.end_table();
        }
    }

    /// The cell in which the last paragraph stands ends.
    pub(crate) fn end_cell(&mut self) {
        self.frame.cell = false;
    }

    /// The row of the table is complete; its cells lie between these edges.
    pub(crate) fn end_row(&mut self, header: bool, edges: Vec<Edge>) {
        self.frame.cell = false;
        self.frame.end_row(header, edges);
    }

    /// The innermost table ends.
    pub(crate) fn end_table(&mut self) {
        self.end_line();
        self.frame.end_table();
    }

    /// What follows stands elsewhere: in a note, a box, a page's head or foot.
    pub(crate) fn enter(&mut self, place: Place) {
        if self.around.len() == DEEPEST {
            self.too_deep += 1;
            self.end_line();
            return;
        }
        // A note within a head belongs to the head.
        let place = if self.frame.place == Place::Body { place } else { self.frame.place };
        let outer = std::mem::replace(&mut self.frame, Frame::new(place));
        self.around.push(outer);
    }

    /// What was entered last ends.
    pub(crate) fn leave(&mut self) {
        self.end_line();
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let Some(outer) = self.around.pop() else { return };
        let inner = std::mem::replace(&mut self.frame, outer);
        let (place, elements) = inner.close();
        match place {
            Place::Footnote => self.notes.extend(elements),
            Place::HeaderOrFooter => self.edges.extend(elements),
            Place::TextBox | Place::Body => self.frame.take_in(elements),
        }
    }

    /// Something was not read, or not as it stands.
    pub(crate) fn note(&mut self, reservation: Reservation) {
        *self.reservations.entry(reservation).or_default() += 1;
    }

    /// A line of an automatic table of contents was left out.
    pub(crate) fn leave_out_contents(&mut self) {
        self.words.contents += 1;
    }

    /// Whether more was written than any draft has; nothing is added from there on.
    pub(crate) fn is_full(&self) -> bool {
        self.words.read > MOST_CHARACTERS || self.pieces > MOST_LINES
    }

    /// The manuscript: the text first, then notes, then heads and feet of pages.
    pub(crate) fn finish(mut self, source: Source) -> Result<Manuscript, Unreadable> {
        while !self.around.is_empty() {
            self.too_deep = 0;
            self.leave();
        }
        self.end_line();
        if self.is_full() {
            return Err(Unreadable::TooLarge);
        }
        if self.words.printed == 0 {
            return Err(Unreadable::NoText);
        }
        let reservations: Vec<_> = self.reservations.into_iter().collect();
        let notes = notes(&reservations, &self.words);
        let (_, mut elements) = std::mem::take(&mut self.frame).close();
        elements.extend(self.notes);
        elements.extend(self.edges);
        Ok(Manuscript { source, elements, notes, ..Manuscript::default() })
    }

    fn count(&mut self) {
        self.pieces += 1;
    }
}

/// A number that a word processor wrote as text, as it would be typed; `None` for bullets, which count nothing.
pub(crate) fn number(said: &str) -> Option<String> {
    let said = said.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    let counts = |c: char| c.is_alphanumeric() && !matches!(c, '\u{e000}'..='\u{f8ff}');
    // Signs of pictorial fonts come as the letters that stand at their places: o, l, n, Ø.
    let sign = said.chars().count() == 1 && said.chars().all(|c| c.is_alphabetic() && c < '\u{250}');
    if sign || !said.contains(counts) {
        return None;
    }
    let mut number = said.to_owned();
    if number.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        number.push(' ');
    }
    Some(number)
}
