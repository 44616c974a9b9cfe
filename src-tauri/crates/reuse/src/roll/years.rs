//! 年份: the draft's own year and its neighbours move on, by what they do in their sentence.

use super::frame::Frame;
use super::history::{Dated, Past};
use super::numeral::{Unit, Year, year_like, years};
use super::proposal::{Found, Group, Say};
use super::scene::{Part, Scene, Standing};
use draft::Text;

/// What is counted from one autumn to the next, named behind its two years.
const ACROSS: &[&str] =
    &["学年", "年度", "采暖", "供暖", "年冬", "财年", "赛季", "年采暖", "年供暖", "年供热", "年学年"];
/// Words before a year that others are measured by.
const BASE: &[&str] = &[
    "比",
    "较",
    "与",
    "同",
    "比去年",
    "比上年",
    "和",
    "少于",
    "多于",
    "高于",
    "低于",
    "好于",
    "优于",
    "超过",
];
/// Words before a year by which something is to be reached.
const GOAL: &[&str] = &["到", "至"];
/// Words before a thing that will be held in its year, whatever year the draft is of.
const HELD: &[&str] = &["承办", "举办", "筹办", "筹备", "申办", "迎接", "备战", "办好", "参加"];
/// Words before a bare year that begins a name.
const NAMES: &[&str] = &[
    "举办", "承办", "办好", "开展", "组织", "参加", "获评", "获", "入选", "举行", "启动", "发布", "和", "、",
];

