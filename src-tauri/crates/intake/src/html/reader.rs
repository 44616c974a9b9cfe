//! Tags and characters on their way into a manuscript.

use super::open::{Element, Fate, Open, fate};
use super::space::Gap;
use super::tag::{Kind, Tag, ends, holds, kind};
use crate::writing::{Extent, Purpose, Weight, Writing, number};
use crate::{Manuscript, Source, Unreadable};
use ooxml::read::{Numerals, Reservation};

/// Elements within elements, as browsers bound them.
const DEEPEST: usize = 512;
/// Characters of a number that a word processor wrote as text.
const LONGEST_NUMBER: usize = 64;

pub(super) struct Reader {
    writing: Writing,
    open: Vec<Open>,
    gap: Gap,
    /// The number of the paragraph that has not begun yet.
    number: Option<String>,
    /// What a word processor wrote as the number.
    written: String,
    too_deep: bool,
}

impl Reader {
    pub(super) fn new(writing: Writing) -> Reader {
        let (gap, number, written) = (Gap::None, None, String::new());
        Reader { writing, open: Vec::new(), gap, number, written, too_deep: false }
    }

    /// Whether there is too much to go on.
    pub(super) fn is_done(&self) -> bool {
        self.too_deep || self.writing.is_full()
    }

    pub(super) fn finish(mut self, source: Source) -> Result<Manuscript, Unreadable> {
        while self.open.last().is_some() {
            self.close();
        }
        if self.too_deep { Err(Unreadable::TooLarge) } else { self.writing.finish(source) }
    }

    pub(super) fn start(&mut self, tag: &Tag) {
        if self.is_done() {
            return;
        }
        let name = tag.name.as_str();
        self.end_left_out(name);
        let element = Element::new(tag, kind(name));
        match element.kind {
            Kind::Void => self.void(element),
            _ => self.element(element),
        }
    }

    fn void(&mut self, element: Element<'_>) {
        if self.fate() != Fate::Printed {
            return;
        }
        match element.tag.name.as_str() {
            "br" if element.style.page_break_before => {
                self.writing.end_line();
                self.writing.page_break();
            }
            "br" => {
                self.gap = Gap::None;
                if self.writing.is_at_start() {
                    self.begin();
                }
                self.writing.push("\n", Weight::Plain);
            }
            "hr" => self.end_line(),
            "img" => self.writing.note(Reservation::Pictures),
            _ => {}
        }
    }

    fn element(&mut self, element: Element<'_>) {
        if self.open.len() == DEEPEST {
            self.too_deep = true;
            return;
        }
        let open = Open::new(element, &self.open);
        if element.kind == Kind::Block {
            self.end_line();
            if element.style.page_break_before {
                self.writing.page_break();
            }
        }
        if let Some(place) = element.place(&self.open) {
            self.end_line();
            self.writing.enter(place);
        }
        if open.fate == Fate::Number && self.fate() != Fate::Number {
            self.written.clear();
        }
        let printed = open.fate == Fate::Printed;
        self.open.push(open);
        if printed {
            self.structure(element.tag);
        }
    }

    /// Tables and lists.
    fn structure(&mut self, tag: &Tag) {
        let extent = |name| tag.number(name).and_then(|n| u16::try_from(n).ok()).unwrap_or(1);
        match tag.name.as_str() {
            "table" => self.writing.begin_table(Purpose::PerhapsLayout),
            "tr" => {
                let header = self.open.iter().rev().nth(1).is_some_and(|around| around.name == "thead");
                self.writing.begin_row(header);
            }
            "td" | "th" => {
                self.writing.begin_cell(Extent { columns: extent("colspan"), rows: extent("rowspan") });
            }
            "li" => self.item(tag),
            _ => {}
        }
    }

    fn item(&mut self, tag: &Tag) {
        let Some(list) = self.open.iter_mut().rev().find_map(|open| open.list.as_mut()) else { return };
        if let Some(value) = tag.number("value") {
            list.next = value;
        }
        let label = list.numerals.write(list.next);
        list.next = list.next.saturating_add(list.step);
        self.number = match list.numerals {
            Numerals::Bullet => None,
            Numerals::Counting => Some(format!("{label}、")),
            _ => Some(format!("{label}. ")),
        };
    }

    /// Elements end whose own end was left out.
    fn end_left_out(&mut self, by: &str) {
        let names = ends(by);
        while let Some(at) = self.open.iter().rposition(|open| names.contains(&open.name.as_str())) {
            // A paragraph of the page around a table, or of another cell, goes on.
            if self.open[at + 1..].iter().any(|within| holds(by, &within.name)) {
                return;
            }
            while self.open.len() > at {
                self.close();
            }
        }
    }

    pub(super) fn end(&mut self, name: &str) {
        if self.is_done() {
            return;
        }
        match self.open.iter().rposition(|open| open.name == name) {
            Some(at) => {
                // A stray end within a cell ends nothing outside of it.
                let block = self.open[at].kind == Kind::Block;
                let cell = |open: &Open| matches!(open.name.as_str(), "td" | "th" | "table");
                if (!block || name == "p") && self.open[at + 1..].iter().any(cell) {
                    return;
                }
                while self.open.len() > at {
                    self.close();
                }
            }
            None if name == "br" => self.void(Element::new(&Tag::new("br"), Kind::Void)),
            None => {}
        }
    }

    /// The innermost element ends.
    fn close(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if open.fate == Fate::Number && self.fate() != Fate::Number {
            self.number = number(&std::mem::take(&mut self.written)).or(self.number.take());
        }
        if open.kind == Kind::Block {
            self.end_line();
        }
        if open.name == "table" && open.fate == Fate::Printed {
            self.writing.end_table();
        }
        if open.name == "li" {
            self.number = None;
        }
        if open.entered {
            self.end_line();
            self.writing.leave();
        }
        if open.page_break_after {
            self.writing.page_break();
        }
    }

    fn fate(&self) -> Fate {
        fate(&self.open)
    }

    fn end_line(&mut self) {
        self.gap = Gap::None;
        self.writing.end_line();
    }

    /// The first characters of a paragraph come: what is open tells how it looks.
    fn begin(&mut self) {
        let number = self.number.take();
        let Some(open) = self.open.last() else { return };
        let (outline_level, alignment, style) = (open.outline_level, open.alignment, open.style.clone());
        let looks = self.writing.looks();
        looks.outline_level = outline_level;
        looks.alignment = alignment;
        looks.style = style;
        looks.number = number;
    }

    pub(super) fn text(&mut self, text: &str) {
        let printing = text.contains(|c: char| !c.is_whitespace());
        match self.fate() {
            Fate::Printed => {}
            Fate::Number => {
                let room = LONGEST_NUMBER.saturating_sub(self.written.len());
                self.written.extend(text.chars().take(room));
                return;
            }
            Fate::Hidden if printing => return self.writing.note(Reservation::Hidden),
            Fate::Hidden | Fate::Dropped => return,
        }
        let (weight, keeps) =
            self.open.last().map_or((Weight::Plain, false), |open| (open.weight, open.keeps_lines));
        let text = if keeps {
            text.replace("\r\n", "\n").replace('\r', "\n")
        } else {
            let last = self.writing.last();
            self.gap.collapse(text, last)
        };
        if !text.is_empty() {
            if self.writing.is_at_start() {
                self.begin();
            }
            self.writing.push(&text, weight);
        }
    }
}
