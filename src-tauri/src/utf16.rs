//! Places in a text, from bytes of UTF-8 as Rust counts to units of UTF-16 as the window counts.

/// Between two places that are remembered, in bytes.
const STEP: usize = 512;

/// A text with remembered places, so that any other is near one.
pub(crate) struct Utf16<'a> {
    bytes: &'a [u8],
    /// Units before each STEP-th byte.
    units: Vec<usize>,
}

impl<'a> Utf16<'a> {
    pub(crate) fn new(text: &'a str) -> Utf16<'a> {
        let bytes = text.as_bytes();
        let units = bytes.chunks(STEP).scan(0, |sum, chunk| {
            let before = *sum;
            *sum += units(chunk);
            Some(before)
        });
        Utf16 { bytes, units: units.collect() }
    }

    /// The place in units of a place in bytes, which lies between characters.
    pub(crate) fn at(&self, byte: usize) -> usize {
        let byte = byte.min(self.bytes.len());
        let step = byte / STEP;
        self.units
            .get(step)
            .map_or_else(|| units(self.bytes), |before| before + units(&self.bytes[step * STEP..byte]))
    }
}

/// The place in bytes of a place in units; one inside a character is that character's beginning.
pub(crate) fn byte_at(text: &str, unit: usize) -> usize {
    let mut units = 0;
    for (byte, c) in text.char_indices() {
        units += c.len_utf16();
        if units > unit {
            return byte;
        }
    }
    text.len()
}

/// Units of the characters that begin within the bytes: two beyond the basic plane, else one.
fn units(bytes: &[u8]) -> usize {
    bytes.iter().map(|byte| usize::from(*byte < 0x80 || *byte >= 0xc0) + usize::from(*byte >= 0xf0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_counted_as_javascript_counts() {
        let text = "档案a𠮷，".repeat(200);
        let places = Utf16::new(&text);
        for (byte, _) in text.char_indices() {
            assert_eq!(places.at(byte), text[..byte].encode_utf16().count());
        }
        assert_eq!(places.at(text.len()), text.encode_utf16().count());
        assert_eq!(Utf16::new("").at(0), 0);
        for (byte, _) in text.char_indices() {
            assert_eq!(byte_at(&text, places.at(byte)), byte);
        }
        assert_eq!(byte_at(&text, usize::MAX), text.len());
    }
}
