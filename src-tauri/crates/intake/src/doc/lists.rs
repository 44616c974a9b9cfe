//! Lists and what documents change in them ([MS-DOC] 2.9.131, 2.9.150, 2.9.147).

use super::bytes::{i32_at, u8_at, u16_at, u32_at};
use ooxml::read::{LEVELS, Level, Levels, List, Numbering, Numerals, Suffix};
use std::ops::Range;

/// Bytes of a list's head, of a change's head, of a level's head.
const LIST: usize = 28;
const OVERRIDE: usize = 16;
const LEVEL: usize = 28;
/// Lists of one document; Word itself stops at some thousands.
const MOST: usize = 20_000;
/// Characters of a level's text.
const LONGEST_PATTERN: usize = 64;

/// Formats of numbers by their code ([MS-OSHARED] 2.2.1.3), by the names of ISO 29500-1, 17.18.59.
const FORMATS: [&str; 45] = [
    "decimal",
    "upperRoman",
    "lowerRoman",
    "upperLetter",
    "lowerLetter",
    "ordinal",
    "cardinalText",
    "ordinalText",
    "hex",
    "chicago",
    "ideographDigital",
    "japaneseCounting",
    "aiueo",
    "iroha",
    "decimalFullWidth",
    "decimalHalfWidth",
    "japaneseLegal",
    "japaneseDigitalTenThousand",
    "decimalEnclosedCircle",
    "decimalFullWidth2",
    "aiueoFullWidth",
    "irohaFullWidth",
    "decimalZero",
    "bullet",
    "ganada",
    "chosung",
    "decimalEnclosedFullstop",
    "decimalEnclosedParen",
    "decimalEnclosedCircleChinese",
    "ideographEnclosedCircle",
    "ideographTraditional",
    "ideographZodiac",
    "ideographZodiacTraditional",
    "taiwaneseCounting",
    "ideographLegalTraditional",
    "taiwaneseCountingThousand",
    "taiwaneseDigital",
    "chineseCounting",
    "chineseLegalSimplified",
    "chineseCountingThousand",
    "koreanDigital",
    "koreanCounting",
    "koreanLegal",
    "koreanDigital2",
    "vietnameseCounting",
];

/// The lists of a document, ready to count; `table` is the whole stream, since levels follow what is measured.
pub(super) fn numbering(
    table: &[u8],
    lists: Option<Range<usize>>,
    overrides: Option<Range<usize>>,
) -> Numbering {
    let mut numbering = Numbering::default();
    if let Some(place) = lists {
        define(table, place, &mut numbering);
    }
    if let Some(place) = overrides {
        override_lists(table, place, &mut numbering);
    }
    numbering
}

fn define(table: &[u8], place: Range<usize>, numbering: &mut Numbering) -> Option<()> {
    let count = usize::from(u16_at(table, place.start)?);
    let heads = table.get(place.start + 2..place.start + 2 + count * LIST)?;
    let mut at = place.end.max(place.start + 2 + count * LIST);
    for head in heads.chunks_exact(LIST) {
        let simple = head[26] & 1 != 0;
        let mut levels = Levels::default();
        for slot in levels.iter_mut().take(if simple { 1 } else { LEVELS }) {
            let (level, len) = level(table.get(at..)?)?;
            *slot = Some(level);
            at += len;
        }
        numbering.define(i32_at(head, 0)?, levels);
    }
    Some(())
}

fn override_lists(table: &[u8], place: Range<usize>, numbering: &mut Numbering) -> Option<()> {
    let count = usize::try_from(u32_at(table, place.start)?).ok()?.min(MOST);
    let heads = table.get(place.start + 4..place.start + 4 + count * OVERRIDE)?;
    let mut at = place.start + 4 + count * OVERRIDE;
    for (nth, head) in (1..).zip(heads.chunks_exact(OVERRIDE)) {
        let mut list = List { definition: i32_at(head, 0)?, ..List::default() };
        // Once the changes of one list cannot be read, those of the next cannot be found.
        let read = changes(table, &mut at, (head[12], &mut list));
        numbering.list(nth, list);
        read?;
    }
    Some(())
}

fn changes(table: &[u8], at: &mut usize, (count, list): (u8, &mut List)) -> Option<()> {
    *at += 4;
    for _ in 0..count {
        let (start, flags) = (i32_at(table, *at)?, u32_at(table, *at + 4)?);
        *at += 8;
        let slot = (flags & 0xf) as usize;
        let mut begins = start;
        if flags & 0x20 != 0 {
            let (level, len) = level(table.get(*at..)?)?;
            *at += len;
            begins = level.start;
            if let Some(own) = list.levels.get_mut(slot) {
                *own = Some(level);
            }
        }
        if let Some(own) = list.starts.get_mut(slot).filter(|_| flags & 0x10 != 0) {
            *own = Some(begins);
        }
    }
    Some(())
}

/// A level, and the bytes that it takes.
fn level(bytes: &[u8]) -> Option<(Level, usize)> {
    let format = u8_at(bytes, 4)?;
    let flags = u8_at(bytes, 5)?;
    let properties = usize::from(u8_at(bytes, 24)?) + usize::from(u8_at(bytes, 25)?);
    let text = LEVEL + properties;
    let len = usize::from(u16_at(bytes, text)?);
    let units: Option<Vec<u16>> = (0..len).map(|nth| u16_at(bytes, text + 2 + 2 * nth)).collect();
    let level = Level {
        start: i32_at(bytes, 0)?,
        numerals: numerals(format),
        pattern: pattern(&units?),
        legal: flags & 0x04 != 0,
        suffix: match u8_at(bytes, 15)? {
            1 => Suffix::Space,
            2 => Suffix::Nothing,
            _ => Suffix::Tab,
        },
        restart: (flags & 0x08 != 0).then_some(usize::from(u8_at(bytes, 26)?)),
        style: None,
    };
    Some((level, text + 2 + 2 * len))
}

fn numerals(format: u8) -> Numerals {
    let name =
        if format == 0xff { "none" } else { FORMATS.get(usize::from(format)).copied().unwrap_or("decimal") };
    Numerals::named(name)
}

/// The characters 0 to 8 stand for the numbers of levels.
fn pattern(units: &[u16]) -> String {
    let mut pattern = String::new();
    for c in char::decode_utf16(units.iter().copied()).map(|c| c.unwrap_or('\u{fffd}')).take(LONGEST_PATTERN)
    {
        match c {
            '\0'..='\x08' => {
                pattern.push('%');
                pattern.push(char::from(b'1' + u8::try_from(u32::from(c)).unwrap_or_default()));
            }
            c => pattern.push(c),
        }
    }
    pattern
}
