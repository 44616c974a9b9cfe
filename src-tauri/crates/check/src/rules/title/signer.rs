//! `title.signer`: 上行文 without 签发人.

use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::{Form, Kind, Spot};

pub(super) const RULE: Rule = Rule {
    id: "title.signer",
    group: Group::Form,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 9704—2012 7.2.6",
    asks: "上行文（请示、报告）标注签发人姓名。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["格式：文件\n题：⟦关于增加库房的请示⟧\n主送：市档案馆\n妥否，请批示。"],
        right: &[
            "格式：文件\n题：关于增加库房的请示\n主送：市档案馆\n签发：王明\n妥否，请批示。",
            "题：关于增加库房的请示\n主送：市档案馆\n妥否，请批示。",
            "格式：文件\n题：关于清点库房的通知\n请认真执行。",
        ],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let upward = matches!(reading.kind, Kind::Request | Kind::Report) && reading.draft.form == Form::Document;
    let signed = reading.draft.front.header.signers.iter().any(|signer| !signer.is_empty());
    if let Some(title) = reading.at(Spot::Title).filter(|_| upward && !signed) {
        let message = format!("{}是上行文，应当标注签发人。", reading.kind.chinese());
        found.say(title, 0..title.plain.len(), message);
    }
}
