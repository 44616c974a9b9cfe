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

/// A draft that so many paragraphs are of, and such a part of all of them in percent, is the one this was made from.
const MANY: usize = 5;
const MADE_FROM: usize = 30;

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let Some(others) = reading.beside.others else { return };
    let long = || paragraphs(reading).filter(|passage| passage.plain.chars().count() >= SHORTEST);
    let copies: Vec<Copy<'_>> = long().filter_map(|passage| copied(others, passage)).collect();
    let mut of: BTreeMap<usize, Vec<&Copy<'_>>> = BTreeMap::new();
    for copy in &copies {
        of.entry(copy.elsewhere.nth).or_default().push(copy);
    }
    let all = long().count();
    for copies in of.values() {
        let made_from = copies.len() >= MANY && copies.len() * 100 >= all * MADE_FROM;
        match copies.first().filter(|_| made_from) {
            Some(first) => first.say_once((copies.len(), all), found),
            None => {
                for copy in copies {
                    copy.say(found);
                }
            }
        }
    }
}

/// A paragraph most of which stands in another draft.
struct Copy<'r> {
    passage: &'r Passage<'r>,
    elsewhere: Elsewhere<'r>,
    percent: usize,
}

impl Copy<'_> {
    fn say(&self, found: &mut Found<'_>) {
        let Elsewhere { name, paragraph, .. } = self.elsewhere;
        let percent = self.percent;
        let message = format!("这一段有{percent}%与《{name}》正文第{paragraph}段相同，请核对是否照搬。");
        found.say(self.passage, 0..self.passage.plain.len(), message);
    }

    /// What was carried over from the draft that this one was made from is said once, not paragraph by paragraph.
    fn say_once(&self, (copies, all): (usize, usize), found: &mut Found<'_>) {
        let name = self.elsewhere.name;
        let message = format!(
            "全文{all}个长段中有{copies}段沿用《{name}》，这是第一段；逐段核对请用“对照”里的“只看沿用”。"
        );
        found.say(self.passage, 0..self.passage.plain.len(), message);
    }
}

/// From which draft most of a paragraph is, and how much.
fn copied<'r>(others: &'r Others, passage: &'r Passage<'r>) -> Option<Copy<'r>> {
    let mut shares: BTreeMap<usize, (usize, Elsewhere<'_>)> = BTreeMap::new();
    for sentence in passage.parts(SENTENCE) {
        if let Some(elsewhere) = others.find(passage, &sentence) {
            shares.entry(elsewhere.nth).or_insert((0, elsewhere)).0 += sentence.len();
        }
    }
    let (bytes, elsewhere) = shares.into_values().max_by_key(|(bytes, _)| *bytes)?;
    let whole: usize = passage.parts(SENTENCE).map(|sentence| sentence.len()).sum();
    let percent = bytes * 100 / whole.max(1);
    (percent >= LEAST).then_some(Copy { passage, elsewhere, percent })
}

#[cfg(test)]
mod tests {
    use crate::{Beside, Others, check_beside};
    use draft::{Block, BlockId, Content, Draft, Text};

    fn draft(lines: impl IntoIterator<Item = String>) -> Draft {
        let paragraph = |text| Content::Paragraph { run_in: None, text: Text::plain(text) };
        let body = (1..).map(BlockId).zip(lines.into_iter().map(paragraph));
        Draft { body: body.map(|(id, content)| Block { id, content }).collect(), ..Draft::default() }
    }

    /// Paragraphs that no two of are alike.
    fn kept(count: usize, about: &str) -> Vec<String> {
        let things = ["库房", "阅览", "展厅", "机房", "车辆", "食堂", "会议", "绿化", "门禁"];
        let line = |thing: &&str| {
            format!("{about}{thing}管理实行专人负责，每周检查一次并登记，发现问题当天报告分管负责人处理。")
        };
        things.iter().take(count).map(line).collect()
    }

    fn said(draft: &Draft, others: &[(&str, &Draft)]) -> Vec<String> {
        let others = Others::read(others.iter().copied());
        let beside = Beside { others: Some(&others), ..Beside::default() };
        let found = check_beside(draft, &beside).into_iter().filter(|one| one.rule == super::RULE.id);
        found.map(|one| one.message).collect()
    }

    #[test]
    fn what_a_draft_was_made_from_is_said_once_and_another_places_words_each_time() {
        let (last, other) = (draft(kept(6, "本馆")), draft(kept(2, "邻馆")));
        let this = draft(kept(6, "本馆").into_iter().chain(kept(2, "邻馆")));
        let said = said(&this, &[("2025年工作总结", &last), ("邻馆总结", &other)]);
        assert_eq!(said.len(), 3, "{said:?}");
        assert!(said[0].contains("8个长段中有6段沿用《2025年工作总结》"), "{said:?}");
        assert!(said[1..].iter().all(|message| message.contains("《邻馆总结》")), "{said:?}");
    }

    #[test]
    fn a_few_paragraphs_are_said_one_by_one() {
        let this = draft(kept(4, "本馆"));
        assert_eq!(said(&this, &[("2025年工作总结", &this)]).len(), 4);
    }
}
