//! How alike two texts are: the pairs of neighbouring characters that they share.

/// The pairs of neighbouring characters of a text, sorted, as often as they stand there; spaces do not count.
#[derive(Clone, Debug, Default)]
pub(super) struct Grams {
    pairs: Vec<u64>,
    characters: Vec<u32>,
}

impl Grams {
    pub(super) fn of(text: &str) -> Grams {
        let mut characters: Vec<u32> = text.chars().filter(|c| !c.is_whitespace()).map(u32::from).collect();
        let pair = |pair: &[u32]| u64::from(pair[0]) << 32 | u64::from(pair[1]);
        let mut pairs: Vec<u64> = match characters.as_slice() {
            [one] => vec![u64::from(*one)],
            more => more.windows(2).map(pair).collect(),
        };
        pairs.sort_unstable();
        characters.sort_unstable();
        Grams { pairs, characters }
    }

    /// The share of pairs that both have (Dice), from 0 to 1.
    pub(super) fn likeness(&self, other: &Grams) -> f64 {
        dice(&self.pairs, &other.pairs)
    }

    /// The same of single characters: for what stands in the same place anyway.
    pub(super) fn loose_likeness(&self, other: &Grams) -> f64 {
        dice(&self.characters, &other.characters)
    }

    /// The share of its pairs that the other has too.
    pub(super) fn within(&self, other: &Grams) -> f64 {
        share(common(&self.pairs, &other.pairs), self.pairs.len())
    }

    /// Those of both.
    pub(super) fn with(&self, other: &Grams) -> Grams {
        let both = |a: &[u64], b: &[u64]| {
            let mut both = [a, b].concat();
            both.sort_unstable();
            both
        };
        Grams { pairs: both(&self.pairs, &other.pairs), characters: Vec::new() }
    }
}

fn dice<T: Ord>(a: &[T], b: &[T]) -> f64 {
    share(2 * common(a, b), a.len() + b.len())
}

fn share(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { number(part) / number(whole) }
}

/// How many two sorted lists have in common.
fn common<T: Ord>(a: &[T], b: &[T]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, count) = (i + 1, j + 1, count + 1),
        }
    }
    count
}

/// Which units hold a pair.
pub(super) struct Postings {
    /// Pair and unit, sorted.
    entries: Vec<(u64, usize)>,
    units: usize,
}

/// A pair that more units hold tells none of them.
const TELLS: usize = 48;

impl Postings {
    /// Of some of the units.
    pub(super) fn of(grams: &[Grams], some: &[usize]) -> Postings {
        let mut entries: Vec<(u64, usize)> = Vec::new();
        for &at in some {
            entries.extend(grams[at].pairs.iter().map(|pair| (*pair, at)));
        }
        entries.sort_unstable();
        entries.dedup();
        Postings { entries, units: grams.len() }
    }

    /// The units that share most telling pairs with one, at most so many.
    pub(super) fn likest(&self, one: &Grams, most: usize) -> Vec<usize> {
        let mut counts = vec![0usize; self.units];
        let mut touched = Vec::new();
        let mut pairs = one.pairs.clone();
        pairs.dedup();
        for pair in pairs {
            let from = self.entries.partition_point(|entry| entry.0 < pair);
            let holders = self.entries[from..].iter().take(TELLS + 1).take_while(|entry| entry.0 == pair);
            let holders: Vec<usize> = holders.map(|entry| entry.1).collect();
            if holders.len() > TELLS {
                continue;
            }
            for at in holders {
                if counts[at] == 0 {
                    touched.push(at);
                }
                counts[at] += 1;
            }
        }
        touched.sort_unstable_by_key(|at| (std::cmp::Reverse(counts[*at]), *at));
        touched.truncate(most);
        touched
    }
}
