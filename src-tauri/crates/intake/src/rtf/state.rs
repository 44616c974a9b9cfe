//! What is in force at one place of a rich text.

use crate::Alignment;

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

impl State {
    /// A control word about characters; false where it is none.
    pub(super) fn character(&mut self, word: &str, n: i32) -> bool {
        match word {
            "plain" => {
                (self.bold, self.fate, self.font) = (false, Fate::Printed, 0);
                (self.wide_font, self.naming_wide) = (None, false);
            }
            "f" => self.font = n,
            "af" if self.naming_wide => self.wide_font = Some(n),
            "dbch" => self.naming_wide = true,
            "loch" | "hich" | "rtlch" | "ltrch" => self.naming_wide = false,
            "b" => self.bold = n != 0,
            // Some writers say so of Chinese characters alone.
            "ab" if self.naming_wide => self.bold = n != 0,
            "v" => self.fate = if n == 0 { Fate::Printed } else { Fate::Hidden },
            "deleted" => self.fate = if n == 0 { Fate::Printed } else { Fate::Deleted },
            "uc" => self.fallback = usize::try_from(n).unwrap_or(1).min(16),
            _ => return false,
        }
        true
    }
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

impl ParagraphState {
    /// A control word about paragraphs; false where it is none.
    pub(super) fn word(&mut self, word: &str, number: Option<i32>) -> bool {
        match word {
            "pard" => *self = ParagraphState::default(),
            "s" => self.style = number.unwrap_or(0),
            "outlinelevel" => self.outline_level = number.and_then(outline_level),
            "qc" => self.alignment = Alignment::Center,
            "qr" => self.alignment = Alignment::End,
            "ql" | "qj" | "qd" => self.alignment = Alignment::Start,
            "intbl" => self.in_table = number != Some(0),
            "itap" => self.in_table = number.unwrap_or(1) > 0,
            "pagebb" => self.page_break_before = number != Some(0),
            _ => return false,
        }
        true
    }
}

/// From 1; 9 is the level of the text itself.
pub(super) fn outline_level(level: i32) -> Option<u8> {
    u8::try_from(level).ok().filter(|level| *level < 9).map(|level| level + 1)
}
