//! 届次与序数: what is held every year counts on, and anniversaries; congresses and sessions are only pointed at.

use super::frame::Frame;
use super::numeral::{number, number_before, number_like};
use super::proposal::{Found, Group, Say};
use super::scene::Scene;
use draft::Text;
use std::ops::Range;

/// What has terms of some years.
const TERMS: &[&str] = &[
    "代表大会",
    "人大",
    "政协",
    "委员会",
    "党代会",
    "职代会",
    "代表会",
    "全会",
    "理事会",
    "监事会",
    "村委",
    "居委",
    "常委会",
    "领导班子",
    "大会主席团",
    "运动会",
    "运会",
    "残运会",
    "换届",
    "中全会",
    "班子",
    "支部",
    "工会",
    "协会",
    "学会",
];
/// What is mostly held every year.
const YEARLY: &[&str] = &[
    "节",
    "大赛",
    "竞赛",
    "比赛",
    "论坛",
    "年会",
    "博览会",
    "展览会",
    "交易会",
    "推介会",
    "评选",
    "征文",
    "活动月",
    "活动周",
    "宣传月",
    "宣传周",
    "培训班",
    "展",
    "联赛",
    "杯",
    "马拉松",
    "讲坛",
    "晚会",
    "技能比武",
    "比武",
    "演讲",
    "洽谈会",
    "书市",
    "大会",
];
/// The last sort of yearly names: the nth 安全生产月, 档案日.
const DAYS: [char; 4] = ['日', '周', '月', '节'];

pub(super) fn find(scene: &Scene, frame: &Frame, found: &mut Found) {
    sessions(scene, found);
    for (at, _) in scene.text.match_indices('第') {
        nth(scene, frame, at, found);
    }
    for (at, _) in scene.text.match_indices("首届") {
        if frame.shift() == 1 && kind_behind(scene, at + "首届".len()) == Some(Kind::Yearly) {
            let new = Some(Text::plain("第二届"));
            say(scene, found, (at..at + "首届".len(), new, "上一届是首届", 0.7));
        }
    }
    for (at, _) in scene.text.match_indices("周年") {
        anniversary(scene, frame, at, found);
    }
}

type Wanted = (Range<usize>, Option<Text>, &'static str, f64);

fn say(scene: &Scene, found: &mut Found, (range, new, reason, confidence): Wanted) {
    found.say(scene, Say { group: Group::Ordinals, range, new, reason: reason.to_owned(), confidence });
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Terms,
    Yearly,
}

/// What the words behind an ordinal name, whatever comes first.
fn kind_behind(scene: &Scene, at: usize) -> Option<Kind> {
    let words: String = scene.after(at).chars().take(24).take_while(|c| *c != '、').collect();
    let first = |list: &[&str]| list.iter().filter_map(|word| words.find(word)).min();
    match (first(TERMS), first(YEARLY)) {
        (Some(term), Some(yearly)) => Some(if term <= yearly { Kind::Terms } else { Kind::Yearly }),
        (Some(_), None) => Some(Kind::Terms),
        (None, Some(_)) => Some(Kind::Yearly),
        (None, None) => None,
    }
}

/// 第九届…节, 第19个…月.
fn nth(scene: &Scene, frame: &Frame, at: usize, found: &mut Found) {
    let start = at + '第'.len_utf8();
    let Some((value, len)) = number(&scene.text[start..]) else { return };
    let range = start..start + len;
    let rest = &scene.text[range.end..];
    let next = i64::from(value) + i64::from(frame.shift());
    let Some(next) = u32::try_from(next).ok().filter(|next| *next > 0) else { return };
    let new = || Some(Text::plain(number_like(&scene.text[range.clone()], next)));
    if let Some(after) = rest.strip_prefix('届') {
        match kind_behind(scene, scene.text.len() - after.len()) {
            Some(Kind::Yearly) => say(scene, found, (range.clone(), new(), "每年一届，顺延", 0.85)),
            _ => say(scene, found, (range, None, "届次，请核对", 0.6)),
        }
    } else if let Some(after) = rest.strip_prefix('个') {
        let name: String = scene.after(scene.text.len() - after.len()).chars().take(16).collect();
        let name = name.split('、').next().unwrap_or_default().trim_start_matches(['“', '"']);
        // 安全生产月, 国际档案日: a few words and then the day.
        let named = name.char_indices().any(|(at, c)| DAYS.contains(&c) && name[..at].chars().count() >= 3);
        if named && !["五年", "百年", "十年"].iter().any(|word| name.contains(word)) {
            say(scene, found, (range.clone(), new(), "每年一个，顺延", 0.85));
        }
    }
}

/// 十九届四中全会, 三届二次职代会: pointed at.
fn sessions(scene: &Scene, found: &mut Found) {
    for (at, _) in scene.text.match_indices('届') {
        let Some((_, len)) = number_before(&scene.text[..at]) else { continue };
        let rest = &scene.text[at + '届'.len_utf8()..];
        let Some((_, nth)) = number(rest) else { continue };
        let start = at - len;
        let unit = rest[nth..].chars().next();
        if matches!(unit, Some('中' | '次')) && !scene.text[..start].ends_with('第') {
            let end = at + '届'.len_utf8() + nth + unit.map_or(0, char::len_utf8);
            say(scene, found, (start..end, None, "会议届次，请核对", 0.7));
        }
    }
}

/// 99周年; a meeting of that day long past stays.
fn anniversary(scene: &Scene, frame: &Frame, at: usize, found: &mut Found) {
    let Some((value, len)) = number_before(&scene.text[..at]) else { return };
    let range = at - len..at;
    let after = scene.after(at + "周年".len());
    let past = ["大会上", "讲话", "之际印发"].iter().any(|word| after.contains(word));
    let next = i64::from(value) + i64::from(frame.shift());
    let Some(next) = u32::try_from(next).ok().filter(|next| *next > 0 && !past) else { return };
    let new = Text::plain(number_like(&scene.text[range.clone()], next));
    say(scene, found, (range, Some(new), "周年随年份增加", 0.85));
}
