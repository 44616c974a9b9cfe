//! Faces and sizes, one for each role of text.

use crate::{Pt, Sourced};
use serde::Deserialize;

/// A face at a size.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Face {
    /// Its name as Word lists it.
    pub family: Sourced<String>,
    /// Those to take where it is not installed, the first best: names on Windows, in WPS and on macOS.
    pub instead: Sourced<Vec<String>>,
    /// Size.
    pub size_pt: Sourced<Pt>,
    /// Whether it is set bold.
    pub bold: Sourced<bool>,
}

/// What a stretch of text is, as far as its face goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaceRole {
    /// 标题
    Title,
    /// 正文
    Body,
    /// 一、
    Level1,
    /// （一）
    Level2,
    /// 1.
    Level3,
    /// （1）
    Level4,
    /// 附件 and its number above an attachment.
    AttachmentLabel,
    /// 页码
    PageNumber,
    /// 发文机关标志
    Mark,
    /// 密级和保密期限, 紧急程度
    Secrecy,
    /// The names of 签发人.
    Signer,
    /// 出席, 请假, 列席
    AttendanceLabel,
    /// 版记
    Foot,
}

/// The face of each role.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Faces {
    title: Face,
    body: Face,
    level_1: Face,
    level_2: Face,
    level_3: Face,
    level_4: Face,
    attachment_label: Face,
    page_number: Face,
    mark: Face,
    secrecy: Face,
    signer: Face,
    attendance_label: Face,
    foot: Face,
}

impl FaceRole {
    /// Every role.
    pub const ALL: [FaceRole; 13] = [
        FaceRole::Body,
        FaceRole::Title,
        FaceRole::Level1,
        FaceRole::Level2,
        FaceRole::Level3,
        FaceRole::Level4,
        FaceRole::AttachmentLabel,
        FaceRole::PageNumber,
        FaceRole::Mark,
        FaceRole::Secrecy,
        FaceRole::Signer,
        FaceRole::AttendanceLabel,
        FaceRole::Foot,
    ];
}

impl Faces {
    /// The face of a role.
    pub fn of(&self, role: FaceRole) -> &Face {
        match role {
            FaceRole::Title => &self.title,
            FaceRole::Body => &self.body,
            FaceRole::Level1 => &self.level_1,
            FaceRole::Level2 => &self.level_2,
            FaceRole::Level3 => &self.level_3,
            FaceRole::Level4 => &self.level_4,
            FaceRole::AttachmentLabel => &self.attachment_label,
            FaceRole::PageNumber => &self.page_number,
            FaceRole::Mark => &self.mark,
            FaceRole::Secrecy => &self.secrecy,
            FaceRole::Signer => &self.signer,
            FaceRole::AttendanceLabel => &self.attendance_label,
            FaceRole::Foot => &self.foot,
        }
    }
}
