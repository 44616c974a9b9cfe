//! Tokens on their way into a manuscript.

use super::control;
use super::destination::{Opening, opening};
use super::state::{Destination, Fate, State, Tables};
use super::token::Token;
use crate::docx::level_of_name;
use crate::writing::{Edge, Weight, Writing, number};
use crate::{Alignment, Manuscript, Place, Source, Unreadable};
use ooxml::read::{Reservation, calls, is_contents};

/// Groups within groups; Word itself stays below fifty.
const DEEPEST: usize = 1_000;
/// Bytes of a stretch of characters before they are written.
const LONGEST_STRETCH: usize = 1 << 16;
/// Characters of an instruction, and of a number.
const LONGEST_WORDS: usize = 64;

/// The table under way in one place.
#[derive(Debug, Default)]
struct Row {
    /// A row has been said and not ended.
    open: bool,
    header: bool,
    edges: Vec<Edge>,
    next: Edge,
}

#[expect(clippy::struct_excessive_bools, reason = "the format switches each by itself")]
pub(super) struct Reader {
    writing: Writing,
    tables: Tables,
    state: State,
    around: Vec<State>,
    /// The tables of the places that are open, the innermost last.
    rows: Vec<Row>,
    /// Bytes that are not decoded yet, as one character may take several.
    bytes: Vec<u8>,
    units: Vec<u16>,
    /// Bytes still to be passed over after a `\u`.
    passed: usize,
    /// The group has just been opened with `\*`.
    optional: bool,
    opening: bool,
    number: String,
    has_number: bool,
    instruction: String,
    /// A line of an automatic table of contents is under way.
    contents: bool,
}

impl Reader {
    pub(super) fn new(writing: Writing) -> Reader {
        let state = State { fallback: 1, ..State::default() };
        Reader {
            writing,
            tables: Tables::new(),
            state,
            around: Vec::new(),
            rows: vec![Row::default()],
            bytes: Vec::new(),
            units: Vec::new(),
            passed: 0,
            optional: false,
            opening: false,
            number: String::new(),
            has_number: false,
            instruction: String::new(),
            contents: false,
        }
    }

    pub(super) fn is_done(&self) -> bool {
        self.writing.is_full()
    }

    pub(super) fn finish(mut self, source: Source) -> Result<Manuscript, Unreadable> {
        self.flush();
        while !self.around.is_empty() {
            self.close();
        }
        if !self.writing.is_at_start() {
            self.end_paragraph();
        }
        self.writing.finish(source)
    }

    pub(super) fn take(&mut self, token: Token<'_>) -> Result<(), Unreadable> {
        if self.passed > 0 {
            match token {
                // Whoever writes the next character has written no more for the last.
                Token::Open | Token::Close | Token::Word("u" | "par" | "cell" | "row", _) => self.passed = 0,
                _ => {
                    self.passed -= 1;
                    return Ok(());
                }
            }
        }
        match token {
            Token::Byte(byte) => self.byte(byte),
            Token::Word("u", Some(code)) => self.unicode(code),
            Token::Binary => {}
            Token::Open => {
                self.flush();
                if self.around.len() == DEEPEST {
                    return Err(Unreadable::TooLarge);
                }
                self.around.push(self.state.clone());
                self.state.entered = false;
                self.opening = true;
                self.optional = false;
                return Ok(());
            }
            Token::Close => {
                self.flush();
                self.close();
            }
            Token::Sign(b'*') => {
                self.optional = true;
                return Ok(());
            }
            Token::Sign(sign) => {
                self.flush();
                if let Some(text) = control::sign(sign) {
                    self.print(text);
                }
            }
            Token::Word(word, number) => {
                self.flush();
                self.word(word, number);
            }
        }
        self.opening = false;
        self.optional = false;
        Ok(())
    }

    fn byte(&mut self, byte: u8) {
        self.flush_units();
        if self.state.destination != Destination::Skipped && self.state.destination != Destination::Silent {
            self.bytes.push(byte);
            if self.bytes.len() >= LONGEST_STRETCH && byte < 0x80 {
                self.flush_bytes();
            }
        }
    }

    fn unicode(&mut self, code: i32) {
        self.flush_bytes();
        // Codes are 16 bits with a sign; some writers leave the sign out.
        let unit = u16::try_from(code).ok().or_else(|| i16::try_from(code).ok().map(i16::cast_unsigned));
        if let Some(unit) = unit {
            self.units.push(unit);
        } else {
            let text = u32::try_from(code).ok().and_then(char::from_u32).unwrap_or('\u{fffd}');
            self.flush_units();
            self.print(text.encode_utf8(&mut [0; 4]));
        }
        self.passed = self.state.fallback;
    }

    fn flush(&mut self) {
        self.flush_bytes();
        self.flush_units();
    }

    fn flush_bytes(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let text = self.tables.code_page(&self.state).decode_without_bom_handling(&bytes).0;
        self.print(&text);
    }

