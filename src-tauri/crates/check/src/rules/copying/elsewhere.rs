//! `copying.elsewhere`: a paragraph that stands in another draft of the library.

use super::twice::key;
use crate::reading::{Passage, Place, Reading, SENTENCE};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Beside, Group, Memory, Severity, Source};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
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
/// Nor are shorter sentences counted.
const SHORTEST_SENTENCE: usize = 10;

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    if reading.beside.others.is_empty() {
        return;
    }
    let mut known: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (nth, (_, other)) in reading.beside.others.iter().enumerate() {
        let beside = Beside::default();
        let other = Reading::new(other, &beside, &Memory::default());
        for (paragraph, passage) in (1..).zip(paragraphs(&other)) {
            for key in
                passage.parts(SENTENCE).filter_map(|sentence| key(passage, &sentence, SHORTEST_SENTENCE))
            {
                known.entry(key).or_insert((nth, paragraph));
            }
        }
    }
    for passage in paragraphs(reading).filter(|passage| passage.plain.chars().count() >= SHORTEST) {
        copied(reading, (passage, &known), found);
    }
}

fn paragraphs<'r, 'a>(reading: &'r Reading<'a>) -> impl Iterator<Item = &'r Passage<'a>> {
    reading.passages.iter().filter(|passage| passage.place == Place::Paragraph)
}

/// Says from which draft most of a paragraph is, and how much.
fn copied(
    reading: &Reading<'_>,
    (passage, known): (&Passage<'_>, &BTreeMap<String, (usize, usize)>),
    found: &mut Found<'_>,
) {
    let mut shares: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for sentence in passage.parts(SENTENCE) {
        let Some((draft, paragraph)) =
            key(passage, &sentence, SHORTEST_SENTENCE).and_then(|key| known.get(&key).copied())
        else {
            continue;
        };
        let share = shares.entry(draft).or_insert((0, paragraph));
        share.0 += sentence.len();
    }
    let Some((draft, (bytes, paragraph))) = shares.into_iter().max_by_key(|(_, (bytes, _))| *bytes) else {
        return;
    };
    let whole: usize = passage.parts(SENTENCE).map(|sentence| sentence.len()).sum();
    let percent = bytes * 100 / whole.max(1);
    if percent >= LEAST {
        let (name, _) = reading.beside.others[draft];
        let message = format!("这一段有{percent}%与《{name}》正文第{paragraph}段相同，请核对是否照搬。");
        found.say(passage, 0..passage.plain.len(), message);
    }
}
