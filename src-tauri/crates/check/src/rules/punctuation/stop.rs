//! `punctuation.stop`: a paragraph that ends without a stop.

use crate::reading::{Passage, is_han};
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "punctuation.stop",
    group: Group::Wording,
    severity: Severity::Hint,
    source: Source::Required,
    basis: "GB/T 15834—2011 4.1",
    asks: "成句的段落末尾有句号，不停在逗号、顿号上。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("逐柜清点库房，核对目录和份数。差错当场更⟦正⟧", "逐柜清点库房，核对目录和份数。差错当场更正。"),
            ("逐柜清点库房，核对目录和份数⟦，⟧", "逐柜清点库房，核对目录和份数。"),
        ],
        wrong: &[],
        right: &[
            "特此报告",
            "主要做法如下：",
            "联系人：王明，电话88880000",
            "清点库房。",
            "1.清点库房，补齐目录",
        ],
    },
};

/// A shorter line may be a line of its own: a signature, a caption.
const SHORTEST: usize = 16;

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    if !passage.is_prose() {
        return;
    }
    let text = passage.plain.trim_end();
    let Some(last) = text.chars().next_back() else { return };
    let end = text.len();
    if matches!(last, '，' | '、') {
        let at = end - last.len_utf8()..end;
        found.fix(passage, Fix::all(at, "。"), format!("段落停在“{last}”上，末尾应为句号。"));
        return;
    }
    // Only where other sentences of the paragraph have their stops.
    if is_han(last) && text.contains('。') && text.chars().count() >= SHORTEST {
        let fix = Fix { at: end - last.len_utf8()..end, put: end..end, by: "。" };
        found.fix(passage, fix, "段落末尾没有句号。");
    }
}
