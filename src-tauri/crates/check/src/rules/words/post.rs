//! `words.post`: someone with another post than on the office's own list.

use crate::reading::{Passage, Reading};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "words.post",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::House,
    basis: "本单位用语表",
    asks: "人名与职务照用语表写。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["⟦副馆长王明⟧主持会议。", "⟦王明主任⟧主持会议。"],
        right: &["馆长王明主持会议。", "王明馆长主持会议。", "王明主持会议。", "王明同志主持会议。"],
    },
};

/// Posts, by their last words; 副 may stand before each.
const POSTS: &[&str] = &[
    "馆长",
    "局长",
    "处长",
    "科长",
    "主任",
    "书记",
    "院长",
    "校长",
    "部长",
    "厅长",
    "市长",
    "县长",
    "区长",
    "镇长",
    "乡长",
    "经理",
    "董事长",
    "总监",
    "主席",
    "会长",
    "秘书长",
    "组长",
    "队长",
    "站长",
    "所长",
    "股长",
    "调研员",
];

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let Some(words) = reading.beside.words else { return };
    for (person, post) in words.posts() {
        for passage in &reading.passages {
            for at in passage.find(person) {
                let Some((range, said)) =
                    said(passage, &at).filter(|(_, said)| said != post && !post.ends_with(said.as_str()))
                else {
                    continue;
                };
                let message = format!("按用语表，{person}的职务是“{post}”，这里写着“{said}”。");
                found.say(passage, range, message);
            }
        }
    }
}

/// The post that stands right before or after someone's name, with the place of both.
fn said(passage: &Passage<'_>, at: &Range<usize>) -> Option<(Range<usize>, String)> {
    let (before, after) = (&passage.plain[..at.start], &passage.plain[at.end..]);
    let vice = |text: &str| if text.ends_with('副') { "副" } else { "" };
    if let Some(post) = POSTS.iter().find(|post| before.ends_with(*post)) {
        let vice = vice(&before[..before.len() - post.len()]);
        let said = format!("{vice}{post}");
        return Some((at.start - said.len()..at.end, said));
    }
    let said = POSTS
        .iter()
        .flat_map(|post| [format!("副{post}"), (*post).to_owned()])
        .find(|said| after.starts_with(said.as_str()))?;
    Some((at.start..at.end + said.len(), said))
}
