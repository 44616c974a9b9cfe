//! Which backups stay: the last of each of the last seven days that have one, of four weeks, of twelve months.

use jiff::civil::Date;
use std::collections::BTreeSet;

/// A backup by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stamp {
    /// The count of the last change that is in it: what orders backups.
    pub(crate) sequence: i64,
    /// The day, as the caller's clock said.
    pub(crate) day: Date,
}

/// Days, weeks and months that keep one each.
const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 12;

/// Those that stay.
pub(crate) fn kept(stamps: &[Stamp]) -> BTreeSet<Stamp> {
    let mut newest_first = stamps.to_vec();
    newest_first.sort_unstable_by(|one, other| other.cmp(one));
    let week = |day: Date| (day.iso_week_date().year(), day.iso_week_date().week());
    let mut kept = BTreeSet::new();
    last_of_each(&newest_first, DAYS, |day| day, &mut kept);
    last_of_each(&newest_first, WEEKS, week, &mut kept);
    last_of_each(&newest_first, MONTHS, |day| (day.year(), day.month()), &mut kept);
    kept
}

fn last_of_each<P: Ord>(
    newest_first: &[Stamp],
    most: usize,
    period: impl Fn(Date) -> P,
    kept: &mut BTreeSet<Stamp>,
) {
    let mut periods = BTreeSet::new();
    for stamp in newest_first {
        if periods.len() < most && periods.insert(period(stamp.day)) {
            kept.insert(*stamp);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// A backup every day of some years, rotated every day as the program does.
    fn after(days: i64) -> Vec<Stamp> {
        let mut there = Vec::new();
        for sequence in 0..days {
            let day = date(2026, 1, 1).checked_add(jiff::Span::new().days(sequence)).unwrap();
            there.push(Stamp { sequence, day });
            there = kept(&there).into_iter().collect();
        }
        there
    }

    #[test]
    fn a_week_of_days_a_month_of_weeks_a_year_of_months() {
        let there = after(800);
        let ages: Vec<i64> = there.iter().rev().map(|stamp| 799 - stamp.sequence).collect();
        assert_eq!(ages[..7], [0, 1, 2, 3, 4, 5, 6]);
        assert!(ages.iter().any(|age| (14..=28).contains(age)), "{ages:?}");
        assert!(ages.iter().any(|age| (300..=365).contains(age)), "{ages:?}");
        assert!(ages.len() <= 7 + 4 + 12, "{}", ages.len());
    }

    #[test]
    fn a_clock_set_back_loses_no_newer_backup() {
        let stamps = [(1, date(2036, 5, 1)), (2, date(2026, 5, 1)), (3, date(2026, 5, 1))]
            .map(|(sequence, day)| Stamp { sequence, day });
        let kept = kept(&stamps);
        assert!(kept.contains(&stamps[2]) && kept.contains(&stamps[0]) && !kept.contains(&stamps[1]));
    }
}
