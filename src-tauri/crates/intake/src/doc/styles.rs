//! Styles with what they inherit ([MS-DOC] 2.4.6.5, 2.9.260).

use super::bytes::u16_at;
use super::properties::{CharacterProperties, ParagraphProperties};
use crate::docx::level_of_name;

/// Styles based on styles; Word allows eleven.
const LONGEST_CHAIN: usize = 16;
/// Characters of a name; Word allows 253.
const LONGEST_NAME: usize = 255;
/// What a style is based on where it is based on none.
const NONE: u16 = 0x0fff;

/// A style, with what it inherits.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    pub(super) name: String,
    pub(super) paragraph: ParagraphProperties,
    pub(super) character: CharacterProperties,
}

/// A style as it stands in the file.
#[derive(Clone, Debug, Default)]
struct Said<'a> {
    name: String,
    /// Its place among those that every copy of Word knows; 1 to 9 are the headings.
    known: u16,
    based_on: u16,
    paragraph: &'a [u8],
    character: &'a [u8],
}

/// The styles of a document by number.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: Vec<Style>,
}

impl Styles {
    pub(super) fn read(sheet: &[u8]) -> Styles {
        let said = all(sheet).unwrap_or_default();
        let styles = (0..said.len()).map(|at| resolved(&said, at)).collect();
        Styles { styles }
    }

    pub(super) fn get(&self, number: u16) -> Option<&Style> {
        self.styles.get(usize::from(number))
    }
}

fn all(sheet: &[u8]) -> Option<Vec<Said<'_>>> {
    let header = usize::from(u16_at(sheet, 0)?);
    let count = usize::from(u16_at(sheet, 2)?).min(usize::from(NONE));
    let base = usize::from(u16_at(sheet, 4)?);
    let mut rest = sheet.get(2 + header..)?;
    let mut styles = Vec::new();
    for _ in 0..count {
        let Some(len) = u16_at(rest, 0).map(usize::from) else { break };
        let Some(bytes) = rest.get(2..2 + len) else { break };
        styles.push(one(bytes, base).unwrap_or_default());
        rest = rest.get(2 + len + len % 2..).unwrap_or_default();
    }
    Some(styles)
}

fn one(bytes: &[u8], base: usize) -> Option<Said<'_>> {
    if bytes.is_empty() {
        return None;
    }
    let known = u16_at(bytes, 0)? & 0x0fff;
    let (kind, based_on) = (u16_at(bytes, 2)? & 0xf, u16_at(bytes, 2)? >> 4);
    let len = usize::from(u16_at(bytes, base)?);
    let units: Vec<u16> =
        (0..len.min(LONGEST_NAME)).map_while(|at| u16_at(bytes, base + 2 + 2 * at)).collect();
    let name = String::from_utf16_lossy(&units);
    let mut rest = bytes.get(base + 2 + 2 * (len + 1)..).unwrap_or_default();
    let mut list = || {
        let len = usize::from(u16_at(rest, 0)?);
        let list = rest.get(2..2 + len)?;
        rest = rest.get(2 + len + len % 2..).unwrap_or_default();
        Some(list)
    };
    let (paragraph, character) = match kind {
        1 => (list().and_then(|list| list.get(2..)), list()),
        2 => (None, list()),
        _ => (None, None),
    };
    let (paragraph, character) = (paragraph.unwrap_or_default(), character.unwrap_or_default());
    Some(Said { name, known, based_on, paragraph, character })
}

fn resolved(styles: &[Said<'_>], at: usize) -> Style {
    let mut chain = vec![at];
    while chain.len() < LONGEST_CHAIN {
        let based_on = chain.last().and_then(|last| styles.get(*last)).map_or(NONE, |style| style.based_on);
        if based_on == NONE || chain.contains(&usize::from(based_on)) {
            break;
        }
        chain.push(usize::from(based_on));
    }
    let mut style = Style::default();
    for said in chain.iter().rev().filter_map(|at| styles.get(*at)) {
        style.paragraph.apply(said.paragraph, &[]);
        let mut own = CharacterProperties::default();
        own.apply(said.character);
        own.bold = own.bold.over(style.character.bold);
        own.hidden = own.hidden.over(style.character.hidden);
        style.character = own;
    }
    if let Some(said) = styles.get(at) {
        style.name.clone_from(&said.name);
        let heading = u8::try_from(said.known).ok().filter(|known| (1..=9).contains(known));
        let named = || level_of_name(&said.name);
        style.paragraph.outline_level =
            style.paragraph.outline_level.or_else(|| Some(heading.or_else(named)? - 1));
    }
    style
}
