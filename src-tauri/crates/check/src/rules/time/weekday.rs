//! `time.weekday`: a day with the wrong day of the week.

use crate::reading::{Passage, Reading};
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::IssueDate;

pub(super) const RULE: Rule = Rule {
    id: "time.weekday",
    group: Group::Figures,
    severity: Severity::Error,
    source: Source::Habit,
    basis: "",
    asks: "日期后面注的星期与日历一致。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[
            ("定于2026年3月5日（星期⟦三⟧）召开。", "定于2026年3月5日（星期四）召开。"),
            (
                "题：2026年培训通知\n定于3月5日（周⟦五⟧）上午培训。",
                "题：2026年培训通知\n定于3月5日（周四）上午培训。",
            ),
            ("定于2026年3月8日星期⟦六⟧召开。", "定于2026年3月8日星期日召开。"),
        ],
        wrong: &[],
        right: &[
            "定于2026年3月5日（星期四）召开。",
            "2026年3月8日（周天）值班。",
            "每周三例会。",
            "3月5日（星期三）",
        ],
    },
};

const DAYS: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let own = reading.year.filter(|year| year.titled).map(|year| year.year);
    for passage in &reading.passages {
        for moment in &passage.moments {
            let (Some(month), Some(day)) = (moment.month, moment.day) else { continue };
            let Some(year) = moment.year.or(own) else { continue };
            let Some(at) = weekday_after(passage, moment.range.end) else { continue };
            let Some(due) = weekday(year, month, day) else { continue };
            let said = &passage.plain[at..at + 3];
            if said == due || (said == "天" && due == "日") {
                continue;
            }
            let message = format!("{year}年{month}月{day}日是星期{due}，不是星期{said}。");
            found.fix(passage, Fix::all(at..at + said.len(), due), message);
            if moment.year.is_none() {
                found.softly(Severity::Warning);
            }
        }
    }
}

/// Where the day of the week is named right after a date.
fn weekday_after(passage: &Passage<'_>, end: usize) -> Option<usize> {
    let rest = &passage.plain[end..];
    let inner = rest.trim_start_matches(['（', '(', ' ', '，']);
    let named = ["星期", "礼拜", "周"].iter().find_map(|word| inner.strip_prefix(word))?;
    named
        .starts_with(['一', '二', '三', '四', '五', '六', '日', '天'])
        .then(|| passage.plain.len() - named.len())
}

fn weekday(year: i16, month: u32, day: u32) -> Option<&'static str> {
    let day = IssueDate::day(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)?;
    let IssueDate::Day(day) = day else { return None };
    let nth = usize::try_from(day.weekday().to_monday_zero_offset()).ok()?;
    DAYS.get(nth).copied()
}
