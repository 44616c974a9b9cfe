//! Numbers in Arabic digits, with what they count.

use super::Decimal;
use super::unit::{Unit, unit};
use std::ops::Range;

/// A number as it stands in a text.
#[derive(Clone, Debug)]
pub(crate) struct Numeral {
    /// Its digits, with grouping commas and point.
    pub(crate) range: Range<usize>,
    /// What the digits say.
    pub(crate) value: Decimal,
    /// What follows: 万元, 人次, %.
    pub(crate) unit: Unit,
}

impl Numeral {
    /// Where its unit ends.
    pub(crate) fn end(&self) -> usize {
        self.range.end + self.unit.len
    }

    /// Digits and unit.
    pub(crate) fn whole(&self) -> Range<usize> {
        self.range.start..self.end()
    }

    /// What it says with 万 and 亿 multiplied out; `None` where 余 or 多 leaves it open.
    pub(crate) fn exact(&self) -> Option<Decimal> {
        if self.unit.vague { None } else { self.value.times(self.unit.scale) }
    }

    /// The number it is, where it is whole and no larger than counts are.
    pub(crate) fn count(&self) -> Option<u32> {
        self.value.to_whole().and_then(|whole| u32::try_from(whole).ok())
    }
}

/// The number that begins at a digit: `1,200` is one, `3,4` are two.
pub(super) fn numeral(text: &str, start: usize) -> Option<Numeral> {
    let bytes = &text.as_bytes()[start..];
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut len = digits(0);
    let grouped = |at: usize| bytes.get(at) == Some(&b',') && digits(at + 1) == 3;
    if len <= 3 {
        while grouped(len) {
            len += 4;
        }
    }
    if bytes.get(len) == Some(&b'.') {
        let places = digits(len + 1);
        // 1.2.3 is a clause or a version, no number.
        let goes_on = bytes.get(len + 1 + places) == Some(&b'.') && digits(len + 2 + places) > 0;
        if places > 0 && !goes_on {
            len += 1 + places;
        }
    }
    let range = start..start + len;
    let value = Decimal::parse(&text[range.clone()])?;
    Some(Numeral { unit: unit(&text[range.end..]), range, value })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let mut at = 0;
        let mut found = Vec::new();
        while let Some(digit) = text[at..].find(|c: char| c.is_ascii_digit()) {
            let Some(numeral) = numeral(text, at + digit) else { break };
            found.push(text[numeral.whole()].to_owned());
            at = numeral.range.end;
        }
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn numbers_are_read_with_their_units() {
        check("投入1,200.5万元，增长12.5%", &["1,200.5万元", "12.5%"]);
        check("第3,4项", &["3", "4项"]);
        check("共120余人次", &["120余人次"]);
        check("1.2.3版", &["1", "2.3"]);
    }
}
