//! Numbers as they are written, exact.

use std::cmp::Ordering;

/// A decimal number: 12.50 is 1250 with two places.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Decimal {
    digits: i128,
    places: u32,
}

/// More digits than this after the point are no figure of an office.
const MOST_PLACES: u32 = 12;
/// Nor are larger numbers; so sums cannot overflow.
const LARGEST: i128 = 1_000_000_000_000_000_000;

impl Decimal {
    pub(crate) const ZERO: Decimal = Decimal { digits: 0, places: 0 };

    /// Reads digits with or without grouping commas and one point.
    pub(crate) fn parse(text: &str) -> Option<Decimal> {
        let (mut digits, mut places, mut point) = (0i128, 0u32, false);
        for c in text.chars() {
            match c {
                ',' => {}
                '.' if !point => point = true,
                _ => {
                    digits = digits * 10 + i128::from(c.to_digit(10)?);
                    places += u32::from(point);
                }
            }
            if digits > LARGEST || places > MOST_PLACES {
                return None;
            }
        }
        Some(Decimal { digits, places })
    }

    /// Digits after the point.
    pub(crate) fn places(self) -> u32 {
        self.places
    }

    /// So many times as much, `None` beyond what a figure can be.
    pub(crate) fn times(self, factor: i128) -> Option<Decimal> {
        let digits = self.digits.checked_mul(factor).filter(|digits| digits.abs() <= LARGEST)?;
        Some(Decimal { digits, places: self.places })
    }

    /// The sum, `None` beyond what a figure can be.
    pub(crate) fn plus(self, other: Decimal) -> Option<Decimal> {
        let places = self.places.max(other.places);
        let digits = self.at(places).checked_add(other.at(places))?;
        (digits.abs() <= LARGEST * 1_000_000).then_some(Decimal { digits, places })
    }

    /// The same with the point so many places to the left.
    pub(crate) fn over_ten(self, places: u32) -> Decimal {
        Decimal { digits: self.digits, places: self.places + places }
    }

    /// The whole number it is, if it is one.
    pub(crate) fn to_whole(self) -> Option<i128> {
        let unit = 10i128.pow(self.places);
        (self.digits % unit == 0).then(|| self.digits / unit)
    }

    /// Near enough for shares and differences.
    #[expect(clippy::cast_precision_loss, reason = "shares are compared with a tolerance")]
    pub(crate) fn to_f64(self) -> f64 {
        self.digits as f64 / 10f64.powi(i32::try_from(self.places).unwrap_or(0))
    }

    fn at(self, places: u32) -> i128 {
        self.digits * 10i128.pow(places - self.places)
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Decimal) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Decimal) -> Ordering {
        let places = self.places.max(other.places);
        self.at(places).cmp(&other.at(places))
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let unit = 10i128.pow(self.places);
        let sign = if self.digits < 0 { "-" } else { "" };
        let digits = self.digits.abs();
        write!(f, "{sign}{}", digits / unit)?;
        let rest = digits % unit;
        if rest == 0 {
            return Ok(());
        }
        let places = self.places as usize;
        let rest = format!("{rest:0places$}");
        write!(f, ".{}", rest.trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_exact_and_printed_short() {
        let sum = |a: &str, b: &str| Decimal::parse(a).unwrap().plus(Decimal::parse(b).unwrap()).unwrap();
        assert_eq!(sum("0.1", "0.2"), Decimal::parse("0.30").unwrap());
        assert_eq!(sum("1,200", "0.50").to_string(), "1200.5");
        assert_eq!(sum("9.5", "0.5").to_whole(), Some(10));
    }

    #[test]
    fn what_is_no_figure_is_not_read() {
        assert_eq!(Decimal::parse("1.2.3"), None);
        assert_eq!(Decimal::parse("12345678901234567890123"), None);
        assert_eq!(Decimal::parse("0.12345678901234"), None);
        assert!(Decimal::parse("999999999999999999").unwrap().times(10).is_none());
    }
}
