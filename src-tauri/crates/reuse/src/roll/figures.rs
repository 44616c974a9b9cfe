//! 指标数字: figures of results become blanks of their kind, and what stood there is kept beside them.

use super::frame::Frame;
use super::numeral::{Unit, years};
use super::proposal::{Found, Group, Say, blank};
use super::scene::{Part, Scene, Standing};
use super::spoken;
use draft::{BlankKind, Text, find_blanks};
use std::ops::Range;

/// What something was done with; before a figure it tells a result.
const DONE: &[&str] = &[
    "完成",
    "累计",
    "共",
    "开展",
    "组织",
    "召开",
    "举办",
    "办理",
    "办结",
    "增长",
    "下降",
    "提高",
    "降低",
    "达到",
    "达",
    "实现",
    "培训",
    "发放",
    "整改",
    "排查",
    "接待",
    "接收",
    "整理",
    "新增",
    "投入",
    "查处",
    "走访",
    "收到",
    "印发",
    "编发",
    "报送",
    "采购",
    "维修",
    "减少",
    "增加",
    "节约",
    "覆盖",
    "参加",
    "参与",
    "检查",
    "处理",
    "受理",
    "化解",
    "建成",
    "改造",
    "数字化",
    "著录",
    "扫描",
    "归档",
    "移交",
    "登记",
    "演练",
    "更换",
    "巡查",
    "发布",
    "制作",
    "购置",
    "新购",
    "配备",
    "征集",
    "为",
];
/// What is to be done, asked for, or so by rule.
const ASKED: &[&str] = &[
    "计划",
    "拟",
    "将于",
    "将在",
    "将达",
    "将完成",
    "力争",
    "确保",
    "争取",
    "不少于",
    "不低于",
    "不超过",
    "不得",
    "至少",
    "目标为",
    "目标是",
    "目标值",
    "预计",
    "每年",
    "每季度",
    "每半年",
    "每月",
    "每周",
    "每天",
    "每日",
    "每人",
    "每次",
    "每个",
    "每科室",
    "要求不",
    "要求在",
    "标准为",
    "规定的",
    "规定为",
    "为期",
    "应当",
    "应于",
    "满",
    "未满",
    "保持在",
    "控制在",
    "稳定在",
];
/// Behind a figure: a bound, no result.
const BOUND: &[&str] =
    &["以上", "以下", "以内", "小时内", "小时值", "小时服务", "小时开放", "小时监", "小时在", "之内"];
/// So many characters before and after a figure are looked at.
const NEAR: usize = 24;

pub(super) fn find(scene: &Scene, frame: &Frame, found: &mut Found) {
    if matches!(scene.standing, Standing::Title | Standing::Beside) {
        return;
    }
    if scene.heads.year().is_some_and(|year| year < frame.reviewed - 1) {
        return;
    }
    if let Some(kind) = spoken::of_a_cell(scene).filter(|_| scene.part != Part::Plan) {
        cell(scene, frame, found, kind);
    }
    for range in figures(&scene.text) {
        let Some(kind) = kind(&scene.text, &range) else { continue };
        if let Some(confidence) = result(scene, frame, &range) {
            say(scene, found, (range, kind, confidence));
        }
    }
    for range in spoken::figures(&scene.text) {
        let told = tells_a_result(scene, &range);
        if result(scene, frame, &range).is_some() && told {
            say(scene, found, (range, BlankKind::Count, 0.6));
        }
    }
}

fn say(scene: &Scene, found: &mut Found, (range, kind, confidence): (Range<usize>, BlankKind, f64)) {
    if found.is_taken(&range) || scene.is_closed(&range) {
        return;
    }
    let new = Some([blank(kind)].into_iter().collect());
    let reason = "去年的数字，今年待填".to_owned();
    found.say(scene, Say { group: Group::Figures, range, new, reason, confidence });
}

/// A figure alone in its cell. Under the year before, the year's own figure moves over: what was this year's is last
/// year's now.
fn cell(scene: &Scene, frame: &Frame, found: &mut Found, kind: BlankKind) {
    let range = 0..scene.text.len();
    let before = scene.heads.year() == Some(frame.reviewed - 1) && frame.shift() == 1;
    let figure = |next: &&String| before && next.contains(|c: char| c.is_ascii_digit());
    let Some(next) = scene.heads.next.as_ref().filter(figure) else {
        return say(scene, found, (range, kind, 0.7));
    };
    let reason = "原来本年的数字，移到上一年这一栏".to_owned();
    let new = Some(Text::plain(next.clone()));
    found.say(scene, Say { group: Group::Figures, range, new, reason, confidence: 0.85 });
}

/// How sure it is that a figure is of a result of the draft's own time; none where it is not.
fn result(scene: &Scene, frame: &Frame, range: &Range<usize>) -> Option<f64> {
    if is_asked(scene, range) {
        return None;
    }
    let told = tells_a_result(scene, range);
    // A heading that is a sentence, as in minutes, tells as one; any other where it says what was done.
    if scene.standing == Standing::Heading && !told && !scene.text.contains('，') {
        return None;
    }
    match (year_of(scene, range), scene.part_at(range.start)) {
        // 2018年引进的4名教师 are four still.
        (Some(year), _) if year < frame.reviewed - 1 => None,
        (Some(year), _) if year < frame.from => Some(if told { 0.9 } else { 0.8 }),
        (_, Part::Plan) => None,
        (_, Part::Results) => Some(if told { 0.9 } else { 0.7 }),
        (_, Part::Unsaid) => told.then_some(0.65),
    }
}

