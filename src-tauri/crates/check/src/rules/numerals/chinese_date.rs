//! `numerals.chinese_date`: 二〇二六年三月五日.

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::parse_chinese;

pub(super) const RULE: Rule = Rule {
    id: "numerals.chinese_date",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 9704—2012 7.3.5.4",
    asks: "公历年月日用阿拉伯数字。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("于⟦二〇二六年三月五日⟧召开。", "于2026年3月5日召开。"),
            ("⟦二○二五年十二月⟧移交。", "2025年12月移交。"),
            ("⟦二零二六年⟧工作安排。", "2026年工作安排。"),
        ],
        wrong: &[],
        right: &[
            "于2026年3月5日召开。",
            "一九分年限保管。",
            "三月五日学雷锋活动。",
            "开展“二〇二六年”主题展。",
        ],
    },
};

const DIGITS: &str = "一二三四五六七八九〇○零";
const NUMERALS: &str = "一二三四五六七八九十";

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for year in passage.find("年") {
        let before = &passage.plain[..year.start];
        let digits: String = before.chars().rev().take(4).collect();
        let start = year.start - digits.len();
        let whole = digits.chars().count() == 4 && digits.chars().all(|c| DIGITS.contains(c));
        let begun = passage.plain[start..].starts_with(['一', '二']);
        if !whole || !begun || passage.is_cited(start) {
            continue;
        }
        let written = passage.plain[start..year.start].replace('○', "〇");
        let Some(number) = parse_chinese(&written).filter(|year| (1900..2100).contains(year)) else {
            continue;
        };
        let (mut end, mut by) = (year.end, format!("{number}年"));
        for word in ["月", "日"] {
            let rest = &passage.plain[end..];
            let len = rest.len() - rest.trim_start_matches(|c| NUMERALS.contains(c)).len();
            let Some(part) = parse_chinese(&rest[..len]).filter(|_| rest[len..].starts_with(word)) else {
                break;
            };
            by = format!("{by}{part}{word}");
            end += len + word.len();
        }
        found.fix(passage, Fix::all(start..end, &by), "公历日期应用阿拉伯数字。");
    }
}
