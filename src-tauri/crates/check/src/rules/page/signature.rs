//! `page.signature`: a signature on a page without text.

use super::fault::{faults, say};
use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use page::FaultKind;

pub(super) const RULE: Rule = Rule {
    id: "page.signature",
    group: Group::Form,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 9704—2012 7.3.5.5",
    asks: "署名和成文日期不单独占一页。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["署名：⟦独占一页的档案馆⟧\n日期：2026-03-05\n逐柜清点。"],
        right: &["署名：档案馆\n日期：2026-03-05\n逐柜清点。"],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for (fault, passage) in faults(reading, |kind| matches!(kind, FaultKind::SignatureAlone { .. })) {
        let closer = match fault.remedy.len() {
            0 => String::new(),
            count => format!("；前面 {count} 段字距紧缩一点即可收回"),
        };
        let message = format!("第{}页只有署名和成文日期，没有正文{closer}。", fault.page);
        say((reading, found), (fault, passage), message);
    }
}
