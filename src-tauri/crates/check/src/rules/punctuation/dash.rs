//! `punctuation.dash`: -- for ——.

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "punctuation.dash",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 15834—2011 4.10",
    asks: "破折号是占两个字的“——”。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("档案工作⟦--⟧为民服务。", "档案工作——为民服务。"),
            ("档案工作⟦———⟧为民服务。", "档案工作——为民服务。"),
            ("档案工作⟦－－⟧为民服务。", "档案工作——为民服务。"),
        ],
        wrong: &[],
        right: &["档案工作——为民服务。", "甲市—乙市。", "nigao --help", "编号A--3"],
    },
};

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '－' | '—' | '─' | '–')
}

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    let mut next = 0;
    while let Some((start, c)) = passage.marks.get(next).copied() {
        next += 1;
        if !is_dash(c) {
            continue;
        }
        let mut end = start + c.len_utf8();
        while let Some((at, c)) = passage.marks.get(next).copied().filter(|(at, c)| *at == end && is_dash(*c))
        {
            end = at + c.len_utf8();
            next += 1;
        }
        let run = &passage.plain[start..end];
        let chinese = passage.chinese_before(start) && passage.chinese_after(end);
        if run.chars().count() > 1 && run != "——" && chinese {
            found.fix(passage, Fix::all(start..end, "——"), format!("破折号应为“——”，这里是“{run}”。"));
        }
    }
}
