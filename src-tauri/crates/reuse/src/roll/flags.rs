//! 已过时的时间词 and 留空待填: pointed at, for the clerk to see to.

use super::frame::Frame;
use super::proposal::{Found, Group, Say};
use super::scene::Scene;

/// What is true of one year only.
const STALE: &[(&str, &str)] = &[
    ("之年", "只说某一年的话，请改写"),
    ("最后一年", "只说某一年的话，请改写"),
    ("第一年", "只说某一年的话，请改写"),
    ("疫情", "当时的情况，请看是否还要提"),
    ("首次", "再写就不是首次了"),
    ("历史最", "当时的纪录，请核对"),
    ("历史新高", "当时的纪录，请核对"),
];

pub(super) fn find(scene: &Scene, _: &Frame, found: &mut Found) {
    for (word, reason) in STALE {
        for (at, _) in scene.text.match_indices(word) {
            let range = begin(scene, at, word)..at + word.len();
            if !scene.is_closed(&range) {
                let reason = (*reason).to_owned();
                found.say(scene, Say { group: Group::Stale, range, new: None, reason, confidence: 0.6 });
            }
        }
    }
    for (at, word) in scene.text.match_indices("连续") {
        let counted = scene.text[at + word.len()..].chars().take(4).any(|c| c == '年');
        if counted {
            let reason = "连续的年数，请核对".to_owned();
            let range = at..at + word.len();
            found.say(scene, Say { group: Group::Ordinals, range, new: None, reason, confidence: 0.6 });
        }
    }
}

/// 收官之年 and its like are pointed at as a whole.
fn begin(scene: &Scene, at: usize, word: &str) -> usize {
    if word != "之年" {
        return at;
    }
    scene.text[..at].char_indices().rev().nth(1).map_or(at, |(begin, _)| begin)
}

/// What was open is open still; nothing else is said of it.
pub(super) fn open(scene: &Scene, _: &Frame, found: &mut Found) {
    for range in &scene.open {
        let reason = "原稿就空着".to_owned();
        let range = range.clone();
        found.say(scene, Say { group: Group::Open, range, new: None, reason, confidence: 1.0 });
    }
}
