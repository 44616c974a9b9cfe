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
        let level = match notation {
            Notation::Arabic if self.is_decimal() => self.decimal_top(),
            Notation::Decimal2 => self.decimal_top() + 1,
            Notation::Decimal3 => self.decimal_top() + 2,
            Notation::Decimal4 => self.decimal_top() + 3,
            notation => self.plain(notation),
        };
        Level::new(u8::try_from(level).ok()?)
    }

    fn plain(&self, notation: Notation) -> usize {
        let above = self.used.range(..Notation::Chinese).filter(|top| **top < notation).count();
        let plain = match notation {
            Notation::Part | Notation::Chapter | Notation::Section | Notation::Chinese => 1,
            Notation::ChineseBracketed => 2,
            Notation::Arabic | Notation::Decimal2 | Notation::Decimal3 | Notation::Decimal4 => 3,
            Notation::Circled if self.used.contains(&Notation::ArabicBracketed) => 5,
            Notation::ArabicBracketed | Notation::Circled => 4,
        };
        let skipped =
            usize::from(above > 0 && notation > Notation::Chinese && !self.used.contains(&Notation::Chinese));
        plain + above - skipped
    }

    fn is_decimal(&self) -> bool {
        self.used.range(Notation::Decimal2..=Notation::Decimal4).next().is_some()
    }

    /// The level above 1.1: that of 1. below 一、, otherwise that of the lowest notation above it, for 1 begins a
    /// technical text as 一、 begins others.
    fn decimal_top(&self) -> usize {
        let above = self.used.range(..Notation::Arabic).next_back();
        match (above, self.used.contains(&Notation::Arabic)) {
            (Some(above), true) if *above >= Notation::Chinese => self.plain(Notation::Arabic),
            (Some(above), true) => self.plain(*above) + 1,
            (Some(above), false) => self.plain(*above),
            (None, _) => 1,
        }
    }
}
