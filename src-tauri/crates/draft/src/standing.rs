//! How far a section is, and what was decided about the checks.

use crate::BlockId;
use serde::{Deserialize, Serialize};

/// How far a section is; a section without one is being drafted, 起草.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Status {
    /// 待核.
    ToVerify,
    /// 已核.
    Verified,
}

/// What the clerk decided about the checks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Checks {
    /// Rules that are switched off, by id.
    pub off: Vec<String>,
    /// Findings that stay as they are, each with its reason.
    pub ignored: Vec<Ignored>,
}

impl Checks {
    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        self.off.is_empty() && self.ignored.is_empty()
    }
}

/// A finding that stays as it is: the rule, the place and the words it was about. Other words at the place are found
/// again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Ignored {
    /// The rule's id.
    pub rule: String,
    /// The block, or none for what stands outside the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub block: Option<BlockId>,
    /// The words that the finding was about.
    pub text: String,
    /// Why it stays.
    pub reason: String,
}
