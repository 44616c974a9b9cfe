//! `copying.elsewhere`: a paragraph that stands in another draft of the library.

use crate::others::{Elsewhere, Others, paragraphs};
use crate::reading::{Passage, Reading, SENTENCE};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use std::collections::BTreeMap;

pub(in crate::rules) const RULE: Rule = Rule {
    id: "copying.elsewhere",
    group: Group::Wording,
    severity: Severity::Hint,
    source: Source::Habit,
    basis: "",
    asks: "与资料库里别的稿子相同的段落，请核对是否照搬。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["⟦每季度组织一次消防演练，检查灭火器材和应急照明。演练结果记入安全台账并报馆领导。⟧"],
        right: &[
            "每季度组织一次消防演练，检查灭火器材和应急照明。",
            "本季度移交档案120件，全部登记入库并核对目录。",
        ],
    },
};

/// A paragraph whose copied share is less is not spoken of, in percent.
const LEAST: usize = 60;
/// Shorter paragraphs are alike by chance, in characters.
const SHORTEST: usize = 30;

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let Some(others) = reading.beside.others else { return };
    for passage in paragraphs(reading).filter(|passage| passage.plain.chars().count() >= SHORTEST) {
        copied(others, passage, found);
    }
}

/// Says from which draft most of a paragraph is, and how much.
fn copied(others: &Others, passage: &Passage<'_>, found: &mut Found<'_>) {
    let mut shares: BTreeMap<usize, (usize, Elsewhere<'_>)> = BTreeMap::new();
    for sentence in passage.parts(SENTENCE) {
        if let Some(elsewhere) = others.find(passage, &sentence) {
            shares.entry(elsewhere.nth).or_insert((0, elsewhere)).0 += sentence.len();
        }
    }
    let Some((bytes, Elsewhere { name, paragraph, .. })) =
        shares.into_values().max_by_key(|(bytes, _)| *bytes)
    else {
        return;
    };
    let whole: usize = passage.parts(SENTENCE).map(|sentence| sentence.len()).sum();
    let percent = bytes * 100 / whole.max(1);
    if percent >= LEAST {
        let message = format!("这一段有{percent}%与《{name}》正文第{paragraph}段相同，请核对是否照搬。");
        found.say(passage, 0..passage.plain.len(), message);
    }
}
