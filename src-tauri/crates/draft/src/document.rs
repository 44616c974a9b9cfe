//! The draft: front, body, attachments, back.

use crate::{
    Answer, Attendance, Block, BlockId, Checks, Foot, Form, Header, Image, ImageId, IssueDate, Kind, Request,
    Review, Status, Text,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A document being drafted. A value: two drafts that print alike and are named alike are equal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Draft {
    /// 文种.
    pub kind: Kind,
    /// 格式.
    #[serde(default)]
    pub form: Form,
    /// What stands above the text.
    pub front: Front,
    /// 正文: a flat list; sections follow from the levels of its headings.
    pub body: Vec<Block>,
    /// 附件, in order; the note 附件说明 follows from their titles.
    #[serde(default)]
    pub attachments: Vec<Attachment>,
    /// What stands below the text.
    pub back: Back,
    /// The images that its pictures show.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<BTreeMap<ImageId, Image>>"))]
    pub images: BTreeMap<ImageId, Image>,
    /// 批注 and 修订.
    #[serde(default, skip_serializing_if = "Review::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Review>"))]
    pub review: Review,
    /// How far its sections are, by the block of the heading.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<BTreeMap<BlockId, Status>>"))]
    pub statuses: BTreeMap<BlockId, Status>,
    /// What was decided about the checks.
    #[serde(default, skip_serializing_if = "Checks::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Checks>"))]
    pub checks: Checks,
    /// What stood last year where a blank was opened, by the blank's key.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<BTreeMap<String, String>>"))]
    pub last_year: BTreeMap<String, String>,
    /// What the clerk said of last year's promises.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<Answer>>"))]
    pub promises: Vec<Answer>,
    /// Who is asked to write a section, by the block of its heading.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<BTreeMap<BlockId, String>>"))]
    pub contributors: BTreeMap<BlockId, String>,
    /// What was asked for when a copy for sign-off came back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<Request>>"))]
    pub requests: Vec<Request>,
}

/// What stands above the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Front {
    /// 版头; printed where the form has one.
    #[serde(default, skip_serializing_if = "Header::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Header>"))]
    pub header: Header,
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
    /// 出席, 请假, 列席 of minutes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<Attendance>>"))]
    pub attendance: Vec<Attendance>,
    /// 版记.
    #[serde(default, skip_serializing_if = "Foot::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Foot>"))]
    pub foot: Foot,
}

/// A document that goes along.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Attachment {
    /// Unique among the draft's blocks and attachments.
    pub id: BlockId,
    /// Its title, without number.
    pub title: Text,
    /// Its text; empty where it is sent apart.
    #[serde(default)]
    pub body: Vec<Block>,
}

impl Draft {
    /// The body that issues it, as a file names its author: the lead one of the mark, of a plain draft the first that
    /// signs. Empty where that is not known, as in an order, which a person signs.
    pub fn issuer(&self) -> String {
        let named = match self.form {
            Form::Document | Form::Letter => self.front.header.authorities.first(),
            Form::Plain => self.back.issuers.first(),
            Form::Order | Form::Minutes => None,
        };
        named.map(|name| name.to_plain().replace('\n', "")).unwrap_or_default()
    }

    /// All blocks, those of the attachments after the body's.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.body.iter().chain(self.attachments.iter().flat_map(|attachment| &attachment.body))
    }

    /// The words it goes by, in one line: its title, or the mark of its header where it has none, as minutes.
    pub fn name(&self) -> String {
        let mark = self.front.header.authorities.first().filter(|_| self.front.title.is_empty());
        mark.unwrap_or(&self.front.title).to_plain().replace('\n', "")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_issuer_is_the_lead_body_and_no_person() {
        let mut draft = Draft { form: Form::Document, ..Draft::default() };
        assert_eq!(draft.issuer(), "");
        draft.front.header.authorities = vec!["综合档案馆".into(), "图书馆".into()];
        draft.back.issuers = vec!["馆长　甲乙丙".into()];
        assert_eq!(draft.issuer(), "综合档案馆");
        draft.form = Form::Order;
        assert_eq!(draft.issuer(), "");
        (draft.form, draft.back.issuers) = (Form::Plain, vec!["综合科".into()]);
        assert_eq!(draft.issuer(), "综合科");
    }
}