    fn flush_units(&mut self) {
        if !self.units.is_empty() {
            let text = String::from_utf16_lossy(&std::mem::take(&mut self.units));
            self.print(&text);
        }
    }

    fn close(&mut self) {
        let ended = std::mem::replace(&mut self.state, self.around.pop().unwrap_or_default());
        if ended.destination == Destination::Number && self.state.destination != Destination::Number {
            self.has_number = true;
        }
        if ended.entered {
            let inner = std::mem::replace(&mut self.state, ended);
            if !self.writing.is_at_start() {
                self.end_paragraph();
            }
            self.rows.pop();
            self.writing.leave();
            self.state = inner;
        }
    }

    fn word(&mut self, word: &str, number: Option<i32>) {
        if self.state.destination == Destination::Skipped {
            return;
        }
        if let Some(opening) = opening(word) {
            return self.open(opening);
        }
        if self.optional && self.opening {
            self.state.destination = Destination::Skipped;
            return;
        }
        let n = number.unwrap_or(1);
        match self.state.destination {
            Destination::Fonts => self.font_table(word, number),
            Destination::Styles => self.style_sheet(word, number),
            Destination::Silent | Destination::Skipped => {}
            Destination::Text | Destination::Number | Destination::Instruction => {
                if self.character(word, n) || self.paragraph(word, number) || self.table(word, n) {
                    return;
                }
                self.flow(word);
            }
        }
    }

    fn open(&mut self, opening: Opening) {
        match opening {
            Opening::Is(Destination::Number) if self.state.destination == Destination::Text => {
                self.state.destination = Destination::Number;
                self.number.clear();
                self.has_number = false;
            }
            Opening::Is(Destination::Number) => self.state.destination = Destination::Skipped,
            Opening::Is(Destination::Instruction) => {
                self.state.destination = Destination::Instruction;
                self.instruction.clear();
            }
            Opening::Is(destination) => self.state.destination = destination,
            Opening::Enters(place) => self.enter(place),
            Opening::Tells(reservation, destination) => {
                self.writing.note(reservation);
                self.state.destination = destination;
            }
            Opening::Field => self.instruction.clear(),
            Opening::Result => {
                if calls(&self.instruction) {
                    self.writing.note(Reservation::Calls);
                }
                self.state.contents |= is_contents(&self.instruction);
                self.instruction.clear();
            }
            Opening::Transparent => {}
        }
    }

    fn enter(&mut self, place: Place) {
        let fallback = self.state.fallback;
        self.state = State { fallback, entered: true, ..State::default() };
        self.writing.enter(place);
        self.rows.push(Row::default());
    }

    fn font_table(&mut self, word: &str, number: Option<i32>) {
        match (word, number) {
            ("f", Some(font)) => self.state.font = font,
            ("fcharset", Some(set)) => self.tables.font(self.state.font, set),
            // An older way to say the code page of a font.
            ("cpg", Some(936)) => self.tables.font(self.state.font, 134),
            _ => {}
        }
    }

    fn style_sheet(&mut self, word: &str, number: Option<i32>) {
        match (word, number) {
            ("s", Some(style)) => self.state.paragraph.style = style,
            // Styles of characters and tables have numbers of their own.
            ("cs" | "ds" | "ts", _) => self.state.destination = Destination::Skipped,
            ("outlinelevel", Some(level)) => {
                if let Some(style) = self.tables.style(self.state.paragraph.style) {
                    style.outline_level = outline_level(level);
                }
            }
            _ => {}
        }
    }

    fn character(&mut self, word: &str, n: i32) -> bool {
        let state = &mut self.state;
        match word {
            "plain" => {
                (state.bold, state.fate, state.font) = (false, Fate::Printed, 0);
                (state.wide_font, state.naming_wide) = (None, false);
            }
            "f" => state.font = n,
            "af" if state.naming_wide => state.wide_font = Some(n),
            "dbch" => state.naming_wide = true,
            "loch" | "hich" | "rtlch" | "ltrch" => state.naming_wide = false,
            "b" => state.bold = n != 0,
            // Some writers say so of Chinese characters alone.
            "ab" if state.naming_wide => state.bold = n != 0,
            "v" => state.fate = if n == 0 { Fate::Printed } else { Fate::Hidden },
            "deleted" => state.fate = if n == 0 { Fate::Printed } else { Fate::Deleted },
            "revised" if n != 0 => self.writing.note(Reservation::Changes),
            "uc" => state.fallback = usize::try_from(n).unwrap_or(1).min(16),
            "ansicpg" => self.tables.set_code_page(n),
            "mac" => self.tables.set_code_page(10000),
            _ => return false,
        }
        true
    }

