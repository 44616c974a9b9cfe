//! Pictures: centred, no larger than the type area.

use crate::area::Area;
use draft::{Micrometres, Picture};

/// Width and height, made smaller in proportion where the type area is.
pub(crate) fn fitted(picture: &Picture, area: &Area) -> (f64, f64) {
    let twips = |Micrometres(measure): Micrometres| f64::from(measure) / 25_400.0 * 1440.0;
    let (width, height) = (twips(picture.width).max(1.0), twips(picture.height).max(1.0));
    let scale = (area.width / width).min(area.height / height).min(1.0);
    (width * scale, height * scale)
}
