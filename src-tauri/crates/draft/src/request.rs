//! What was asked for when a copy for sign-off came back, 修改意见: a list that goes with the draft, so that how each
//! was settled is saved, undone and kept with the text that it was settled in.

use crate::{Block, BlockId, Spot};
use serde::{Deserialize, Serialize};

/// One thing that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Request {
    /// Unique among the draft's requests.
    pub id: u32,
    /// The mark of the copy that was sent.
    pub copy: String,
    /// The name of the file that came back.
    pub file: String,
    /// Who asks; empty where the file does not say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub author: String,
    /// When, as ISO 8601 and as the file had it; empty where it did not say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub at: String,
    /// How the file says it.
    pub source: RequestSource,
    /// What is asked for.
    pub asked: Asked,
    /// What became of it; none while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub settled: Option<Settled>,
}

/// How a file that came back says what is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum RequestSource {
    /// A tracked change, 修订.
    Tracked,
    /// A change that nobody tracked, 直接改动.
    Untracked,
    /// A comment, 批注.
    Comment,
}

/// What is asked for, in terms of the copy that was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Asked {
    /// Other words in a text that said `before`, `was` and `after`.
    Words {
        /// Which text.
        spot: Spot,
        /// What stood before them.
        before: String,
        /// What stood there; empty where words come in.
        was: String,
        /// What stood after them.
        after: String,
        /// What shall stand there; empty where words go.
        by: String,
    },
    /// Blocks in the place of others.
    Blocks {
        /// What they stand after.
        after: Anchor,
        /// The blocks that go, which adjoin; none where blocks come in.
        of: Vec<Block>,
        /// The blocks that come; none where blocks go.
        by: Vec<Block>,
    },
    /// A block at another place.
    Moved {
        /// As it was.
        block: Block,
        /// What it shall stand after.
        after: Anchor,
    },
    /// Another element outside the text, as a date or one issuer more.
    Element {
        /// Which.
        spot: Spot,
        /// What stood there; empty where it comes in.
        was: String,
        /// What shall stand there; empty where it goes.
        by: String,
    },
    /// Something said of a stretch of a text that said `before`, `on` and `after`.
    Said {
        /// Which text; none where it stands on nothing that was sent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        spot: Option<Spot>,
        /// What stood before the stretch.
        before: String,
        /// The stretch.
        on: String,
        /// What stood after it.
        after: String,
        /// What is said; `\n` between paragraphs.
        words: String,
    },
}

/// Where blocks stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Anchor {
    /// Before the first block of the body.
    Body,
    /// Before the first block of an attachment.
    Attachment {
        /// Which.
        id: BlockId,
    },
    /// After a block.
    Block {
        /// Which.
        id: BlockId,
    },
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Settled {
    /// Done as asked, 采纳.
    Taken,
    /// Not done, 不采纳.
    Refused,
    /// Answered in words, 答复.
    Answered {
        /// What was answered.
        words: String,
    },
}

/// The requests that are still open.
pub fn open_requests(requests: &[Request]) -> impl Iterator<Item = &Request> {
    requests.iter().filter(|request| request.settled.is_none())
}
