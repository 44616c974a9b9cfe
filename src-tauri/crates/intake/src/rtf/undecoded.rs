//! Characters on their way: bytes of a code page, or units of UTF-16, of which one character may take several.

use encoding_rs::Encoding;

/// Bytes of a stretch of characters before they are written.
const LONGEST_STRETCH: usize = 1 << 16;

/// What is not decoded yet: bytes or units, never both.
#[derive(Debug, Default)]
pub(super) struct Undecoded {
    bytes: Vec<u8>,
    units: Vec<u16>,
}

impl Undecoded {
    pub(super) fn awaits_bytes(&self) -> bool {
        !self.bytes.is_empty()
    }

    pub(super) fn awaits_units(&self) -> bool {
        !self.units.is_empty()
    }

    /// Takes a byte; true where the stretch is long enough to be written.
    pub(super) fn byte(&mut self, byte: u8) -> bool {
        self.bytes.push(byte);
        self.bytes.len() >= LONGEST_STRETCH && byte < 0x80
    }

    /// Takes the number of a `\u`: 16 bits with a sign; some writers leave the sign out, some name the character itself.
    pub(super) fn code(&mut self, code: i32) {
        let unit = u16::try_from(code).ok().or_else(|| i16::try_from(code).ok().map(i16::cast_unsigned));
        if let Some(unit) = unit {
            self.units.push(unit);
        } else {
            let whole = u32::try_from(code).ok().and_then(char::from_u32).unwrap_or('\u{fffd}');
            self.units.extend_from_slice(whole.encode_utf16(&mut [0; 2]));
        }
    }

    /// The characters so far; bytes are read by the code page.
    pub(super) fn take(&mut self, code_page: &'static Encoding) -> Option<String> {
        if self.awaits_bytes() {
            let bytes = std::mem::take(&mut self.bytes);
            return Some(code_page.decode_without_bom_handling(&bytes).0.into_owned());
        }
        self.awaits_units().then(|| String::from_utf16_lossy(&std::mem::take(&mut self.units)))
    }
}
