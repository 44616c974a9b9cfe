//! What others noted on a draft, 审阅: comments and revisions. The draft itself is the text with all revisions
//! accepted.

use crate::{Draft, Mark, Run, Text, change_texts};
use serde::{Deserialize, Serialize};

/// The remarks on a draft; marks in its texts name them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Review {
    /// 批注, in the order of the text.
    pub comments: Vec<Comment>,
    /// 修订, in the order of the text.
    pub revisions: Vec<Revision>,
}

impl Review {
    /// Whether there is neither comment nor revision.
    pub fn is_empty(&self) -> bool {
        self.comments.is_empty() && self.revisions.is_empty()
    }
}

/// A remark on the text that carries [`crate::Mark::Comment`] with its id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Comment {
    /// Unique among the comments.
    pub id: u32,
    /// Who made it.
    pub author: String,
    /// When, as ISO 8601 and as the file had it; empty where it did not say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub at: String,
    /// What it says; `\n` between paragraphs.
    pub text: String,
    /// The comment that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub answers: Option<u32>,
}

/// A change to the text: the stretch that carries [`crate::Mark::Revision`] with its id stands where `was` stood.
/// What was only inserted was nothing; what was only deleted is told with the character beside it: where `abc` went
/// after X, the stretch is `X` and was `Xabc`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Revision {
    /// Unique among the revisions.
    pub id: u32,
    /// Who made it.
    pub author: String,
    /// When, as ISO 8601 and as the file had it; empty where it did not say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub at: String,
    /// The text before; a `\n` ends a paragraph that went.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub was: String,
}

/// The draft alone: without comments and revisions, and without the marks that name them.
#[must_use]
pub fn without_remarks(mut draft: Draft) -> Draft {
    draft.review = Review::default();
    let remark = |mark: &Mark| matches!(mark, Mark::Comment { .. } | Mark::Revision { .. });
    change_texts(&mut draft, |text| {
        let alone = |run: &Run| Run {
            text: run.text.clone(),
            marks: run.marks.iter().filter(|mark| !remark(mark)).cloned().collect(),
        };
        text.runs().iter().map(alone).collect::<Text>()
    });
    draft
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_draft_alone_has_the_text_and_nothing_that_was_said_of_it() {
        let revised =
            Text::plain("逐件登记").marked(0..6, &Mark::Revision { id: 1 }).marked(0..12, &Mark::Strong);
        let mut draft = Draft::default();
        draft.front.title = revised;
        draft.review.revisions.push(Revision { id: 1, was: "按卷".into(), ..Revision::default() });
        let alone = without_remarks(draft);
        assert!(alone.review.is_empty());
        assert_eq!(alone.front.title, Text::plain("逐件登记").marked(0..12, &Mark::Strong));
    }
}
