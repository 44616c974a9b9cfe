//! `figures.over_whole`: more than a hundred percent of a whole.

use crate::reading::Passage;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "figures.over_whole",
    group: Group::Figures,
    severity: Severity::Error,
    source: Source::Habit,
    basis: "",
    asks: "合格率、覆盖率、出勤率等不超过100%。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[],
        wrong: &["抽查合格率达⟦102%⟧。", "目录覆盖率为⟦110.5%⟧。"],
        right: &["抽查合格率达100%。", "任务完成率120%。", "增长率为150%。", "合格率提高120%。"],
    },
};

/// Shares of a whole, whatever they are of.
const RATES: &[&str] = &[
    "合格率",
    "覆盖率",
    "满意率",
    "满意度",
    "出勤率",
    "参训率",
    "到会率",
    "整改率",
    "办结率",
    "知晓率",
    "入库率",
    "归档率",
    "及格率",
    "优良率",
    "优秀率",
    "占比",
    "达标率",
    "建档率",
    "回复率",
    "普及率",
    "就业率",
    "通过率",
    "签约率",
    "及时率",
    "准确率",
];

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for share in passage.numerals.iter().filter(|share| share.unit.name == "%") {
        let before =
            passage.plain[..share.range.start].trim_end_matches(['达', '到', '为', '是', '约', '：', '在']);
        if share.value.to_f64() > 100.0
            && let Some(rate) = RATES.iter().find(|rate| before.ends_with(*rate))
        {
            let message = format!("{rate}不会超过100%，请核对。");
            found.say(passage, share.whole(), message);
        }
    }
}