/// The year that a figure's clause or the words of its sentence before it are of: the last one named that nothing is
/// measured by and nothing runs from.
fn year_of(scene: &Scene, range: &Range<usize>) -> Option<i32> {
    let sentence = scene.sentence(range.start);
    let mut named = years(&scene.text).into_iter().rev();
    let year = named.find(|year| {
        let Unit::Year(end) = year.unit else { return false };
        let before = scene.before(year.range.start);
        let bound = ["比", "较", "与", "同", "自", "从", "到", "至", "于", "以", "过"];
        let runs =
            ["以来", "起", "以前", "的基础", "度工作"].iter().any(|word| scene.text[end..].starts_with(word));
        let within = sentence.start <= year.range.start && end <= range.start;
        within && !runs && !scene.is_closed(&year.range) && !bound.iter().any(|word| before.ends_with(word))
    })?;
    Some(year.value)
}

/// Figures in digits, with their separators and points, that stand alone.
pub(crate) fn figures(text: &str) -> Vec<Range<usize>> {
    let mut figures = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|found| at + found) {
        let inner = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '．');
        let end = text[start..].find(|c| !inner(c)).map_or(text.len(), |len| start + len);
        let len = text[start..end].trim_end_matches(|c: char| !c.is_ascii_digit()).len();
        let number = start..start + len;
        if stands_alone(text, &number) && !ends_a_span(text, &number) {
            figures.push(number);
        }
        at = end;
    }
    figures
}

/// No ordinal, no name, no part of a sum or a span of numbers.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    let odd = |c: char| {
        c.is_ascii_alphabetic()
            || matches!(c, '+' | '×' | '*' | '/' | ':' | '：' | '-' | '_' | '№' | '＋' | '“')
    };
    let ordinal = before.is_some_and(|c| c == '第' || c == '之' || c == '“');
    let next_odd = after.is_some_and(|c| {
        c.is_ascii_alphabetic() || matches!(c, '+' | '×' | '*' | '/' | ':' | '-' | '_' | '＋' | '”')
    });
    !ordinal && !before.is_some_and(|c| odd(c) && c != '：' && c != '“') && !next_odd
}

/// Behind a number that is no figure of a result.
const NO_UNIT: &[&str] = &[
    "号",
    "条规定",
    "款",
    "楼",
    "室",
    "层",
    "周岁",
    "周年",
    "届",
    "岁",
    "级",
    "天内",
    "日内",
    "个工作日",
    "小时内",
    "分钟内",
    "年",
    "月",
    "日",
    "时",
    "点",
    "个月",
];
/// Units that a blank is not told by, since they are mostly something else; and what they are then.
const MORE_UNITS: &[(&str, &[&str])] = &[
    ("处", &["处理", "处置", "处级", "处室"]),
    ("分", &["分钟", "分为", "分别", "分类", "分管", "分之", "分公司", "分局"]),
    ("公斤", &[]),
    ("千瓦", &[]),
    ("米", &[]),
];

/// 14至24: two bounds, and neither is a result.
fn ends_a_span(text: &str, range: &Range<usize>) -> bool {
    let is = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let before = text[..range.start].strip_suffix(['至', '～', '~', '—']);
    let after = text[range.end..].strip_prefix(['至', '～', '~', '—']);
    before.is_some_and(|before| is(before.chars().next_back()))
        || after.is_some_and(|after| is(after.chars().next()))
}

/// What is missing where the figure stood; none where nothing tells that it is one.
pub(crate) fn kind(text: &str, range: &Range<usize>) -> Option<BlankKind> {
    let after: String = text[range.end..].chars().take(8).collect();
    let after = after.trim_start_matches(' ');
    if NO_UNIT.iter().any(|word| after.starts_with(word)) {
        return None;
    }
    let unit = after.trim_start_matches(['万', '千', '亿', '余', '多']);
    // Power is counted in tens of thousands; 24度 is warm.
    let power = unit.len() < after.len() && unit.starts_with('度');
    let more = MORE_UNITS
        .iter()
        .any(|(word, others)| unit.starts_with(word) && !others.iter().any(|other| unit.starts_with(other)));
    if power || more {
        return Some(BlankKind::Count);
    }
    let found = find_blanks(&format!("，x{after}"));
    let kind = found.first().filter(|blank| blank.range.start == '，'.len_utf8())?.kind;
    matches!(kind, BlankKind::Count | BlankKind::Percent | BlankKind::Amount).then_some(kind)
}

fn near_before<'a>(scene: &'a Scene, range: &Range<usize>) -> &'a str {
    let clause = scene.before(range.start);
    let from = clause.char_indices().rev().nth(NEAR - 1).map_or(0, |(at, _)| at);
    &clause[from..]
}

fn tells_a_result(scene: &Scene, range: &Range<usize>) -> bool {
    let before = near_before(scene, range);
    DONE.iter().any(|word| before.contains(word))
}

fn is_asked(scene: &Scene, range: &Range<usize>) -> bool {
    let before = near_before(scene, range);
    let after: String = scene.text[range.end..].chars().take(6).collect();
    // 6月5日前组织学习1次 sets a day for it.
    let by_a_day = ["日前", "月底前", "月前", "年底前"].iter().any(|word| before.contains(word));
    by_a_day && scene.part_at(range.start) == Part::Unsaid
        || ASKED.iter().any(|word| before.contains(word))
        || BOUND.iter().any(|word| after.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stand_alone() {
        let text = "第3期，1,250人次，12.5%，3×5米，A4纸，9:30，7.";
        let found: Vec<&str> = figures(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["1,250", "12.5", "7"]);
    }
}
