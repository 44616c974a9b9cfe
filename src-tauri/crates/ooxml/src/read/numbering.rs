//! Lists and their counters: which label each paragraph prints (ISO 29500-1, 17.9).

use super::content::{Label, Suffix};
use super::numerals::Numerals;
use super::refused::Refused;
use super::xml::{Element, Space, Xml};
use std::collections::{BTreeMap, BTreeSet};

/// Levels of a list.
pub const LEVELS: usize = 9;
/// Characters of a label's pattern.
const LONGEST_PATTERN: usize = 64;

/// A level of a list.
#[derive(Clone, Debug, Default)]
pub struct Level {
    /// The number that it begins with.
    pub start: i32,
    /// How its numbers are written.
    pub numerals: Numerals,
    /// `%1.%2` stands for the numbers of the first two levels.
    pub pattern: String,
    /// All numbers in digits, whatever their levels say.
    pub legal: bool,
    /// What parts the label from the text.
    pub suffix: Suffix,
    /// The level after which it begins again, from 1; 0 is never.
    pub restart: Option<usize>,
    /// The paragraph style tied to it.
    pub style: Option<String>,
}

/// The levels of a list, outermost first.
pub type Levels = [Option<Level>; LEVELS];

/// A definition that lists share.
#[derive(Debug, Default)]
struct Definition {
    levels: Levels,
    /// The list style that it stands for.
    defines: Option<String>,
    /// The list style that it takes its levels from.
    follows: Option<String>,
}

/// A list: a definition with what it changes in it.
#[derive(Debug, Default)]
pub struct List {
    /// The definition's name.
    pub definition: i32,
    /// Numbers that levels begin with instead, once.
    pub starts: [Option<i32>; LEVELS],
    /// Levels that stand in place of the definition's.
    pub levels: Levels,
}

/// The lists of a document, counting.
#[derive(Debug, Default)]
pub struct Numbering {
    definitions: BTreeMap<i32, Definition>,
    lists: BTreeMap<i32, List>,
    /// Lists of one definition count on.
    counts: BTreeMap<i32, [Option<i32>; LEVELS]>,
    /// Levels of lists whose changed start has been used.
    restarted: BTreeSet<(i32, usize)>,
}

impl Numbering {
    pub(super) fn read(mut xml: Xml<'_>) -> Result<Numbering, Refused> {
        let mut numbering = Numbering::default();
        let root = xml.root()?;
        while let Some(child) = xml.child(&root)? {
            match (child.space, child.local()) {
                (Space::Word, b"abstractNum") => {
                    if let Some(id) = number(&xml, &child, b"abstractNumId")? {
                        numbering.definitions.insert(id, Definition::read(&mut xml, &child)?);
                    }
                }
                (Space::Word, b"num") => {
                    if let Some(id) = number(&xml, &child, b"numId")? {
                        numbering.lists.insert(id, List::read(&mut xml, &child)?);
                    }
                }
                _ => {}
            }
        }
        numbering.follow_styles();
        Ok(numbering)
    }

    /// Points lists whose definition only names a list style to the definition of that style.
    fn follow_styles(&mut self) {
        let defined: BTreeMap<&str, i32> = self
            .definitions
            .iter()
            .filter_map(|(id, definition)| Some((definition.defines.as_deref()?, *id)))
            .collect();
        for list in self.lists.values_mut() {
            let follows = self.definitions.get(&list.definition).and_then(|one| one.follows.as_deref());
            list.definition =
                follows.and_then(|style| defined.get(style).copied()).unwrap_or(list.definition);
        }
    }

    /// The level of a list that a paragraph style is tied to, from 0.
    pub(super) fn level_of_style(&self, list: i32, style: &str) -> Option<usize> {
        let levels = &self.definitions.get(&self.lists.get(&list)?.definition)?.levels;
        levels.iter().position(|level| level.as_ref().is_some_and(|one| one.style.as_deref() == Some(style)))
    }

    /// Adds a definition that lists share.
    pub fn define(&mut self, id: i32, levels: Levels) {
        self.definitions.insert(id, Definition { levels, ..Definition::default() });
    }

    /// Adds a list of a definition.
    pub fn list(&mut self, id: i32, list: List) {
        self.lists.insert(id, list);
    }

    /// Adds a list whose changed starts are used again, even if one of its name used them before.
    pub fn restart(&mut self, id: i32, list: List) {
        (0..LEVELS).for_each(|level| _ = self.restarted.remove(&(id, level)));
        self.list(id, list);
    }

