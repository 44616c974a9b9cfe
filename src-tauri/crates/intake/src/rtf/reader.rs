//! Tokens on their way into a manuscript.

use super::control;
use super::destination::{Opening, opening};
use super::row::Row;
use super::state::{Destination, State};
use super::tables::Tables;
use super::token::Token;
use super::undecoded::Undecoded;
use crate::writing::Writing;
use crate::{Manuscript, Place, Source, Unreadable};
use ooxml::read::{Reservation, calls, is_contents};

/// Groups within groups; Word itself stays below fifty.
const DEEPEST: usize = 1_000;
#[expect(clippy::struct_excessive_bools, reason = "the format switches each by itself")]
pub(super) struct Reader {
    pub(super) writing: Writing,
    pub(super) tables: Tables,
    pub(super) state: State,
    pub(super) around: Vec<State>,
    /// The tables of the places that are open, the innermost last.
    pub(super) rows: Vec<Row>,
    undecoded: Undecoded,
    /// Bytes still to be passed over after a `\u`.
    passed: usize,
    /// The group has just been opened with `\*`.
    optional: bool,
    opening: bool,
    pub(super) number: String,
    pub(super) has_number: bool,
    pub(super) instruction: String,
    /// A line of an automatic table of contents is under way.
    pub(super) contents: bool,
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
            undecoded: Undecoded::default(),
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
        if matches!(self.state.destination, Destination::Skipped | Destination::Silent) {
            return self.flush();
        }
        if self.undecoded.awaits_units() {
            self.flush();
        }
        if self.undecoded.byte(byte) {
            self.flush();
        }
    }

    fn unicode(&mut self, code: i32) {
        if self.undecoded.awaits_bytes() {
            self.flush();
        }
        self.undecoded.code(code);
        self.passed = self.state.fallback;
    }

    /// Prints what is complete.
    fn flush(&mut self) {
        if let Some(text) = self.undecoded.take(self.tables.code_page(&self.state)) {
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
            Destination::Fonts => self.tables.font_word(&mut self.state, word, number),
            Destination::Styles => self.tables.style_word(&mut self.state, word, number),
            Destination::Silent | Destination::Skipped => {}
            Destination::Text | Destination::Number | Destination::Instruction => {
                if self.character(word, n) || self.state.paragraph.word(word, number) || self.table(word, n) {
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

    /// A control word that says how characters are, or how they are written.
    fn character(&mut self, word: &str, n: i32) -> bool {
        match word {
            "revised" if n != 0 => self.writing.note(Reservation::Changes),
            "ansicpg" => self.tables.set_code_page(n),
            "mac" => self.tables.set_code_page(10000),
            _ => return self.state.character(word, n),
        }
        true
    }
}