    fn paragraph(&mut self, word: &str, number: Option<i32>) -> bool {
        let paragraph = &mut self.state.paragraph;
        match word {
            "pard" => *paragraph = super::state::ParagraphState::default(),
            "s" => paragraph.style = number.unwrap_or(0),
            "outlinelevel" => paragraph.outline_level = number.and_then(outline_level),
            "qc" => paragraph.alignment = Alignment::Center,
            "qr" => paragraph.alignment = Alignment::End,
            "ql" | "qj" | "qd" => paragraph.alignment = Alignment::Start,
            "intbl" => paragraph.in_table = number != Some(0),
            "itap" => paragraph.in_table = number.unwrap_or(1) > 0,
            "pagebb" => paragraph.page_break_before = number != Some(0),
            _ => return false,
        }
        true
    }

    fn flow(&mut self, word: &str) {
        if let Some(text) = control::characters(word) {
            return self.print(text);
        }
        if self.state.destination != Destination::Text {
            return;
        }
        match word {
            "par" => self.end_paragraph(),
            "page" => {
                if !self.writing.is_at_start() {
                    self.end_paragraph();
                }
                self.writing.page_break();
            }
            "sect" => {
                self.end_paragraph();
                self.writing.page_break();
            }
            _ => {}
        }
    }

    fn row(&mut self) -> &mut Row {
        if self.rows.is_empty() {
            self.rows.push(Row::default());
        }
        let last = self.rows.len() - 1;
        &mut self.rows[last]
    }

    fn table(&mut self, word: &str, n: i32) -> bool {
        let row = self.row();
        match word {
            "trowd" => {
                (row.open, row.header) = (true, false);
                row.edges.clear();
                row.next = Edge::default();
            }
            "trleft" => row.next.left = n,
            "trhdr" => row.header = true,
            "clmrg" => row.next.joins = true,
            "clvmrg" => row.next.continues = true,
            "cellx" if row.edges.len() < 64 => {
                let edge = Edge { right: n, ..row.next };
                row.edges.push(edge);
                row.next = Edge { left: n, ..Edge::default() };
            }
            "cell" => self.end_cell(),
            "row" => self.end_row(),
            "nestcell" => self.end_paragraph(),
            "nestrow" => self.writing.note(Reservation::NestedTables),
            _ => return false,
        }
        true
    }

    fn end_cell(&mut self) {
        self.state.paragraph.in_table = true;
        self.end_paragraph();
        self.writing.end_cell();
    }

    fn end_row(&mut self) {
        let row = self.row();
        row.open = false;
        let (header, edges) = (row.header, row.edges.clone());
        self.writing.end_row(header, edges);
    }

    /// Where the paragraph that begins stands: in a cell, or after the table.
    fn settle(&mut self) {
        let open = self.row().open;
        if self.state.paragraph.in_table {
            self.writing.stand_in_cell();
        } else if !open {
            self.writing.stand_in_text();
        }
    }

    fn end_paragraph(&mut self) {
        if std::mem::take(&mut self.contents) && self.writing.is_at_start() {
            self.writing.leave_out_contents();
            self.has_number = false;
            return;
        }
        if self.writing.is_at_start() {
            self.settle();
        }
        let style = self.tables.styles.get(&self.state.paragraph.style).cloned().unwrap_or_default();
        let number = if std::mem::take(&mut self.has_number) { number(&self.number) } else { None };
        let paragraph = self.state.paragraph.clone();
        if paragraph.page_break_before {
            self.writing.page_break();
        }
        let looks = self.writing.looks();
        looks.number = number;
        looks.outline_level =
            paragraph.outline_level.or(style.outline_level).or_else(|| level_of_name(&style.name));
        looks.alignment = paragraph.alignment;
        looks.style = Some(style.name).filter(|name| !name.is_empty());
        self.writing.end_paragraph();
    }

    fn print(&mut self, text: &str) {
        match self.state.destination {
            Destination::Text => {}
            Destination::Number => return keep(&mut self.number, text),
            Destination::Instruction => return keep(&mut self.instruction, text),
            Destination::Styles => return self.tables.name_style(self.state.paragraph.style, text),
            Destination::Fonts | Destination::Silent | Destination::Skipped => return,
        }
        match self.state.fate {
            Fate::Printed => {}
            Fate::Hidden => return self.writing.note(Reservation::Hidden),
            Fate::Deleted => return self.writing.note(Reservation::Changes),
        }
        let style = self.tables.styles.get(&self.state.paragraph.style);
        let of_contents = style.is_some_and(|style| style.name.to_ascii_lowercase().starts_with("toc "));
        if self.state.contents || of_contents {
            self.contents = true;
            return;
        }
        // The file's own group has ended: what follows is no part of it.
        if self.around.is_empty() {
            return;
        }
        if self.writing.is_at_start() {
            self.settle();
        }
        self.writing.push(text, if self.state.bold { Weight::Strong } else { Weight::Plain });
    }
}

fn keep(words: &mut String, text: &str) {
    let room = LONGEST_WORDS.saturating_sub(words.len());
    words.extend(text.chars().take(room));
}

/// From 1; 9 is the level of the text itself.
fn outline_level(level: i32) -> Option<u8> {
    u8::try_from(level).ok().filter(|level| *level < 9).map(|level| level + 1)
}