    /// Counts one paragraph on, `at` levels deep, from 0; the label that it prints, if any.
    pub fn label(&mut self, id: i32, at: usize) -> Option<Label> {
        let list = self.lists.get(&id)?;
        let definition = self.definitions.get(&list.definition)?;
        let level = |at: usize| list.levels[at].as_ref().or(definition.levels[at].as_ref());
        let start = |at: usize| list.starts[at].or(level(at).map(|level| level.start)).unwrap_or_default();
        let this = level(at.min(LEVELS - 1)).filter(|_| at < LEVELS)?;
        let counts = self.counts.entry(list.definition).or_default();
        let begins = list.starts[at].is_some() && self.restarted.insert((id, at));
        counts[at] = Some(match counts[at] {
            Some(count) if !begins => count.saturating_add(1),
            _ => start(at),
        });
        for (below, count) in counts.iter_mut().enumerate().skip(at + 1) {
            let restart = level(below).and_then(|level| level.restart);
            if restart.is_none_or(|after| at < after) {
                *count = None;
            }
        }
        if this.numerals == Numerals::Bullet {
            return None;
        }
        let mut text = String::new();
        let mut pattern = this.pattern.chars();
        while let Some(c) = pattern.next() {
            let named = pattern.clone().next().and_then(|c| c.to_digit(10)).filter(|n| c == '%' && *n > 0);
            let Some(named) = named.map(|n| n as usize - 1) else {
                text.push(c);
                continue;
            };
            pattern.next();
            if let Some(other) = level(named).filter(|_| named <= at) {
                let numerals = if this.legal { Numerals::Decimal } else { other.numerals };
                text.push_str(&numerals.write(counts[named].unwrap_or_else(|| start(named))));
            }
        }
        (!text.is_empty()).then_some(Label { text, suffix: this.suffix })
    }
}

impl Definition {
    fn read<'a>(xml: &mut Xml<'a>, of: &Element<'a>) -> Result<Definition, Refused> {
        let mut definition = Definition::default();
        while let Some(child) = xml.child(of)? {
            match (child.space, child.local()) {
                (Space::Word, b"styleLink") => definition.defines = xml.value(&child)?.map(String::from),
                (Space::Word, b"numStyleLink") => definition.follows = xml.value(&child)?.map(String::from),
                (Space::Word, b"lvl") => Level::read(xml, &child, &mut definition.levels)?,
                _ => {}
            }
        }
        Ok(definition)
    }
}

impl List {
    fn read<'a>(xml: &mut Xml<'a>, of: &Element<'a>) -> Result<List, Refused> {
        let mut list = List::default();
        while let Some(child) = xml.child(of)? {
            match (child.space, child.local()) {
                (Space::Word, b"abstractNumId") => list.definition = xml.number(&child)?.unwrap_or_default(),
                (Space::Word, b"lvlOverride") => list.read_override(xml, &child)?,
                _ => {}
            }
        }
        Ok(list)
    }

    fn read_override<'a>(&mut self, xml: &mut Xml<'a>, of: &Element<'a>) -> Result<(), Refused> {
        let level = number(xml, of, b"ilvl")?.and_then(|n| usize::try_from(n).ok()).filter(|n| *n < LEVELS);
        while let Some(child) = xml.child(of)? {
            match (child.space, child.local(), level) {
                (Space::Word, b"startOverride", Some(level)) => self.starts[level] = xml.number(&child)?,
                (Space::Word, b"lvl", _) => Level::read(xml, &child, &mut self.levels)?,
                _ => {}
            }
        }
        Ok(())
    }
}

impl Level {
    fn read<'a>(xml: &mut Xml<'a>, of: &Element<'a>, into: &mut Levels) -> Result<(), Refused> {
        let at = number(xml, of, b"ilvl")?.and_then(|n| usize::try_from(n).ok());
        let mut level = Level::default();
        while let Some(child) = xml.child(of)? {
            if child.space != Space::Word {
                continue;
            }
            match child.local() {
                b"start" => level.start = xml.number(&child)?.unwrap_or_default(),
                b"numFmt" => level.numerals = Numerals::named(&xml.value(&child)?.unwrap_or_default()),
                b"lvlText" => {
                    level.pattern =
                        xml.value(&child)?.unwrap_or_default().chars().take(LONGEST_PATTERN).collect();
                }
                b"isLgl" => level.legal = xml.switch(&child)?,
                b"suff" => level.suffix = suffix(&xml.value(&child)?.unwrap_or_default()),
                b"lvlRestart" => level.restart = xml.number(&child)?.and_then(|n| usize::try_from(n).ok()),
                b"pStyle" => level.style = xml.value(&child)?.map(String::from),
                _ => {}
            }
        }
        if let Some(slot) = at.and_then(|at| into.get_mut(at)) {
            *slot = Some(level);
        }
        Ok(())
    }
}

fn suffix(value: &str) -> Suffix {
    match value {
        "space" => Suffix::Space,
        "nothing" => Suffix::Nothing,
        _ => Suffix::Tab,
    }
}

fn number<'a>(xml: &Xml<'a>, element: &Element<'a>, name: &[u8]) -> Result<Option<i32>, Refused> {
    Ok(xml.attribute(element, (Space::Word, name))?.and_then(|value| value.trim().parse().ok()))
}
