//! `numerals.approximate`: 三、五天.

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "numerals.approximate",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 15835—2011",
    asks: "相邻两个数字连用表示概数，用汉字，中间不加顿号。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("整理用了三⟦、⟧五天。", "整理用了三五天。"),
            ("每次七⟦、⟧八个人。", "每次七八个人。"),
            ("有二⟦、⟧三十人参加。", "有二三十人参加。"),
        ],
        wrong: &[],
        right: &[
            "整理用了三五天。",
            "第三、四天完成。",
            "一、二季度完成。",
            "二、三等奖各一名。",
            "甲、乙两天完成。",
        ],
    },
};

const DIGITS: &str = "一二三四五六七八九";
/// What is counted when a number is only about right; classes and grades are told apart.
const MEASURES: &[&str] = &[
    "天",
    "个月",
    "个人",
    "个小时",
    "小时",
    "分钟",
    "十人",
    "十件",
    "十个",
    "十天",
    "百人",
    "百件",
    "千人",
    "千件",
    "万人",
    "万件",
];

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for (at, c) in passage.marks.iter().filter(|(_, c)| *c == '、') {
        let end = at + c.len_utf8();
        let (Some(first), Some(second)) = (digit(passage.before(*at)), digit(passage.after(end))) else {
            continue;
        };
        let start = at - '一'.len_utf8();
        let adjoining = second == first + 1 || (first == 2 && second == 4);
        let rest = &passage.plain[end + '一'.len_utf8()..];
        let free = !passage.before(start).is_some_and(|c| "第一二三四五六七八九十、".contains(c));
        if adjoining && free && MEASURES.iter().any(|measure| rest.starts_with(measure)) {
            found.fix(passage, Fix::all(*at..end, ""), "表示概数的两个数字之间不加顿号。");
        }
    }
}

/// A digit's place from 0.
fn digit(c: Option<char>) -> Option<usize> {
    DIGITS.chars().position(|digit| Some(digit) == c)
}
