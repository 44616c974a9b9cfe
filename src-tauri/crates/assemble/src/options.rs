//! What the one who writes a file decides.

use draft::Draft;
use profile::{HeadingNumbers, Profile};

/// What the one who writes a file decides.
#[derive(Clone, Debug, Default)]
pub struct Options<'a> {
    /// How headings carry their numbers.
    pub numbering: Numbering,
    /// How a heading that opens a paragraph is one.
    pub run_in: RunInForm,
    /// How blanks that are still open look.
    pub blanks: OpenBlanks,
    /// Whether a table of contents goes before the text.
    pub contents: Contents,
    /// Who wrote it; not said where empty.
    pub author: &'a str,
    /// For whom; not said where empty.
    pub company: &'a str,
    /// When, in UTC, as ISO 8601 (`2026-06-30T08:00:00Z`); not said where empty.
    pub created: &'a str,
    /// The draft that travels inside, so that the file opened again is exactly that draft. The copy for sign-off goes
    /// without.
    pub inside: Option<&'a Draft>,
    /// What the file is known by when it comes back, whatever other programs did to it; none where empty.
    pub mark: &'a str,
}

/// Whether a table of contents goes before the text, on pages of its own that carry no number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Contents {
    /// None.
    #[default]
    LeftOut,
    /// One of the headings of the first two levels, where the form has a place for it and there are any.
    Shown,
}

/// How blanks that are still open look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OpenBlanks {
    /// Like the text around.
    #[default]
    Plain,
    /// On yellow.
    Highlighted,
}

/// How a heading that opens a paragraph is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RunInForm {
    /// One paragraph, the heading in a character style linked to its level's: one paragraph to every program, and in
    /// Word's tables of contents.
    #[default]
    Linked,
    /// Two paragraphs that a style separator makes one line of: in Word's navigation pane too. Programs that know no
    /// separators print two lines.
    Separator,
}

/// How headings carry their numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numbering {
    /// One multilevel list of Word's: headings added in Word go on counting.
    #[default]
    Auto,
    /// Typed, for systems that lose lists.
    Literal,
}

impl Numbering {
    /// As a profile asks for it.
    pub fn of(profile: &Profile) -> Numbering {
        match profile.body.numbering.is {
            HeadingNumbers::Auto => Numbering::Auto,
            HeadingNumbers::Literal => Numbering::Literal,
        }
    }
}
