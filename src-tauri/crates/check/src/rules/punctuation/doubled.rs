//! `punctuation.doubled`: two stops where one is meant.

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "punctuation.doubled",
    group: Group::Wording,
    severity: Severity::Error,
    source: Source::Required,
    basis: "GB/T 15834—2011 5.1",
    asks: "逗号、句号、分号、冒号、顿号不连用。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("清点完毕⟦。。⟧下一步补齐目录。", "清点完毕。下一步补齐目录。"),
            ("清点库房⟦，,⟧补齐目录⟦，。⟧", "清点库房，补齐目录。"),
            ("温度⟦、，⟧湿度均达标。", "温度，湿度均达标。"),
        ],
        wrong: &[],
        right: &["清点完毕。", "以后再说……。", "真的吗？！", "逐项登记。。。", "共1,200件。"],
    },
};

/// The stops that stand alone, the weakest first.
const STOPS: &[(char, &str)] =
    &[('、', "、"), (',', "，"), ('，', "，"), ('：', "："), (';', "；"), ('；', "；"), ('。', "。")];

fn strength(c: char) -> Option<usize> {
    STOPS.iter().position(|(stop, _)| *stop == c)
}

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    let mut next = 0;
    while let Some((start, first)) = passage.marks.get(next).copied() {
        next += 1;
        if strength(first).is_none() {
            continue;
        }
        let (mut end, mut best) = (start + first.len_utf8(), first);
        let mut only = true;
        while let Some((at, c)) =
            passage.marks.get(next).copied().filter(|(at, c)| *at == end && strength(*c).is_some())
        {
            end = at + c.len_utf8();
            only &= c == first;
            if strength(c) > strength(best) {
                best = c;
            }
            next += 1;
        }
        let run = &passage.plain[start..end];
        // 。。。 is meant for ……; ,, between Latin words is not ours.
        let ellipsis = only && first == '。' && run.chars().count() > 2;
        let by = strength(best).map_or("", |at| STOPS[at].1);
        if run.chars().count() > 1 && !ellipsis && !run.is_ascii() {
            found.fix(passage, Fix::all(start..end, by), format!("标点“{run}”连用，请留一个。"));
        }
    }
}
