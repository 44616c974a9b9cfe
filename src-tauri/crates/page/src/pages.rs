//! Pages, and what stands on them.

use crate::{Colour, Line};
use draft::Orientation;
use std::sync::Arc;

/// A document laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pages {
    /// Width and height of the paper as it stands upright.
    pub paper: (f64, f64),
    /// The pages, the blank ones too.
    pub pages: Vec<Page>,
    /// Those of a table of contents, before the text and without numbers, where one is wanted ([`crate::contents`]).
    pub contents: Vec<Page>,
    /// What is left of the last page's type area below the text, in whole lines.
    pub lines_left: u16,
}

impl Pages {
    /// The pages in the order of print: those of the table of contents first.
    pub fn all(&self) -> impl Iterator<Item = &Page> {
        self.contents.iter().chain(&self.pages)
    }

    /// Width and height of a page.
    pub fn size(&self, page: &Page) -> (f64, f64) {
        match page.lies {
            Orientation::Portrait => self.paper,
            Orientation::Landscape => (self.paper.1, self.paper.0),
        }
    }

    /// Where a place of the upright page is once the paper is turned a quarter to the right.
    pub fn turned(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.paper.1 - y, x)
    }
}

/// A page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// How it lies; one that lies sideways is as wide as the paper is high.
    pub lies: Orientation,
    /// The lines of its text, from the top; those of a table row after row, cell after cell.
    pub lines: Vec<Placed>,
    /// Its page number, 版记: what is no part of the flowing text. Where the page lies sideways, this has its place on
    /// the upright page, and is turned with it a quarter to the right ([`Pages::turned`]).
    pub beside: Vec<Placed>,
    /// Rules drawn.
    pub rules: Vec<Rule>,
    /// Pictures.
    pub pictures: Vec<Shown>,
}

impl Page {
    /// Whether nothing of the text stands on it.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.rules.is_empty() && self.pictures.is_empty()
    }
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
    /// The caption of a table of contents.
    Caption,
    /// A line of it, and which item of the composition it lists.
    Contents {
        /// Which item.
        item: usize,
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
