//! `title.one_addressee`: 请示 to several.

use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::{Kind, Spot};

pub(super) const RULE: Rule = Rule {
    id: "title.one_addressee",
    group: Group::Form,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "中办发〔2012〕14号 第十五条",
    asks: "请示只主送一个上级机关，需要同时送其他机关的，用抄送。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["题：关于增加库房的请示\n主送：⟦市档案馆、市财务中心⟧\n妥否，请批示。"],
        right: &[
            "题：关于增加库房的请示\n主送：市档案馆\n妥否，请批示。",
            "题：关于清点库房的通知\n主送：各科室、各分馆",
        ],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let Some(addressee) = reading.at(Spot::Addressee).filter(|_| reading.kind == Kind::Request) else {
        return;
    };
    let several = addressee.plain.contains(['、', '，', '；', ',']) || addressee.plain.starts_with('各');
    if several {
        found.say(addressee, 0..addressee.plain.len(), "请示只主送一个上级机关，其他的用抄送。");
    }
}
