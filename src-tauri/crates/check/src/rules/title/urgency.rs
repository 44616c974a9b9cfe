//! `title.urgency`: what stands as 紧急程度 and is none.

use crate::reading::Passage;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::{HeaderElement, Spot};

pub(super) const RULE: Rule = Rule {
    id: "title.urgency",
    group: Group::Form,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "中办发〔2012〕14号 第九条",
    asks: "紧急程度写“特急”“加急”；电报写“特提”“特急”“加急”“平急”。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[],
        wrong: &["缓急：⟦机密⟧", "缓急：⟦紧急⟧", "缓急：⟦急件⟧"],
        right: &["缓急：特急", "缓急：加急", "缓急："],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    let urgency = Spot::Header { element: HeaderElement::Urgency };
    let plain: String = passage.plain.chars().filter(|c| !c.is_whitespace()).collect();
    let known = ["", "特急", "加急", "特提", "平急"].contains(&plain.as_str());
    if passage.spot == urgency && !known && !plain.contains(['x', '×']) {
        found.say(passage, 0..passage.plain.len(), "紧急程度应为“特急”或“加急”。");
    }
}
