//! What became of what last year's draft promised, as far as the clerk said so.

use serde::{Deserialize, Serialize};

/// What became of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Outcome {
    /// 完成.
    Done,
    /// 部分.
    Partly,
    /// 未完成.
    Open,
    /// 未提及: this year's text says nothing of it.
    Unmentioned,
}

/// What the clerk said of a promise; it stands for what would be read from the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Answer {
    /// The promise, in its words.
    pub promise: String,
    /// What became of it.
    pub outcome: Outcome,
    /// The sentence that says so, in its words; none where it is another's word, or nobody's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub evidence: Option<String>,
}
