//! `number.typed_heading`: 一、 typed in a heading that counts by itself.

use crate::reading::Reading;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "number.typed_heading",
    group: Group::Numbering,
    severity: Severity::Error,
    source: Source::Habit,
    basis: "",
    asks: "标题的序号由程序编，标题文字里不再手打。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[
            (
                "#⟦一、⟧总体情况\n逐柜清点。\n#下一步\n补齐目录。",
                "#总体情况\n逐柜清点。\n#下一步\n补齐目录。",
            ),
            ("#总体情况\n##⟦（二）⟧库房\n逐柜清点。", "#总体情况\n##库房\n逐柜清点。"),
        ],
        wrong: &[],
        right: &["#总体情况\n##库房\n逐柜清点。", "#一是一、二是二\n逐柜清点。", "#第一阶段工作\n逐柜清点。"],
    },
};

const CHINESE: &str = "一二三四五六七八九十";

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for body in &reading.bodies {
        for heading in body.headings.iter().filter(|heading| heading.number.is_some()) {
            let Some(passage) = reading.of(body.blocks[heading.block].id) else { continue };
            let text = &passage.plain;
            let inner = text.strip_prefix(['（', '(']).unwrap_or(text);
            let numeral = inner.trim_start_matches(|c: char| CHINESE.contains(c));
            let close = if inner.len() < text.len() { ['）', ')'] } else { ['、', '、'] };
            let Some(rest) = numeral.strip_prefix(close).filter(|_| numeral.len() < inner.len()) else {
                continue;
            };
            let at = 0..text.len() - rest.len();
            let message = format!("标题已自动编号，文字里又有“{}”，会印出两个序号。", &text[at.clone()]);
            found.fix(passage, Fix::all(at, ""), message);
        }
    }
}
