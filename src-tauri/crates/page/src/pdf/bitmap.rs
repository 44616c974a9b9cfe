//! BMP, which a PDF cannot hold as it is: its pixels.
//!
//! What Paint and screenshots write: 1, 4, 8, 16, 24 and 32 bits, with a palette, plain or with masks. Runs of equal pixels
//! (RLE) are not read.

/// An image of more pixels is not read; a page at 1,200 dots an inch has as many.
const MOST_PIXELS: usize = 140_000_000;

/// The pixels of a BMP, row by row from the top, four bytes each: red, green, blue, how opaque.
pub(super) struct Pixels {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) rgba: Vec<u8>,
}

/// Reads a BMP; `None` where it is cut short or of a kind that is not read.
pub(super) fn pixels(file: &[u8]) -> Option<Pixels> {
    let head = Head::read(file)?;
    let (width, height) = (usize::try_from(head.width).ok()?, usize::try_from(head.height).ok()?);
    if width.checked_mul(height).is_none_or(|all| all == 0 || all > MOST_PIXELS) {
        return None;
    }
    let stride = (width * head.bits).div_ceil(32) * 4;
    let mut rgba = Vec::with_capacity(width * height * 4);
    for row in 0..height {
        let from = if head.from_top { row } else { height - 1 - row };
        let start = head.start.checked_add(from * stride)?;
        let row = file.get(start..start.checked_add(stride)?)?;
        for x in 0..width {
            rgba.extend(head.pixel(row, x)?);
        }
    }
    Some(Pixels { width: head.width, height: head.height, rgba })
}

struct Head<'a> {
    width: u32,
    height: u32,
    from_top: bool,
    bits: usize,
    /// Where the pixels begin.
    start: usize,
    /// The palette, and how many bytes a colour has in it.
    palette: (&'a [u8], usize),
    /// Which bits are red, green, blue and opacity.
    masks: [u32; 4],
}

impl<'a> Head<'a> {
    fn read(file: &'a [u8]) -> Option<Head<'a>> {
        let start = number(file, 10)?;
        let size = number(file, 14)?;
        let after = usize::try_from(size).ok()?.checked_add(14)?;
        if size == 12 {
            let (width, height) = (u32::from(short(file, 18)?), u32::from(short(file, 20)?));
            let bits = usize::from(short(file, 24)?);
            let palette = (file.get(after..)?, 3);
            return Head {
                width,
                height,
                from_top: false,
                bits,
                start: 0,
                palette,
                masks: plain_masks(bits),
            }
            .at(start);
        }
        let height = i32::from_le_bytes(file.get(22..26)?.try_into().ok()?);
        let bits = usize::from(short(file, 28)?);
        let (masks, skipped) = match number(file, 30)? {
            0 => (plain_masks(bits), 0),
            3 | 6 => {
                let opaque = if size >= 56 { number(file, 66)? } else { 0 };
                let masks = [number(file, 54)?, number(file, 58)?, number(file, 62)?, opaque];
                (masks, if size == 40 { 12 } else { 0 })
            }
            _ => return None,
        };
        let palette = (file.get(after.checked_add(skipped)?..)?, 4);
        let (width, from_top) = (number(file, 18)?, height < 0);
        Head { width, height: height.unsigned_abs(), from_top, bits, start: 0, palette, masks }.at(start)
    }

    /// With its pixels there; only depths that are read.
    fn at(self, start: u32) -> Option<Head<'a>> {
        let read = matches!(self.bits, 1 | 4 | 8 | 16 | 24 | 32);
        read.then_some(Head { start: usize::try_from(start).ok()?, ..self })
    }

    fn pixel(&self, row: &[u8], x: usize) -> Option<[u8; 4]> {
        match self.bits {
            24 => {
                let [blue, green, red] = *row.get(x * 3..x * 3 + 3)? else { return None };
                Some([red, green, blue, u8::MAX])
            }
            16 => Some(self.masked(u32::from(short(row, x * 2)?))),
            32 => Some(self.masked(number(row, x * 4)?)),
            bits => {
                let byte = usize::from(*row.get(x * bits / 8)?);
                let shift = 8 - bits - (x * bits) % 8;
                let nth = (byte >> shift) & ((1 << bits) - 1);
                let (palette, wide) = self.palette;
                let [blue, green, red, ..] = *palette.get(nth * wide..(nth + 1) * wide)? else { return None };
                Some([red, green, blue, u8::MAX])
            }
        }
    }

