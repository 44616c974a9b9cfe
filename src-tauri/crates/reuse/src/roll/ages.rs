//! Ages of persons, and how many years something has lasted: both grow with the year.

use super::frame::Frame;
use super::numeral::{number_before, number_like};
use super::proposal::{Found, Group, Say, blank};
use super::scene::{Part, Scene, Standing};
use draft::{BlankKind, Text};
use std::ops::Range;

/// Right before an age that is told of somebody now.
const NOW: &[&str] = &["现年", "今年", "年龄", "现"];
/// Right before an age that is a mean.
const MEAN: &[&str] = &["平均年龄", "平均年龄为", "平均年龄约", "平均年龄是"];
/// Right before the years that something has lasted.
const LASTED: &[&str] = &[
    "已有",
    "已",
    "成立",
    "建馆",
    "建校",
    "建院",
    "建厂",
    "建局",
    "建会",
    "开馆",
    "开园",
    "任职",
    "从业",
    "从教",
    "工龄",
    "工龄已",
    "运行",
    "运行已",
    "使用",
    "使用已",
    "使用了",
    "服务",
    "坚持了",
    "工作了",
    "工作已",
];
/// Right behind them.
const SINCE: &[&str] = &["来", "以来", "之久", "的", "了", "多", "余"];
/// What is older is no age and no span of years, but a year.
const OLDEST: u32 = 120;

pub(super) fn find(scene: &Scene, frame: &Frame, found: &mut Found) {
    if scene.standing == Standing::Beside {
        return;
    }
    for (at, _) in scene.text.match_indices('岁') {
        age(scene, frame, at, found);
    }
    for (at, _) in scene.text.match_indices('年') {
        lasted(scene, frame, at, found);
    }
}

/// A number before a word, with its value.
fn counted(scene: &Scene, at: usize) -> Option<(Range<usize>, u32)> {
    let (value, len) = number_before(&scene.text[..at]).filter(|(value, _)| (1..=OLDEST).contains(value))?;
    let start = scene.text[..at].trim_end_matches(' ').len() - len;
    Some((start..start + len, value))
}

fn grown(scene: &Scene, frame: &Frame, (range, value): (&Range<usize>, u32)) -> Option<Text> {
    let next = u32::try_from(i64::from(value) + i64::from(frame.shift())).ok().filter(|next| *next > 0)?;
    Some(Text::plain(number_like(&scene.text[range.clone()], next)))
}

/// 现年45岁 and 王某，45岁 grow; 年满60岁 and 65岁以上 are rules; a mean is asked for anew.
fn age(scene: &Scene, frame: &Frame, at: usize, found: &mut Found) {
    let Some((range, value)) = counted(scene, at) else { return };
    let point = scene.text[..range.start].strip_suffix('.');
    let start = point.map_or(range.start, |text| text.trim_end_matches(|c: char| c.is_ascii_digit()).len());
    let before = scene.before(start);
    let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    if ends(MEAN) && scene.part_at(start) != Part::Plan {
        let new = Some([blank(BlankKind::Count)].into_iter().collect());
        let reason = "去年的数字，今年待填".to_owned();
        let range = start..range.end;
        return found.say(scene, Say { group: Group::Figures, range, new, reason, confidence: 0.8 });
    }
    let after = &scene.text[at + '岁'.len_utf8()..];
    let apart = after.is_empty() || after.starts_with(['，', '。', '、', '；', '）', ')', '\n']);
    // 王某，45岁，: alone between two marks, or behind a name.
    let alone = apart && start == range.start && (before.is_empty() || before.ends_with('某'));
    let confidence = match (ends(NOW) && start == range.start && apart, alone) {
        (true, _) => 0.85,
        (false, true) => 0.6,
        (false, false) => return,
    };
    let new = grown(scene, frame, (&range, value));
    let reason = "年龄随年份增加，换了人请改写".to_owned();
    found.say(scene, Say { group: Group::Ordinals, range, new, reason, confidence });
}

/// 成立15年来, 任主任已有6年.
fn lasted(scene: &Scene, frame: &Frame, at: usize, found: &mut Found) {
    let Some((range, value)) = counted(scene, at) else { return };
    let before = scene.before(range.start);
    let after = &scene.text[at + '年'.len_utf8()..];
    let ended = after.is_empty() || after.starts_with(['，', '。', '、', '；', '）', '\n']);
    let runs = ended || SINCE.iter().any(|word| after.starts_with(word));
    if runs && LASTED.iter().any(|word| before.ends_with(word)) {
        let new = grown(scene, frame, (&range, value));
        let reason = "年数随年份增加".to_owned();
        found.say(scene, Say { group: Group::Ordinals, range, new, reason, confidence: 0.75 });
    }
}
