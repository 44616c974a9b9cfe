//! A text as the words that a difference keeps whole.

use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;

/// The words, numbers and marks of a text; put together they are the text. A number is one word with its point, its
/// separators and its sign of percent, whether in digits or in characters.
pub(super) fn words(text: &str) -> Vec<&str> {
    let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
    let mut words = Vec::new();
    let mut rest = text;
    while let Some((at, figure)) = next_figure(rest) {
        words.extend(split(&rest[..at], |text| segmenter.segment_str(text)));
        words.push(figure);
        rest = &rest[at + figure.len()..];
    }
    words.extend(split(rest, |text| segmenter.segment_str(text)));
    words
}

fn split<'t, I: Iterator<Item = usize>>(text: &'t str, ends: impl FnOnce(&'t str) -> I) -> Vec<&'t str> {
    let ends: Vec<usize> = if text.is_empty() { Vec::new() } else { ends(text).collect() };
    ends.windows(2).map(|word| &text[word[0]..word[1]]).collect()
}

/// Whether a word is a figure, in digits or in characters.
pub(super) fn is_figure(word: &str) -> bool {
    next_figure(word).is_some_and(|(at, _)| at == 0)
}

/// The first figure, and where it begins.
fn next_figure(text: &str) -> Option<(usize, &str)> {
    let mut from = 0;
    loop {
        let at = from + text[from..].find(|c: char| c.is_ascii_digit() || is_numeral(c))?;
        let rest = &text[at..];
        let len = if rest.starts_with(is_numeral) { numerals(rest) } else { digits(rest) };
        // One numeral alone is mostly part of a word: 统一, 一致.
        if rest.starts_with(is_numeral) && rest[..len].chars().count() == 1 {
            from = at + len;
        } else {
            return Some((at, &rest[..len]));
        }
    }
}

fn numerals(text: &str) -> usize {
    text.find(|c| !is_numeral(c)).unwrap_or(text.len())
}

fn digits(text: &str) -> usize {
    let inner = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ':');
    let len = text.find(|c| !inner(c)).unwrap_or(text.len());
    // A mark at the end belongs to the sentence.
    let len = text[..len].trim_end_matches(|c: char| !c.is_ascii_digit()).len();
    len + text[len..].chars().next().filter(|c| matches!(c, '%' | '％' | '‰')).map_or(0, char::len_utf8)
}

fn is_numeral(c: char) -> bool {
    matches!(
        c,
        '〇' | '零' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(words(text), expected);
    }

    #[test]
    fn words_and_figures_stay_whole() {
        check("完成培训1,200人次", &["完成", "培训", "1,200", "人次"]);
        check("增长12.5%。", &["增长", "12.5%", "。"]);
        check("第二十一期，9:30", &["第", "二十一", "期", "，", "9:30"]);
        check("标准统一，", &["标准", "统一", "，"]);
        check("", &[]);
    }
}
