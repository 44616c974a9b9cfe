//! What a rule found.

use draft::{Edit, Spot};
use serde::Serialize;

/// One thing to look at.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Finding {
    /// The rule's name: `enumeration.gap`.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong, as a sentence for the clerk.
    pub message: String,
    /// Where the rule comes from.
    pub source: Source,
    /// The text it is about; `None` where it is about the whole draft.
    pub spot: Option<Spot>,
    /// Bytes of that text.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// An edit that sets it right, where one is sure.
    pub fix: Option<Edit>,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Severity {
    /// 错误: it must not go out like this.
    Error,
    /// 提醒: it is likely wrong.
    Warning,
    /// 提示: worth a look.
    Hint,
}

/// Where a rule comes from. The first three are the standard's own grades.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Source {
    /// The standard says so.
    #[serde(rename = "规定")]
    Required,
    /// The standard says "generally".
    #[serde(rename = "一般")]
    General,
    /// The standard recommends it.
    #[serde(rename = "推荐")]
    Recommended,
    /// The office's own style.
    #[serde(rename = "本单位")]
    House,
    /// How good drafts are written.
    #[serde(rename = "写作习惯")]
    Habit,
}

impl Source {
    /// As it is shown.
    pub fn chinese(self) -> &'static str {
        match self {
            Source::Required => "规定",
            Source::General => "一般",
            Source::Recommended => "推荐",
            Source::House => "本单位",
            Source::Habit => "写作习惯",
        }
    }
}
