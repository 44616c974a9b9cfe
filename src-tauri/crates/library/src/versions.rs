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
    /// It went out for sign-off.
    SentForSignOff(Sent),
    /// It was signed.
    Signed,
    /// The clerk asked for it, by a name that may be empty.
    Named(String),
}

/// A copy that went out for sign-off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// What its file is marked with.
    pub mark: String,
    /// SHA-256 of the file's bytes, in hexadecimal; see [`crate::digest`].
    pub digest: String,
    /// The file's name, without folders.
    pub file: String,
}

impl Sent {
    /// Parts the three where they are stored; no file's name holds one on any system.
    const BETWEEN: char = '/';

    fn to_text(&self) -> String {
        let Sent { mark, digest, file } = self;
        [mark, digest, file].map(String::as_str).join(Sent::BETWEEN.encode_utf8(&mut [0; 4]))
    }

    fn of_text(text: &str) -> Sent {
        let mut parts = text.splitn(3, Sent::BETWEEN).map(str::to_owned);
        let mut next = || parts.next().unwrap_or_default();
        Sent { mark: next(), digest: next(), file: next() }
    }
}

impl Why {
    const PLAIN: [Why; 8] = [
        Why::Import,
        Why::Hourly,
        Why::Export,
        Why::Bulk,
        Why::BeforeRestore,
        Why::Restored,
        Why::OtherProgram,
        Why::Signed,
    ];

    /// The tag of [`Why::SentForSignOff`].
    pub(crate) const SENT: &str = "sent_for_sign_off";

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
            Why::SentForSignOff(_) => Why::SENT,
            Why::Signed => "signed",
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
            Why::SentForSignOff(_) => "送审",
            Why::Signed => "定稿",
            Why::Named(name) => name,
        }
    }

    /// What is stored beside the tag.
    pub(crate) fn name(&self) -> String {
        match self {
            Why::Named(name) => name.clone(),
            Why::SentForSignOff(sent) => sent.to_text(),
            _ => String::new(),
        }
    }

    /// Whether it is kept also where the last version is the same.
    pub(crate) fn was_asked_for(&self) -> bool {
        matches!(self, Why::Named(_) | Why::SentForSignOff(_) | Why::Signed)
    }

    fn of(tag: &str, name: String) -> Why {
        if tag == Why::SENT {
            return Why::SentForSignOff(Sent::of_text(&name));
        }
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
