//! `title.report_asks`: 报告 that asks for something.

use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::Kind;

pub(super) const RULE: Rule = Rule {
    id: "title.report_asks",
    group: Group::Form,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "中办发〔2012〕14号 第十五条",
    asks: "报告不夹带请示事项，要批准的另行请示。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "题：关于库房情况的报告\n库房已满。\n⟦妥否，请批⟧示。",
            "题：关于库房情况的报告\n库房已满，⟦请予批准⟧增加两间。",
        ],
        right: &[
            "题：关于库房情况的报告\n库房已满。\n特此报告。",
            "题：关于增加库房的请示\n主送：市档案馆\n妥否，请批示。",
            "题：关于库房情况的报告\n以上报告，请审阅。",
            "题：关于库房情况的报告\n按照“妥否，请批示”的格式起草。",
        ],
    },
};

const ASKS: &[&str] = &[
    "妥否，请批",
    "当否，请批",
    "请予批准",
    "请予审批",
    "请批准",
    "请予批复",
    "恳请批准",
    "请审批",
    "请批复",
    "请予拨付",
    "请求拨付",
];

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    // 工作报告 of a year is no 报告 upward.
    if reading.kind != Kind::Report || reading.draft.front.title.to_plain().contains("工作报告") {
        return;
    }
    for passage in reading.sentences().filter(|passage| reading.is_body(passage.spot)) {
        let asks = ASKS.iter().find_map(|words| passage.find(words).find(|at| !passage.is_cited(at.start)));
        if let Some(at) = asks {
            found.say(passage, at, "报告里不夹带请示事项，需要批准的请另写请示。");
        }
    }
}