/// What becomes of a year.
enum Role {
    Moves { reason: &'static str, confidence: f64 },
    Seen { reason: &'static str },
    Stays,
}

/// Two years with a dash: a school year moves as one, every other span stays.
pub(super) fn spans(scene: &Scene, frame: &Frame, found: &mut Found) {
    let years = years(&scene.text);
    for pair in years.windows(2) {
        let [first, last] = pair else { continue };
        let start = match first.unit {
            Unit::Year(end) => end,
            Unit::Bare => first.range.end,
        };
        let between = &scene.text[start..last.range.start];
        let dash = between.trim_matches(' ');
        if !matches!(dash, "-" | "—" | "–" | "～" | "~" | "－" | "——" | "至" | "到" | "--" | "/")
        {
            continue;
        }
        let after = &scene.text[last.range.end..];
        let across = ACROSS.iter().any(|word| after.trim_start().starts_with(word));
        let near = first.value == frame.from || last.value == frame.from || last.value == frame.reviewed;
        let range = first.range.start..last.range.end;
        if across && last.value - first.value == 1 && near {
            let year = |year: &Year| year_like(&scene.text[year.range.clone()], year.value + frame.shift());
            let (one, other) = (year(first), year(last));
            let new = format!("{one}{}{other}", &scene.text[first.range.end..last.range.start]);
            found.say(scene, said(range, new, "跨年的学年或年度顺延", 0.9));
        } else if recent(scene, range.start) && last.value == frame.reviewed {
            let year = |year: &Year| year_like(&scene.text[year.range.clone()], year.value + frame.shift());
            let new =
                format!("{}{}{}", year(first), &scene.text[first.range.end..last.range.start], year(last));
            found.say(scene, said(range, new, "近几年，随年份顺延", 0.85));
        } else {
            found.take(range);
        }
    }
}

/// 近三年（2018—2020年）: what is near moves with the year.
fn recent(scene: &Scene, start: usize) -> bool {
    let before = scene.text[..start].trim_end_matches(['（', '(', '即', ' ']);
    ["近", "最近", "过去"].iter().any(|word| {
        let counted = before.strip_suffix('年').and_then(super::numeral::number_before);
        counted.is_some_and(|(_, len)| before[..before.len() - '年'.len_utf8() - len].ends_with(word))
    })
}

/// Every other year.
pub(super) fn find(scene: &Scene, frame: &Frame, found: &mut Found) {
    for year in years(&scene.text) {
        if found.is_taken(&year.range) || year.unit == Unit::Bare && !names_a_year(scene, &year) {
            continue;
        }
        let moved = year_like(&scene.text[year.range.clone()], year.value + frame.shift());
        match role(scene, frame, &year) {
            Role::Moves { reason, confidence } => {
                found.say(scene, said(year.range, moved, reason, confidence));
            }
            Role::Seen { reason } => found.say(
                scene,
                Say {
                    group: Group::Years,
                    range: year.range,
                    new: None,
                    reason: reason.to_owned(),
                    confidence: 0.5,
                },
            ),
            Role::Stays => {}
        }
    }
}

fn said(range: std::ops::Range<usize>, new: String, reason: &str, confidence: f64) -> Say {
    Say { group: Group::Years, range, new: Some(Text::plain(new)), reason: reason.to_owned(), confidence }
}

/// Whether four digits without 年 are a year: at the head of a name, before a word and no unit.
fn names_a_year(scene: &Scene, year: &Year) -> bool {
    const UNITS: &str = "个户家名人元万亿千百套处公里亩吨次件项场条只头台辆座种类位张份本册期篇米平余多度分秒天日月时克升卷盒页";
    let (before, after) = (scene.before(year.range.start), &scene.text[year.range.end..]);
    let Some(next) = after.chars().next() else { return false };
    let word = (next as u32) >= 0x4e00 && !UNITS.contains(next) && (next as u32) <= 0x9fff
        || after.starts_with("年度")
        || after.starts_with("度");
    let head = match scene.standing {
        Standing::Title | Standing::Heading => !before.ends_with(|c: char| c.is_ascii_alphanumeric()),
        Standing::Body | Standing::Beside => {
            scene.text[..year.range.start].ends_with(['“', '"'])
                || NAMES.iter().any(|word| before.ends_with(word))
        }
    };
    word && head
}

fn role(scene: &Scene, frame: &Frame, year: &Year) -> Role {
    let start = year.range.start;
    let end = match year.unit {
        Unit::Year(end) => end,
        Unit::Bare => year.range.end,
    };
    let away = year.value - frame.from;
    let month = month_behind(&scene.text[end..]);
    let own = frame.is_own(year.value);
    let dated = Dated { scene, start, end: end + month.unwrap_or(0), monthly: month.is_some(), own };
    let near = (frame.reviewed - 1..=frame.from + 1).contains(&year.value);
    match dated.past() {
        _ if !near && is_planned_from(frame, &dated, year.value) => return BASED,
        _ if !near => return if away > 0 && year.value <= frame.to { DUE } else { Role::Stays },
        Past::Once => return Role::Stays,
        Past::Since => return since(scene, frame, &dated, away),
        Past::No if is_once(scene, end) => return ONCE,
        Past::No if names_a_round(scene, end) || is_listed(scene, frame, year) => return Role::Stays,
        Past::No => {}
    }
    by_distance(frame, &dated, (away, month.is_some()))
}

/// What becomes of a year that is told of as such, by how far it is from the draft's own.
fn by_distance(frame: &Frame, dated: &Dated<'_>, (away, monthly): (i32, bool)) -> Role {
    let Dated { scene, start, .. } = *dated;
    let before = scene.before(start);
    let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    let till = before.ends_with("截至")
        || before.ends_with("截止")
        || before.ends_with("截止到")
        || before.ends_with("截止至");
    let titled = matches!(scene.standing, Standing::Title | Standing::Heading);
    match away {
        0 if titled => Role::Moves { reason: "稿子自己的年份", confidence: 0.98 },
        0 if monthly => Role::Moves { reason: "本年的月份，月份请核对", confidence: 0.8 },
        0 => Role::Moves { reason: "稿子自己的年份", confidence: 0.95 },
        1 if frame.reviewed < frame.from => DUE,
        1 if ends(HELD) || ends(GOAL) && !titled => DUE,
        1 if titled || scene.part_at(start) == Part::Plan => {
            Role::Moves { reason: "下一年的计划", confidence: 0.92 }
        }
        1 => Role::Moves { reason: "稿子的下一年", confidence: 0.75 },
        -1 if frame.reviewed < frame.from => Role::Moves { reason: "回顾的那一年", confidence: 0.93 },
        -1 if ends(BASE) || measured(scene, dated.end) => {
            Role::Moves { reason: "比较的基数年", confidence: 0.9 }
        }
        -1 if till || !monthly => Role::Moves { reason: "稿子的上一年", confidence: 0.7 },
        -1 => Role::Seen { reason: "上一年的月份，请看是否还要提" },
        // Two years before the draft's: only where the year it looks back on is measured by it.
        _ if ends(BASE) || measured(scene, dated.end) => {
            Role::Moves { reason: "回顾年的上一年", confidence: 0.85 }
        }
        _ => Role::Stays,
    }
}

/// 比2015年下降15%, in a draft of the thirteenth plan that goes to one of the fourteenth.
fn is_planned_from(frame: &Frame, dated: &Dated<'_>, year: i32) -> bool {
    let before = dated.scene.before(dated.start);
    super::periods::base_that_goes(frame) == Some(year) && BASE.iter().any(|word| before.ends_with(word))
}

const BASED: Role = Role::Seen { reason: "上一个五年的基期年，请核对" };
const ONCE: Role = Role::Seen { reason: "这句话只说这一年，请改写" };
const DUE: Role = Role::Seen { reason: "目标或活动的年份，改后已到，请核对" };

/// 2020年以来 or since the beginning of 2020, in a draft of 2020, is this year; every other beginning stays.
fn since(scene: &Scene, frame: &Frame, dated: &Dated<'_>, away: i32) -> Role {
    let own = away == 0 || away == -1 && frame.reviewed < frame.from;
    let after = scene.after(dated.end);
    let this_year = after.starts_with("以来") || after.starts_with('初') && after.contains("以来");
    match away {
        _ if own && this_year && !dated.monthly => {
            Role::Moves { reason: "稿子自己的年份", confidence: 0.8 }
        }
        1 => DUE,
        _ => Role::Stays,
    }
}

/// What makes a year one of its kind: the place it has in a plan, in a term, in a century.
const OF_ITS_KIND: &[&str] = &[
    "开局",
    "收官",
    "收关",
    "第一年",
    "最后一年",
    "第一个年",
    "谋划之年",
    "召开之年",
    "换届之年",
    "承上启下",
    "承前启后",
    "新世纪",
    "大精神",
];

/// 2020年是“十三五”规划收官之年: said of another year it is false.
fn is_once(scene: &Scene, end: usize) -> bool {
    let said = &scene.text[end..scene.sentence(end).end.max(end)];
    let plan = |at: usize| said[..at].ends_with(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']);
    let planned = said.match_indices("五”").any(|(at, _)| plan(at));
    let told = said.starts_with('是') || said.starts_with("，是") || said.starts_with("作为");
    told && (planned || OF_ITS_KIND.iter().any(|word| said.contains(word)))
}

/// 2020年第七次普查: a round that has its year.
fn names_a_round(scene: &Scene, end: usize) -> bool {
    let after: String = scene.after(end).chars().take(8).collect();
    after.starts_with('第') && after.contains('次')
}

/// 2012年购置两辆，2016年更新三辆，2020年购置一辆: years in a row with some long past are history.
fn is_listed(scene: &Scene, frame: &Frame, year: &Year) -> bool {
    let sentence = scene.sentence(year.range.start);
    let far = |other: &&Year| {
        let Unit::Year(end) = other.unit else { return false };
        let before = scene.before(other.range.start);
        let heads = before.is_empty() || !BASE.iter().chain(GOAL).any(|word| before.ends_with(word));
        let told =
            heads && !measured(scene, end) && !before.ends_with(['自', '从', '是', '为', '期', '前', '由']);
        let runs_on = !scene.after(end).is_empty()
            && !scene.after(end).starts_with(['以', '前', '的', '起', '底', '末', '版', '度']);
        sentence.contains(&other.range.start)
            && other.value < frame.reviewed - 1
            && told
            && runs_on
            && !scene.is_closed(&other.range)
    };
    let Unit::Year(end) = year.unit else { return false };
    let after = scene.after(end);
    let whole = ["全年", "上半年", "下半年", "以来"].iter().any(|word| after.starts_with(word));
    let runs_on = !after.is_empty() && !whole;
    runs_on && years(&scene.text).iter().any(|other| far(&other))
}

/// 2019年的1.6倍, 2019年同期.
fn measured(scene: &Scene, end: usize) -> bool {
    let after = scene.text[end..].trim_start_matches(' ');
    let times = after
        .strip_prefix('的')
        .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    times || ["同期", "同比", "结转"].iter().any(|word| after.starts_with(word))
}

/// How long a month behind a year is, with what stands between.
fn month_behind(text: &str) -> Option<usize> {
    let (month, len, lead) = super::dates::numbered(text, '月')?;
    (1..=12).contains(&month).then_some(lead + len)
}
