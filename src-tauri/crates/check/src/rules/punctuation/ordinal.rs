//! `punctuation.ordinal`: the mark after 第一, 首先, （一）, 1 and 一是.

use crate::reading::{Passage, Place, SENTENCE, is_han};
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "punctuation.ordinal",
    group: Group::Numbering,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 15834—2011 附录B.2",
    asks: "“第一”“首先”后面用逗号，“（一）”“一是”后面不加标点，“1”后面用“.”。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("第一⟦、⟧清点库房。第二⟦、⟧补齐目录。", "第一，清点库房。第二，补齐目录。"),
            ("首先⟦、⟧清点库房。其次⟦、⟧补齐目录。", "首先，清点库房。其次，补齐目录。"),
            ("（一）⟦、⟧清点库房", "（一）清点库房"),
            ("一是⟦，⟧清点库房。二是⟦：⟧补齐目录。", "一是清点库房。二是补齐目录。"),
            ("1⟦、⟧清点库房。", "1.清点库房。"),
        ],
        wrong: &[],
        right: &[
            "第一、二季度完成。",
            "第一、第二批人员到位。",
            "1、2号库房已清点。",
            "首先，清点库房。",
            "说一是一、二是二。",
        ],
    },
};

const CHINESE: &str = "一二三四五六七八九十";

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    if !matches!(passage.place, Place::Paragraph | Place::Heading) {
        return;
    }
    for sentence in passage.parts(SENTENCE) {
        let text = &passage.plain[sentence.clone()];
        let Some((label, mark, by)) = label(text, sentence.start == 0) else { continue };
        let at = sentence.start + label..sentence.start + label + mark.len();
        let said = if by.is_empty() { "不加标点".to_owned() } else { format!("应为“{by}”") };
        let message = format!("“{}”后面{said}。", &text[..label]);
        found.fix(passage, Fix::all(at, by), message);
    }
}

/// The length of a label that begins a sentence, the wrong mark after it, and what belongs there.
fn label(text: &str, first: bool) -> Option<(usize, &'static str, &'static str)> {
    let numeral = |text: &str| text.len() - text.trim_start_matches(|c| CHINESE.contains(c)).len();
    let digits = |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if let Some(word) = ["首先", "其次", "再次", "最后"].iter().find(|word| text.starts_with(*word)) {
        return text[word.len()..].starts_with('、').then_some((word.len(), "、", "，"));
    }
    if let Some(rest) = text.strip_prefix('第') {
        let len = "第".len() + numeral(rest);
        let follows = text[len..].strip_prefix('、')?;
        let counts_on = follows.starts_with('第') || follows.starts_with(|c| CHINESE.contains(c));
        return (numeral(rest) > 0 && !counts_on).then_some((len, "、", "，"));
    }
    if let Some(rest) = text.strip_prefix(['（', '(']) {
        let count = numeral(rest).max(digits(rest));
        let close = rest[count..].chars().next().filter(|c| matches!(c, '）' | ')'))?;
        let len = text.len() - rest.len() + count + close.len_utf8();
        return (count > 0 && text[len..].starts_with('、')).then_some((len, "、", ""));
    }
    let count = numeral(text);
    if count > 0 {
        let rest = text[count..].strip_prefix('是')?;
        let mark = ["，", "、", "："].iter().find(|mark| rest.starts_with(*mark))?;
        return Some((text.len() - rest.len(), mark, ""));
    }
    let count = digits(text);
    let follows = text[count..].strip_prefix('、')?;
    let item =
        first && (1..=2).contains(&count) && follows.starts_with(|c| is_han(c) && !CHINESE.contains(c));
    item.then_some((count, "、", "."))
}
