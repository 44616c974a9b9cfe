//! From the profile's units to those of the file, and where characters stand in a line.

pub(crate) use compose::leading::{bottom_in_line, line_with_top, top_in_line};
use ooxml::write::{Alignment, HalfPoints, Indent, TabStop, Twips};
use profile::{Face, Mm, Profile, Pt};

pub(crate) fn twips(measure: Mm) -> Twips {
    nearest(measure.twips())
}

pub(crate) fn nearest(twips: f64) -> Twips {
    Twips(profile::Twips::nearest(twips).0)
}

pub(crate) fn half_points(face: &Face) -> HalfPoints {
    of_size(face.size_pt.is)
}

pub(crate) fn of_size(size: Pt) -> HalfPoints {
    HalfPoints(u32::try_from(profile::Twips::nearest(size.twips()).0 / 10).unwrap_or(0))
}

/// An indent of some characters of the body.
pub(crate) fn indent(characters: f64, profile: &Profile) -> Indent {
    (profile::Twips::nearest(characters * 100.0).0, nearest(characters * profile.character_pitch()))
}

/// Stops, in characters of a width.
pub(crate) fn stops(tabs: &[compose::Tab], character: f64) -> Vec<TabStop> {
    let stop = |tab: &compose::Tab| TabStop {
        at: nearest(tab.at * character),
        alignment: match tab.edge {
            compose::TabEdge::Left => Alignment::Left,
            compose::TabEdge::Center => Alignment::Center,
            compose::TabEdge::Right => Alignment::Right,
        },
        dotted: false,
    };
    tabs.iter().map(stop).collect()
}
