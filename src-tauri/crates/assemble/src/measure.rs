//! From the profile's units to those of the file.

use ooxml::write::{HalfPoints, Indent, Twips};
use profile::{Face, FaceRole, Mm, Profile};

pub(crate) fn twips(measure: Mm) -> Twips {
    Twips(profile::Twips::nearest(measure.twips()).0)
}

pub(crate) fn half_points(face: &Face) -> HalfPoints {
    HalfPoints(u32::try_from(profile::Twips::nearest(face.size_pt.is.twips()).0 / 10).unwrap_or(0))
}

/// An indent of some characters of the body.
pub(crate) fn indent(characters: f64, profile: &Profile) -> Indent {
    let face = profile.faces.of(FaceRole::Body);
    let pitch = face.size_pt.is.twips() + f64::from(profile.character_spacing().0);
    (profile::Twips::nearest(characters * 100.0).0, Twips(profile::Twips::nearest(characters * pitch).0))
}
