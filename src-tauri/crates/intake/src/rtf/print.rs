//! What is printed: characters, paragraphs, cells and rows.

use super::control;
use super::reader::Reader;
use super::row::Row;
use super::state::{Destination, Fate};
use crate::docx::level_of_name;
use crate::writing::{Weight, number};
use ooxml::read::Reservation;

/// Characters of an instruction, and of a number.
const LONGEST_WORDS: usize = 64;

impl Reader {
    pub(super) fn flow(&mut self, word: &str) {
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

    pub(super) fn table(&mut self, word: &str, n: i32) -> bool {
        if self.row().word(word, n) {
            return true;
        }
        match word {
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
        let (header, edges) = self.row().end();
        self.writing.end_row(header, edges);
    }

    /// Where the paragraph that begins stands: in a cell, or after the table.
    fn settle(&mut self) {
        let open = self.row().is_open();
        if self.state.paragraph.in_table {
            self.writing.stand_in_cell();
        } else if !open {
            self.writing.stand_in_text();
        }
    }

    pub(super) fn end_paragraph(&mut self) {
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

    pub(super) fn print(&mut self, text: &str) {
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
