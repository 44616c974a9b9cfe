//! Grams: every character, every two and every three neighbouring characters of a text, as numbers.

use crate::search::fold::fold;

/// What part of a draft a gram stands in. Each holds those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Area {
    /// In its title.
    Title,
    /// In its title or a heading.
    Headings,
    /// Anywhere.
    All,
}

const AREAS: [Area; 3] = [Area::Title, Area::Headings, Area::All];

/// A gram in an area: 2 bits for the area, 21 for each of two characters; the second is 0 where there is but one. Three
/// characters, which are kept for the whole text alone, share 32,768 numbers.
pub(crate) type Gram = u64;

fn gram(area: Area, first: char, second: Option<char>) -> Gram {
    let area = match area {
        Area::All => 0,
        Area::Headings => 1,
        Area::Title => 2,
    };
    area << 42 | u64::from(u32::from(first)) << 21 | second.map_or(0, |c| u64::from(u32::from(c)))
}

/// Two pairs that stand apart pass for one phrase, and a long phrase of usual pairs would be sought in thousands of
/// drafts that do not have it. A number for three characters is met by chance in one of six drafts of 6,000: two or more
/// of them leave next to none. Fewer numbers than there are threes keep the index small.
fn three(first: char, second: char, third: char) -> Gram {
    /// Fibonacci hashing: the upper bits of the product depend on all bits.
    const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
    let [first, second, third] = [first, second, third].map(|c| u64::from(u32::from(c)));
    3 << 42 | (first << 42 | second << 21 | third).wrapping_mul(SPREAD) >> 49
}

/// The grams of some lines, in order, none twice.
pub(crate) fn of_lines<'a>(lines: impl Iterator<Item = (Area, &'a str)>) -> Vec<Gram> {
    let mut grams = Vec::new();
    lines.for_each(|(area, line)| visit(area, line, |gram| grams.push(gram)));
    grams.sort_unstable();
    grams.dedup();
    grams
}

/// Calls `take` with every gram of a line, in its area and in all that hold it.
pub(crate) fn visit(area: Area, line: &str, mut take: impl FnMut(Gram)) {
    let areas = &AREAS[AREAS.iter().position(|known| *known == area).unwrap_or(0)..];
    let (mut before, mut last): (Option<char>, Option<char>) = (None, None);
    for character in line.chars().map(fold) {
        if character.is_whitespace() {
            (before, last) = (None, None);
            continue;
        }
        for area in areas {
            take(gram(*area, character, None));
            if let Some(last) = last {
                take(gram(*area, last, Some(character)));
            }
        }
        if let (Some(before), Some(last)) = (before, last) {
            take(three(before, last, character));
        }
        (before, last) = (last, Some(character));
    }
}

/// The grams that a text must have to hold a word in an area.
pub(crate) fn of_word(area: Area, word: &str) -> Vec<Gram> {
    let characters: Vec<char> = word.chars().collect();
    if let [only] = characters[..] {
        return vec![gram(area, only, None)];
    }
    let pairs = characters.windows(2).map(|pair| gram(area, pair[0], Some(pair[1])));
    let threes = characters.windows(3).map(|three_of| three(three_of[0], three_of[1], three_of[2]));
    // The rarest come first to mind: what is empty after a few is not looked up further.
    threes.chain(pairs).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_the_grams_of_its_words() {
        let grams = of_lines([(Area::Headings, "档案 Ｇ工作")].into_iter());
        let has = |word: &str| {
            AREAS.map(|area| of_word(area, word).iter().all(|gram| grams.binary_search(gram).is_ok()))
        };
        for word in ["档", "作", "档案", "g工作"] {
            assert_eq!(has(word), [false, true, true], "{word}");
        }
        for word in ["案g", "作档", "库"] {
            assert_eq!(has(word), [false; 3], "{word}");
        }
        assert!(grams.iter().all(|gram| *gram < 1 << 44));
    }
}
