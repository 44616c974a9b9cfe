//! The year that a draft is about.

use super::Passage;
use draft::{Draft, IssueDate, Kind, Spot};

/// The draft's own year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Year {
    pub(crate) year: i16,
    /// Whether the title says so; else it follows from 成文日期, and may be the one before.
    pub(crate) titled: bool,
}

impl Year {
    pub(super) fn of(draft: &Draft, passages: &[Passage<'_>]) -> Option<Year> {
        let title = passages.iter().find(|passage| passage.spot == Spot::Title)?;
        let mut years = title.moments.iter().filter(|moment| !title.is_cited(moment.range.start));
        let year = years.next().and_then(|moment| moment.year);
        // 2021—2025年, 2024年至2025年: several years have no own one.
        if years.next().is_some() || spans(title) {
            return None;
        }
        if let Some(year) = year {
            return Some(Year { year, titled: true });
        }
        match &draft.back.date {
            Some(IssueDate::Day(day)) => Some(Year { year: day.year(), titled: false }),
            _ => None,
        }
    }
}

fn spans(title: &Passage<'_>) -> bool {
    let years = title.numerals.iter().filter(|numeral| {
        numeral.range.len() == 4 && numeral.count().is_some_and(|year| (1900..2100).contains(&year))
    });
    years.count() > 1
}

/// Whether a kind looks ahead: a plan for a year is written before or in it.
pub(crate) fn looks_ahead(kind: Kind) -> bool {
    matches!(kind, Kind::Plan | Kind::KeyPoints | Kind::Scheme)
}
