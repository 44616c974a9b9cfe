//! `words.house`: what the office's own list does not want.

use crate::reading::Reading;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "words.house",
    group: Group::Wording,
    severity: Severity::Error,
    source: Source::House,
    basis: "本单位用语表",
    asks: "用语表上的说法照表写。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[("建成⟦电子档案室⟧和⟦数字化档案室⟧。", "建成数字档案室和数字档案室。")],
        wrong: &[],
        right: &["建成数字档案室。", "建成档案室。"],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let Some(words) = reading.beside.words else { return };
    for passage in &reading.passages {
        for one in words.misspelt(&passage.plain) {
            let wrong = &passage.plain[one.range.clone()];
            let message = format!("按本单位用语表，“{wrong}”应写“{}”。", one.right);
            found.fix(passage, Fix::all(one.range, one.right), message);
        }
    }
}
