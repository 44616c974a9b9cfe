//! Lists of single properties ([MS-DOC] 2.2.5).

use super::bytes::{u8_at, u16_at};

/// A property with its operand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Property<'a> {
    pub(super) name: u16,
    pub(super) operand: &'a [u8],
}

impl Property<'_> {
    pub(super) fn byte(&self) -> u8 {
        u8_at(self.operand, 0).unwrap_or_default()
    }

    pub(super) fn half(&self) -> u16 {
        u16_at(self.operand, 0).unwrap_or_default()
    }
}

pub(super) const DEFINE_TABLE: u16 = 0xd608;
const CHANGE_TABS: u16 = 0xc615;

/// The properties of a list, as far as it is whole.
pub(super) struct Properties<'a> {
    rest: &'a [u8],
}

impl<'a> Properties<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Properties<'a> {
        Properties { rest: bytes }
    }

    fn operand(&self, name: u16) -> Option<(usize, usize)> {
        let byte = u8_at(self.rest, 2).map(usize::from);
        Some(match name >> 13 {
            0 | 1 => (2, 1),
            2 | 4 | 5 => (2, 2),
            3 => (2, 4),
            7 => (2, 3),
            _ if name == DEFINE_TABLE => (4, usize::from(u16_at(self.rest, 2)?).checked_sub(1)?),
            // A list of tabs may be longer than a byte can say.
            _ if name == CHANGE_TABS && byte == Some(255) => {
                let deleted = usize::from(u8_at(self.rest, 3)?);
                let added = usize::from(u8_at(self.rest, 4 + 4 * deleted)?);
                (3, 2 + 4 * deleted + 3 * added)
            }
            _ => (3, byte?),
        })
    }
}

impl<'a> Iterator for Properties<'a> {
    type Item = Property<'a>;

    fn next(&mut self) -> Option<Property<'a>> {
        let name = u16_at(self.rest, 0)?;
        let (start, len) = self.operand(name)?;
        let operand = self.rest.get(start..start + len)?;
        self.rest = &self.rest[start + len..];
        Some(Property { name, operand })
    }
}
