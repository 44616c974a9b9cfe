//! The draft: front, body, attachments, back.

use crate::{Block, IssueDate, Kind, Text};
use serde::{Deserialize, Serialize};

/// A document being drafted. A value: two drafts that print alike and are named alike are equal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Draft {
    /// 文种.
    pub kind: Kind,
    /// What stands above the text.
    pub front: Front,
    /// 正文: a flat list; sections follow from the levels of its headings.
    pub body: Vec<Block>,
    /// 附件, in order; the note 附件说明 follows from their titles.
    #[serde(default)]
    pub attachments: Vec<Attachment>,
    /// What stands below the text.
    pub back: Back,
}

/// What stands above the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Front {
    /// 标题; a `\n` is a break that the clerk chose.
    pub title: Text,
    /// 主送机关, without the closing colon.
    #[serde(default)]
    pub addressee: Text,
}

/// What stands below the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Back {
    /// 发文机关署名, one each; several in a joint issue.
    #[serde(default)]
    pub issuers: Vec<Text>,
    /// 成文日期.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub date: Option<IssueDate>,
    /// 附注, without its brackets.
    #[serde(default)]
    pub note: Text,
}

/// A document that goes along.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Attachment {
    /// Its title, without number.
    pub title: Text,
    /// Its text; empty where it is sent apart.
    #[serde(default)]
    pub body: Vec<Block>,
}

impl Draft {
    /// All blocks, those of the attachments after the body's.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.body.iter().chain(self.attachments.iter().flat_map(|attachment| &attachment.body))
    }
}
