//! Days and parts of days: 2026年3月5日, 3月5日, 2026年.

use super::Numeral;
use std::ops::Range;

/// A year, a month of it or a day, as far as it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    /// From the first digit to the last 年, 月 or 日.
    pub(crate) range: Range<usize>,
    /// Of four digits.
    pub(crate) year: Option<i16>,
    /// As written, also where there is no such month.
    pub(crate) month: Option<u32>,
    /// As written.
    pub(crate) day: Option<u32>,
}

/// The parts of a date in order, by what stands after the number.
const PARTS: &[&[&str]] = &[&["年"], &["月"], &["日", "号"]];

/// The moments that some numbers make.
pub(super) fn moments(plain: &str, numerals: &[Numeral]) -> Vec<Moment> {
    let mut found: Vec<Moment> = Vec::new();
    let mut next = 0;
    while let Some(first) = numerals.get(next) {
        let begins = (0..2).find_map(|part| Some((part, part_of(plain, first, part)?)));
        let Some((part, end)) = begins else {
            next += 1;
            continue;
        };
        let mut moment = Moment { range: first.range.start..end, year: None, month: None, day: None };
        if !moment.takes(part, first) {
            next += 1;
            continue;
        }
        next += 1;
        for part in part + 1..PARTS.len() {
            let Some(numeral) = numerals.get(next).filter(|numeral| numeral.range.start == moment.range.end)
            else {
                break;
            };
            let Some(end) = part_of(plain, numeral, part) else { break };
            if !moment.takes(part, numeral) {
                break;
            }
            moment.range.end = end;
            next += 1;
        }
        found.push(moment);
    }
    found
}

/// Where the word for a part of a date ends that stands right after a number.
fn part_of(plain: &str, numeral: &Numeral, part: usize) -> Option<usize> {
    let after = &plain[numeral.range.end..];
    let word = PARTS[part].iter().find(|word| after.starts_with(*word))?;
    // 3年来, 5年间, 2个月: how long, not when. A year that is told has four digits.
    let when = part > 0 || numeral.range.len() == 4;
    // 5号楼, 3号文: no day.
    let rest = &after[word.len()..];
    let thing = *word == "号"
        && !rest.starts_with(|c: char| !super::is_han(c) || "前后起至到以上下召举开".contains(c))
        && !rest.is_empty();
    (when && !thing).then_some(numeral.range.end + word.len())
}

impl Moment {
    /// Sets a part; a number that is no count is none.
    fn takes(&mut self, part: usize, numeral: &Numeral) -> bool {
        let Some(count) = numeral.count().filter(|_| numeral.value.places() == 0) else { return false };
        match part {
            0 => self.year = i16::try_from(count).ok().filter(|year| (1900..2100).contains(year)),
            1 => self.month = Some(count),
            _ => self.day = Some(count),
        }
        part != 0 || self.year.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::super::numeral::numeral;
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let digits = text.char_indices().filter(|(at, c)| {
            c.is_ascii_digit() && !text[..*at].ends_with(|before: char| before.is_ascii_digit())
        });
        let numerals: Vec<_> = digits.filter_map(|(at, _)| numeral(text, at)).collect();
        let found: Vec<_> = moments(text, &numerals).into_iter().map(|one| &text[one.range]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn days_months_and_years_are_seen() {
        check("2026年3月5日至4月1日", &["2026年3月5日", "4月1日"]);
        check("2026年上半年、3月", &["2026年", "3月"]);
        check("于3月5号召开", &["3月5号"]);
    }

    #[test]
    fn how_long_is_not_when() {
        check("3年来，2个月，12小时，5号楼，3月5号楼", &["3月"]);
        check("共2026件，9999年", &[]);
    }
}
