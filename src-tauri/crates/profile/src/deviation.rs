//! What an office has otherwise than the standard.

use crate::Source;
use std::fmt;

/// A value that an office has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// Its key: `sheet.top`.
    pub key: String,
    /// What it is, in Chinese.
    pub what: &'static str,
    /// The value of the standard's profile, as it is written there.
    pub standard: String,
    /// Who asks for that.
    pub by: Source,
    /// The office's own.
    pub own: String,
}

impl fmt::Display for Deviation {
    /// `天头（sheet.top）：标准 37.0（规定），本单位 35.0`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Deviation { key, what, standard, by, own } = self;
        write!(f, "{what}（{key}）：标准 {standard}（{}），本单位 {own}", by.chinese())
    }
}
