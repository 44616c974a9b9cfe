//! `punctuation.half_width`: a half-width mark in Chinese text.

use crate::fix::replace_each;
use crate::reading::{Bracket, Passage, is_chinese, is_han};
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "punctuation.half_width",
    group: Group::Wording,
    severity: Severity::Error,
    source: Source::Required,
    basis: "GB/T 15834—2011 5.1",
    asks: "中文里的逗号、分号、冒号、问号、叹号、括号、句号用全角；数字、时间、网址、邮箱、型号里的不改。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("清点库房⟦,⟧补齐目录⟦;⟧更换标签⟦.⟧", "清点库房，补齐目录；更换标签。"),
            ("档案室⟦(含库房)⟧共100件⟦,⟧其中永久30件。", "档案室（含库房）共100件，其中永久30件。"),
            ("各科室⟦（含库房)⟧注意⟦:⟧", "各科室（含库房）注意："),
            ("是否齐全⟦?⟧请核对⟦!⟧", "是否齐全？请核对！"),
            ("|件数⟦(件)⟧|", "|件数（件）|"),
        ],
        wrong: &[],
        right: &[
            "共1,200件，9:30开始，见https://dag.example.cn/a?b=1,2；邮箱a.b@example.cn。",
            "型号DL-3(B)和f(x)，第3.2条，文件名为目录.xlsx。",
            "1.清点库房",
        ],
    },
};

/// Half-width marks and the full-width ones that belong in their place.
const MARKS: &[(char, &str)] =
    &[(',', "，"), (';', "；"), (':', "："), ('?', "？"), ('!', "！"), ('.', "。")];

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for (at, c) in &passage.marks {
        if let Some((_, by)) = MARKS.iter().find(|(mark, _)| mark == c)
            && !passage.is_literal(*at)
            && is_wrong(passage, *at, *c)
        {
            let message = format!("中文里用了半角的“{c}”，应为“{by}”。");
            found.fix(passage, Fix::all(*at..at + 1, by), message);
        }
    }
    round_brackets(passage, found);
}

fn is_wrong(passage: &Passage<'_>, at: usize, c: char) -> bool {
    let left = passage.plain[..at].trim_end().chars().next_back();
    let rest = passage.plain[at + 1..].trim_start();
    let right = rest.chars().next();
    if c == '.' {
        // 1. and A. count; 目录.xlsx is a name; ... is an ellipsis.
        return left.is_some_and(is_han) && right.is_none_or(is_chinese);
    }
    left.is_some_and(is_chinese) || right.is_some_and(is_chinese)
}

/// Both halves at once, so that no pair is torn.
fn round_brackets(passage: &Passage<'_>, found: &mut Found<'_>) {
    for pair in passage.pairs.iter().filter(|pair| pair.kind() == Some(Bracket::Round)) {
        let (open, close) = (pair.open, pair.close);
        if open.1 != '(' && close.1 != ')' {
            continue;
        }
        let inside = &passage.plain[open.0 + open.1.len_utf8()..close.0];
        if inside.chars().any(is_chinese) || passage.chinese_before(open.0) || open.1 != '(' || close.1 != ')'
        {
            let halves = [(open.0..open.0 + open.1.len_utf8(), "（"), (close.0..pair.range().end, "）")];
            let edit = replace_each(passage.spot, passage.text, &halves);
            found.edit((passage, pair.range()), edit, "中文里用了半角的括号，应为“（）”。".to_owned());
        }
    }
}
