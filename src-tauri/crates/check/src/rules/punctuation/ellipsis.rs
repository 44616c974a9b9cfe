//! `punctuation.ellipsis`: ... and 。。。 for ……

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "punctuation.ellipsis",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 15834—2011 4.11",
    asks: "省略号是占两个字的“……”。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("清点库房、补齐目录⟦...⟧", "清点库房、补齐目录……"),
            ("清点库房、补齐目录⟦。。。⟧", "清点库房、补齐目录……"),
            ("清点库房⟦…⟧补齐目录。", "清点库房……补齐目录。"),
        ],
        wrong: &[],
        right: &["清点库房……", "库房管理......12", "x1...x9"],
    },
};

fn is_dot(c: char) -> bool {
    matches!(c, '.' | '…' | '。' | '·')
}

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    let mut next = 0;
    while let Some((start, c)) = passage.marks.get(next).copied() {
        next += 1;
        if !is_dot(c) {
            continue;
        }
        let mut end = start + c.len_utf8();
        while let Some((at, _)) = passage.marks.get(next).filter(|mark| **mark == (end, c)) {
            end = at + c.len_utf8();
            next += 1;
        }
        let count = passage.plain[start..end].chars().count();
        let wrong = match c {
            '…' => count != 2 && count < 4,
            _ => count > 2,
        };
        // A line of contents leads to its page with dots.
        let leads = passage.after(end).is_some_and(|c| c.is_ascii_alphanumeric());
        if wrong && passage.chinese_before(start) && !leads {
            let run = &passage.plain[start..end];
            found.fix(passage, Fix::all(start..end, "……"), format!("省略号应为“……”，这里是“{run}”。"));
        }
    }
}
