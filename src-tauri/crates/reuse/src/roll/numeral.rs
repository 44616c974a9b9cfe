//! Years and small numbers as a text writes them, and written again in the same way.

use draft::{chinese, parse_chinese};
use std::ops::Range;

/// A year that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Year {
    /// Its four digits.
    pub(super) range: Range<usize>,
    pub(super) value: i32,
    pub(super) unit: Unit,
}

/// What stands behind the digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// 年, which ends at this byte.
    Year(usize),
    /// Nothing that tells; it may be any number.
    Bare,
}

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

fn digit(c: char) -> Option<i32> {
    let at = match c {
        '○' | '零' | 'Ｏ' | 'О' => 0,
        c if c.is_ascii_digit() => return c.to_digit(10).and_then(|d| i32::try_from(d).ok()),
        c => DIGITS.iter().position(|d| *d == c)?,
    };
    i32::try_from(at).ok()
}

/// The years of a text, in order: four digits that stand alone, or four characters before 年.
pub(super) fn years(text: &str) -> Vec<Year> {
    let mut years = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c| digit(c).is_some()).map(|found| at + found) {
        let arabic = text[start..].starts_with(|c: char| c.is_ascii_digit());
        let same =
            |c: char| if arabic { c.is_ascii_digit() } else { digit(c).is_some() && !c.is_ascii_digit() };
        let end = text[start..].find(|c| !same(c)).map_or(text.len(), |len| start + len);
        years.extend(year(text, start..end));
        at = end;
    }
    years
}

fn year(text: &str, range: Range<usize>) -> Option<Year> {
    let digits = &text[range.clone()];
    if digits.chars().count() != 4 {
        return None;
    }
    let value = digits.chars().filter_map(digit).fold(0, |value, digit| value * 10 + digit);
    let rest = text[range.end..].trim_start_matches([' ', '\u{a0}', '　']);
    let unit = match rest.strip_prefix('年') {
        Some(after) => Unit::Year(text.len() - after.len()),
        None => Unit::Bare,
    };
    let alone = !text[..range.start].ends_with(['.', '．', ',', '%']) && !decimal(rest);
    let named = unit != Unit::Bare || digits.starts_with(|c: char| c.is_ascii_digit());
    ((1900..2100).contains(&value) && alone && named).then_some(Year { range, value, unit })
}

/// Whether a number goes on behind its point.
fn decimal(rest: &str) -> bool {
    rest.strip_prefix(['.', ',', '．']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Another year in the characters of this one.
pub(super) fn year_like(pattern: &str, year: i32) -> String {
    let digits = year.to_string();
    if pattern.starts_with(|c: char| c.is_ascii_digit()) {
        return digits;
    }
    let zero = pattern.chars().find(|c| matches!(c, '○' | '零' | 'Ｏ' | 'О')).unwrap_or('〇');
    let spell = |c: char| match c.to_digit(10) {
        Some(0) => zero,
        Some(d) => DIGITS[d as usize],
        None => c,
    };
    digits.chars().map(spell).collect()
}

/// A small number at the head of a text: its value, and how long it is.
pub(super) fn number(text: &str) -> Option<(u32, usize)> {
    let arabic = text.starts_with(|c: char| c.is_ascii_digit());
    let same = |c: char| if arabic { c.is_ascii_digit() } else { is_numeral(c) };
    let len = text.find(|c| !same(c)).unwrap_or(text.len());
    let digits = &text[..len];
    let value = if arabic { digits.parse().ok() } else { parse_chinese(digits) };
    Some((value?, len))
}

/// The same at the end of a text.
pub(super) fn number_before(text: &str) -> Option<(u32, usize)> {
    let text = text.trim_end_matches(' ');
    let arabic = text.ends_with(|c: char| c.is_ascii_digit());
    let same = |c: char| if arabic { c.is_ascii_digit() } else { is_numeral(c) };
    let digits = &text[text.trim_end_matches(same).len()..];
    number(digits).map(|(value, _)| (value, digits.len()))
}

fn is_numeral(c: char) -> bool {
    matches!(c, '十' | '百' | '零' | '两') || DIGITS.contains(&c)
}

/// Another number in the characters of this one.
pub(super) fn number_like(pattern: &str, number: u32) -> String {
    if pattern.starts_with(|c: char| c.is_ascii_digit()) { number.to_string() } else { chinese(number) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, i32)]) {
        let found: Vec<_> =
            years(text).into_iter().map(|year| (&text[year.range.clone()], year.value)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn years_are_told_from_other_numbers() {
        check("2020年、二〇二〇年和二零二零年", &[("2020", 2020), ("二〇二〇", 2020), ("二零二零", 2020)]);
        check("2015 年达2019.5亿元，12020个，1,2020", &[("2015", 2015)]);
        check("三百二十年，一九年", &[]);
        check("电话2020", &[("2020", 2020)]);
    }

    #[test]
    fn a_year_is_written_as_the_one_before() {
        assert_eq!(year_like("2020", 2021), "2021");
        assert_eq!(year_like("二零二零", 2020), "二零二零");
        assert_eq!(year_like("二〇一九", 2020), "二〇二〇");
    }
}
