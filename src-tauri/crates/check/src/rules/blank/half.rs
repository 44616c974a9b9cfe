//! `blank.half`: 2026年 月 日, 〔2026〕号.

use crate::reading::Passage;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "blank.half",
    group: Group::Blanks,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "日期、文号、数量不留半截：“2026年 月 日”“〔2026〕 号”要填完。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "于⟦2026年 月 日⟧前报送。",
            "于⟦2026年3月 日⟧前报送。",
            "文号：档发⟦〔2026〕 号⟧",
            "文号：档发⟦〔2026〕号⟧",
            "日期：⟦年 月 日⟧",
            "联系电话：88880000，共⟦  人⟧。",
        ],
        right: &[
            "于2026年3月5日前报送。",
            "文号：档发〔2026〕5号",
            "2026年xx月xx日",
            "近年、每月、当日。",
            "共 120 人。",
        ],
    },
};

/// Parts of a date that follow each other, with nothing but space before the later one.
const PARTS: &[(char, char)] = &[('年', '月'), ('月', '日')];

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    if !passage.marks.iter().any(|(_, c)| matches!(c, ' ' | '\u{3000}' | '〕')) {
        return;
    }
    let mut free = 0;
    for at in gaps(passage).into_iter().chain(numbers(passage)) {
        if at.start >= free {
            free = at.end;
            let message = format!("“{}”没有填完。", &passage.plain[at.clone()]);
            found.say(passage, at, message);
        }
    }
}

/// Dates and counts with a gap, each as far as it goes.
fn gaps(passage: &Passage<'_>) -> Vec<Range<usize>> {
    let plain = &passage.plain;
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, c) in plain.char_indices().filter(|(_, c)| matches!(c, '月' | '日' | '人' | '件' | '元')) {
        let before = &plain[..at];
        let left = before.trim_end_matches([' ', '\u{3000}']);
        let space = before[left.len()..].chars().count();
        let Some(last) = left.chars().next_back().filter(|_| space > 0) else { continue };
        let dated = PARTS.contains(&(last, c));
        let counted = matches!(c, '人' | '件' | '元') && last == '共' && space > 1;
        if !(dated || counted) {
            continue;
        }
        let end = at + c.len_utf8();
        match found.last_mut() {
            Some(open) if open.end == left.len() => open.end = end,
            _ => found.push(start(passage, left.len(), dated)..end),
        }
    }
    found
}

/// Where a date begins of which the part before the gap ends there.
fn start(passage: &Passage<'_>, end: usize, dated: bool) -> usize {
    let moment = passage.moments.iter().find(|moment| moment.range.end == end);
    match moment {
        Some(moment) => moment.range.start,
        None if dated => end - '年'.len_utf8(),
        None => end,
    }
}

/// 〔2026〕号: a document's number without its number.
fn numbers(passage: &Passage<'_>) -> Vec<Range<usize>> {
    let plain = &passage.plain;
    let closing = passage.pairs.iter().filter(|pair| pair.open.1 == '〔');
    let open = closing.filter_map(|pair| {
        let rest = &plain[pair.range().end..];
        let number = rest.trim_start_matches([' ', '\u{3000}']).strip_prefix('号')?;
        Some(pair.open.0..plain.len() - number.len())
    });
    open.collect()
}
