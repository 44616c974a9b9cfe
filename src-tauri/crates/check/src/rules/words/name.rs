//! `words.name`: nearly a name of the office's own list.

use crate::reading::Reading;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "words.name",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::House,
    basis: "本单位用语表",
    asks: "用语表上的名称一字不差。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[
            ("由⟦xx市综和档案馆⟧承办。", "由xx市综合档案馆承办。"),
            ("由⟦xx市综合档馆⟧承办。", "由xx市综合档案馆承办。"),
            ("主送：⟦xx市合综档案馆⟧", "主送：xx市综合档案馆"),
        ],
        wrong: &[],
        right: &["由xx市综合档案馆承办。", "由xx市城建档案馆承办。"],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let Some(words) = reading.beside.words else { return };
    for passage in &reading.passages {
        for one in words.nearly(&passage.plain) {
            let wrong = &passage.plain[one.range.clone()];
            let message = format!("“{wrong}”与用语表上的“{}”差一个字，请核对。", one.right);
            found.fix(passage, Fix::all(one.range, one.right), message);
        }
    }
}
