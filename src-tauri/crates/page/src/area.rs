//! The paper and the type area, in twips as the .docx has them.

use draft::Orientation;
use profile::{Mm, Profile, Twips};

/// Paper and type area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Area {
    pub(crate) paper: (f64, f64),
    /// Of the type area.
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
    /// From one line of the grid to the next.
    pub(crate) pitch: f64,
}

impl Area {
    /// Margins are rounded one by one, as in the file, so that the type area is what they leave.
    pub(crate) fn of(profile: &Profile) -> Area {
        let twips = |mm: Mm| f64::from(Twips::nearest(mm.twips()).0);
        let sheet = &profile.sheet;
        let [width, height, left, top] =
            [sheet.width.is, sheet.height.is, sheet.left.is, sheet.top.is].map(twips);
        let [right, bottom] = [sheet.right(), sheet.bottom()].map(twips);
        Area {
            paper: (width, height),
            left,
            top,
            width: width - left - right,
            height: height - top - bottom,
            pitch: f64::from(profile.line_pitch().0),
        }
    }

    /// Of pages that lie so. One that lies sideways is turned a quarter to the right, and its margins turn along.
    pub(crate) fn lying(self, lies: Orientation) -> Area {
        match lies {
            Orientation::Portrait => self,
            Orientation::Landscape => Area {
                paper: (self.paper.1, self.paper.0),
                left: self.paper.1 - self.bottom(),
                top: self.left,
                width: self.height,
                height: self.width,
                ..self
            },
        }
    }

    /// The lower edge of the type area.
    pub(crate) fn bottom(&self) -> f64 {
        self.top + self.height
    }
}
