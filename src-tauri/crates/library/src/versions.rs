//! Versions: what a draft was at some time. They are never changed and never removed.

use crate::card::DraftId;
use crate::rows::VersionRow;

/// A version's name in its library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct VersionId(pub i64);

/// Why a version was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The draft came in.
    Import,
    /// An hour of editing went by.
    Hourly,
    /// An export followed.
    Export,
    /// A change to many places at once followed.
    Bulk,
    /// Another version was restored over it.
    BeforeRestore,
    /// It was restored.
    Restored,
    /// Another program had saved it, and this one saved over it.
    OtherProgram,
    /// The clerk asked for it, by a name that may be empty.
    Named(String),
}

impl Why {
    const PLAIN: [Why; 7] = [
        Why::Import,
        Why::Hourly,
        Why::Export,
        Why::Bulk,
        Why::BeforeRestore,
        Why::Restored,
        Why::OtherProgram,
    ];

    /// As it is stored.
    pub fn tag(&self) -> &'static str {
        match self {
            Why::Import => "import",
            Why::Hourly => "hourly",
            Why::Export => "export",
            Why::Bulk => "bulk",
            Why::BeforeRestore => "before_restore",
            Why::Restored => "restored",
            Why::OtherProgram => "other_program",
            Why::Named(_) => "named",
        }
    }

    /// In Chinese.
    pub fn chinese(&self) -> &str {
        match self {
            Why::Import => "导入",
            Why::Hourly => "每小时自动保存",
            Why::Export => "导出前",
            Why::Bulk => "批量修改前",
            Why::BeforeRestore => "恢复前",
            Why::Restored => "恢复",
            Why::OtherProgram => "另一程序保存的",
            Why::Named(name) => name,
        }
    }

    /// The name that was given.
    pub(crate) fn name(&self) -> &str {
        if let Why::Named(name) = self { name } else { "" }
    }

    fn of(tag: &str, name: String) -> Why {
        Why::PLAIN.into_iter().find(|why| why.tag() == tag).unwrap_or(Why::Named(name))
    }
}

/// A version as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its name in the library.
    pub id: VersionId,
    /// Of which draft.
    pub draft: DraftId,
    /// Why it was kept.
    pub why: Why,
    /// When, in milliseconds since 1970, as the caller's clock said.
    pub at_ms: i64,
}

impl From<VersionRow> for Version {
    fn from(row: VersionRow) -> Version {
        let VersionRow { id, draft, why, name, at_ms, .. } = row;
        Version { id: VersionId(id), draft: DraftId(draft), why: Why::of(&why, name), at_ms }
    }
}

/// Whether an hour went by since the last version, or the clock was set back behind it.
pub(crate) fn is_due(last: Option<&VersionRow>, now_ms: i64) -> bool {
    const HOUR_MS: i64 = 3_600_000;
    last.is_none_or(|last| !(0..HOUR_MS).contains(&now_ms.saturating_sub(last.at_ms)))
}
