//! Counts along with Word's list, and begins it anew where the draft's numbers do and the list would go on.

use draft::Number;

/// What the list has printed so far.
#[derive(Debug, Default)]
pub(crate) struct Counting {
    counts: [u32; 4],
    /// The level, from 0, at which each list after the first begins again.
    restarts: Vec<u32>,
}

impl Counting {
    /// The list in which a number is the next: the last one begun, or one begun here. A list goes on under a heading
    /// without number and from the text into its attachments; a draft's numbers begin again there.
    pub(crate) fn list_of(&mut self, number: Number) -> u32 {
        let index = number.level.index();
        self.counts[index + 1..].fill(0);
        self.counts[index] += 1;
        if self.counts[index] != number.nth {
            self.counts[index] = number.nth;
            self.restarts.push(u32::from(number.level.depth()) - 1);
        }
        ooxml::write::MultilevelList::FIRST + u32::try_from(self.restarts.len()).unwrap_or(0)
    }

    /// The levels at which lists begin again, in the order of the lists.
    pub(crate) fn into_restarts(self) -> Vec<u32> {
        self.restarts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::Level;

    fn check(numbers: &[(Level, u32)], lists: &[u32]) {
        let mut counting = Counting::default();
        let of = |&(level, nth): &(Level, u32)| counting.list_of(Number { level, nth });
        assert_eq!(numbers.iter().map(of).collect::<Vec<_>>(), lists);
    }

    #[test]
    fn one_list_counts_on_while_it_agrees_with_the_draft() {
        use Level::{Four, One, Three, Two};
        check(&[(One, 1), (Two, 1), (Four, 1), (Two, 2), (Three, 1), (One, 2), (Two, 1)], &[1; 7]);
    }

    #[test]
    fn another_begins_where_the_draft_begins_again() {
        use Level::{One, Two};
        check(&[(One, 1), (Two, 1), (Two, 1), (Two, 2), (One, 2), (One, 1)], &[1, 1, 2, 2, 2, 3]);
    }
}
