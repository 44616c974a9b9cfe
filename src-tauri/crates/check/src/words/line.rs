//! One line of a list of words.

use std::ops::Range;

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// What is to be written, or who has the post.
    pub(super) right: String,
    /// What is not to be written.
    pub(super) wrong: Vec<String>,
    /// Where that is meant after all.
    pub(super) unless: Vec<String>,
    pub(super) post: Option<String>,
}

/// A line that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("第 {line} 行{why}")]
pub struct WrongLine {
    /// From 1.
    pub line: usize,
    /// What is wrong and what to do, to follow the line's number.
    pub why: &'static str,
}

/// A shorter name is like too much else, in characters.
const SHORTEST_NAME: usize = 4;

/// What a line says; nothing where it is empty or a remark.
pub(super) fn entry(line: &str) -> Result<Option<Entry>, &'static str> {
    let line = line.trim().trim_start_matches('\u{feff}');
    if line.is_empty() || line.starts_with('#') {
        return Ok(None);
    }
    let plain = Entry { right: line.to_owned(), wrong: Vec::new(), unless: Vec::new(), post: None };
    if let Some((person, post)) = line.split_once(" 职务") {
        let (right, post) = (person.trim().to_owned(), post.trim().to_owned());
        if right.is_empty() || post.is_empty() {
            return Err("少了人名或职务，写法是“王明 职务 馆长”");
        }
        return Ok(Some(Entry { right, post: Some(post), ..plain }));
    }
    let Some((right, rest)) = line.split_once(" 不写") else {
        let long = line.chars().count() >= SHORTEST_NAME;
        return if long {
            Ok(Some(plain))
        } else {
            Err("的名称不足四个字，请写全，或用“正确写法 不写 错误写法”")
        };
    };
    let (wrong, unless) = rest.split_once("除非").unwrap_or((rest, ""));
    let (right, wrong, unless) = (right.trim().to_owned(), several(wrong), several(unless));
    if right.is_empty() || wrong.is_empty() {
        return Err("少了一边，写法是“正确写法 不写 错误写法、错误写法”");
    }
    if wrong.contains(&right) {
        return Err("两边是同一个写法，请改正其中一边");
    }
    Ok(Some(Entry { right, wrong, unless, post: None }))
}

fn several(words: &str) -> Vec<String> {
    let words = words.split(['、', '，', ',', ' ']).map(str::trim);
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

impl Entry {
    /// Whether it is a name that must be written exactly so.
    pub(super) fn is_name(&self) -> bool {
        self.post.is_none() && self.wrong.is_empty()
    }

    /// Whether a wrong form at a place is a part of the right one, or of words in which it is meant.
    pub(super) fn is_meant(&self, text: &str, range: &Range<usize>, nth: usize) -> bool {
        let wrong = self.wrong[nth].as_str();
        let within = |words: &String| {
            words.match_indices(wrong).any(|(at, _)| {
                range
                    .start
                    .checked_sub(at)
                    .and_then(|start| text.get(start..))
                    .is_some_and(|rest| rest.starts_with(words.as_str()))
            })
        };
        within(&self.right) || self.unless.iter().any(within)
    }
}
