//! Who changed a text, whose a stretch is, and what becomes of a block.

/// Who changed a text, and when.
#[derive(Clone, Copy, Debug, Default)]
pub struct Author<'a> {
    /// The name.
    pub name: &'a str,
    /// In UTC, as ISO 8601 (`2026-06-30T08:00:00Z`); not said where empty.
    pub date: &'a str,
}

/// Whose a stretch of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Of both texts.
    Both,
    /// Of the old one alone.
    Old,
    /// Of the new one alone.
    New,
}

/// What becomes of a whole block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fate {
    /// It stays.
    #[default]
    Kept,
    /// It was put in.
    In,
    /// It was taken out.
    Out,
    /// It was put in from elsewhere.
    Here,
    /// It was moved away from here.
    Away,
}

impl Fate {
    /// Whether the new text alone has it.
    pub(super) fn comes(self) -> bool {
        matches!(self, Fate::In | Fate::Here)
    }

    /// The element that says so; none for what stays.
    pub(super) fn element(self) -> Option<&'static str> {
        match self {
            Fate::Kept => None,
            Fate::In => Some("w:ins"),
            Fate::Out => Some("w:del"),
            Fate::Here => Some("w:moveTo"),
            Fate::Away => Some("w:moveFrom"),
        }
    }
}
