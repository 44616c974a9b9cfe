//! `page.text_late`: a text that begins after the first page.

use super::fault::faults;
use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use page::FaultKind;

pub(super) const RULE: Rule = Rule {
    id: "page.text_late",
    group: Group::Form,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 9704—2012 7.3.3",
    asks: "公文首页有正文。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["格式：文件\n题：关于清点的通知\n⟦首页排不下的正文。⟧"],
        right: &["格式：文件\n题：关于清点的通知\n逐柜清点。"],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for (fault, passage) in faults(reading, |kind| matches!(kind, FaultKind::TextLate)) {
        let message = format!("正文到第{}页才开始，首页应当有正文。", fault.page);
        found.say(passage, 0..passage.plain.len(), message);
    }
}
