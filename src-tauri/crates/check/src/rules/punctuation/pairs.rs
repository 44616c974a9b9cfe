//! `punctuation.pairs`: half a bracket or a quote.

use crate::reading::{Bracket, Half, Passage};
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "punctuation.pairs",
    group: Group::Wording,
    severity: Severity::Error,
    source: Source::Required,
    basis: "GB/T 15834—2011 4.8、4.9、4.15",
    asks: "引号、括号、书名号成对使用。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("开展“档案进社区⟦“⟧活动。", "开展“档案进社区”活动。"),
            ("印发《档案整理办法⟦《⟧，请执行。", "印发《档案整理办法》，请执行。"),
        ],
        wrong: &[
            "印发⟦《⟧档案整理办法，请执行。",
            "档案室⟦（⟧含库房（乙）共三间。",
            "清点库房⟦）⟧，补齐目录。",
        ],
        right: &[
            "开展“档案进社区”（第二季）活动，印发《档案整理办法》。",
            "1）清点库房；2）补齐目录。",
            "“清点库房是基础，\n“补齐目录是关键。”",
            "（见附件）",
        ],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    let alone: Vec<_> = passage.alone.iter().filter(|mark| !is_meant(passage, **mark)).collect();
    if let Some((at, by)) = turned(&alone) {
        let message = format!("“{by}”的方向反了，前后两个都是一边。");
        found.fix(passage, Fix::all(at..at + by.len(), by), message);
        return;
    }
    for (at, c) in alone {
        let said = match Bracket::of(*c) {
            Some((_, Half::Open)) => "缺少与它配对的后一半",
            _ => "缺少与它配对的前一半",
        };
        found.say(passage, *at..at + c.len_utf8(), format!("“{c}”{said}。"));
        if matches!(Bracket::of(*c), Some((Bracket::Double | Bracket::Single, _))) {
            // A quotation may run on in the next paragraph.
            found.softly(Severity::Warning);
        }
    }
}

/// 1） counts; a quotation of several paragraphs opens anew with each.
fn is_meant(passage: &Passage<'_>, (at, c): (usize, char)) -> bool {
    match c {
        '）' | ')' => passage
            .before(at)
            .is_some_and(|c| c.is_ascii_alphanumeric() || "一二三四五六七八九十".contains(c)),
        '“' => passage.plain[..at].trim().is_empty(),
        // It's, and ’99.
        '’' => {
            let beside = [passage.before(at), passage.after(at + c.len_utf8())];
            beside.into_iter().flatten().any(|c| c.is_ascii_alphanumeric())
        }
        _ => false,
    }
}

/// Of two same halves, the one that is turned, and what belongs there.
fn turned(alone: &[&(usize, char)]) -> Option<(usize, &'static str)> {
    let [(first, a), (second, b)] = alone else { return None };
    match (a, b) {
        ('“', '“') => Some((*second, "”")),
        ('”', '”') => Some((*first, "“")),
        ('《', '《') => Some((*second, "》")),
        ('》', '》') => Some((*first, "《")),
        _ => None,
    }
}
