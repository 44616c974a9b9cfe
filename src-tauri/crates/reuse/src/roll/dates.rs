//! 日期: a day of the draft's year is to be set again; the ends of months and years recur and move with the year.

use super::frame::Frame;
use super::history::{Dated, Past};
use super::numeral::{Unit, number, number_before, year_like, years};
use super::proposal::{Found, Group, Say, blank};
use super::scene::Scene;
use draft::{BlankKind, Run, Text};
use std::ops::Range;

/// Days that are kept every year.
const KEPT: &[(u32, u32)] = &[
    (1, 1),
    (3, 8),
    (3, 12),
    (3, 15),
    (5, 1),
    (5, 4),
    (5, 12),
    (6, 1),
    (6, 5),
    (6, 9),
    (6, 26),
    (10, 1),
    (11, 9),
    (12, 4),
];

/// 5月12日 and what stands with it.
struct Day {
    /// From the year, where one is named, to the last 日.
    range: Range<usize>,
    /// Its year.
    year: Option<(Range<usize>, i32)>,
    /// The numbers of months and days, in order.
    numbers: Vec<Range<usize>>,
    /// The month and the day of its beginning.
    begins: (u32, u32),
    /// Those of its end, where it is a stretch of days.
    ends: Option<(u32, u32)>,
    /// The 四 of （星期四） behind it: another year's day is another day of the week.
    weekday: Option<Range<usize>>,
}

impl Day {
    /// All that another day would have otherwise, in order.
    fn parts(&self) -> impl Iterator<Item = &Range<usize>> {
        self.numbers.iter().chain(&self.weekday)
    }
}

/// A number with its unit behind it at the head of a text: the number, the length of both, what stands before.
pub(super) fn numbered(text: &str, unit: char) -> Option<(u32, usize, usize)> {
    let head = text.trim_start_matches([' ', '\u{a0}']);
    let (value, len) = number(head)?;
    let rest = head[len..].trim_start_matches([' ', '\u{a0}']);
    let after = rest.strip_prefix(unit)?;
    let lead = text.len() - head.len();
    Some((value, text.len() - after.len() - lead, lead))
}

/// The numbers of months and days that blanks stand for, in order.
pub(super) fn parts(old: &str) -> Vec<String> {
    let days = days(old);
    days.iter().flat_map(Day::parts).map(|range| old[range.clone()].to_owned()).collect()
}

pub(super) fn find(scene: &Scene, frame: &Frame, found: &mut Found) {
    for day in days(&scene.text) {
        if found.is_taken(&day.range) {
            continue;
        }
        let own = day.year.as_ref().is_none_or(|(_, value)| frame.is_own(*value));
        let dated = Dated { scene, start: day.range.start, end: day.range.end, monthly: true, own };
        let near = |value: i32| (frame.reviewed..=frame.from + 1).contains(&value);
        let near = day.year.as_ref().is_none_or(|(_, value)| near(*value));
        // 将于11月15日开始 is set anew each year; 自11月15日起 is a rule.
        let begins = day.year.is_none() && scene.before(day.range.start).ends_with('于');
        let past = match dated.past() {
            Past::Since => !begins,
            past => past != Past::No,
        };
        if !near || past || recurs(scene, &day) {
            found.take(day.range);
            continue;
        }
        let (new, reason, confidence) = if is_bound(&day) {
            if day.year.is_none() && day.weekday.is_none() {
                found.take(day.range);
                continue;
            }
            (moved(scene, frame, &day, Keep::Numbers), "期限随年份顺延", 0.88)
        } else {
            (moved(scene, frame, &day, Keep::Nothing), "具体日期重新确定", 0.85)
        };
        let reason = reason.to_owned();
        found.say(scene, Say { group: Group::Dates, range: day.range, new: Some(new), reason, confidence });
    }
}

/// A day that comes again each year: the first or last of a month, or of a half year; or whole months.
fn is_bound(day: &Day) -> bool {
    let is_last = |(month, nth): (u32, u32)| {
        let last = match month {
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        nth >= last
    };
    match day.ends {
        None => is_last(day.begins) || day.begins.1 == 1,
        Some(end) => day.begins.1 == 1 && is_last(end),
    }
}

/// 每年5月12日, 12月4日国家宪法日: no day of the draft's.
fn recurs(scene: &Scene, day: &Day) -> bool {
    if day.year.is_some() {
        return false;
    }
    let before = scene.before(day.range.start);
    let yearly = ["每年", "当年", "次年", "翌年", "历年", "上年"].iter().any(|word| before.ends_with(word));
    let after: String = scene.text[day.range.end..].chars().take(14).collect();
    let feast = after.find(['日', '节']).is_some_and(|at| {
        let name = after[..at].trim_start_matches(['“', '"', '（', '(']);
        let kept = KEPT.contains(&day.begins);
        kept && !name.contains(['，', '。', '、', '至'])
    });
    yearly || feast
}

#[derive(Clone, Copy)]
enum Keep {
    Numbers,
    Nothing,
}

/// The same in the other year, months and days kept or left open.
fn moved(scene: &Scene, frame: &Frame, day: &Day, keep: Keep) -> Text {
    let text = &scene.text;
    let plain = |range: Range<usize>| Run { text: text[range].to_owned(), marks: Vec::new() };
    let mut runs = Vec::new();
    let mut at = day.range.start;
    if let Some((range, value)) = &day.year {
        let year = year_like(&text[range.clone()], value + frame.shift());
        runs.push(plain(at..range.start));
        runs.push(Run { text: year, marks: Vec::new() });
        at = range.end;
    }
    for part in
        day.parts().filter(|part| matches!(keep, Keep::Nothing) || Some(*part) == day.weekday.as_ref())
    {
        runs.push(plain(at..part.start));
        runs.push(blank(BlankKind::Date));
        at = part.end;
    }
    runs.push(plain(at..day.range.end));
    runs.into_iter().collect()
}

/// What may stand between a year and its month; a line that ends there ends the date.
fn is_gap(between: &str) -> bool {
    between.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '　'))
}

