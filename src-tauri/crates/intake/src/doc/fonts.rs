//! The names of fonts, for the symbols that they draw ([MS-DOC] 2.9.286, 2.9.87).

use super::bytes::{u8_at, u16_at};

/// Where the name stands in an entry, after the byte that tells its length.
const NAME: usize = 39;
const LONGEST_NAME: usize = 64;

/// The name of a font by its number.
pub(super) fn name(table: &[u8], number: u16) -> Option<String> {
    let mut rest = table.get(4..)?;
    for _ in 0..number.min(u16_at(table, 0)?) {
        rest = rest.get(1 + usize::from(u8_at(rest, 0)?)..)?;
    }
    let entry = rest.get(1..1 + usize::from(u8_at(rest, 0)?))?;
    let units = (0..LONGEST_NAME).map_while(|at| u16_at(entry, NAME + 2 * at)).take_while(|unit| *unit != 0);
    Some(String::from_utf16_lossy(&units.collect::<Vec<_>>()))
}
