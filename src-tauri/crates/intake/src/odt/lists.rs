//! Lists: how their levels are written, and which of them count on (ISO 26300-1, 5.3, 16.30).

use super::said;
use ooxml::read::{
    Element, LEVELS, Label, Level, Levels, List, Numbering, Numerals, Refused, Space, Suffix, Xml,
};
use std::collections::BTreeMap;

/// Lists of one file that count apart; those beyond go on with the last.
const MOST: usize = 20_000;
/// Characters of a level's text.
const LONGEST_PATTERN: usize = 64;

/// How the levels of a list are written.
#[derive(Clone, Debug, Default)]
pub(super) struct ListStyle {
    levels: Levels,
}

impl ListStyle {
    pub(super) fn read<'a>(xml: &mut Xml<'a>, of: &Element<'a>) -> Result<ListStyle, Refused> {
        let mut style = ListStyle::default();
        while let Some(child) = xml.child(of)? {
            let at = said(xml, &child, (Space::Text, "level"))?.and_then(|level| level.parse::<usize>().ok());
            let level = match (child.space, child.local()) {
                (Space::Text, b"list-level-style-number" | b"outline-level-style") => number(xml, &child)?,
                (Space::Text, b"list-level-style-bullet" | b"list-level-style-image") => {
                    Level { numerals: Numerals::Bullet, ..Level::default() }
                }
                _ => continue,
            };
            if let Some(slot) = at.and_then(|at| style.levels.get_mut(at.checked_sub(1)?)) {
                *slot = Some(level);
            }
        }
        Ok(style)
    }
}

fn number<'a>(xml: &mut Xml<'a>, of: &Element<'a>) -> Result<Level, Refused> {
    let whole = |name: &str| said(xml, of, (Space::Text, name)).map(|said| said.and_then(|n| n.parse().ok()));
    let (start, shown, own) = (whole("start-value")?, whole("display-levels")?, whole("level")?);
    let words = |name: &str| said(xml, of, (Space::Style, name)).map(Option::unwrap_or_default);
    let (format, prefix, suffix) = (words("num-format")?, words("num-prefix")?, words("num-suffix")?);
    let list_format = said(xml, of, (Space::Extension, "num-list-format"))?;
    let own: i32 = own.unwrap_or(1);
    let first = (own - shown.unwrap_or(1) + 1).max(1);
    let pattern = match list_format {
        Some(format) => placeholders(&format),
        None if format.is_empty() => format!("{prefix}{suffix}"),
        None => {
            let numbers: Vec<String> = (first..=own.min(9)).map(|level| format!("%{level}")).collect();
            format!("{prefix}{}{suffix}", numbers.join("."))
        }
    };
    let mut level = Level {
        start: start.unwrap_or(1),
        numerals: numerals(&format),
        pattern: pattern.chars().take(LONGEST_PATTERN).collect(),
        ..Level::default()
    };
    while let Some(child) = xml.child(of)? {
        while let Some(child) = xml.child(&child)? {
            match said(xml, &child, (Space::Text, "label-followed-by"))?.as_deref() {
                Some("nothing") => level.suffix = Suffix::Nothing,
                Some("space") => level.suffix = Suffix::Space,
                _ => {}
            }
        }
    }
    Ok(level)
}

/// `%1%.%2%` as the rest of the house writes it: `%1.%2`.
fn placeholders(format: &str) -> String {
    let mut out = String::new();
    let mut rest = format;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let level = after
            .split_once('%')
            .filter(|(n, _)| n.len() == 1 && n.starts_with(|c: char| c.is_ascii_digit()));
        out.push('%');
        rest = after;
        if let Some((n, after)) = level {
            out.push_str(n);
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

/// Formats are told by how their numbers begin: `一, 二, 三, ...`.
fn numerals(format: &str) -> Numerals {
    let name = match format.trim() {
        "" => return Numerals::Nothing,
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        format => match format.chars().next() {
            Some('一') => "chineseCountingThousand",
            Some('壹') => "chineseLegalSimplified",
            Some('甲') => "ideographTraditional",
            Some('子') => "ideographZodiac",
            Some('①') => "decimalEnclosedCircle",
            Some('１') => "decimalFullWidth",
            Some('0') => "decimalZero",
            _ => "decimal",
        },
    };
    Numerals::named(name)
}

/// The lists of one file, counting.
#[derive(Debug, Default)]
pub(super) struct Lists {
    numbering: Numbering,
    /// Lists that count, by what they are called in the file.
    by_name: BTreeMap<String, i32>,
    /// The last list of each style.
    by_style: BTreeMap<String, i32>,
    last: i32,
}

impl Lists {
    /// The list that begins: one of its own, or one that goes on.
    pub(super) fn begin(
        &mut self,
        style: (&str, Option<&ListStyle>),
        continues: Option<&str>,
        name: &str,
    ) -> i32 {
        let going_on = match continues {
            Some("") => self.by_style.get(style.0),
            Some(other) => self.by_name.get(other),
            None => None,
        };
        let list = going_on.copied().unwrap_or_else(|| self.new_list(style.1));
        self.by_style.insert(style.0.to_owned(), list);
        if !name.is_empty() && self.by_name.len() < MOST {
            self.by_name.insert(name.to_owned(), list);
        }
        list
    }

    fn new_list(&mut self, style: Option<&ListStyle>) -> i32 {
        if usize::try_from(self.last).is_ok_and(|last| last < MOST) {
            self.last += 1;
            self.numbering.define(self.last, style.map(|style| style.levels.clone()).unwrap_or_default());
            self.numbering.list(self.last, List { definition: self.last, ..List::default() });
        }
        self.last
    }

    /// Counts one paragraph on, `at` levels deep, from 0; `start` is the number it must have.
    pub(super) fn label(&mut self, list: i32, at: usize, start: Option<i32>) -> Option<Label> {
        let at = at.min(LEVELS - 1);
        let Some(start) = start else { return self.numbering.label(list, at) };
        let mut begun = List { definition: list, ..List::default() };
        begun.starts[at] = Some(start);
        // Lists that begin anew are named below zero, where no other is.
        let id = -1 - list;
        self.numbering.restart(id, begun);
        self.numbering.label(id, at)
    }
}
