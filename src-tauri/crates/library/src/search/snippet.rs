//! The part of a line that shows what was found.

use crate::search::fold::{fold, is_plain};
use crate::search::lines::{Lines, Place};
use std::ops::Range;

/// A stretch of a line, with the words that were looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The stretch; `…` stands where the line goes on.
    pub text: String,
    /// The words in it, in bytes of `text`, in order and apart.
    pub marks: Vec<Range<usize>>,
}

/// Characters before the first word.
const BEFORE: usize = 16;

/// Characters in all.
const LENGTH: usize = 64;

/// The line that shows most of the words, the first of equals; `None` where a word stands nowhere.
pub(crate) fn best_line<'a>(lines: &'a Lines, words: &[String]) -> Option<(Place, &'a str)> {
    // Words without case and width are looked for in the text as it is: some twenty times as fast.
    let plain = words.iter().all(|word| word.chars().all(is_plain));
    if plain && !words.iter().all(|word| lines.plain.contains(word.as_str())) {
        return None;
    }
    let mut best: Option<(usize, Place, &str)> = None;
    let mut seen = vec![false; words.len()];
    let mut folded = String::new();
    for (place, line) in lines.iter() {
        let compared = if plain { line } else { folded_into(&mut folded, line) };
        let mut count = 0;
        for (word, seen) in words.iter().zip(&mut seen) {
            if compared.contains(word.as_str()) {
                *seen = true;
                count += 1;
            }
        }
        if count > best.map_or(0, |(most, ..)| most) {
            best = Some((count, place, line));
        }
    }
    let (_, place, line) = best?;
    seen.iter().all(|seen| *seen).then_some((place, line))
}

fn folded_into<'a>(folded: &'a mut String, line: &str) -> &'a str {
    folded.clear();
    folded.extend(line.chars().map(fold));
    folded
}

/// The stretch of a line around the words.
pub(crate) fn snippet(line: &str, words: &[String]) -> Snippet {
    let characters: Vec<char> = line.chars().collect();
    let places = places(&characters, words);
    let first = places.first().map_or(0, |place| place.start);
    let start = if characters.len() <= LENGTH { 0 } else { first.saturating_sub(BEFORE) };
    let end = characters.len().min(start + LENGTH.max(places.first().map_or(0, Range::len) + BEFORE));
    let mut snippet = Snippet::default();
    if start > 0 {
        snippet.text.push('…');
    }
    for (at, character) in characters.iter().enumerate().take(end).skip(start) {
        let begins = snippet.text.len();
        snippet.text.push(*character);
        if places.iter().any(|place| place.contains(&at)) {
            match snippet.marks.last_mut() {
                Some(last) if last.end == begins => last.end = snippet.text.len(),
                _ => snippet.marks.push(begins..snippet.text.len()),
            }
        }
    }
    if end < characters.len() {
        snippet.text.push('…');
    }
    snippet
}

/// Where words stand, in characters, in order.
fn places(characters: &[char], words: &[String]) -> Vec<Range<usize>> {
    let folded: Vec<char> = characters.iter().map(|c| fold(*c)).collect();
    let mut places = Vec::new();
    for word in words {
        let word: Vec<char> = word.chars().collect();
        let mut at = 0;
        while let Some(found) = folded[at..].windows(word.len()).position(|window| window == word) {
            places.push(at + found..at + found + word.len());
            at += found + word.len();
        }
    }
    places.sort_by_key(|place| place.start);
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str, words: &[&str]) -> (String, Vec<String>) {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let snippet = snippet(line, &words);
        let marked = snippet.marks.iter().map(|mark| snippet.text[mark.clone()].to_owned()).collect();
        (snippet.text, marked)
    }

    #[test]
    fn a_short_line_is_shown_whole() {
        let (text, marked) = shown("２０２０年档案，档案工作", &["2020", "档案"]);
        assert_eq!(text, "２０２０年档案，档案工作");
        assert_eq!(marked, ["２０２０", "档案", "档案"]);
    }

    #[test]
    fn a_long_line_is_shown_around_its_first_word() {
        let line = format!("{}消防器材{}", "甲".repeat(100), "乙".repeat(100));
        let (text, marked) = shown(&line, &["消防器材"]);
        assert!(text.starts_with("…甲") && text.ends_with("乙…"), "{text}");
        assert_eq!(text.chars().count(), LENGTH + 2);
        assert_eq!(marked, ["消防器材"]);
    }

    #[test]
    fn words_that_overlap_are_marked_once() {
        assert_eq!(shown("档案工作", &["档案工", "工作"]).1, ["档案工作"]);
    }
}
