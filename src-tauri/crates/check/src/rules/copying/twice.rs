//! `copying.twice`: the same sentence twice in one draft.

use crate::others::key;
use crate::reading::{Place, Reading, SENTENCE};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    id: "copying.twice",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "同一句话在一篇稿子里只说一次。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "逐柜清点库房档案，核对目录和份数，差错当场更正。\n下一步继续。⟦逐柜清点库房档案，核对目录和份数，差错当场更正⟧。",
            "坚持逐柜清点库房档案并核对全部目录和份数。\n⟦坚持逐柜清点库房档案，并核对全部目录和份数⟧；补齐标签。",
        ],
        right: &[
            "逐柜清点库房。\n逐柜清点库房。",
            "逐柜清点库房档案，核对目录和份数，差错当场更正。\n逐柜清点库房档案，核对目录和件数，差错当场登记。",
            "|逐柜清点库房档案，核对目录和份数，差错当场更正|\n|逐柜清点库房档案，核对目录和份数，差错当场更正|",
        ],
    },
};

/// Shorter sentences say the same by chance, in characters.
const SHORTEST: usize = 18;
/// So much of the first is told.
const TOLD: usize = 12;

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut paragraph = 0;
    for passage in reading.passages.iter().filter(|passage| passage.place == Place::Paragraph) {
        paragraph += 1;
        for sentence in passage.parts(SENTENCE) {
            let Some(key) = key(passage, &sentence, SHORTEST) else { continue };
            let Some(first) = known.get(&key) else {
                known.insert(key, paragraph);
                continue;
            };
            let words: String = key.chars().take(TOLD).collect();
            let message = if *first == paragraph {
                format!("“{words}……”这句话在本段前面说过。")
            } else {
                format!("“{words}……”这句话与正文第{first}段的相同。")
            };
            found.say(passage, sentence, message);
        }
    }
}
