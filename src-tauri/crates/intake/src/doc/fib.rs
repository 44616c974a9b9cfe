//! The file information block, where everything is found ([MS-DOC] 2.5).

use super::bytes::{u16_at, u32_at};
use crate::Unreadable;
use std::ops::Range;

/// The first version of Word 97; what is older is written in another way.
const WORD_97: u16 = 0x00c0;
const SIGNATURE: u16 = 0xa5ec;
const SIGNATURE_OF_WORD_6: u16 = 0xa5dc;

/// Flags at 0x0A.
const ENCRYPTED: u16 = 0x0100;
const SECOND_TABLE: u16 = 0x0200;

/// Where the lengths of stories begin, and where the places of tables do.
const LENGTHS: usize = 0x4c;
const PLACES: usize = 0x9a;

/// Tables of a document, by their place in the block ([MS-DOC] 2.5.6).
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    Styles = 1,
    Sections = 6,
    Headers = 11,
    CharacterPages = 12,
    ParagraphPages = 13,
    Fonts = 15,
    Text = 33,
    Shapes = 40,
    TextBoxes = 56,
    Lists = 73,
    Overrides = 74,
}

/// What the block says.
#[derive(Debug)]
pub(super) struct Fib {
    pub(super) second_table: bool,
    places: Vec<(u32, u32)>,
    stories: [u32; 8],
}

/// The stories of a document in the order in which they stand ([MS-DOC] 2.4.1); macros are none.
#[derive(Clone, Copy, Debug)]
pub(super) enum Story {
    Main = 0,
    Footnotes = 1,
    Headers = 2,
    Endnotes = 5,
    TextBoxes = 6,
}

impl Fib {
    pub(super) fn read(document: &[u8]) -> Result<Fib, Unreadable> {
        let half = |at| u16_at(document, at).ok_or(Unreadable::Broken);
        let (signature, version, flags) = (half(0)?, half(2)?, half(0x0a)?);
        if signature == SIGNATURE_OF_WORD_6 || (signature == SIGNATURE && version < WORD_97 && version != 0) {
            let advice = "请用 Word 或 WPS 打开后另存为 .docx 再导入";
            return Err(Unreadable::Unsupported { kind: "Word 95 及更早的文档", advice });
        }
        if signature != SIGNATURE {
            return Err(Unreadable::Broken);
        }
        if flags & ENCRYPTED != 0 {
            return Err(Unreadable::Encrypted);
        }
        let length = |at: usize| u32_at(document, LENGTHS + 4 * at).unwrap_or_default();
        let place =
            |at: usize| Some((u32_at(document, PLACES + 8 * at)?, u32_at(document, PLACES + 8 * at + 4)?));
        Ok(Fib {
            second_table: flags & SECOND_TABLE != 0,
            places: (0..=Part::Overrides as usize).map_while(place).collect(),
            stories: std::array::from_fn(length),
        })
    }

    /// Where a table stands in the table stream.
    pub(super) fn place(&self, part: Part) -> Option<Range<usize>> {
        let (start, len) = self.places.get(part as usize)?;
        let start = usize::try_from(*start).ok()?;
        Some(start..start.checked_add(usize::try_from(*len).ok()?)?).filter(|place| !place.is_empty())
    }

    /// The bytes of a table; none where there is none.
    pub(super) fn part<'a>(&self, table: &'a [u8], part: Part) -> &'a [u8] {
        self.place(part).and_then(|place| table.get(place)).unwrap_or_default()
    }

    /// The characters of a story, by their positions.
    pub(super) fn story(&self, story: Story) -> Range<u32> {
        let before = self.stories[..story as usize].iter().fold(0u32, |sum, len| sum.saturating_add(*len));
        before..before.saturating_add(self.stories[story as usize])
    }
}
