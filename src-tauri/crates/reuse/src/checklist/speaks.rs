//! What a sentence speaks of: its words without those that speak of nothing, what is done in it, what it counts.

use super::alike;
use super::outcome::counts;
use super::verbs::{ADVERBS, AHEAD, VERBS, WHEN};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Verbs, adverbs and marks of time, of more than one character.
static PASSED: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let ahead = AHEAD.iter().map(|(mark, _)| *mark);
    let words = VERBS.iter().chain(ADVERBS).chain(WHEN).copied().chain(ahead);
    words.filter(|word| word.chars().count() > 1).collect()
});

pub(super) type Pairs = BTreeSet<[char; 2]>;

/// The neighbouring characters of what a text speaks of: verbs, adverbs and marks of time tell nothing, and words for
/// one thing are one.
pub(super) fn pairs(text: &str) -> Pairs {
    in_order(text).into_iter().collect()
}

/// The last of them.
pub(super) fn last_pair(text: &str) -> Option<[char; 2]> {
    in_order(text).pop()
}

fn in_order(text: &str) -> Vec<[char; 2]> {
    let mut rest = text;
    let mut pairs = Vec::new();
    let mut last: Option<char> = None;
    while let Some(c) = rest.chars().next() {
        if let Some((len, same)) = alike::leading(rest) {
            let same: Vec<char> = same.unwrap_or_default().chars().collect();
            pairs.extend(same.windows(2).map(|two| [two[0], two[1]]));
            (rest, last) = (&rest[len..], None);
            continue;
        }
        if let Some(word) = PASSED.iter().find(|word| rest.starts_with(**word)) {
            (rest, last) = (&rest[word.len()..], None);
            continue;
        }
        let word = c.is_alphabetic() && !"的了和与及等将在对为以由一二两三四五六七八九十每".contains(c);
        if let (Some(last), true) = (last, word) {
            pairs.push([last, c]);
        }
        last = word.then_some(c);
        rest = &rest[c.len_utf8()..];
    }
    pairs
}

/// What is done in a text, where a verb says a piece of work and no manner.
pub(super) fn deeds(text: &str) -> BTreeSet<&'static str> {
    const ANY: &[&str] = &[
        "完成", "开展", "组织", "加强", "推进", "做好", "落实", "实施", "实现", "完善", "提高", "提升",
        "强化", "推动", "坚持", "确保", "抓好",
    ];
    VERBS.iter().copied().filter(|verb| !ANY.contains(verb) && text.contains(verb)).collect()
}

/// What a text counts: the units behind its figures.
pub(super) fn counted(text: &str) -> BTreeSet<String> {
    counts(text).into_iter().map(|count| count.unit).collect()
}
