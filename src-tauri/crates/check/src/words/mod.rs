//! Lists of words: what must be written exactly so, and what is written in its place by mistake.
//!
//! A list is a plain text that an office edits, a line an entry; `#` begins a remark:
//!
//! ```text
//! xx市综合档案馆                          a name, exactly so
//! 截至目前 不写 截止目前                   a word, and what is not to be written
//! 安装 不写 按装 除非 按装备、按装配        but where that stands in other words
//! 王明 职务 馆长                          whose post is which
//! ```

mod line;
mod near;

pub use line::WrongLine;

use line::{Entry, entry};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// A list of words, ready to be looked up.
#[derive(Clone, Debug, Default)]
pub struct Words {
    entries: Vec<Entry>,
    /// By the first character: an entry, and which of its wrong forms.
    wrong: BTreeMap<char, Vec<(usize, usize)>>,
    /// By the first character: the names.
    names: BTreeMap<char, Vec<usize>>,
}

/// A place where something else is to be written.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Misspelt<'w> {
    pub(crate) range: Range<usize>,
    pub(crate) right: &'w str,
}

impl Words {
    /// Reads a list; one line that cannot be read spoils it, so that no rule of the office is left out unseen.
    pub fn read(text: &str) -> Result<Words, WrongLine> {
        let mut words = Words::default();
        for (nth, line) in (1..).zip(text.lines()) {
            if let Some(entry) = entry(line).map_err(|why| WrongLine { line: nth, why })? {
                words.add(entry);
            }
        }
        Ok(words)
    }

    /// Words that are easily mistaken, whatever the office.
    pub(crate) fn mistaken() -> &'static Words {
        static MISTAKEN: LazyLock<Words> =
            LazyLock::new(|| Words::read(include_str!("mistaken.txt")).unwrap_or_default());
        &MISTAKEN
    }

    fn add(&mut self, entry: Entry) {
        let at = self.entries.len();
        for (nth, wrong) in entry.wrong.iter().enumerate() {
            self.wrong.entry(first(wrong)).or_default().push((at, nth));
        }
        if entry.is_name() {
            self.names.entry(first(&entry.right)).or_default().push(at);
        }
        self.entries.push(entry);
    }

    /// What is written in the place of something else.
    pub(crate) fn misspelt<'w>(&'w self, text: &str) -> Vec<Misspelt<'w>> {
        let mut found = Vec::new();
        let mut free = 0;
        for (at, c) in text.char_indices() {
            let Some(candidates) = self.wrong.get(&c).filter(|_| at >= free) else { continue };
            let here = candidates.iter().map(|(entry, nth)| (&self.entries[*entry], *nth));
            let here = here.filter(|(entry, nth)| text[at..].starts_with(entry.wrong[*nth].as_str()));
            let Some((entry, nth)) = here.max_by_key(|(entry, nth)| entry.wrong[*nth].len()) else {
                continue;
            };
            let range = at..at + entry.wrong[nth].len();
            if !entry.is_meant(text, &range, nth) {
                free = range.end;
                found.push(Misspelt { range, right: &entry.right });
            }
        }
        found
    }

    /// What is nearly one of the names: one character more, less or other within it, or two the other way round.
    pub(crate) fn nearly<'w>(&'w self, text: &str) -> Vec<Misspelt<'w>> {
        let mut found = Vec::new();
        let mut free = 0;
        for (at, c) in text.char_indices() {
            let Some(candidates) = self.names.get(&c).filter(|_| at >= free) else { continue };
            let names = candidates.iter().map(|entry| self.entries[*entry].right.as_str());
            // What is one name exactly is not another one misspelt.
            if let Some(exact) =
                names.clone().filter(|name| text[at..].starts_with(name)).max_by_key(|name| name.len())
            {
                free = at + exact.len();
                continue;
            }
            if let Some((len, right)) =
                names.clone().find_map(|name| Some((near::near(&text[at..], name)?, name)))
            {
                free = at + len;
                found.push(Misspelt { range: at..at + len, right });
            }
        }
        found
    }

    /// People with their posts.
    pub(crate) fn posts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries.iter().filter_map(|entry| Some((entry.right.as_str(), entry.post.as_deref()?)))
    }
}

fn first(word: &str) -> char {
    word.chars().next().unwrap_or(' ')
}

/// The list that the examples of the rules are meant for.
#[cfg(test)]
pub(crate) const EXAMPLE: &str = "xx市综合档案馆\n数字档案室 不写 电子档案室、数字化档案室\n王明 职务 馆长\n";

#[cfg(test)]
mod tests {
    use super::*;

    fn check(list: &str, text: &str, expected: &[(&str, &str)]) {
        let words = Words::read(list).unwrap();
        let found = words.misspelt(text).into_iter().chain(words.nearly(text));
        let found: Vec<_> = found.map(|one| (&text[one.range.clone()], one.right)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn wrong_forms_are_found_but_not_within_right_ones() {
        check(
            "市档案馆 不写 档案馆、市档馆",
            "市档案馆、档案馆和市档馆",
            &[("档案馆", "市档案馆"), ("市档馆", "市档案馆")],
        );
        check("安装 不写 按装 除非 按装备", "按装好的设备，按装备分类", &[("按装", "安装")]);
    }

    #[test]
    fn names_are_exact() {
        let name = "综合档案馆";
        check(
            name,
            "综合档案馆、综和档案馆、综合档馆、综合档案案馆、综合案档馆",
            &[("综和档案馆", name), ("综合档馆", name), ("综合档案案馆", name), ("综合案档馆", name)],
        );
        check(name, "综合档案室、综合部门的档案馆、综合、档案馆", &[]);
        check("综合档案馆\n综合档案分馆", "综合档案分馆", &[]);
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named() {
        assert_eq!(Words::read("# 说明\n\n档案馆").unwrap_err().line, 3);
        assert_eq!(Words::read("账户 不写 ").unwrap_err().line, 1);
        assert_eq!(Words::read("账户 不写 账户").unwrap_err().line, 1);
    }

    #[test]
    fn the_words_that_come_along_can_be_read() {
        assert!(Words::read(include_str!("mistaken.txt")).is_ok());
        assert!(Words::mistaken().entries.len() > 80);
    }
}