/// The days that a text names, in order.
fn days(text: &str) -> Vec<Day> {
    let years = years(text);
    let mut days: Vec<Day> = Vec::new();
    for (at, _) in text.match_indices('月') {
        if days.last().is_some_and(|last| at < last.range.end) {
            continue;
        }
        let before = &text[..at];
        let Some((month, len)) = number_before(before).filter(|(month, _)| (1..=12).contains(month)) else {
            continue;
        };
        let start = before.trim_end_matches(' ').len() - len;
        let Some((day, len, lead)) = numbered(&text[at + '月'.len_utf8()..], '日') else { continue };
        if !(1..=31).contains(&day) {
            continue;
        }
        let day_start = at + '月'.len_utf8() + lead;
        let end = day_start + len;
        let year = years.iter().find_map(|year| match year.unit {
            Unit::Year(ends) if text.get(ends..start).is_some_and(is_gap) => {
                Some((year.range.clone(), year.value))
            }
            _ => None,
        });
        let from = year.as_ref().map_or(start, |(range, _)| range.start);
        let digits = |from: usize| from..from + number(&text[from..]).map_or(0, |(_, len)| len);
        let mut found = Day {
            range: from..end,
            year,
            numbers: vec![digits(start), digits(day_start)],
            begins: (month, day),
            ends: None,
            weekday: None,
        };
        till(text, &mut found);
        weekday(text, &mut found);
        days.push(found);
    }
    days
}

/// 至5日, —6月2日: the end of the same stretch of days.
fn till(text: &str, day: &mut Day) {
    let rest = &text[day.range.end..];
    let after = rest.trim_start_matches(['至', '到', '-', '—', '–', '～', '~', '、', ' ', '－']);
    if after.len() == rest.len() {
        return;
    }
    let mut at = text.len() - after.len();
    let digits = |from: usize| from..from + number(&text[from..]).map_or(0, |(_, len)| len);
    let mut numbers = Vec::new();
    if let Some((_, len, lead)) = numbered(&text[at..], '月') {
        numbers.push(digits(at + lead));
        at += lead + len;
    }
    if let Some((_, len, lead)) = numbered(&text[at..], '日') {
        numbers.push(digits(at + lead));
        let month =
            numbers.first().filter(|_| numbers.len() == 2).and_then(|range| number(&text[range.clone()]));
        let last = number(&text[at + lead..]).map_or(0, |(last, _)| last);
        day.ends = Some((month.map_or(day.begins.0, |(month, _)| month), last));
        day.numbers.extend(numbers);
        day.range.end = at + lead + len;
    }
}

/// （星期四） or (周四) behind a day goes with it.
fn weekday(text: &str, day: &mut Day) {
    let rest = &text[day.range.end..];
    let Some(inside) = rest.strip_prefix(['（', '(']) else { return };
    let name = ["星期", "周"].into_iter().find_map(|word| inside.strip_prefix(word));
    let Some((name, close)) = name.and_then(|name| Some((name, name.find(['）', ')'])?))) else { return };
    if name[..close].chars().count() == 1
        && name.starts_with(['一', '二', '三', '四', '五', '六', '日', '天'])
    {
        let start = text.len() - name.len();
        day.weekday = Some(start..start + close);
        day.range.end = start + close + name[close..].chars().next().map_or(0, char::len_utf8);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = days(text).into_iter().map(|day| &text[day.range]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn days_are_found_with_their_years_and_ends() {
        check("2020年5月12日，6 月 1 日至5日", &["2020年5月12日", "6 月 1 日至5日"]);
        check("二〇二〇年五月十二日", &["二〇二〇年五月十二日"]);
        check("2019年12月30日—2020年1月2日", &["2019年12月30日", "2020年1月2日"]);
        check("5月，13月1日，3个月", &[]);
        check("2021年\n5月12日", &["5月12日"]);
        check(
            "4月23日（星期四）、4月24日(周五)，5月6日（下周）",
            &["4月23日（星期四）", "4月24日(周五)", "5月6日"],
        );
    }

    #[test]
    fn the_numbers_of_a_day_are_its_month_and_its_day() {
        assert_eq!(parts("2020年5月12日至14日"), ["5", "12", "14"]);
        assert_eq!(parts("5月12日（星期二）"), ["5", "12", "二"]);
    }
}
