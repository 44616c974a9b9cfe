//! Faces and sizes, one for each role of text.

use crate::{Pt, Source};
use serde::Deserialize;

/// A face at a size.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Face {
    /// Its name as Word lists it.
    pub family: String,
    /// The one to take where it is not installed.
    pub instead: String,
    /// Size.
    pub size_pt: Pt,
    /// Who asks for it.
    pub by: Source,
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
        }
    }
}
