//! Grams: every character and every two neighbouring characters of a text, as numbers.

use crate::search::fold::fold;

/// What part of a draft a gram stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Area {
    /// Anywhere.
    All,
    /// In its title or a heading.
    Headings,
}

/// A gram in an area: 1 bit for the area, 21 for each character; the second is 0 where there is but one.
pub(crate) type Gram = u64;

fn gram(area: Area, first: char, second: Option<char>) -> Gram {
    let area = u64::from(area == Area::Headings);
    area << 42 | u64::from(u32::from(first)) << 21 | second.map_or(0, |c| u64::from(u32::from(c)))
}

/// The grams of some lines, in order, none twice.
pub(crate) fn of_lines<'a>(lines: impl Iterator<Item = (Area, &'a str)>) -> Vec<Gram> {
    let mut grams = Vec::new();
    lines.for_each(|(area, line)| visit(area, line, |gram| grams.push(gram)));
    grams.sort_unstable();
    grams.dedup();
    grams
}

/// Calls `take` with every gram of a line. Those of a heading stand among headings and anywhere.
pub(crate) fn visit(area: Area, line: &str, mut take: impl FnMut(Gram)) {
    let mut before: Option<char> = None;
    for character in line.chars().map(fold) {
        if character.is_whitespace() {
            before = None;
            continue;
        }
        for area in [Area::All, Area::Headings].into_iter().take(if area == Area::All { 1 } else { 2 }) {
            take(gram(area, character, None));
            if let Some(before) = before {
                take(gram(area, before, Some(character)));
            }
        }
        before = Some(character);
    }
}

/// The grams that a text must have to hold a word.
pub(crate) fn of_word(area: Area, word: &str) -> Vec<Gram> {
    let characters: Vec<char> = word.chars().collect();
    match characters[..] {
        [only] => vec![gram(area, only, None)],
        _ => characters.windows(2).map(|pair| gram(area, pair[0], Some(pair[1]))).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_the_grams_of_its_words() {
        let grams = of_lines([(Area::Headings, "档案 Ｇ工作")].into_iter());
        let has = |word: &str| {
            [Area::All, Area::Headings]
                .map(|area| of_word(area, word).iter().all(|gram| grams.binary_search(gram).is_ok()))
        };
        for word in ["档", "作", "档案", "g工作"] {
            assert_eq!(has(word), [true, true], "{word}");
        }
        for word in ["案g", "作档", "库"] {
            assert_eq!(has(word), [false, false], "{word}");
        }
        assert!(grams.iter().all(|gram| *gram < 1 << 43));
    }
}
