//! Enumerations: 一是…二是… stays in the sentence; a pure function sees the items.

use crate::Block;
use std::ops::Range;

/// How the items of an enumeration are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// 一是 二是
    Is,
    /// 一要 二要
    Must,
    /// 第一， 第二，
    Ordinal,
    /// 首先 其次 再次 最后
    Sequence,
}

/// One item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Index of the block it stands in.
    pub block: usize,
    /// Bytes of the block's text, from its marker to the next item or the block's end.
    pub range: Range<usize>,
    /// The marker as written, without a comma: 一是, 第一, 首先.
    pub number: String,
    /// From 1; `None` for 最后, which closes a sequence of any length.
    pub nth: Option<u32>,
    /// Its lead: up to the first closing mark, without it.
    pub lead: String,
}

/// Items that count together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enumeration {
    /// How they count.
    pub marker: Marker,
    /// In order of the text.
    pub items: Vec<Item>,
}

/// The enumerations of a body, in order of their first items; a heading ends those before it.
pub fn enumerations(_blocks: &[Block]) -> Vec<Enumeration> {
    Vec::new()
}
