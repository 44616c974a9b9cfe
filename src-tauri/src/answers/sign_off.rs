//! How far a draft is on its way to be signed, and what came back.

use super::{Opened, State};
use draft::{Edit, Request};
use library::{Version, Why};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far a draft is on its way to be signed.
#[derive(Debug, Serialize, TS)]
pub(crate) struct SignOff {
    /// 起草, 送审, 退回, 定稿.
    pub(crate) state: State,
    /// The copies that went out, the last one first.
    pub(crate) sent: Vec<SentCopy>,
    /// When it was signed, in ms since 1970; none where it never was.
    pub(crate) signed: Option<i64>,
    /// Which of the copies says what the draft says now; none where no copy does.
    pub(crate) same: Option<i64>,
    /// Whether the draft says something else since it was signed.
    pub(crate) changed: bool,
}

/// A copy that went out.
#[derive(Debug, Serialize, TS)]
pub(crate) struct SentCopy {
    /// The version that was kept of it.
    pub(crate) version: i64,
    /// The name of its file.
    pub(crate) file: String,
    /// When, in ms since 1970.
    pub(crate) at: i64,
}

/// Who sends a copy, and to whom; none of it is asked for.
#[derive(Clone, Debug, Deserialize, TS)]
pub(crate) struct Hands {
    /// 拟稿人.
    pub(crate) drafter: String,
    /// 核稿人.
    pub(crate) checker: String,
    /// 签发人.
    pub(crate) signer: String,
    /// Whether a slip that says so is written beside the copy.
    pub(crate) slip: bool,
}

/// A file that is a copy which came back.
#[derive(Debug, Serialize, TS)]
pub(crate) struct CameBack {
    /// The draft, open.
    pub(crate) opened: Opened,
    /// The draft's requests, with those of the file.
    pub(crate) requests: Vec<Request>,
    /// How many of them came with it.
    pub(crate) new: usize,
    /// How many the file has that were known already.
    pub(crate) known: usize,
    /// The file's name.
    pub(crate) file: String,
    /// When the copy went out, in ms since 1970.
    pub(crate) sent_at: i64,
}

/// Requests that were settled.
#[derive(Debug, Serialize, TS)]
pub(crate) struct SettledNow {
    /// What makes the draft so: one step.
    pub(crate) edit: Edit,
    /// How many are settled now that were not.
    pub(crate) settled: usize,
    /// How many cannot be done where they stand.
    pub(crate) left: usize,
}

impl SentCopy {
    /// The copy that a version was kept of.
    pub(crate) fn of(version: &Version) -> Option<SentCopy> {
        let Why::SentForSignOff(sent) = &version.why else { return None };
        Some(SentCopy { version: version.id.0, file: sent.file.clone(), at: version.at_ms })
    }
}
