//! `attachment.shown`: 见表3, and no table 3 has a caption.

use super::caption::captions;
use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "attachment.shown",
    group: Group::Numbering,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "正文提到的表、图都有。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["各科室移交数量见⟦表2⟧。\n表1　移交数量\n|科室|件数|", "流程如⟦图1⟧所示。"],
        right: &["各科室移交数量见表1。\n表1　移交数量\n|科室|件数|", "填写附表1。", "见《统计办法》表3。"],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let captions = captions(reading);
    for passage in reading.sentences() {
        for numeral in &passage.numerals {
            let before = &passage.plain[..numeral.range.start];
            let Some(what) = before.chars().next_back().filter(|c| matches!(c, '表' | '图')) else {
                continue;
            };
            let start = numeral.range.start - what.len_utf8();
            let asked = before[..start].ends_with(['见', '如']) && !passage.is_cited(start);
            let Some(nth) = numeral.count().filter(|_| asked) else { continue };
            if !captions.iter().any(|caption| (caption.what, caption.nth) == (what, nth)) {
                found.say(
                    passage,
                    start..numeral.range.end,
                    format!("提到{what}{nth}，但稿件里没有{what}{nth}。"),
                );
            }
        }
    }
}
