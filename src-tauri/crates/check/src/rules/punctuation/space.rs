//! `punctuation.space`: spaces between Chinese characters.

use crate::reading::{Passage, Place, is_han};
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "punctuation.space",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "汉字之间、汉字与全角标点之间不留空格，段首不用空格缩进。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("清点库房，⟦ ⟧补齐目录。", "清点库房，补齐目录。"),
            ("清点⟦  ⟧库房，补齐目录。", "清点库房，补齐目录。"),
            ("⟦　　⟧清点库房。", "清点库房。"),
        ],
        wrong: &[],
        right: &[
            "共移交 120 件。",
            "参加人员有王 明、李 华。",
            "开展“走进档案 了解历史”活动。",
            "题：通 知",
            "馆长 王大明",
            "2026年 月 日前完成。",
        ],
    },
};

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}' | '\u{a0}' | '\t')
}

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    if !matches!(passage.place, Place::Paragraph | Place::Heading) {
        return;
    }
    for space in spaces(passage) {
        let message = match (passage.before(space.start), passage.after(space.end)) {
            (_, None) => continue,
            (None, Some(_)) => "段首有空格；缩进由格式来做，请删去。",
            (Some(left), Some(right)) if is_han(left) && is_han(right) => {
                if is_meant(passage, &space) {
                    continue;
                }
                "汉字之间有空格。"
            }
            _ if passage.chinese_before(space.start) && passage.chinese_after(space.end) => {
                if passage.is_quoted(space.start) || passage.plain[space.end..].starts_with('号') {
                    continue;
                }
                "全角标点旁边有空格。"
            }
            _ => continue,
        };
        found.fix(passage, Fix::all(space, ""), message);
    }
}

fn spaces(passage: &Passage<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, c) in passage.marks.iter().filter(|(_, c)| is_space(*c)) {
        match found.last_mut() {
            Some(last) if last.end == *at => last.end = at + c.len_utf8(),
            _ => found.push(*at..at + c.len_utf8()),
        }
    }
    found
}

/// A slogan in quotes, a name of two characters, a place left open.
fn is_meant(passage: &Passage<'_>, space: &Range<usize>) -> bool {
    let (left, right) = (&passage.plain[..space.start], &passage.plain[space.end..]);
    let open = left.ends_with(['年', '月', '第', '共', '计'])
        && right.starts_with(['月', '日', '期', '号', '人', '次', '件']);
    let name = right.chars().take_while(|c| is_han(*c)).count() == 1;
    // 馆长 王明: a line that is no sentence.
    let prose = passage.marks.iter().any(|(_, c)| matches!(c, '，' | '。' | ',' | '；'));
    passage.is_cited(space.start) || open || name || !prose
}
