//! What an export may follow, how it is to be, and how it ended.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a draft is to be exported, as the clerk chose.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Wishes {
    /// Which profile it follows.
    pub(crate) profile: Followed,
    /// How headings carry their numbers.
    pub(crate) numbering: Numbering,
    /// How blanks that are still open look.
    pub(crate) blanks: OpenBlanks,
    /// Whether a table of contents goes before the text, where the form has a place for one.
    pub(crate) contents: bool,
    /// Whether the draft travels inside, so that the file opened again is exactly that draft.
    pub(crate) with_draft: bool,
}

/// Which profile an export follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Followed {
    /// The standard's.
    Standard,
    /// The office's own.
    Own,
}

/// How headings carry their numbers in the exported file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Numbering {
    /// 自动编号.
    Auto,
    /// 手打编号.
    Literal,
}

impl From<Numbering> for assemble::Numbering {
    fn from(numbering: Numbering) -> Self {
        match numbering {
            Numbering::Auto => assemble::Numbering::Auto,
            Numbering::Literal => assemble::Numbering::Literal,
        }
    }
}

impl From<assemble::Numbering> for Numbering {
    fn from(numbering: assemble::Numbering) -> Self {
        match numbering {
            assemble::Numbering::Auto => Numbering::Auto,
            assemble::Numbering::Literal => Numbering::Literal,
        }
    }
}

/// How blanks that are still open look in the exported file.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OpenBlanks {
    /// Like the text around.
    Plain,
    /// On yellow.
    Highlighted,
}

impl From<OpenBlanks> for assemble::OpenBlanks {
    fn from(blanks: OpenBlanks) -> Self {
        match blanks {
            OpenBlanks::Plain => assemble::OpenBlanks::Plain,
            OpenBlanks::Highlighted => assemble::OpenBlanks::Highlighted,
        }
    }
}

/// The profiles that an export may follow.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Profiles {
    /// The standard's.
    pub(crate) standard: ProfileSeen,
    /// The office's own, where one was chosen and can be used.
    pub(crate) own: Option<ProfileSeen>,
    /// Why the one that was chosen cannot be used any longer.
    pub(crate) wrong: Option<String>,
}

/// What the clerk sees of a profile.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ProfileSeen {
    /// The name shown.
    pub(crate) title: String,
    /// What it has otherwise than the standard, a line each.
    pub(crate) deviations: Vec<String>,
    /// How it numbers headings.
    pub(crate) numbering: Numbering,
    /// Faces that it asks for and this machine lacks, each with the one shown in its stead, if there is any.
    pub(crate) missing: Vec<MissingFace>,
}

/// A face that this machine lacks.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
pub(crate) struct MissingFace {
    /// Its name.
    pub(crate) asked: String,
    /// The one shown in its stead.
    pub(crate) taken: Option<String>,
}

/// How an export ended.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(crate) enum Exported {
    /// The file is there.
    Saved {
        /// Where.
        path: String,
        /// The file's name.
        name: String,
        /// Pictures that could not be drawn, an empty frame in their place.
        unseen: usize,
    },
    /// The clerk closed the dialog.
    Cancelled,
}
