//! `page.foot`: 版记 on an odd page.

use super::fault::faults;
use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use page::FaultKind;

pub(super) const RULE: Rule = Rule {
    id: "page.foot",
    group: Group::Form,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 9704—2012 7.4",
    asks: "版记在最后一页，这一页是双页。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["格式：文件\n题：关于清点的通知\n印发机关：⟦落在单页的办公室⟧\n逐柜清点。"],
        right: &["格式：文件\n题：关于清点的通知\n印发机关：办公室\n逐柜清点。"],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for (fault, passage) in faults(reading, |kind| matches!(kind, FaultKind::FootOnOddPage)) {
        let message = format!("版记落在第{}页，应当在双页。", fault.page);
        found.say(passage, 0..passage.plain.len(), message);
    }
}
