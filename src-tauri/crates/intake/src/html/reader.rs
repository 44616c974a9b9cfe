//! Tags and characters on their way into a manuscript.

use super::style::{Part, Style, alignment};
use super::tag::{Kind, Tag, ends, holds, kind};
use crate::writing::{Extent, Purpose, Weight, Writing, number};
use crate::{Alignment, Manuscript, Place, Source, Unreadable};
use ooxml::read::{Numerals, Reservation};

/// Elements within elements, as browsers bound them.
const DEEPEST: usize = 512;
/// Characters of a number that a word processor wrote as text.
const LONGEST_NUMBER: usize = 64;

/// An element that is open, with what it inherits.
#[derive(Clone, Debug)]
struct Open {
    name: String,
    kind: Kind,
    weight: Weight,
    alignment: Alignment,
    outline_level: Option<u8>,
    style: Option<String>,
    fate: Fate,
    keeps_lines: bool,
    entered: bool,
    page_break_after: bool,
    list: Option<List>,
}

/// What becomes of an element's characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Printed,
    /// They are the number of the paragraph.
    Number,
    /// Left out without a word: marks that a program puts there for itself.
    Dropped,
    Hidden,
}

/// A list that counts.
#[derive(Clone, Copy, Debug)]
struct List {
    next: i32,
    step: i32,
    numerals: Numerals,
}

