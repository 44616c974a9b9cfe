//! Where a stretch of one text stands in another.

use crate::compare::{StretchKind, stretches};
use std::ops::Range;

/// The stretches in which two texts differ, in order; what lies between them is the same in both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Course {
    hunks: Vec<Hunk>,
}

/// What stands here in the one text, and what in the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hunk {
    pub(super) old: Range<usize>,
    pub(super) new: Range<usize>,
}

/// A stretch in the other text, and whether all of it is there as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Carried {
    pub(super) range: Range<usize>,
    pub(super) whole: bool,
}

impl Course {
    /// From a text to another.
    pub(super) fn between(old: &str, new: &str) -> Course {
        let (mut hunks, mut at, mut to) = (Vec::<Hunk>::new(), 0, 0);
        for stretch in stretches(old, new) {
            let (from, since, len) = (at, to, stretch.text.len());
            at += if stretch.kind == StretchKind::Come { 0 } else { len };
            to += if stretch.kind == StretchKind::Gone { 0 } else { len };
            if stretch.kind == StretchKind::Same {
                continue;
            }
            match hunks.last_mut() {
                Some(last) if last.old.end == from && last.new.end == since => {
                    (last.old.end, last.new.end) = (at, to);
                }
                _ => hunks.push(Hunk { old: from..at, new: since..to }),
            }
        }
        Course { hunks }
    }

    /// From a text to the one in which ranges, in order and apart, have other lengths.
    pub(super) fn replacing(ranges: impl Iterator<Item = (Range<usize>, usize)>) -> Course {
        let (mut grown, mut shrunk) = (0, 0);
        let hunk = |(old, len): (Range<usize>, usize)| {
            let start = old.start + grown - shrunk;
            (grown, shrunk) = (grown + len, shrunk + old.len());
            Hunk { new: start..start + len, old }
        };
        Course { hunks: ranges.map(hunk).collect() }
    }

    pub(super) fn hunks(&self) -> &[Hunk] {
        &self.hunks
    }

    /// The way back.
    pub(super) fn back(&self) -> Course {
        let turned = |hunk: &Hunk| Hunk { old: hunk.new.clone(), new: hunk.old.clone() };
        Course { hunks: self.hunks.iter().map(turned).collect() }
    }

    /// A stretch of the old text in the new one: up to the ends of what it is now where its own ends are not there.
    pub(super) fn carry(&self, range: Range<usize>) -> Carried {
        let meets = |hunk: &&Hunk| match (range.is_empty(), hunk.old.is_empty()) {
            (true, true) => false,
            (true, false) => hunk.old.start < range.start && range.start < hunk.old.end,
            (false, true) => range.start < hunk.old.start && hunk.old.start < range.end,
            (false, false) => hunk.old.start < range.end && range.start < hunk.old.end,
        };
        let mut met = self.hunks.iter().filter(meets);
        let whole = met.next().is_none();
        // What came in where the stretch begins stands before it.
        let before = |hunk: &&Hunk| {
            hunk.old.end <= range.start && !(hunk.old.start == range.start && range.is_empty())
        };
        let last = self.hunks.iter().take_while(|hunk| hunk.old.start <= range.start).filter(before).last();
        let start = last.map_or(range.start, |hunk| range.start - hunk.old.end + hunk.new.end);
        let len = range.len();
        if whole {
            return Carried { range: start..start + len, whole };
        }
        let met: Vec<&Hunk> = self.hunks.iter().filter(meets).collect();
        let (first, last) = (met[0], met[met.len() - 1]);
        let start = if first.old.start <= range.start { first.new.start } else { start };
        let after = range.end.saturating_sub(last.old.end);
        Carried { range: start..last.new.end + after, whole }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(old: &str, new: &str, words: &str, expected: (&str, bool)) {
        let start = old.find(words).unwrap();
        let carried = Course::between(old, new).carry(start..start + words.len());
        assert_eq!((&new[carried.range], carried.whole), expected);
    }

    #[test]
    fn a_stretch_is_found_after_what_changed_before_it() {
        check("逐件登记档案", "每季度逐件登记档案", "登记", ("登记", true));
        check("逐件登记档案", "逐件登记全部档案", "登记", ("登记", true));
        check("组织培训二十期", "组织培训三十五期", "二十", ("三十五", false));
        check("按月清点库房", "按月清点", "库房", ("", false));
    }

    #[test]
    fn a_place_between_characters_stays_between_them() {
        let course = Course::between("清点库房，登记造册。", "全面清点库房，登记造册。");
        assert_eq!(course.carry(12..12), Carried { range: 18..18, whole: true });
        assert_eq!(course.carry(0..0), Carried { range: 0..0, whole: true });
    }

    proptest! {
        #[test]
        fn what_is_whole_says_the_same(old in "[安全培训12，。]{0,30}", new in "[安全培训12，。]{0,30}", ends in (0usize..30, 0usize..30)) {
            let ends: Vec<usize> = old.char_indices().map(|(at, _)| at).chain([old.len()]).collect::<Vec<_>>()
                .into_iter().enumerate().filter(|(nth, _)| *nth == ends.0 || *nth == ends.1).map(|(_, at)| at).collect();
            if let (Some(start), Some(end)) = (ends.first(), ends.last()) {
                let carried = Course::between(&old, &new).carry(*start..*end);
                let there = new.get(carried.range.clone());
                prop_assert!(there.is_some(), "{carried:?}");
                prop_assert!(!carried.whole || there == old.get(*start..*end), "{carried:?}");
            }
        }
    }
}
