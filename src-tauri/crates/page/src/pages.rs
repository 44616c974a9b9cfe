//! Pages, and what stands on them.

use crate::{Colour, Line};
use std::sync::Arc;

/// A document laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pages {
    /// Width and height of the paper.
    pub paper: (f64, f64),
    /// The pages, the blank ones too.
    pub pages: Vec<Page>,
    /// What is left of the last page's type area below the text, in whole lines.
    pub lines_left: u16,
}

/// A page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// The lines of its text, from the top; those of a table row after row, cell after cell.
    pub lines: Vec<Placed>,
    /// Its page number, a letter's mark, 版记: what is no part of the flowing text.
    pub beside: Vec<Placed>,
    /// Rules drawn.
    pub rules: Vec<Rule>,
    /// Pictures.
    pub pictures: Vec<Shown>,
}

/// Where a line comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A paragraph: which item of the composition.
    Item(usize),
    /// A paragraph of a cell.
    Cell {
        /// Which item.
        item: usize,
        /// Row, cell in the row and paragraph in the cell, from 0.
        at: (usize, usize, usize),
    },
    /// 版记: part and paragraph.
    Foot {
        /// From the top, from 0.
        at: (usize, usize),
    },
    /// 页码.
    Number,
}

/// A line at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The line's left edge, its own indent included.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// The line.
    pub line: Arc<Line>,
    /// Where it comes from.
    pub place: Place,
}

/// A filled rectangle: a rule is one that is long and thin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// Its colour.
    pub colour: Colour,
}

/// A picture at its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    /// The item of the composition.
    pub item: usize,
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}
