//! Units, and values that say who asks for them.

use serde::Deserialize;

/// Millimetres.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Deserialize)]
#[serde(transparent)]
pub struct Mm(pub f64);

/// Points, 1/72 inch.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Deserialize)]
#[serde(transparent)]
pub struct Pt(pub f64);

/// Widths of one character of the body's face.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Deserialize)]
#[serde(transparent)]
pub struct Characters(pub f64);

/// Twentieths of a point, the unit of a .docx.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Twips(pub i32);

impl Mm {
    /// Twips, unrounded.
    pub fn twips(self) -> f64 {
        self.0 * 1440.0 / 25.4
    }
}

impl Pt {
    /// Twips, unrounded.
    pub fn twips(self) -> f64 {
        self.0 * 20.0
    }
}

impl Twips {
    /// The nearest whole number of twips.
    #[expect(clippy::cast_possible_truncation, reason = "a sheet of paper is some thousand twips wide")]
    pub fn nearest(twips: f64) -> Twips {
        Twips(twips.round() as i32)
    }

    /// The largest whole number of twips that is not above.
    #[expect(clippy::cast_possible_truncation, reason = "a sheet of paper is some thousand twips wide")]
    pub fn at_most(twips: f64) -> Twips {
        Twips(twips.floor() as i32)
    }
}

/// Who asks for a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Source {
    /// The standard says so.
    #[serde(rename = "规定")]
    Required,
    /// The standard says it "generally" is so.
    #[serde(rename = "一般")]
    General,
    /// The standard recommends it.
    #[serde(rename = "推荐")]
    Recommended,
    /// The standard leaves it open; the value is ours.
    #[serde(rename = "酌定")]
    Open,
    /// An office's own wish.
    #[serde(rename = "本单位")]
    House,
}

impl Source {
    /// Its name in Chinese, as a profile says it.
    pub fn chinese(self) -> &'static str {
        match self {
            Source::Required => "规定",
            Source::General => "一般",
            Source::Recommended => "推荐",
            Source::Open => "酌定",
            Source::House => "本单位",
        }
    }
}

/// A value with who asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sourced<T> {
    /// The value.
    pub is: T,
    /// Its source.
    pub by: Source,
}
