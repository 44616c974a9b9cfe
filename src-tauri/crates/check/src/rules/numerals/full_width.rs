//! `numerals.full_width`: １２件, Ａ4, 50％.

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "numerals.full_width",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 15835—2011",
    asks: "阿拉伯数字、拉丁字母和百分号用半角。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("共移交⟦１２⟧件。", "共移交12件。"),
            ("合格率98⟦％⟧。", "合格率98%。"),
            ("用⟦Ａ⟧4纸打印。", "用A4纸打印。"),
        ],
        wrong: &[],
        right: &["共移交12件，合格率98%。", "ｘｘ档案馆移交ｘ件。"],
    },
};

/// The half-width character; ｘ and Ｘ stand for what is open.
fn half(c: char) -> Option<char> {
    match c {
        'ｘ' | 'Ｘ' => None,
        '％' => Some('%'),
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => char::from_u32(u32::from(c) - 0xfee0),
        _ => None,
    }
}

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    // All of them are three bytes that begin alike; most texts have none.
    if !passage.plain.contains('\u{ff05}')
        && !passage.plain.as_bytes().windows(2).any(|pair| pair == [0xef, 0xbc] || pair == [0xef, 0xbd])
    {
        return;
    }
    let mut run: Option<(usize, String)> = None;
    for (at, c) in passage.plain.char_indices().chain([(passage.plain.len(), ' ')]) {
        match (half(c), &mut run) {
            (Some(half), Some((_, by))) => by.push(half),
            (Some(half), None) => run = Some((at, half.to_string())),
            (None, _) => {
                if let Some((start, by)) = run.take() {
                    found.fix(passage, Fix::all(start..at, &by), "数字、字母、百分号应为半角。");
                }
            }
        }
    }
}
