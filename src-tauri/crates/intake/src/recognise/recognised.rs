//! What was recognised, with every doubt.

use draft::{BlockId, Draft, EntryKind};
use serde::Serialize;
use std::ops::Range;

/// The drafts of one file. Ranges are bytes of [`Recognised::source`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Recognised {
    /// The manuscript as one text, a line a paragraph; wrapped lines are joined.
    pub source: String,
    /// In the order of the source.
    pub drafts: Vec<RecognisedDraft>,
    /// What is no part of any draft.
    pub set_aside: Vec<SetAside>,
    /// What a careful reader would ask about.
    pub doubts: Vec<Doubt>,
    /// The source from end to end, each stretch with what became of it.
    pub trace: Vec<Stretch>,
}

/// One draft.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RecognisedDraft {
    /// Its name where the file holds several: 总结一.
    pub part: String,
    /// The draft itself; its blocks are named from 1.
    pub draft: Draft,
    /// Its outline as the source printed it.
    pub pieces: Vec<Piece>,
}

/// A heading or an item, as the source printed it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Piece {
    /// The block it stands in.
    pub block: BlockId,
    /// Heading or item.
    pub kind: EntryKind,
    /// 1 to 4, or 5 for an item.
    pub level: u8,
    /// The number without its marks; empty where none was printed.
    pub number: String,
    /// Without number and without closing 。
    pub text: String,
    /// Whether text follows on the same line.
    pub run_in: bool,
    /// 0 to 1.
    pub confidence: f64,
    /// Its number and words in the source.
    pub range: Range<usize>,
}

/// Text that belongs to no draft.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SetAside {
    /// The characters.
    pub text: String,
    /// Why.
    pub why: Why,
    /// Where.
    pub range: Range<usize>,
}

/// Why a text was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Why {
    /// The date line, lead-in or closing of a web page; the names and times of a chat window.
    WebPage,
    /// The name of a part (总结一) in a file of several.
    PartLabel,
    /// A table of contents: the outline says it.
    Contents,
    /// The clerk did not want it.
    Unwanted,
    /// A page's head or foot.
    HeaderOrFooter,
    /// The number of a page.
    PageNumber,
    /// A rule drawn with characters.
    Rule,
    /// A footnote or an endnote.
    Footnote,
    /// 版头 or 版记: the number of the document, 签发人, 抄送, 印发.
    Letterhead,
}

/// Something to ask the clerk about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Doubt {
    /// Which of the drafts.
    pub draft: usize,
    /// The block.
    pub block: BlockId,
    /// Where in the source.
    pub range: Range<usize>,
    /// What is doubted.
    pub kind: DoubtKind,
    /// The same as a sentence for the clerk.
    pub sentence: String,
}

/// What is doubted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum DoubtKind {
    /// The printed numbers skip: `found` stands where `expected` should.
    Gap {
        /// The numeral that was due.
        expected: String,
        /// The numeral that stands there.
        found: String,
    },
    /// The printed number stands a second time.
    Repeated {
        /// The numeral.
        number: String,
    },
    /// It may or may not be a heading.
    Unsure,
}

impl DoubtKind {
    /// The doubt as a sentence for the clerk; `words` are those of the heading or item.
    pub(super) fn sentence(&self, words: &str) -> String {
        match self {
            DoubtKind::Gap { expected, found } => {
                format!("序号不连续：此处应为“{expected}”，原文是“{found}”（{words}），请核对是否有遗漏。")
            }
            DoubtKind::Repeated { number } => {
                format!("序号重复：“{number}”出现了两次（{words}），请核对。")
            }
            DoubtKind::Unsure => format!("“{words}”可能是标题，也可能是正文，请确认。"),
        }
    }
}

/// A stretch of the source and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Stretch {
    /// Bytes of the source.
    pub range: Range<usize>,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a stretch of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Fate {
    /// Text of a draft.
    Kept,
    /// A heading's number: it follows from the order now.
    Number,
    /// Said by the draft in another way: the colon after the addressee, a date, 附件：, the 。 of a heading.
    Said,
    /// In the list of what was set aside.
    SetAside,
    /// White space and line ends.
    Space,
}