/// White space on its way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Gap {
    #[default]
    None,
    Space,
    /// With a line end in it.
    Line,
}

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
        match kind(name) {
            Kind::Void => self.void(tag),
            of => self.element(tag, of),
        }
    }

    fn void(&mut self, tag: &Tag) {
        let style = Style::read(tag.attribute("style").unwrap_or_default());
        if self.fate() != Fate::Printed {
            return;
        }
        match tag.name.as_str() {
            "br" if style.page_break_before => {
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

    fn element(&mut self, tag: &Tag, of: Kind) {
        if self.open.len() == DEEPEST {
            self.too_deep = true;
            return;
        }
        let style = Style::read(tag.attribute("style").unwrap_or_default());
        let open = self.opened(tag, style, of);
        if of == Kind::Block {
            self.end_line();
            if style.page_break_before {
                self.writing.page_break();
            }
        }
        if let Some(place) = self.place(tag, style) {
            self.end_line();
            self.writing.enter(place);
        }
        if open.fate == Fate::Number && self.fate() != Fate::Number {
            self.written.clear();
        }
        let printed = open.fate == Fate::Printed;
        self.open.push(open);
        if printed {
            self.structure(tag);
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

    fn opened(&self, tag: &Tag, style: Style, of: Kind) -> Open {
        let around = self.open.last();
        let name = tag.name.as_str();
        let heading = name.strip_prefix('h').and_then(|level| level.parse().ok()).filter(|level| *level <= 6);
        let class = tag.attribute("class").unwrap_or_default();
        let fate = match self.fate() {
            Fate::Printed => fate(tag, style, of),
            fate => fate,
        };
        let weight = match name {
            "b" | "strong" => Some(Weight::Strong),
            _ => None,
        };
        let set = tag.attribute("align").and_then(alignment);
        let centred = (name == "center").then_some(Alignment::Center);
        let in_cell = matches!(name, "td" | "th").then_some(Alignment::Start);
        let inherited = around.map_or(Alignment::Start, |open| open.alignment);
        Open {
            name: name.to_owned(),
            kind: of,
            weight: style.weight.or(weight).unwrap_or(around.map_or(Weight::Plain, |open| open.weight)),
            alignment: style.alignment.or(set).or(centred).or(in_cell).unwrap_or(inherited),
            outline_level: heading.or(style.outline_level).or(around.and_then(|open| open.outline_level)),
            style: named(name, class).or_else(|| around.and_then(|open| open.style.clone())),
            fate,
            keeps_lines: style.keeps_lines
                || matches!(name, "pre" | "xmp" | "listing" | "plaintext")
                || around.is_some_and(|open| open.keeps_lines),
            entered: self.place(tag, style).is_some(),
            page_break_after: style.page_break_after,
            list: list(tag, style),
        }
    }

    /// Where an element stands, if that is not the text.
    fn place(&self, tag: &Tag, style: Style) -> Option<Place> {
        let said = |name| tag.attribute(name).unwrap_or_default();
        let within = |name: &str| self.open.iter().any(|open| open.name == name);
        match (tag.name.as_str(), style.part) {
            (_, Some(Part::Notes)) => Some(Place::Footnote),
            (_, Some(Part::TextBox)) => Some(Place::TextBox),
            (_, Some(Part::Edge)) | ("nav", _) => Some(Place::HeaderOrFooter),
            ("header" | "footer" | "aside", _) if !within("article") && !within("main") => {
                Some(Place::HeaderOrFooter)
            }
            ("div", _) if matches!(said("title"), "header" | "footer") => Some(Place::HeaderOrFooter),
            ("div" | "section" | "li", _) => {
                let note = ["sdfootnote", "sdendnote", "ftn", "edn"];
                let of_note = note.iter().any(|start| said("id").starts_with(start));
                (of_note || said("class").split_whitespace().any(|class| class == "footnotes"))
                    .then_some(Place::Footnote)
            }
            _ => None,
        }
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
            None if name == "br" => self.void(&Tag::new("br")),
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
        self.open.last().map_or(Fate::Printed, |open| open.fate)
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
        let text = if keeps { text.replace("\r\n", "\n").replace('\r', "\n") } else { self.collapsed(text) };
        if !text.is_empty() {
            if self.writing.is_at_start() {
                self.begin();
            }
            self.writing.push(&text, weight);
        }
    }

    /// White space as it is printed (CSS Text 3, 4.1): several as one, none at a line's ends, and no line end between
    /// two Chinese characters.
    fn collapsed(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut last = self.writing.last();
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\r' | '\n' | '\x0c') {
                let line = matches!(c, '\r' | '\n') || self.gap == Gap::Line;
                self.gap = if line { Gap::Line } else { Gap::Space };
                continue;
            }
            let begins = last.is_none_or(|last| last == '\n');
            let joins = self.gap == Gap::Line && is_wide(c) && last.is_some_and(is_wide);
            if self.gap != Gap::None && !begins && !joins {
                out.push(' ');
            }
            self.gap = Gap::None;
            out.push(c);
            last = Some(c);
        }
        out
    }
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
        || matches!(c, '“' | '”' | '‘' | '’' | '…' | '—')
}

fn fate(tag: &Tag, style: Style, of: Kind) -> Fate {
    let class = tag.attribute("class").unwrap_or_default();
    let leads = tag.attribute("href").unwrap_or_default();
    let reference = ["#_ftn", "#_edn", "#_msocom", "#_msoanchor", "#sdfootnote", "#sdendnote"];
    if style.list_number {
        Fate::Number
    } else if of == Kind::Silent || tag.name == "del" || style.part == Some(Part::Comments) {
        Fate::Dropped
    } else if style.hidden || tag.attribute("hidden").is_some() {
        Fate::Hidden
    } else if reference.iter().any(|start| leads.starts_with(start)) || class == "MsoCommentReference" {
        Fate::Dropped
    } else {
        Fate::Printed
    }
}

/// The style that a heading, or a class of Word's, stands for.
fn named(name: &str, class: &str) -> Option<String> {
    match (name, class.split_whitespace().next().unwrap_or_default()) {
        (_, "MsoTitle") => Some("title".to_owned()),
        (_, "MsoSubtitle") => Some("subtitle".to_owned()),
        ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", _) => Some(format!("heading {}", &name[1..])),
        _ => None,
    }
}

fn list(tag: &Tag, style: Style) -> Option<List> {
    let reversed = tag.attribute("reversed").is_some();
    let numerals = match tag.name.as_str() {
        "ul" | "menu" | "dir" => Numerals::Bullet,
        "ol" if style.chinese_numbers => Numerals::Counting,
        "ol" => match tag.attribute("type").unwrap_or_default() {
            "a" => Numerals::named("lowerLetter"),
            "A" => Numerals::named("upperLetter"),
            "i" => Numerals::named("lowerRoman"),
            "I" => Numerals::named("upperRoman"),
            _ => Numerals::Decimal,
        },
        _ => return None,
    };
    let start = tag.number("start").unwrap_or(1);
    Some(List { next: start, step: if reversed { -1 } else { 1 }, numerals })
}
