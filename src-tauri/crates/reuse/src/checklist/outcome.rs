//! What a sentence says became of a promise.

use super::verbs::verbs;
use crate::roll::figures;
use draft::Outcome;
use std::ops::Range;

/// Not done.
const NOT: &[&str] = &[
    "尚未",
    "未能",
    "未完成",
    "没有完成",
    "未如期",
    "未按期",
    "推迟",
    "延期",
    "暂缓",
    "暂停",
    "取消",
    "搁置",
    "未开展",
    "未启动",
    "未达到",
    "没有达到",
    "未列入",
    "没有实施",
    "未实施",
    "没有落实",
    "未落实",
    "没有开展",
    "没有建成",
    "未建成",
];
/// Done in part, or being done.
const PARTLY: &[&str] = &[
    "正在",
    "部分完成",
    "初步",
    "阶段性",
    "有序推进中",
    "推进中",
    "进行中",
    "接近完成",
    "进展缓慢",
    "滞后",
    "未全部",
    "未全面",
    "仍需",
    "还需",
    "有待",
    "短板",
    "需要进一步",
    "完成过半",
    "已启动",
    "筹备中",
    "稳步推进中",
    "个别",
    "尚在",
    "还在",
    "仍在",
    "明年",
    "在建",
];
/// Still to come: nothing was done.
const STILL: &[&str] = &["将于", "拟于", "计划于", "下一步", "力争在"];
/// Beside what is not done: some of it is.
const BEGUN: &[&str] = &["主体", "完工", "已完成", "基本完成", "基本建成", "部分", "大部分", "一期", "正在"];
/// Before a promised figure: it must not be passed.
const AT_MOST: &[&str] = &["不超过", "控制在", "低于", "不多于", "以内"];

/// By the words of the sentence, then by its figures: one that stays behind what was promised is done in part.
pub(super) fn of(promise: &str, evidence: &str) -> Outcome {
    let says = |words: &[&str]| words.iter().any(|word| evidence.contains(word));
    if says(NOT) || says(STILL) {
        return if says(BEGUN) { Outcome::Partly } else { Outcome::Open };
    }
    if says(PARTLY) || under_way(evidence) || falls_short(promise, evidence) {
        return Outcome::Partly;
    }
    Outcome::Done
}

/// 设备在安装: a verb behind 在 that ends its clause.
fn under_way(evidence: &str) -> bool {
    evidence.split(['，', '；', '。']).any(|clause| {
        clause.rsplit_once('在').is_some_and(|(_, rest)| verbs(rest) > 0 && verbs(rest) == rest.len())
    })
}

/// Whether a figure of what was promised is larger than the one of the same unit that was reached.
fn falls_short(promise: &str, evidence: &str) -> bool {
    let reached = counts(evidence);
    counts(promise).into_iter().any(|wanted| {
        let mut same =
            reached.iter().filter(|one| one.unit == wanted.unit && one.what == wanted.what).peekable();
        let loose: Vec<&Count> = reached.iter().filter(|one| one.unit == wanted.unit).collect();
        let bound = AT_MOST.iter().any(|word| wanted.before.ends_with(word));
        let short = |one: &Count| if bound { one.value > wanted.value } else { one.value < wanted.value };
        if same.peek().is_some() {
            same.all(short)
        } else {
            !loose.is_empty() && loose.into_iter().all(short)
        }
    })
}

/// So many of something.
pub(crate) struct Count {
    pub(crate) value: f64,
    pub(crate) unit: String,
    /// The two characters before the figure, its bound left out: what is counted.
    what: String,
    /// All that stands before the figure.
    pub(crate) before: String,
    /// The figure as it is written, with its unit.
    pub(crate) written: String,
}

pub(crate) fn counts(text: &str) -> Vec<Count> {
    let count = |range: Range<usize>| {
        let number: f64 = text[range.clone()].replace(',', "").parse().ok()?;
        let after = &text[range.end..];
        let scale = [('万', 1e4), ('亿', 1e8)].into_iter().find(|(c, _)| after.starts_with(*c));
        let rest = after.trim_start_matches(['万', '亿', '余', '多']);
        let unit = if rest.starts_with(['%', '％']) {
            "%"
        } else {
            let place = rest.starts_with('处') && !rest.starts_with("处理") && !rest.starts_with("处置");
            draft::measure(rest).or(rest.starts_with('元').then_some("元")).or(place.then_some("处"))?
        };
        let before = text[..range.start].to_owned();
        let bare = [
            "不少于",
            "不低于",
            "不超过",
            "至少",
            "达到",
            "达",
            "约",
            "近",
            "控制在",
            "超过",
            "了",
            "共",
            "为",
        ];
        let mut what = before.as_str();
        while let Some(cut) = bare.iter().find_map(|word| what.strip_suffix(word)) {
            what = cut;
        }
        let from = what.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
        Some(Count {
            value: number * scale.map_or(1.0, |(_, scale)| scale),
            unit: unit.to_owned(),
            what: what[from..].to_owned(),
            written: format!("{}{unit}", &text[range.start..text.len() - rest.len()]),
            before,
        })
    };
    figures::figures(text).into_iter().filter_map(count).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Outcome::{Done, Open, Partly};

    fn check(promise: &str, evidence: &str, expected: Outcome) {
        assert_eq!(of(promise, evidence), expected, "{promise} / {evidence}");
    }

    #[test]
    fn words_and_figures_tell() {
        check("将开展消防演练。", "开展了消防演练。", Done);
        check("建成档案管理系统。", "档案管理系统尚未建成。", Open);
        check("建成档案管理系统。", "档案管理系统正在测试。", Partly);
        check("培训300人次。", "培训280人次。", Partly);
        check("培训300人次。", "培训1,250人次。", Done);
        check("投入资金3万元。", "投入资金32,000元。", Done);
        check("故障率控制在5%以内。", "故障率为6%。", Partly);
        check("接收档案4000卷，培训300人次。", "接收档案4100卷，培训260人次。", Partly);
        check("检查不少于4次。", "检查5次，发现问题2个。", Done);
    }
}
