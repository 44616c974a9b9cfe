//! What single properties say of characters and paragraphs ([MS-DOC] 2.6.1, 2.6.2, 2.6.3).

use super::bytes::{i16_at, u8_at, u16_at};
use super::pieces::Changes;
use super::sprm::{DEFINE_TABLE, Properties, Property};
use crate::Alignment;
use crate::writing::Edge;

/// A property that is on or off, or hangs on the style ([MS-DOC] 2.9.327).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Toggle {
    #[default]
    Unsaid,
    Off,
    On,
    NotAsStyle,
}

impl Toggle {
    fn read(byte: u8) -> Toggle {
        match byte {
            0 => Toggle::Off,
            0x80 => Toggle::Unsaid,
            0x81 => Toggle::NotAsStyle,
            _ => Toggle::On,
        }
    }

    /// Over what the style says.
    pub(super) fn over(self, style: Toggle) -> Toggle {
        match (self, style) {
            (Toggle::Unsaid, style) => style,
            (Toggle::NotAsStyle, Toggle::On) => Toggle::Off,
            (Toggle::NotAsStyle, _) => Toggle::On,
            (own, _) => own,
        }
    }

    pub(super) fn is_on(self) -> bool {
        self == Toggle::On
    }
}

/// What is said of characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct CharacterProperties {
    pub(super) bold: Toggle,
    pub(super) hidden: Toggle,
    pub(super) deleted: Toggle,
    pub(super) inserted: Toggle,
    /// Characters that stand for something else.
    pub(super) special: Toggle,
    /// A picture stands for an embedded object.
    pub(super) object: Toggle,
    pub(super) style: Option<u16>,
    /// The font and the code of a symbol.
    pub(super) symbol: Option<(u16, u16)>,
}

impl CharacterProperties {
    pub(super) fn apply(&mut self, properties: &[u8]) {
        for property in Properties::new(properties) {
            self.say(property);
        }
    }

    pub(super) fn change(&mut self, changes: Changes<'_>) {
        match changes {
            Changes::Many(properties) => self.apply(properties),
            Changes::One(name, value) => {
                let name = match name {
                    0x41 => 0x0800,
                    0x42 => 0x0801,
                    0x55 => 0x0835,
                    0x5c => 0x083c,
                    _ => return,
                };
                self.say(Property { name, operand: &[value] });
            }
        }
    }

    fn say(&mut self, property: Property<'_>) {
        let toggle = || Toggle::read(property.byte());
        match property.name {
            0x0800 => self.deleted = toggle(),
            0x0801 => self.inserted = toggle(),
            0x0835 => self.bold = toggle(),
            0x083c => self.hidden = toggle(),
            0x0855 => self.special = toggle(),
            0x0856 | 0x080a => self.object = toggle(),
            0x4a30 => self.style = Some(property.half()),
            0x6a09 => self.symbol = Some((property.half(), u16_at(property.operand, 2).unwrap_or_default())),
            // Back to what the style says.
            0x2a33 => *self = CharacterProperties { special: self.special, ..CharacterProperties::default() },
            _ => {}
        }
    }
}

/// What is said of a paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct ParagraphProperties {
    /// From 0; 9 is the level of the text itself.
    pub(super) outline_level: Option<u8>,
    pub(super) alignment: Option<Alignment>,
    /// Its place among the lists; 0 is none.
    pub(super) list: Option<i16>,
    pub(super) list_level: Option<usize>,
    pub(super) page_break_before: Toggle,
    /// Tables that it stands in, one in another.
    pub(super) depth: u8,
    pub(super) row_end: Toggle,
    pub(super) inner_row_end: Toggle,
    pub(super) row: Row,
}

/// The row of a table that ends with a paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub(super) header: Toggle,
    pub(super) edges: Vec<Edge>,
}

impl ParagraphProperties {
    /// `data` holds properties that are too large for their place.
    pub(super) fn apply(&mut self, properties: &[u8], data: &[u8]) {
        for property in Properties::new(properties) {
            match property.name {
                0x6645 | 0x6646 => {
                    let at = u32::from_le_bytes(property.operand.try_into().unwrap_or_default());
                    for property in Properties::new(elsewhere(data, at)) {
                        self.say(property);
                    }
                }
                _ => self.say(property),
            }
        }
    }

    pub(super) fn change(&mut self, changes: Changes<'_>) {
        match changes {
            Changes::Many(properties) => self.apply(properties, &[]),
            Changes::One(name, value) => {
                let name = match name {
                    0x05 => 0x2403,
                    0x09 => 0x2407,
                    0x0c => 0x260a,
                    0x18 => 0x2416,
                    0x19 => 0x2417,
                    _ => return,
                };
                self.say(Property { name, operand: &[value] });
            }
        }
    }

    fn say(&mut self, property: Property<'_>) {
        let byte = property.byte();
        match property.name {
            0x2403 | 0x2461 => {
                self.alignment = Some(match byte {
                    1 => Alignment::Center,
                    2 => Alignment::End,
                    _ => Alignment::Start,
                });
            }
            0x2407 => self.page_break_before = Toggle::read(byte),
            0x260a => self.list_level = Some(usize::from(byte)),
            0x460b => self.list = i16_at(property.operand, 0),
            0x2640 => self.outline_level = Some(byte).filter(|level| *level <= 9),
            0x2416 => self.depth = self.depth.max(byte.min(1)),
            0x2417 => self.row_end = Toggle::read(byte),
            0x244c => self.inner_row_end = Toggle::read(byte),
            0x6649 => self.depth = byte,
            0x3404 => self.row.header = Toggle::read(byte),
            DEFINE_TABLE => self.row.edges = edges(property.operand),
            0xd62b => {
                // One cell and whether it goes on with the one above: 1 where it does.
                let cell = self.row.edges.get_mut(usize::from(byte));
                if let (Some(cell), Some(merge)) = (cell, u8_at(property.operand, 1)) {
                    cell.continues = merge == 1;
                }
            }
            0x5624 => {
                let last = usize::from(u8_at(property.operand, 1).unwrap_or_default());
                let cells = self.row.edges.iter_mut().take(last).skip(usize::from(byte) + 1);
                cells.for_each(|cell| cell.joins = true);
            }
            _ => {}
        }
    }
}

/// The list of properties at a place of the data stream.
fn elsewhere(data: &[u8], at: u32) -> &[u8] {
    let Ok(at) = usize::try_from(at) else { return &[] };
    let len = usize::from(u16_at(data, at).unwrap_or_default());
    data.get(at + 2..at + 2 + len).unwrap_or_default()
}

/// The cells of a row ([MS-DOC] 2.9.315): how many, their edges, then 20 bytes each.
fn edges(operand: &[u8]) -> Vec<Edge> {
    const SIZE: usize = 20;
    let count = usize::from(u8_at(operand, 0).unwrap_or_default()).min(63);
    let edge = |at: usize| i16_at(operand, 1 + 2 * at).map(i32::from);
    let flags = |at: usize| u16_at(operand, 1 + 2 * (count + 1) + SIZE * at).unwrap_or_default();
    // Which of two values begins cells that are one and which goes on, [MS-DOC] and the notes on Word 97 say in opposite
    // ways; the first that is met begins.
    let mut first = 0;
    let cell = |at: usize| {
        let (left, right) = (edge(at)?, edge(at + 1)?);
        let flags = flags(at);
        let merge = (flags & 3).min(2);
        let joins = first != 0 && merge != 0 && merge != first;
        first = if joins { first } else { merge };
        Some(Edge { left, right, joins, continues: flags & 0x60 == 0x20 })
    };
    (0..count).map_while(cell).collect()
}
