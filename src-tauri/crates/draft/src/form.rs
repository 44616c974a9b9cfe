//! The form a document goes out in, 格式.

use crate::{Kind, Text};
use serde::{Deserialize, Serialize};

/// How the first page is set (GB/T 9704-2012, 7 and 10). Whether a document goes upward (上行文) is no form: it does
/// where it names its signers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Form {
    /// 无版头: the text alone, as summaries and plans are handed in.
    #[default]
    Plain,
    /// 文件, with 发文机关标志 and a red rule.
    Document,
    /// 信函.
    Letter,
    /// 命令(令).
    Order,
    /// 纪要.
    Minutes,
}

impl Form {
    /// Every form.
    pub const ALL: &[Form] = &[Form::Plain, Form::Document, Form::Letter, Form::Order, Form::Minutes];

    /// Its name in Chinese.
    pub fn chinese(self) -> &'static str {
        match self {
            Form::Plain => "无版头",
            Form::Document => "文件",
            Form::Letter => "信函",
            Form::Order => "命令",
            Form::Minutes => "纪要",
        }
    }

    /// The form that a kind with a header usually takes; [`Form::Plain`] for the plain kinds of office life.
    pub fn usual(kind: Kind) -> Form {
        match kind {
            Kind::Order => Form::Order,
            Kind::Letter => Form::Letter,
            Kind::Minutes => Form::Minutes,
            _ if kind.is_plain() => Form::Plain,
            _ => Form::Document,
        }
    }
}

/// 版头, what stands above the title. An element that is empty is not printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Header {
    /// 份号.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub copy_number: Text,
    /// 密级和保密期限: 机密★1年.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub secrecy: Text,
    /// 紧急程度: 特急, 加急.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub urgency: Text,
    /// 发文机关标志, the lead body of a joint issue first. Without 文件 in [`Form::Document`]; the whole mark in the
    /// other forms.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authorities: Vec<Text>,
    /// 发文字号: 〔2026〕5号 with the body's short name before it.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub number: Text,
    /// 签发人, without the label; a document that has any goes upward, 上行文.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub signers: Vec<Text>,
}

impl Header {
    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        *self == Header::default()
    }
}

/// 版记, the foot of the last page. Printed where any of it is filled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Foot {
    /// 抄送机关, without the label and the closing 。
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub copies_to: Text,
    /// 印发机关.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub printer: Text,
    /// 印发日期, without 印发.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub printed: Option<crate::IssueDate>,
}

impl Foot {
    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        *self == Foot::default()
    }
}

/// Who was there, 出席、请假、列席人员 of minutes (GB/T 9704-2012, 10.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Attendance {
    /// In what part.
    pub role: AttendanceRole,
    /// Their names, without the label.
    pub names: Text,
}

/// The part that someone takes in a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum AttendanceRole {
    /// 出席.
    Present,
    /// 请假.
    Absent,
    /// 列席.
    Observing,
}

impl AttendanceRole {
    /// Every part, in the order they are printed.
    pub const ALL: &[AttendanceRole] =
        &[AttendanceRole::Present, AttendanceRole::Absent, AttendanceRole::Observing];

    /// The label before the names, without its colon.
    pub fn chinese(self) -> &'static str {
        match self {
            AttendanceRole::Present => "出席",
            AttendanceRole::Absent => "请假",
            AttendanceRole::Observing => "列席",
        }
    }
}
