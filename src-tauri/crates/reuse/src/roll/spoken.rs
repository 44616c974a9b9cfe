//! Figures without digits, or without a unit beside them: 演练十二次, and a cell of a table.

use super::heads::Heads;
use super::numeral::number;
use super::scene::Scene;
use draft::{BlankKind, Spot};
use std::ops::Range;

/// Measure words that are counted in words too, whatever the number: 三项制度 and 五个方面 are names.
const COUNTED: &[&str] = &[
    "次", "期", "场", "篇", "人次", "名", "户", "件", "家", "份", "起", "辆", "套", "批", "吨", "卷", "册",
    "页", "盒", "台",
];
/// From so many on every measure word counts.
const MANY: u32 = 11;
/// Up to here a number in words is a turn of speech: 一次, 两批.
const FEW: u32 = 2;

/// The numbers in words that count something.
pub(super) fn figures(text: &str) -> Vec<Range<usize>> {
    let numeral = |c: char| "一二三四五六七八九十百两零千".contains(c);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(numeral).map(|lead| at + lead) {
        let len = text[start..].find(|c| !numeral(c)).unwrap_or(text.len() - start);
        at = start + len;
        let named = text[..start].ends_with(['第', '“', '之', '每', '"', '.'])
            || text[..start].ends_with(|c: char| c.is_ascii_digit());
        let rest = text[at..].trim_start_matches(['余', '多']);
        let Some((value, whole)) = number(&text[start..at]).filter(|_| !named) else { continue };
        let measure = draft::measure(rest);
        let counts =
            measure.is_some_and(|measure| COUNTED.contains(&measure) || value >= MANY && measure != "届");
        // 三批次 and 四次会议的精神 name; 岁 and 周年 have rules of their own.
        let aged = measure.is_some_and(|measure| ["岁", "周年", "条", "节"].contains(&measure));
        if whole == len && value > FEW && counts && !aged {
            found.push(start..at);
        }
    }
    found
}

/// Heads of columns whose numbers are no results.
const FIXED: &[&str] = &[
    "序号", "编号", "号码", "电话", "标准", "定额", "年龄", "计划", "目标", "任务", "时间", "日期", "年份",
    "代码", "名额", "分值", "权重", "满分",
];

/// What is missing where a cell holds a figure alone, as the heads of its row and column tell.
pub(super) fn of_a_cell(scene: &Scene) -> Option<BlankKind> {
    if !matches!(scene.spot, Spot::Cell { .. }) || scene.heads == Heads::default() {
        return None;
    }
    let text = scene.text.trim();
    let figure = text.strip_suffix(['%', '％']).unwrap_or(text);
    let alone = figure.contains(|c: char| c.is_ascii_digit())
        && figure.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    let says = |words: &[&str]| scene.heads.say(words);
    if !alone || figure.len() != scene.text.len() && figure.len() == text.len() || says(FIXED) {
        return None;
    }
    Some(match () {
        () if figure.len() < text.len() || says(&["%", "％", "率", "占比", "比重"]) => {
            BlankKind::Percent
        }
        () if says(&["元", "经费", "金额", "资金"]) => BlankKind::Amount,
        () => BlankKind::Count,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = figures(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn numbers_in_words_count_where_they_are_more_than_a_turn_of_speech() {
        check("组织演练十二次，培训三百余人次，购置五台。", &["十二", "三百", "五"]);
        check("开展一次检查，分两批实施，做到三个到位，落实四项措施。", &[]);
        check("第三次会议，“三会一课”，十九届四中全会，每五人一组。", &[]);
        check("制定制度二十三项，整改问题十五个。", &["二十三", "十五"]);
    }
}
