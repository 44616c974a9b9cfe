//! `figures.fall`: 下降2倍, 减少120%.

use crate::reading::Passage;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "figures.fall",
    group: Group::Figures,
    severity: Severity::Error,
    source: Source::Habit,
    basis: "",
    asks: "减少、下降不用“倍”，也不超过100%。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[],
        wrong: &["差错比上年下降⟦2倍⟧。", "差错减少了⟦120%⟧。", "用时缩短⟦1.5倍⟧。"],
        right: &["差错下降50%。", "差错减少100%。", "馆藏增加2倍。", "差错由2倍下降到1倍。"],
    },
};

const WORDS: &[&str] = &["下降", "减少", "降低", "缩短", "缩减", "压缩", "压减", "下滑", "回落"];

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for numeral in &passage.numerals {
        let before = passage.plain[..numeral.range.start].trim_end_matches(['了', '近', '约']);
        let Some(word) = WORDS.iter().find(|word| before.ends_with(*word)) else { continue };
        let wrong = match numeral.unit.name {
            "倍" => true,
            "%" => numeral.value.to_f64() > 100.0,
            _ => false,
        };
        if wrong {
            let words = &passage.plain[numeral.whole()];
            let message = format!("“{word}{words}”不成立：减少最多到零，请改用百分数并核对。");
            found.say(passage, numeral.whole(), message);
        }
    }
}
