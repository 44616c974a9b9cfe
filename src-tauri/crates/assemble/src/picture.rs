//! A draft's picture: centred, no larger than the type area.

use crate::styles;
use draft::{Image, ImageFormat, Micrometres, Picture};
use ooxml::write::{BodyPicture, Emu, Media};
use profile::Profile;

const EMU_PER_MICROMETRE: u64 = 36;

pub(crate) fn picture(picture: &Picture, image: &Image, profile: &Profile) -> BodyPicture {
    let media = Media { extension: extension(image.format), bytes: image.bytes.clone() };
    let (width, height) = fitted((picture.width, picture.height), profile);
    let emu = |measure: u64| Emu(measure.max(1) * EMU_PER_MICROMETRE);
    BodyPicture { style: styles::PICTURE, media, size: (emu(width), emu(height)), alt: picture.alt.clone() }
}

fn extension(format: ImageFormat) -> &'static str {
    match format {
        ImageFormat::Png => "png",
        ImageFormat::Jpeg => "jpeg",
        ImageFormat::Gif => "gif",
        ImageFormat::Bmp => "bmp",
    }
}

/// Width and height in micrometres, made smaller in proportion where the type area is.
fn fitted(
    (Micrometres(width), Micrometres(height)): (Micrometres, Micrometres),
    profile: &Profile,
) -> (u64, u64) {
    let sheet = &profile.sheet;
    let [widest, highest] = [sheet.text_width.is, sheet.text_height.is].map(|measure| micrometres(measure.0));
    let (width, height) = (u64::from(width), u64::from(height));
    if width <= widest && height <= highest {
        return (width, height);
    }
    // The side that is further over decides.
    if width * highest >= height * widest {
        (widest, height * widest / width)
    } else {
        (width * highest / height, highest)
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a type area is some hundred mm")]
fn micrometres(mm: f64) -> u64 {
    (mm * 1000.0).round() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(size: (u32, u32), expected: (u64, u64)) {
        let profile = profile::built_in("gbt9704").unwrap();
        assert_eq!(fitted((Micrometres(size.0), Micrometres(size.1)), &profile), expected);
    }

    #[test]
    fn what_is_too_large_is_made_smaller_in_proportion() {
        check((100_000, 50_000), (100_000, 50_000));
        check((312_000, 100_000), (156_000, 50_000));
        check((100_000, 450_000), (50_000, 225_000));
        check((312_000, 450_000), (156_000, 225_000));
    }
}
