//! `punctuation.between`: 、 between “”“” and between 《》《》.

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "punctuation.between",
    group: Group::Wording,
    severity: Severity::Hint,
    source: Source::General,
    basis: "GB/T 15834—2011 4.5.3.5",
    asks: "并列的引号之间、并列的书名号之间通常不用顿号。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("开展“开放日”⟦、⟧“进社区”活动。", "开展“开放日”“进社区”活动。"),
            ("印发《整理办法》⟦、⟧《移交办法》。", "印发《整理办法》《移交办法》。"),
        ],
        wrong: &[],
        right: &["印发《整理办法》（试行）、《移交办法》。", "“开放日”和“进社区”、《整理办法》。"],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for (at, c) in passage.marks.iter().filter(|(_, c)| *c == '、') {
        let end = at + c.len_utf8();
        if matches!(
            (passage.before(*at), passage.after(end)),
            (Some('”'), Some('“')) | (Some('》'), Some('《'))
        ) {
            found.fix(passage, Fix::all(*at..end, ""), "并列的引号或书名号之间通常不用顿号。");
        }
    }
}
