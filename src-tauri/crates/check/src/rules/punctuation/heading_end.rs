//! `punctuation.heading_end`: a mark at the end of a heading on its own line.

use crate::reading::{Passage, Place};
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "punctuation.heading_end",
    group: Group::Form,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 15834—2011 附录A.1",
    asks: "独占一行的标题末尾不用句号、逗号、分号、冒号。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("#总体情况⟦。⟧\n库房完好。", "#总体情况\n库房完好。"),
            ("题：2026年档案工作总结⟦。⟧", "题：2026年档案工作总结"),
        ],
        wrong: &[],
        right: &["##清点库房。|逐柜核对。", "#总体情况\n库房完好。", "#怎样做好归档？"],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    if !matches!(passage.place, Place::Heading | Place::Title) {
        return;
    }
    let end = passage.plain.trim_end_matches(['。', '，', '；', '：', '、', ',', ';', ':']).len();
    if end > 0 && end < passage.plain.len() {
        let what = if passage.place == Place::Title { "标题" } else { "独占一行的小标题" };
        let mark = &passage.plain[end..];
        let message = format!("{what}末尾不用标点“{mark}”。");
        found.fix(passage, Fix::all(end..passage.plain.len(), ""), message);
    }
}
