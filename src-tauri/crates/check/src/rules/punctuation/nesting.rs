//! `punctuation.nesting`: “ inside “, 《 inside 《.

use crate::fix::replace_each;
use crate::reading::{Bracket, Passage};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "punctuation.nesting",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 15834—2011 4.8.3.4、4.15.3.5",
    asks: "引号里再用引号，里面用‘’；书名号里再用书名号，里面用〈〉。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("他说：“要办好⟦“开放日”⟧活动。”", "他说：“要办好‘开放日’活动。”"),
            ("转发《关于印发⟦《整理办法》⟧的通知》。", "转发《关于印发〈整理办法〉的通知》。"),
        ],
        wrong: &[],
        right: &[
            "他说：“要办好‘开放日’活动。”",
            "印发《整理办法》《移交办法》。",
            "《关于印发“开放日”方案的通知》",
        ],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    if !passage.alone.is_empty() {
        // Where halves are missing, nobody knows what stands in what.
        return;
    }
    for pair in &passage.pairs {
        let (outer, open, close) = match (pair.kind(), pair.within) {
            (Some(Bracket::Double), Some(Bracket::Double)) => ("引号", "‘", "’"),
            (Some(Bracket::Title), Some(Bracket::Title)) => ("书名号", "〈", "〉"),
            _ => continue,
        };
        let halves = [
            (pair.open.0..pair.open.0 + pair.open.1.len_utf8(), open),
            (pair.close.0..pair.range().end, close),
        ];
        let edit = replace_each(passage.spot, passage.text, &halves);
        let message = format!("{outer}里面的{outer}应为“{open}{close}”。");
        found.edit((passage, pair.range()), edit, message);
    }
}
