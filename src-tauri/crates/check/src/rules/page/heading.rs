//! `page.heading`: a heading on the last line of its page.

use super::fault::faults;
use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use page::FaultKind;

pub(super) const RULE: Rule = Rule {
    id: "page.heading",
    group: Group::Form,
    severity: Severity::Hint,
    source: Source::Habit,
    basis: "",
    asks: "标题不落在一页的末行。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["#⟦落在末行⟧\n逐柜清点。\n#下一步\n补齐目录。"],
        right: &["#总体情况\n逐柜清点。\n#下一步\n补齐目录。"],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for (fault, passage) in faults(reading, |kind| matches!(kind, FaultKind::HeadingAtFoot)) {
        let message = format!("这个标题落在第{}页的末行，内容在下一页。", fault.page);
        found.say(passage, passage.heading(), message);
    }
}
