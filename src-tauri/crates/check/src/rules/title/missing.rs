//! `title.missing`: an official document without what it must have.

use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::{Form, Spot};

pub(super) const RULE: Rule = Rule {
    id: "title.missing",
    group: Group::Form,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 9704—2012 7.2、7.3",
    asks: "有版头的公文有发文机关标志、发文字号、署名和成文日期。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "格式：文件\n题：⟦关于清点库房的通知⟧\n标志：档案馆\n文号：档发〔2026〕5号\n署名：档案馆\n请认真执行。",
            "格式：文件\n题：⟦关于清点库房的通知⟧\n文号：档发〔2026〕5号\n署名：档案馆\n日期：2026-03-05\n请认真执行。",
        ],
        right: &[
            "格式：文件\n题：关于清点库房的通知\n标志：档案馆\n文号：档发〔2026〕5号\n署名：档案馆\n日期：2026-03-05\n请认真执行。",
            "题：关于清点库房的通知\n请认真执行。",
            "格式：纪要\n题：工作会议纪要\n标志：工作会议纪要\n会议指出，要抓好归档。",
        ],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let (front, back) = (&reading.draft.front, &reading.draft.back);
    if !matches!(reading.draft.form, Form::Document | Form::Letter) || reading.draft.body.is_empty() {
        return;
    }
    let Some(title) = reading.at(Spot::Title) else { return };
    let filled = |texts: &[draft::Text]| texts.iter().any(|text| !text.is_empty());
    let parts = [
        (filled(&front.header.authorities), "发文机关标志"),
        (!front.header.number.is_empty(), "发文字号"),
        (filled(&back.issuers), "发文机关署名"),
        (back.date.is_some(), "成文日期"),
    ];
    let missing: Vec<&str> = parts.iter().filter(|(there, _)| !there).map(|(_, name)| *name).collect();
    if !missing.is_empty() {
        found.say(title, 0..title.plain.len(), format!("还没有{}。", missing.join("、")));
    }
}