    fn masked(&self, value: u32) -> [u8; 4] {
        let [red, green, blue, opaque] = self.masks;
        let of = |mask| channel(value, mask);
        [of(red), of(green), of(blue), if opaque == 0 { u8::MAX } else { of(opaque) }]
    }
}

/// Where colours stand when nothing is said.
fn plain_masks(bits: usize) -> [u32; 4] {
    if bits == 16 { [0x7c00, 0x03e0, 0x001f, 0] } else { [0x00ff_0000, 0xff00, 0xff, 0] }
}

/// The bits of a mask as 0 to 255.
fn channel(value: u32, mask: u32) -> u8 {
    let most = u64::from(mask.checked_shr(mask.trailing_zeros()).unwrap_or(0));
    let own = u64::from((value & mask).checked_shr(mask.trailing_zeros()).unwrap_or(0));
    u8::try_from((own * 255).checked_div(most).unwrap_or(0)).unwrap_or(u8::MAX)
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of two by two pixels: head of 40 bytes, masks or palette, rows from the bottom.
    fn file((bits, compression): (u16, u32), between: &[u8], rows: &[u8]) -> Vec<u8> {
        let start = u32::try_from(54 + between.len()).unwrap();
        let mut file = [b"BM".as_slice(), &[0; 8], &start.to_le_bytes(), &40u32.to_le_bytes()].concat();
        file.extend([2u32.to_le_bytes(), 2u32.to_le_bytes()].concat());
        file.extend([1u16.to_le_bytes(), bits.to_le_bytes()].concat());
        file.extend(compression.to_le_bytes());
        file.extend([0; 20]);
        [file.as_slice(), between, rows].concat()
    }

    /// From the top: red, green; blue, white.
    fn check(file: &[u8]) {
        let read = pixels(file).unwrap();
        assert_eq!((read.width, read.height), (2, 2));
        let red_green = [255, 0, 0, 255, 0, 255, 0, 255];
        assert_eq!(read.rgba, [red_green, [0, 0, 255, 255, 255, 255, 255, 255]].concat());
    }

    #[test]
    fn the_pixels_are_those_of_every_depth() {
        let of_24 = [255, 0, 0, 255, 255, 255, 0, 0, 0, 0, 255, 0, 255, 0, 0, 0];
        check(&file((24, 0), &[], &of_24));
        let palette = [0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 0, 255, 255, 255, 0];
        check(&file((8, 0), &palette, &[2, 3, 0, 0, 0, 1, 0, 0]));
        check(&file((4, 0), &palette, &[0x23, 0, 0, 0, 0x01, 0, 0, 0]));
        let of_32 = [255, 0, 0, 0, 255, 255, 255, 0, 0, 0, 255, 0, 0, 255, 0, 0];
        check(&file((32, 0), &[], &of_32));
        let of_16 = [0x1f, 0, 0xff, 0x7f, 0, 0x7c, 0xe0, 0x03];
        check(&file((16, 0), &[], &of_16));
        let masks = [0, 0xf8, 0, 0, 0xe0, 0x07, 0, 0, 0x1f, 0, 0, 0];
        check(&file((16, 3), &masks, &[0x1f, 0, 0xff, 0xff, 0, 0xf8, 0xe0, 0x07]));
    }

    #[test]
    fn what_is_cut_short_or_unknown_is_not_read() {
        let whole = file((24, 0), &[], &[0; 16]);
        assert!((0..whole.len()).all(|end| pixels(&whole[..end]).is_none()));
        assert!(pixels(&file((8, 1), &[], &[0; 16])).is_none());
        assert!(pixels(&file((5, 0), &[], &[0; 16])).is_none());
        let mut huge = whole;
        huge[18..26].copy_from_slice(&[0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 0x7f]);
        assert!(pixels(&huge).is_none());
    }
}
