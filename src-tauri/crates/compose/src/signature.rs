//! Where issuer and date stand when no seal is set (GB/T 9704-2012, 7.3.5.2).

use profile::Signature;

/// Distances from the right edge of the type area, in characters: the issuers' end and the date's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FromRight {
    pub(crate) issuer: f64,
    pub(crate) date: f64,
}

/// The date begins two characters right of the issuer; the longer of the two keeps two from the edge.
pub(crate) fn from_right(issuer_width: f64, date_width: f64, signature: &Signature) -> FromRight {
    let edge = signature.issuer_from_right_characters.is.0;
    let shift = signature.date_from_issuer_characters.is.0;
    if issuer_width == 0.0 {
        FromRight { issuer: edge, date: edge }
    } else if date_width > issuer_width {
        FromRight { issuer: edge + date_width + shift - issuer_width, date: edge }
    } else {
        FromRight { issuer: edge, date: edge + issuer_width - shift - date_width }
    }
}

/// Width in characters: half for what is half-width.
pub(crate) fn width(text: &str) -> f64 {
    text.chars().map(|c| if c.is_ascii() { 0.5 } else { 1.0 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(issuer: &str, date: &str, expected: (f64, f64)) {
        let profile = profile::built_in("gbt9704").unwrap();
        let placed = from_right(width(issuer), width(date), &profile.signature);
        assert_eq!((placed.issuer, placed.date), expected, "{issuer} {date}");
    }

    #[test]
    fn the_longer_line_keeps_two_from_the_edge() {
        check("市档案馆", "2026年6月30日", (2.0 + 6.5 + 2.0 - 4.0, 2.0));
        check("市安全生产培训工作领导小组办公室", "2026年6月30日", (2.0, 2.0 + 16.0 - 2.0 - 6.5));
        check("", "2026年6月30日", (2.0, 2.0));
    }
}
