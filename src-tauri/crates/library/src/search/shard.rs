//! A set of drafts: 4,096 of them that follow each other, as a list while they are few and as bits once they are many.

/// Drafts in one shard.
pub(crate) const DRAFTS: i64 = 4096;

/// Bytes of the form in bits; lists are shorter.
const BITS: usize = 512;

/// A set of numbers below 4,096.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shard([u64; 64]);

impl Shard {
    /// None.
    pub(crate) const EMPTY: Shard = Shard([0; 64]);

    /// Reads what [`Shard::to_bytes`] wrote.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Shard {
        let mut shard = Shard::EMPTY;
        if bytes.len() == BITS {
            for (word, bytes) in shard.0.iter_mut().zip(bytes.chunks_exact(8)) {
                *word = bytes.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
            }
        } else {
            bytes.chunks_exact(2).for_each(|pair| shard.insert(u16::from_le_bytes([pair[0], pair[1]])));
        }
        shard
    }

    /// As it is stored: at most 512 bytes.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        if self.len() * 2 < BITS {
            self.iter().flat_map(u16::to_le_bytes).collect()
        } else {
            self.0.iter().flat_map(|word| word.to_le_bytes()).collect()
        }
    }

    /// How many.
    pub(crate) fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// Whether `number` is among them.
    pub(crate) fn contains(&self, number: u16) -> bool {
        self.0[usize::from(number >> 6) & 63] >> (number & 63) & 1 == 1
    }

    /// Puts one in.
    pub(crate) fn insert(&mut self, number: u16) {
        self.0[usize::from(number >> 6) & 63] |= 1 << (number & 63);
    }

    /// Takes one out.
    pub(crate) fn remove(&mut self, number: u16) {
        self.0[usize::from(number >> 6) & 63] &= !(1 << (number & 63));
    }

    /// Keeps those that the other has too.
    pub(crate) fn keep(&mut self, other: &Shard) {
        self.0.iter_mut().zip(other.0).for_each(|(word, other)| *word &= other);
    }

    fn iter(&self) -> impl Iterator<Item = u16> {
        (0..4096u16).filter(|number| self.contains(*number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_come_back_as_they_were() {
        for every in [1, 2, 16, 17, 1000, 4095] {
            let mut shard = Shard::EMPTY;
            (0..4096).filter(|number| number % every == 0).for_each(|number| shard.insert(number));
            let bytes = shard.to_bytes();
            assert!(bytes.len() <= BITS);
            assert_eq!(Shard::of_bytes(&bytes), shard, "{every}");
            (0..4096).for_each(|number| shard.remove(number));
            assert!(shard.is_empty() && shard.to_bytes().is_empty());
        }
    }
}
