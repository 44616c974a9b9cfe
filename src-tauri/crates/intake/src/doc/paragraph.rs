//! A paragraph under way: its characters with what is said of them, until its mark tells how it looks.

use super::properties::{CharacterProperties, Toggle};
use super::styles::{Style, Styles};
use crate::writing::{Weight, Writing};
use ooxml::read::{Fields, Reservation, symbol};
use std::ops::Range;

/// Characters with the same properties.
#[derive(Debug)]
struct Stretch {
    units: Vec<u16>,
    properties: CharacterProperties,
}

#[derive(Debug, Default)]
pub(super) struct OpenParagraph {
    stretches: Vec<Stretch>,
    /// Text boxes whose shapes stand in it.
    pub(super) boxes: Vec<Range<u32>>,
    /// It goes on after a page break, so that it has no number of its own.
    pub(super) continued: bool,
}

/// What a paragraph's characters came to.
#[derive(Debug, Default)]
pub(super) struct Runs {
    pub(super) runs: Vec<(String, Weight)>,
    /// It is a line of an automatic table of contents.
    pub(super) of_contents: bool,
}

/// Where characters are read with.
pub(super) struct Context<'a> {
    pub(super) styles: &'a Styles,
    pub(super) paragraph: Option<&'a Style>,
    pub(super) fonts: &'a dyn Fn(u16) -> Option<String>,
}

impl OpenParagraph {
    pub(super) fn push(&mut self, unit: u16, properties: &CharacterProperties) {
        match self.stretches.last_mut() {
            Some(last) if last.properties == *properties => last.units.push(unit),
            _ => self.stretches.push(Stretch { units: vec![unit], properties: *properties }),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.stretches.is_empty() && self.boxes.is_empty()
    }

    /// The characters that print. Fields go on from paragraph to paragraph.
    pub(super) fn runs(&self, fields: &mut Fields, with: &Context<'_>, writing: &mut Writing) -> Runs {
        let mut runs = Runs::default();
        for stretch in &self.stretches {
            stretch.run(fields, with, (&mut runs, writing));
        }
        runs
    }
}

impl Stretch {
    fn run(&self, fields: &mut Fields, with: &Context<'_>, (runs, writing): (&mut Runs, &mut Writing)) {
        let own = self.properties.style.and_then(|style| with.styles.get(style));
        let of_style = |of: fn(&CharacterProperties) -> Toggle| {
            let under = with.paragraph.map_or(Toggle::Unsaid, |style| of(&style.character));
            of(&self.properties).over(own.map_or(Toggle::Unsaid, |style| of(&style.character)).over(under))
        };
        let weight = if of_style(|of| of.bold).is_on() { Weight::Strong } else { Weight::Plain };
        let hidden = of_style(|of| of.hidden).is_on();
        let mut text = String::new();
        let mut silent = false;
        for c in char::decode_utf16(self.units.iter().copied()).map(|c| c.unwrap_or('\u{fffd}')) {
            match c {
                '\x13' => fields.begin(),
                '\x14' if fields.separate() => writing.note(Reservation::Calls),
                '\x15' if fields.end() => writing.note(Reservation::Calls),
                '\x14' | '\x15' => {}
                c if !fields.is_printing() => fields.instruct(c.encode_utf8(&mut [0; 4])),
                _ if self.properties.deleted.is_on() || hidden => silent = true,
                c => {
                    runs.of_contents |= fields.is_contents();
                    text.extend(self.printed(c, with, writing));
                }
            }
        }
        if silent {
            let deleted = self.properties.deleted.is_on();
            writing.note(if deleted { Reservation::Changes } else { Reservation::Hidden });
        }
        if !text.is_empty() {
            if self.properties.inserted.is_on() {
                writing.note(Reservation::Changes);
            }
            runs.runs.push((text, weight));
        }
    }

    /// What a character prints ([MS-DOC] 2.4.1, 2.8.25).
    fn printed(&self, c: char, with: &Context<'_>, writing: &mut Writing) -> Option<char> {
        if let Some((font, code)) = self.properties.symbol.filter(|_| c == '(') {
            let font = (with.fonts)(font).unwrap_or_default();
            return Some(symbol(&font, &format!("{code:x}")).unwrap_or_else(|| {
                writing.note(Reservation::Symbols);
                '□'
            }));
        }
        let special = self.properties.special.is_on();
        match c {
            '\x01' if special && self.properties.object.is_on() => writing.note(Reservation::Embedded),
            '\x01' if special => writing.note(Reservation::Pictures),
            '\x05' if special => writing.note(Reservation::Comments),
            '\t' => return Some('\t'),
            '\x0b' => return Some('\n'),
            '\x1e' => return Some('-'),
            '\0'..='\x1f' => {}
            c => return Some(c),
        }
        None
    }
}
