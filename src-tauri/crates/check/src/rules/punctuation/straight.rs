//! `punctuation.straight`: "甲" for “甲”.

use crate::fix::replace_each;
use crate::reading::{Passage, is_chinese};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "punctuation.straight",
    group: Group::Wording,
    severity: Severity::Error,
    source: Source::Required,
    basis: "GB/T 15834—2011 4.8",
    asks: "引号用“”，不用半角的直引号。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[("开展⟦\"档案进社区\"⟧和⟦\"开放日\"⟧活动。", "开展“档案进社区”和“开放日”活动。")],
        wrong: &["开展⟦\"⟧档案进社区活动。"],
        right: &["开展“档案进社区”活动。", "屏幕尺寸为27\"。"],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    let quotes = passage
        .marks
        .iter()
        .filter(|(at, c)| *c == '"' && !passage.is_literal(*at) && !is_inch(passage, *at));
    let quotes: Vec<usize> = quotes.map(|(at, _)| *at).collect();
    if quotes.len() % 2 == 1 {
        if let Some(at) = quotes.iter().find(|at| passage.before(**at).is_some_and(is_chinese)) {
            found.say(passage, *at..at + 1, "引号应为“”，这里用了半角的直引号，且不成对。");
        }
        return;
    }
    for pair in quotes.chunks_exact(2) {
        let [open, close] = pair else { continue };
        if passage.plain[*open..*close].chars().any(is_chinese) {
            let halves = [(*open..open + 1, "“"), (*close..close + 1, "”")];
            let edit = replace_each(passage.spot, passage.text, &halves);
            found.edit((passage, *open..close + 1), edit, "引号应为“”，这里用了半角的直引号。".to_owned());
        }
    }
}

/// 27": a measure of screens and pipes.
fn is_inch(passage: &Passage<'_>, at: usize) -> bool {
    passage.before(at).is_some_and(|c| c.is_ascii_digit())
}
