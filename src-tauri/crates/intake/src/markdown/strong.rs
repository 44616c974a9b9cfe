//! Strong words that begin or end with a Chinese mark. In `**一、总体情况。**全年完成` `CommonMark` takes the second `**`
//! for a beginning, since a mark stands before it and a word behind, and both are printed.

use std::borrow::Cow;

/// What nobody sees, and what is a mark to `CommonMark`.
const NOTHING: &str = "<!---->";
const OPENING: &[char] = &['“', '‘', '《', '（', '【', '〔', '「'];
const CLOSING: &[char] = &['。', '：', '；', '！', '？', '”', '’', '》', '）', '】', '〕', '」', '…'];
/// Fewer characters are no strong words: 在**市。**区 speaks of places left open.
const FEWEST: usize = 3;

/// Text in which such words are strong to `CommonMark` too; the same text where there are none.
pub(super) fn closed(text: &str) -> Cow<'_, str> {
    let mut code = false;
    let mut out = String::new();
    let mut done = 0;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        code ^= line.trim_start().starts_with("```");
        if !code {
            for at in gaps(line) {
                out.push_str(&text[done..start + at]);
                out.push_str(NOTHING);
                done = start + at;
            }
        }
        start += line.len();
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[done..]);
    Cow::Owned(out)
}

/// Where something must stand outside the strong words of a line, in bytes.
fn gaps(line: &str) -> Vec<usize> {
    let runs: Vec<usize> = runs(line).collect();
    let pairs = || runs.chunks_exact(2).map(|pair| (pair[0], pair[1]));
    let inside = |(open, close): (usize, usize)| &line[open + 2..close];
    let whole = |words: &str| !words.is_empty() && words.trim() == words;
    let missed = |words: &str| {
        words.chars().count() >= FEWEST && (words.starts_with(OPENING) || words.ends_with(CLOSING))
    };
    if !runs.len().is_multiple_of(2) || !pairs().map(inside).all(whole) || !pairs().map(inside).any(missed) {
        return Vec::new();
    }
    // Beside a space nothing is needed, and at the start of a line it would begin HTML.
    let apart = |at: usize| line[..at].ends_with(|c: char| !c.is_whitespace());
    let needed = |at: usize| apart(at) && line[at..].starts_with(|c: char| !c.is_whitespace());
    pairs().flat_map(|(open, close)| [open, close + 2]).filter(|at| needed(*at)).collect()
}

/// The runs of just two stars, in bytes.
fn runs(line: &str) -> impl Iterator<Item = usize> {
    let alone = |at: usize| !line[..at].ends_with(['*', '\\']) && !line[at + 2..].starts_with('*');
    line.match_indices("**").map(|(at, _)| at).filter(move |at| alone(*at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use pulldown_cmark::{Event, Parser, Tag, TagEnd};

    /// What is printed, strong words in ⟦⟧.
    fn printed(text: &str) -> String {
        let text = closed(text);
        Parser::new(&text)
            .map(|event| match event {
                Event::Start(Tag::Strong) => "⟦".to_owned(),
                Event::End(TagEnd::Strong) => "⟧".to_owned(),
                Event::Text(text) => text.into_string(),
                _ => String::new(),
            })
            .collect()
    }

    #[test]
    fn strong_words_end_with_their_mark() {
        for (text, said) in [
            ("**一、总体情况。**全年完成。", "⟦一、总体情况。⟧全年完成。"),
            ("坚持**“一库一册”**原则，**做好**登记。", "坚持⟦“一库一册”⟧原则，⟦做好⟧登记。"),
            ("- **目标：**一册一柜", "⟦目标：⟧一册一柜"),
        ] {
            assert_eq!(printed(text), said);
        }
    }

    #[test]
    fn places_left_open_stay_and_so_does_code() {
        for text in
            ["在**市、**区开展。", "在**市。**区也开展。", "由**负责。", "```\n**一、总体情况。**全年\n```"]
        {
            assert_eq!(closed(text), text);
        }
    }
}
