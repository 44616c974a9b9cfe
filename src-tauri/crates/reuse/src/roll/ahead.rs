//! What the old draft says is still to come or under way: by the next year it has come, or it has not, and either must
//! be written otherwise.

use super::frame::Frame;
use super::proposal::{Found, Group, Say};
use super::scene::{Part, Scene, Standing};

/// In a part that looks back: what had not come yet.
const COMING: &[&str] = &["即将", "有望", "预计", "将于", "拟于", "计划于", "正在"];
/// In a plan: what is finished once.
const ONCE: &[&str] = &[
    "建成",
    "投入使用",
    "投用",
    "竣工",
    "完工",
    "交付使用",
    "上线运行",
    "正式上线",
    "搬迁",
    "启用",
    "开馆",
    "通车",
    "正式运行",
    "封顶",
    "开工",
];
/// Around such a word, where it is said of a thing that is there: 已建成的库房.
const SAID_OF: &[&str] = &["已", "已经", "新", "未", "所", "全面"];

pub(super) fn find(scene: &Scene, _: &Frame, found: &mut Found) {
    if !matches!(scene.standing, Standing::Body | Standing::Heading) {
        return;
    }
    point(scene, found, (COMING, Part::Results, "当时还没办成的事，请看现在办成没有"));
    point(scene, found, (ONCE, Part::Plan, "原计划办成的事，办成了就不再是计划"));
}

fn point(scene: &Scene, found: &mut Found, (words, part, reason): (&[&str], Part, &str)) {
    for word in words {
        for (at, _) in scene.text.match_indices(word) {
            let range = at..at + word.len();
            let of_a_thing = scene.text[range.end..].starts_with('的')
                || SAID_OF.iter().any(|word| scene.text[..at].ends_with(word));
            if scene.part_at(at) == part && !of_a_thing && !scene.is_closed(&range) {
                let reason = reason.to_owned();
                found.say(scene, Say { group: Group::Stale, range, new: None, reason, confidence: 0.6 });
            }
        }
    }
}
