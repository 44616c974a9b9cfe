//! 时段: a five-year plan becomes the next one where the year crosses over, with the span in its brackets.

use super::frame::Frame;
use super::numeral::{number, number_like};
use super::proposal::{Found, Group, Say};
use super::scene::Scene;
use draft::Text;

/// The year before the first of these plans' years is so many years before five times its number.
const BEFORE: i32 = 1951;
/// What is said of a plan that is at its end, and of what was done in it.
const ENDING: &[&str] = &[
    "收官",
    "期间",
    "以来",
    "时期",
    "末",
    "总结",
    "回顾",
    "评估",
    "圆满",
    "完成",
    "最后一年",
    "决胜",
    "即将结束",
];

/// The plan that a year falls into: 2016 to 2020 the thirteenth.
fn plan_of(year: i32) -> i32 {
    (year - BEFORE).div_euclid(5)
}

fn span_of(plan: i32) -> [i32; 2] {
    [BEFORE + 5 * plan, BEFORE + 5 * plan + 4]
}

/// The year that what a plan reaches is measured by, where the draft goes on to the next plan: the last before it.
pub(super) fn base_that_goes(frame: &Frame) -> Option<i32> {
    let own = plan_of(frame.from);
    (own != plan_of(frame.to)).then(|| span_of(own)[0] - 1)
}

/// What is done with a plan before it begins.
const PREPARED: &[&str] = &["编制", "谋划", "起草", "前期", "研究制定", "草案", "思路", "提出"];

pub(super) fn find(scene: &Scene, frame: &Frame, found: &mut Found) {
    let (own, next) = (plan_of(frame.from), plan_of(frame.to));
    if own == next {
        return;
    }
    for (at, _) in scene.text.match_indices('五') {
        let Some((name, plan)) = plan_before(&scene.text, at) else { continue };
        if scene.is_closed(&name) {
            continue;
        }
        if plan == next {
            prepared(scene, name.clone(), found);
        }
        if plan != own {
            continue;
        }
        let (range, new) = with_span(scene, (name, own), next);
        let sentence = &scene.text[scene.sentence(range.start)];
        let ending = ENDING.iter().any(|word| sentence.contains(word));
        let (new, reason, confidence) = if ending {
            (None, "上一个五年的事，请看是否还要提", 0.6)
        } else {
            (Some(Text::plain(new)), "规划期已经更换", 0.75)
        };
        found.say(scene, Say { group: Group::Periods, range, new, reason: reason.to_owned(), confidence });
    }
}

/// 编制“十四五”规划, in a draft that goes on into that plan: it was made by then.
fn prepared(scene: &Scene, name: std::ops::Range<usize>, found: &mut Found) {
    let sentence = &scene.text[scene.sentence(name.start)];
    if PREPARED.iter().any(|word| sentence.contains(word)) {
        let reason = "规划期已到，编制是上一年的事，请核对".to_owned();
        found.say(scene, Say { group: Group::Periods, range: name, new: None, reason, confidence: 0.6 });
    }
}

/// 十三五 that ends at its 五.
fn plan_before(text: &str, at: usize) -> Option<(std::ops::Range<usize>, i32)> {
    let start = text[..at].rfind('十')?;
    let ordinal = &text[start..at];
    let (value, len) = number(ordinal)?;
    let stands = text[..start].chars().next_back().is_none_or(|c| !"一二三四五六七八九第".contains(c));
    let whole = len == ordinal.len() && (10..20).contains(&value) && stands;
    // 十三五 is no number read aloud; 二十五 is.
    let next = text[at + '五'.len_utf8()..].chars().next();
    let named = next.is_none_or(|c| !"年届次期个条项月日号章十百千万".contains(c));
    (whole && named).then(|| (start..at + '五'.len_utf8(), i32::try_from(value).unwrap_or(0)))
}

/// The plan's name, and its span where it stands right behind.
fn with_span(
    scene: &Scene,
    (name, own): (std::ops::Range<usize>, i32),
    next: i32,
) -> (std::ops::Range<usize>, String) {
    let text = &scene.text;
    let ordinal = |plan: i32| number_like("十", u32::try_from(plan).unwrap_or(0));
    let mut new = format!("{}五", ordinal(next));
    let mut end = name.end;
    let [from, to] = span_of(own).map(|year| year.to_string());
    let rest = &text[end..scene.sentence(end).end];
    let near: usize = rest.chars().take(8).map(char::len_utf8).sum();
    if let Some(at) = rest[..near].find(&from)
        && let Some(len) = rest[at + 4..].find(&to).filter(|len| *len <= 9)
    {
        let between = &text[end + at + 4..end + at + 4 + len];
        let [next_from, next_to] = span_of(next);
        for part in [&text[end..end + at], &next_from.to_string(), between, &next_to.to_string()] {
            new.push_str(part);
        }
        end += at + 4 + len + 4;
    }
    (name.start..end, new)
}
