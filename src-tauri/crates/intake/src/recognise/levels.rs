//! From notations to levels 1 to 4.

use super::mark::Notation;
use draft::Level;
use std::collections::BTreeSet;

/// The level of each notation that a draft uses. 一、 （一） 1. （1） are levels 1 to 4 by the standard, also where
/// one between them is left out, so that the draft prints as it did; 第一部分, 第一章 above them push them down; ①
/// stands for （1） where that is not used.
pub(super) struct Levels {
    used: BTreeSet<Notation>,
}

impl Levels {
    /// Looks at all notations in use.
    pub(super) fn of(notations: impl Iterator<Item = Notation>) -> Levels {
        Levels { used: notations.collect() }
    }

    /// The level of a notation; `None` below the fourth.
    pub(super) fn of_notation(&self, notation: Notation) -> Option<Level> {
        let above = self.used.range(..Notation::Chinese).filter(|top| **top < notation).count();
        let plain = match notation {
            Notation::Part | Notation::Chapter | Notation::Section | Notation::Chinese => 1,
            Notation::ChineseBracketed => 2,
            Notation::Arabic => 3,
            Notation::Circled if self.used.contains(&Notation::ArabicBracketed) => 5,
            Notation::ArabicBracketed | Notation::Circled => 4,
        };
        let skipped =
            usize::from(above > 0 && notation > Notation::Chinese && !self.used.contains(&Notation::Chinese));
        Level::new(u8::try_from(plain + above - skipped).ok()?)
    }
}
