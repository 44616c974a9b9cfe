//! Pictures, and how large they print where the file does not say.

use draft::{Image, ImageFormat, Micrometres, Picture};
use ooxml::read as word;

/// English Metric Units of a micrometre.
const UNITS: u64 = 36;
/// Micrometres of a pixel on a screen, 96 an inch.
const PIXEL: f64 = 25_400.0 / 96.0;
/// No picture without an extent of its own is printed wider: the text's width on A4 by GB/T 9704-2012.
const WIDEST: f64 = 156_000.0;
/// The side of a picture that tells nothing of its size.
const UNTOLD: Micrometres = Micrometres(50_000);

/// A picture that shows an image.
pub(super) fn picture(read: word::Picture, image: &Image) -> Picture {
    let side = |units: u64| Micrometres(u32::try_from((units / UNITS).max(1)).unwrap_or(u32::MAX));
    let natural = || pixels(image).map_or((UNTOLD, UNTOLD), printed);
    let (width, height) = read.extent.map_or_else(natural, |(width, height)| (side(width), side(height)));
    Picture { image: image.id(), width, height, alt: read.alt }
}

/// The printed sides of an image of so many pixels.
fn printed((width, height): (u32, u32)) -> (Micrometres, Micrometres) {
    let scale = (WIDEST / (f64::from(width) * PIXEL)).min(1.0) * PIXEL;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast to u32 saturates")]
    let side = |pixels: u32| Micrometres((f64::from(pixels) * scale).round().max(1.0) as u32);
    (side(width), side(height))
}

/// Width and height as the image's own header says.
fn pixels(image: &Image) -> Option<(u32, u32)> {
    let bytes = &image.bytes;
    let sides = match image.format {
        ImageFormat::Png => (big(bytes, 16, 4)?, big(bytes, 20, 4)?),
        ImageFormat::Gif => (little(bytes, 6, 2)?, little(bytes, 8, 2)?),
        ImageFormat::Bmp => (little(bytes, 18, 4)?, little(bytes, 22, 4)?),
        ImageFormat::Jpeg => frame(bytes)?,
    };
    (1..=100_000).contains(&sides.0).then_some(sides).filter(|(_, height)| (1..=100_000).contains(height))
}

/// The sides in the frame header of a JPEG (ITU-T T.81, B.2.2).
fn frame(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        let (0xff, kind) = (*bytes.get(at)?, *bytes.get(at + 1)?) else { return None };
        match kind {
            0xff => at += 1,
            0x01 | 0xd0..=0xd8 => at += 2,
            0xc0..=0xcf if !matches!(kind, 0xc4 | 0xc8 | 0xcc) => {
                return Some((big(bytes, at + 7, 2)?, big(bytes, at + 5, 2)?));
            }
            _ => at += 2 + usize::try_from(big(bytes, at + 2, 2)?.max(2)).ok()?,
        }
    }
}

fn big(bytes: &[u8], at: usize, len: usize) -> Option<u32> {
    Some(bytes.get(at..at + len)?.iter().fold(0, |number, byte| number << 8 | u32::from(*byte)))
}

fn little(bytes: &[u8], at: usize, len: usize) -> Option<u32> {
    Some(bytes.get(at..at + len)?.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: Option<(u32, u32)>) {
        assert_eq!(pixels(&Image::new(bytes).unwrap()), expected);
    }

    #[test]
    fn an_image_tells_its_own_size() {
        check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x00\0\0\0\x80", Some((256, 128)));
        check(b"GIF89a\x20\x00\x10\x00", Some((32, 16)));
        check(b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x10\x00\x20", Some((32, 16)));
        check(b"\xff\xd8\xff\xe0\x00\x00", None);
        check(b"\x89PNG\r\n\x1a\n", None);
        check(b"GIF89a\x00\x00\x10\x00", None);
    }

    #[test]
    fn a_wide_image_prints_as_wide_as_the_text() {
        assert_eq!(printed((96, 192)), (Micrometres(25_400), Micrometres(50_800)));
        assert_eq!(printed((9_600, 4_800)), (Micrometres(156_000), Micrometres(78_000)));
    }
}
