//! Blocks: the body is a flat list of them; the tree of sections follows from the levels.

use crate::{Picture, Text};
use serde::{Deserialize, Serialize};

/// A block's name, stable for its life and unique in its draft. Below 2⁵³, so that it is a whole number in JSON
/// everywhere. Intake counts from 1; the window draws new ones at random above 2³²; 0 is one not yet named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BlockId(#[cfg_attr(feature = "ts", ts(type = "number"))] pub u64);

/// A heading's level, 1 to 4: 一、 （一） 1. （1）(GB/T 9704-2012, 7.3.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "1 | 2 | 3 | 4"))]
pub enum Level {
    /// 一、 in 黑体.
    One = 1,
    /// （一） in 楷体.
    Two = 2,
    /// 1. in 仿宋.
    Three = 3,
    /// （1） in 仿宋.
    Four = 4,
}

impl Level {
    /// All levels, from the top.
    pub const ALL: [Level; 4] = [Level::One, Level::Two, Level::Three, Level::Four];

    /// The level of a depth, 1 to 4.
    pub fn new(depth: u8) -> Option<Level> {
        Level::ALL.get(usize::from(depth).checked_sub(1)?).copied()
    }

    /// Its depth, 1 to 4.
    pub fn depth(self) -> u8 {
        self as u8
    }

    /// Its place in an array of four.
    pub fn index(self) -> usize {
        usize::from(self.depth()) - 1
    }
}

impl TryFrom<u8> for Level {
    type Error = &'static str;

    fn try_from(depth: u8) -> Result<Self, Self::Error> {
        Level::new(depth).ok_or("a heading's level is 1, 2, 3 or 4")
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> u8 {
        level.depth()
    }
}

/// One block of a body, with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Block {
    /// Unique in the draft.
    pub id: BlockId,
    /// What it holds.
    #[serde(flatten)]
    pub content: Content,
}

/// What a block holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Content {
    /// A heading on its own line, 标题.
    Heading {
        /// 1 to 4.
        level: Level,
        /// Whether it counts and shows its number.
        numbered: bool,
        /// Without number and without closing 。
        text: Text,
    },
    /// A paragraph, 正文段落.
    Paragraph {
        /// The heading that opens it on the same line, 段首标题: the text that carries [`crate::Mark::Lead`].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        run_in: Option<RunIn>,
        /// Without the run-in heading's number; its lead sentence keeps its closing 。
        text: Text,
    },
    /// A table, 表格.
    Table(Table),
    /// A picture, 图片.
    Picture(Picture),
    /// A new page begins here, 分页.
    PageBreak,
}

/// The heading that opens a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RunIn {
    /// 1 to 4.
    pub level: Level,
    /// Whether it counts and shows its number.
    pub numbered: bool,
}

/// A grid of cells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Table {
    /// Rows from the top. Every row covers the same number of columns, spans counted.
    pub rows: Vec<Row>,
    /// Its rules.
    #[serde(default)]
    pub look: TableLook,
    /// How the page that holds it lies.
    #[serde(default)]
    pub orientation: Orientation,
    /// Width of each column in thousandths of the table's; empty where all are alike.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<u16>>"))]
    pub widths: Vec<u16>,
}

/// The rules of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum TableLook {
    /// Around each cell, 网格.
    #[default]
    Grid,
    /// Above, below and under the header, 三线表.
    ThreeLine,
}

/// How a page lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Orientation {
    /// 纵向.
    #[default]
    Portrait,
    /// 横向, for a table that is wider than high.
    Landscape,
}

/// A row of cells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Row {
    /// Whether it heads the table and is repeated on each page.
    pub header: bool,
    /// The cells that begin in this row, from the left.
    pub cells: Vec<Cell>,
}

/// A cell; one that spans stands only where it begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Cell {
    /// Columns covered, from 1.
    pub col_span: u16,
    /// Rows covered, from 1.
    pub row_span: u16,
    /// Its paragraphs, at least one.
    pub paragraphs: Vec<Text>,
}

impl Block {
    /// The text of a heading or a paragraph.
    pub fn text(&self) -> Option<&Text> {
        match &self.content {
            Content::Heading { text, .. } | Content::Paragraph { text, .. } => Some(text),
            Content::Table(_) | Content::Picture(_) | Content::PageBreak => None,
        }
    }

    /// The heading this block is or opens with: its level, whether it is numbered, whether it is run in.
    pub fn heading(&self) -> Option<(RunIn, bool)> {
        match &self.content {
            Content::Heading { level, numbered, .. } => {
                Some((RunIn { level: *level, numbered: *numbered }, false))
            }
            Content::Paragraph { run_in: Some(run_in), .. } => Some((*run_in, true)),
            _ => None,
        }
    }
}
