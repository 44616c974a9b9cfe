//! 字数, as Word counts: each Chinese character or mark is one, each run of other characters is one.

use draft::{Draft, visit_texts};

/// The number of characters of a draft, without the numbers of its headings.
pub(crate) fn characters(draft: &Draft) -> usize {
    let mut sum = 0;
    visit_texts(draft, |_, text| sum += count(&text.to_plain()));
    sum
}

fn count(text: &str) -> usize {
    let mut within_word = false;
    let mut sum = 0;
    for c in text.chars() {
        let word = !c.is_whitespace() && !is_wide(c);
        sum += usize::from(is_wide(c) || word && !within_word);
        within_word = word;
    }
    sum
}

/// Characters that stand alone in a line of Chinese: ideographs, kana, full-width marks and forms, and the
/// quotation marks, dashes and dots that Chinese shares with other scripts.
fn is_wide(c: char) -> bool {
    matches!(
        c,
        '\u{2014}'..='\u{2026}' | '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}'
            | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: usize) {
        assert_eq!(count(text), expected, "{text}");
    }

    #[test]
    fn characters_and_marks_are_one_each_and_words_are_one() {
        check("档案整理，按季度移交。", 11);
        check("完成2026年计划", 6);
        check("Excel 表 3 份", 4);
        check("“档案”……", 6);
        check(" \n", 0);
    }
}
