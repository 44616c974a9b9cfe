//! Where a line may end in a title: between words, never inside a word, a name in 《》 or a number.
//!
//! The words are those of Unicode's dictionary for Chinese, put right by a few rules: what it leaves as single
//! characters is joined to the word that it belongs to.

use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;

/// A place where a line may end, and how ill it reads there: 0 reads well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Byte at which the next line would begin.
    pub(crate) at: usize,
    pub(crate) cost: u32,
}

/// Words that the dictionary parts.
const WHOLE: &[&str] =
    &["上半年", "下半年", "办公室", "档案馆", "图书馆", "计划生育", "方面", "印发", "转发", "批转"];
/// Words of one character that stand alone; a line neither ends with them nor, where it can be otherwise, begins.
const JOINING: &[&str] = &["和", "与", "及", "或", "暨", "并", "以及"];
/// Words that belong to what follows.
const LEADING: &[&str] =
    &["关于", "对", "在", "为", "向", "从", "按", "由", "将", "被", "把", "于", "不", "第", "各", "全", "本"];
/// Words that belong to what stands before.
const FOLLOWING: &[&str] = &["的", "了", "等", "地", "得", "们", "性", "化"];
const OPENING: &[char] = &['《', '〈', '（', '(', '“', '‘', '〔', '【', '['];
const CLOSING: &[char] = &['》', '〉', '）', ')', '”', '’', '〕', '】', ']'];
const NUMERALS: &str = "0123456789０１２３４５６７８９.．%％—-～~/年月日号时分";

/// Where a line may end in a title; `longest` is what a line holds, in characters.
pub(crate) fn places(title: &str, longest: f64) -> Vec<Place> {
    let words = joined(tokens(title));
    let mut places = Vec::new();
    let (mut at, mut open) = (0, Vec::new());
    for pair in words.windows(2) {
        let (one, next) = (&pair[0], &pair[1]);
        at += one.len();
        brackets(one, at, &mut open);
        // A name that fits on a line stays whole.
        let within = open.first().is_some_and(|(from, opening): &(usize, char)| {
            closed(&title[*from..], *opening).is_none_or(|name| crate::signature::width(name) <= longest)
        });
        if !within && may_part(one, next) {
            places.push(Place { at, cost: cost(one, next) });
        }
    }
    places
}

/// Brackets that are open where a word ends, with where they began.
fn brackets(word: &str, end: usize, open: &mut Vec<(usize, char)>) {
    for (at, c) in word.char_indices() {
        if OPENING.contains(&c) {
            open.push((end - word.len() + at, c));
        } else if CLOSING.contains(&c) {
            open.pop();
        }
    }
}

/// From an opening bracket to its closing one.
fn closed(text: &str, opening: char) -> Option<&str> {
    let closing = CLOSING[OPENING.iter().position(|known| *known == opening)?];
    text.find(closing).map(|end| &text[..end + closing.len_utf8()])
}

/// The dictionary's words.
fn tokens(title: &str) -> Vec<&str> {
    let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
    let mut tokens = Vec::new();
    let mut rest = title;
    while !rest.is_empty() {
        let next = WHOLE.iter().filter_map(|word| rest.find(word).map(|at| (at, *word))).min();
        let (before, word) = next.map_or((rest, ""), |(at, word)| (&rest[..at], word));
        let ends: Vec<usize> = segmenter.segment_str(before).collect();
        tokens.extend(ends.windows(2).map(|ends| &before[ends[0]..ends[1]]));
        if !word.is_empty() {
            tokens.push(&rest[before.len()..before.len() + word.len()]);
        }
        rest = &rest[before.len() + word.len()..];
    }
    tokens
}

/// Words of single characters joined: several in a row make one, one alone ends the word before it.
fn joined(tokens: Vec<&str>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut singles = 0;
    for token in tokens {
        let single = token.chars().count() == 1 && is_word(token);
        let alone =
            single && (JOINING.contains(&token) || LEADING.contains(&token) || FOLLOWING.contains(&token));
        singles = if single && !alone { singles + 1 } else { 0 };
        let before = words.last().map_or("", String::as_str);
        let ends_word = is_word(before) && !JOINING.contains(&before) && !LEADING.contains(&before);
        let joins = (singles == 1 && ends_word && !FOLLOWING.contains(&before)) || singles == 3;
        if singles == 2 {
            // The one before was taken for the end of a word; the two are a word of their own.
            let taken = words.last_mut().filter(|word| word.chars().count() > 1).and_then(String::pop);
            match taken {
                Some(first) => words.push(format!("{first}{token}")),
                None => push_last(&mut words, token),
            }
        } else if joins {
            push_last(&mut words, token);
        } else {
            words.push(token.to_owned());
        }
    }
    words
}

fn push_last(words: &mut Vec<String>, token: &str) {
    match words.last_mut() {
        Some(word) => word.push_str(token),
        None => words.push(token.to_owned()),
    }
}

/// Whether it is made of Chinese characters.
fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}'))
}

/// Whether a line may end between two words.
fn may_part(one: &str, next: &str) -> bool {
    let (Some(last), Some(first)) = (one.chars().last(), next.chars().next()) else { return false };
    let in_number = |c: char| NUMERALS.contains(c) || c.is_ascii_alphanumeric();
    let number = |word: &str| word.chars().all(in_number);
    !(OPENING.contains(&last)
        || LEADING.contains(&one)
        || JOINING.contains(&one)
        || FOLLOWING.contains(&next)
        || CLOSING.contains(&first)
        || "、，。；：！？·…".contains(first)
        || first.is_whitespace()
        // A number stays with its unit: 3 次, 2026 年, 第三 期.
        || (last.is_ascii_digit() && !OPENING.contains(&first))
        || (in_number(first) && number(one)))
}

/// How ill a line ends between two words.
fn cost(one: &str, next: &str) -> u32 {
    let last = one.chars().last().unwrap_or_default();
    if next == "关于" {
        0
    } else if one.ends_with('的') || "、，：；".contains(last) || JOINING.contains(&next) {
        1
    } else if CLOSING.contains(&last) || next.starts_with(OPENING) {
        2
    } else {
        3
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(parted: &str) {
        let title = parted.replace('|', "");
        let mut shown = String::new();
        let places = places(&title, 20.0);
        for (at, c) in title.char_indices() {
            if places.iter().any(|place| place.at == at) {
                shown.push('|');
            }
            shown.push(c);
        }
        assert_eq!(shown, parted);
    }

    #[test]
    fn lines_end_between_words() {
        check("关于进一步|加强|安全|生产|培训|工作的|通知");
        check("关于做好|冬季|防火|防盗|防冻|工作的|紧急|通知");
        check("关于调整|物流|配送|中心|运输|车辆|调度|管理|办法的|请示");
        check("综合|办公室|2026年|上半年|工作|总结|和下半年|工作|计划");
    }

    #[test]
    fn a_name_in_brackets_and_a_number_stay_whole() {
        check("关于印发|《档案室库房清点办法》的|通知");
        check("关于举办|第三期|业务|骨干|能力|提升|培训班的|通知");
        check("关于报送|2026年6月30日|库存|情况的|函");
    }
}
