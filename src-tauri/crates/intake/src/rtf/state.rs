//! What is in force at one place of a rich text, and what is learnt from its tables.

use super::code_page;
use crate::Alignment;
use encoding_rs::{Encoding, WINDOWS_1252};
use std::collections::BTreeMap;

/// What a group is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Destination {
    /// Characters are printed.
    #[default]
    Text,
    /// Nothing is read, but groups within may be.
    Silent,
    /// Nothing is read, whatever stands within.
    Skipped,
    Fonts,
    Styles,
    /// The number of the paragraph, as Word would print it.
    Number,
    /// What a field is to do.
    Instruction,
}

/// What is in force; a group ends and what was in force before is so again.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "the format switches each by itself")]
pub(super) struct State {
    pub(super) destination: Destination,
    /// Bytes that follow a `\u` for readers that know no Unicode.
    pub(super) fallback: usize,
    pub(super) font: i32,
    /// The font of Chinese characters, where it is named apart.
    pub(super) wide_font: Option<i32>,
    /// The next `\af` names the font of Chinese characters.
    pub(super) naming_wide: bool,
    pub(super) bold: bool,
    pub(super) fate: Fate,
    pub(super) paragraph: ParagraphState,
    /// The group stands in a place of its own, which ends with it.
    pub(super) entered: bool,
    /// The table of contents is being printed.
    pub(super) contents: bool,
}

/// What becomes of characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Fate {
    #[default]
    Printed,
    Hidden,
    Deleted,
}

/// What is in force for paragraphs.
#[derive(Clone, Debug, Default)]
pub(super) struct ParagraphState {
    pub(super) style: i32,
    /// From 1.
    pub(super) outline_level: Option<u8>,
    pub(super) alignment: Alignment,
    pub(super) in_table: bool,
    pub(super) page_break_before: bool,
}

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
    pub(super) fonts: BTreeMap<i32, i32>,
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

    pub(super) fn font(&mut self, font: i32, set: i32) {
        if self.fonts.len() < MOST {
            self.fonts.insert(font, set);
        }
    }

    /// The style of this number, made where it is not there yet.
    pub(super) fn style(&mut self, number: i32) -> Option<&mut Style> {
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
