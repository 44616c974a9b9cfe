//! The date of issue, 成文日期.

use crate::Text;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// 成文日期: a day, or what stands in its place while the day is still open (2026年x月x日).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum IssueDate {
    /// A day of the calendar; in JSON `"2020-06-30"`.
    Day(#[cfg_attr(feature = "ts", ts(type = "string"))] Date),
    /// As written, not yet a day.
    Open(Text),
}

impl IssueDate {
    /// The day, where the calendar has it.
    pub fn day(year: i16, month: i8, day: i8) -> Option<IssueDate> {
        Date::new(year, month, day).ok().map(IssueDate::Day)
    }

    /// What a text says: a day where it names one of the calendar, 2026年6月30日, else as written.
    pub fn of(text: Text) -> IssueDate {
        named(&text.to_plain()).unwrap_or(IssueDate::Open(text))
    }

    /// As it is printed: Arabic digits, year in full, no leading zero (GB/T 9704-2012, 7.3.5).
    pub fn to_text(&self) -> Text {
        match self {
            IssueDate::Day(day) => Text::plain(format!("{}年{}月{}日", day.year(), day.month(), day.day())),
            IssueDate::Open(text) => text.clone(),
        }
    }
}

fn named(text: &str) -> Option<IssueDate> {
    let (year, rest) = text.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let day = rest.strip_suffix('日')?;
    IssueDate::day(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}
