//! The clock, and how its times are printed.

use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

/// Now, in milliseconds since 1970.
pub(crate) fn now_ms() -> i64 {
    Timestamp::now().as_millisecond()
}

/// A time as it is printed: 2026-11-28 14:03.
pub(crate) fn printed(at_ms: i64) -> String {
    here(Timestamp::from_millisecond(at_ms).unwrap_or_default()).strftime("%Y-%m-%d %H:%M").to_string()
}

/// This day.
pub(crate) fn today() -> jiff::civil::Date {
    here(Timestamp::now()).date()
}

/// In this machine's zone, where the system tells it.
fn here(at: Timestamp) -> ZonedDateTime {
    at.to_zoned_datetime(TimeZone::try_system().unwrap_or(TimeZone::UTC))
}
