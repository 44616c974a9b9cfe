//! `numerals.mixed`: 3千5百人.

use crate::reading::Passage;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "numerals.mixed",
    group: Group::Wording,
    severity: Severity::Hint,
    source: Source::Required,
    basis: "GB/T 15835—2011",
    asks: "阿拉伯数字只与“万”“亿”连用，不与“十”“百”“千”连用。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[],
        wrong: &["馆藏⟦3千⟧卷。", "参加者⟦2百⟧余人。", "整理⟦3千5百⟧卷。"],
        right: &[
            "馆藏3000卷。",
            "全长3千米，重5千克，功率2千瓦。",
            "参加者3万人。",
            "2026年百日攻坚。",
            "1百分点",
            "用时3十分钟",
        ],
    },
};

/// Units that begin with 千, 百 or 十.
const UNITS: &[&str] = &[
    "千米", "千克", "千瓦", "千卡", "千伏", "千帕", "千赫", "千字", "百分", "百日", "十分", "千兆", "百度",
    "千年", "百年",
];

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    let mut free = 0;
    for numeral in &passage.numerals {
        let (start, mut end) = (numeral.range.start, numeral.range.end);
        if start < free {
            continue;
        }
        // 3千5百: as long as digits and words take turns.
        while let Some(word) = scale(&passage.plain[end..]) {
            end += word;
            let digits = passage.plain[end..].chars().take_while(char::is_ascii_digit).count();
            if digits == 0 || scale(&passage.plain[end + digits..]).is_none() {
                break;
            }
            end += digits;
        }
        free = end;
        if end > numeral.range.end && !passage.is_literal(start) {
            let message = format!("“{}”应写成阿拉伯数字或汉字，不混用。", &passage.plain[start..end]);
            found.say(passage, start..end, message);
        }
    }
}

/// The length of 十, 百 or 千 that multiplies a number.
fn scale(text: &str) -> Option<usize> {
    let c = text.chars().next().filter(|c| matches!(c, '十' | '百' | '千'))?;
    // 1千万 is a number of 万.
    let more = text[c.len_utf8()..].starts_with(['万', '亿']);
    (!more && !UNITS.iter().any(|unit| text.starts_with(unit))).then_some(c.len_utf8())
}
