//! Pictures that the clerk puts into a draft.

use draft::{Image, ImageId};
use serde::Serialize;
use ts_rs::TS;

/// A picture that the clerk chose.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ChosenPicture {
    /// The image's name.
    pub(crate) id: ImageId,
    /// The image.
    pub(crate) image: Image,
}
