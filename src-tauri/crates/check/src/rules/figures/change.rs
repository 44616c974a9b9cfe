//! 由100件增加到120件: a change with both its ends.

use crate::reading::{Decimal, Numeral, Passage};
use std::ops::Range;

/// A figure that went from one value to another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Change<'a> {
    pub(super) from: &'a Numeral,
    pub(super) to: &'a Numeral,
    pub(super) before: Decimal,
    pub(super) after: Decimal,
    /// The word that says which way, where one is said.
    pub(super) word: Option<(&'static str, Way)>,
}

/// Which way a figure went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

const WORDS: &[(&str, Way)] = &[
    ("增长", Way::Up),
    ("增加", Way::Up),
    ("提高", Way::Up),
    ("上升", Way::Up),
    ("提升", Way::Up),
    ("扩大", Way::Up),
    ("增", Way::Up),
    ("升", Way::Up),
    ("下降", Way::Down),
    ("减少", Way::Down),
    ("降低", Way::Down),
    ("缩短", Way::Down),
    ("压缩", Way::Down),
    ("缩减", Way::Down),
    ("降", Way::Down),
    ("减", Way::Down),
];

impl Change<'_> {
    /// From the first number to the end of the second.
    pub(super) fn range(&self) -> Range<usize> {
        self.from.range.start..self.to.end()
    }
}

/// The word at the beginning of a text that says which way.
pub(super) fn way(text: &str) -> Option<(&'static str, Way)> {
    WORDS.iter().find(|(word, _)| text.starts_with(word)).copied()
}

/// The changes of a text: 由, 从 or 自 before the first number, 到 or 至 before the second.
pub(super) fn changes<'a>(passage: &'a Passage<'_>) -> impl Iterator<Item = Change<'a>> {
    passage.numerals.windows(2).filter_map(|pair| {
        let [from, to] = pair else { return None };
        let clause = &passage.plain[passage.clause_start(from.range.start)..from.range.start];
        let lead = clause.rfind(['由', '从', '自'])?;
        // Two changes in one breath: 分别从3件和5件增加到4件和6件.
        if clause.ends_with(['和', '、', '与', '及']) {
            return None;
        }
        // The first number is what the change begins with: 由上年的100件, not 由3个科室的100件.
        if clause[lead..].chars().count() > 8 {
            return None;
        }
        let between = &passage.plain[from.end()..to.range.start];
        let link = between.strip_suffix(['到', '至', '为'])?;
        let word = way(link.trim_start_matches(['，', '逐', '年', '大', '幅', '稳', '步']));
        let bare = link.is_empty() || word.is_some_and(|(word, _)| link.ends_with(word));
        let alike = from.unit.name == to.unit.name || from.unit.name.is_empty();
        let counted = !matches!(to.unit.name, "年" | "月" | "日" | "号" | "时" | "岁" | "");
        if !(bare && alike && counted) {
            return None;
        }
        // 由3增加到5万: the scale is the second's.
        let scale = if from.unit.name.is_empty() { to.unit.scale } else { from.unit.scale };
        let before = if from.unit.vague { None } else { from.value.times(scale) }?;
        Some(Change { from, to, before, after: to.exact()?, word })
    })
}
