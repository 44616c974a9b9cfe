//! What the tables before the text say: fonts and styles.

use super::code_page;
use super::state::{Destination, State, outline_level};
use encoding_rs::{Encoding, WINDOWS_1252};
use std::collections::BTreeMap;

/// A style of paragraphs.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    pub(super) name: String,
    pub(super) outline_level: Option<u8>,
}

/// What the tables before the text say.
#[derive(Debug)]
pub(super) struct Tables {
    code_page: &'static Encoding,
    /// Character sets of fonts.
    fonts: BTreeMap<i32, i32>,
    pub(super) styles: BTreeMap<i32, Style>,
}

/// Fonts, and styles, of one file.
const MOST: usize = 10_000;
/// Characters of a style's name.
const LONGEST_NAME: usize = 255;

impl Tables {
    pub(super) fn new() -> Tables {
        Tables { code_page: WINDOWS_1252, fonts: BTreeMap::new(), styles: BTreeMap::new() }
    }

    pub(super) fn set_code_page(&mut self, number: i32) {
        self.code_page = code_page::by_number(number);
    }

    fn font(&mut self, font: i32, set: i32) {
        if self.fonts.len() < MOST {
            self.fonts.insert(font, set);
        }
    }

    /// A control word in the table of fonts.
    pub(super) fn font_word(&mut self, state: &mut State, word: &str, number: Option<i32>) {
        match (word, number) {
            ("f", Some(font)) => state.font = font,
            ("fcharset", Some(set)) => self.font(state.font, set),
            // An older way to say the code page of a font.
            ("cpg", Some(936)) => self.font(state.font, 134),
            _ => {}
        }
    }

    /// A control word in the sheet of styles.
    pub(super) fn style_word(&mut self, state: &mut State, word: &str, number: Option<i32>) {
        match (word, number) {
            ("s", Some(style)) => state.paragraph.style = style,
            // Styles of characters and tables have numbers of their own.
            ("cs" | "ds" | "ts", _) => state.destination = Destination::Skipped,
            ("outlinelevel", Some(level)) => {
                if let Some(style) = self.style(state.paragraph.style) {
                    style.outline_level = outline_level(level);
                }
            }
            _ => {}
        }
    }

    /// The style of this number, made where it is not there yet.
    fn style(&mut self, number: i32) -> Option<&mut Style> {
        let room = self.styles.len() < MOST || self.styles.contains_key(&number);
        room.then(|| self.styles.entry(number).or_default())
    }

    pub(super) fn name_style(&mut self, number: i32, text: &str) {
        if let Some(style) = self.style(number) {
            let room = LONGEST_NAME.saturating_sub(style.name.len());
            style.name.extend(text.chars().filter(|c| *c != ';').take(room));
        }
    }

    /// The code page of bytes in a state.
    pub(super) fn code_page(&self, state: &State) -> &'static Encoding {
        let of = |font: i32| self.fonts.get(&font).and_then(|set| code_page::by_set(*set));
        if let Some(encoding) = of(state.font) {
            return encoding;
        }
        let wide = state.wide_font.and_then(of);
        wide.filter(|_| !code_page::is_wide(self.code_page)).unwrap_or(self.code_page)
    }
}
