//! `title.ask`: 请示 that does not ask.

use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::{Kind, Spot};

pub(super) const RULE: Rule = Rule {
    id: "title.ask",
    group: Group::Form,
    severity: Severity::Hint,
    source: Source::Habit,
    basis: "",
    asks: "请示末尾有请求语，如“妥否，请批示”。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["题：⟦关于增加库房的请示⟧\n主送：市档案馆\n库房已满，拟增加两间。"],
        right: &[
            "题：关于增加库房的请示\n主送：市档案馆\n妥否，请批示。",
            "题：关于增加库房的请示",
            "题：关于清点的通知\n请认真执行。",
        ],
    },
};

const ASKS: &[&str] = &["请批", "请予", "批示", "批复", "批准", "审批", "请审", "请示。", "指示"];

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let body: Vec<_> = reading.sentences().filter(|passage| reading.is_body(passage.spot)).collect();
    let asks = body.iter().any(|passage| ASKS.iter().any(|words| passage.plain.contains(words)));
    let Some(title) = reading.at(Spot::Title).filter(|_| reading.kind == Kind::Request && !body.is_empty())
    else {
        return;
    };
    if !asks {
        found.say(title, 0..title.plain.len(), "请示的正文里没有请求语，如“妥否，请批示”。");
    }
}
