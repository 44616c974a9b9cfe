//! What a rule found.

use draft::{Edit, Spot};
use serde::Serialize;

/// One thing to look at.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Finding {
    /// The rule's name: `enumeration.gap`.
    pub rule: &'static str,
    /// What the rule speaks of.
    pub group: Group,
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

impl Severity {
    /// As it is shown.
    pub fn chinese(self) -> &'static str {
        match self {
            Severity::Error => "错误",
            Severity::Warning => "提醒",
            Severity::Hint => "提示",
        }
    }
}

/// What rules speak of, in the order that the clerk sees them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Group {
    /// 格式: title, header, page.
    Form,
    /// 编号: headings, enumerations, attachments.
    Numbering,
    /// 用语: words, marks, how numbers are written.
    Wording,
    /// 数字一致: figures and times that contradict.
    Figures,
    /// 填空: what is still open.
    Blanks,
}

impl Group {
    /// All groups, in order.
    pub const ALL: [Group; 5] =
        [Group::Form, Group::Numbering, Group::Wording, Group::Figures, Group::Blanks];

    /// As it is shown.
    pub fn chinese(self) -> &'static str {
        match self {
            Group::Form => "格式",
            Group::Numbering => "编号",
            Group::Wording => "用语",
            Group::Figures => "数字一致",
            Group::Blanks => "填空",
        }
    }
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
