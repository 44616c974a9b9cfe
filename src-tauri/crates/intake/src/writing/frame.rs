//! One place of a manuscript under way: the text, a note, a box.

use super::Looks;
use super::edges::Edge;
use super::grid::{Extent, Grid, Purpose};
use crate::docx::lines;
use crate::{Element, Paragraph, Place};
use draft::Text;

/// Tables within tables that are told apart.
const DEEPEST: usize = 24;

/// What is written in one place.
#[derive(Debug, Default)]
pub(super) struct Frame {
    pub(super) place: Place,
    pub(super) text: Text,
    pub(super) looks: Looks,
    elements: Vec<Element>,
    /// What was written in boxes within the paragraph under way; it follows when that ends.
    boxes: Vec<Element>,
    /// Tables that are open, one in another.
    tables: Vec<Grid>,
    too_deep: usize,
    /// A cell of the table is open to the next paragraph, where a file tells only of its end.
    pub(super) cell: bool,
}

impl Frame {
    pub(super) fn new(place: Place) -> Frame {
        Frame { place, ..Frame::default() }
    }

    pub(super) fn end_paragraph(&mut self) {
        let text = std::mem::take(&mut self.text);
        let Looks { mut number, outline_level, style, alignment } = std::mem::take(&mut self.looks);
        for text in lines(text) {
            let (number, style, place) = (number.take(), style.clone(), self.place);
            let paragraph = Paragraph { text, number, outline_level, style, alignment, place };
            self.add(Element::Paragraph(paragraph));
        }
        for element in std::mem::take(&mut self.boxes) {
            self.add(element);
        }
    }

    fn add(&mut self, element: Element) {
        match self.tables.last_mut() {
            Some(grid) => grid.push(element),
            None => self.elements.push(element),
        }
    }

    /// What was written in a box comes in, after the paragraph that it stands in.
    pub(super) fn take_in(&mut self, elements: Vec<Element>) {
        self.boxes.extend(elements);
    }

    pub(super) fn is_in_table(&self) -> bool {
        !self.tables.is_empty()
    }

    /// Whether a page break here would say anything.
    pub(super) fn may_break(&self) -> bool {
        let idle = self.elements.last().is_none_or(|last| *last == Element::PageBreak);
        self.place == Place::Body && !self.is_in_table() && !idle
    }

    pub(super) fn page_break(&mut self) {
        self.elements.push(Element::PageBreak);
    }

    pub(super) fn begin_table(&mut self, purpose: Purpose) {
        if self.tables.len() < DEEPEST {
            self.tables.push(Grid::new(purpose));
        } else {
            self.too_deep += 1;
        }
    }

    pub(super) fn begin_row(&mut self, header: bool) {
        if let Some(grid) = self.tables.last_mut().filter(|_| self.too_deep == 0) {
            grid.row(header);
        }
    }

    pub(super) fn begin_cell(&mut self, extent: Extent) {
        if let Some(grid) = self.tables.last_mut().filter(|_| self.too_deep == 0) {
            grid.cell(extent);
        }
    }

    pub(super) fn end_row(&mut self, header: bool, edges: Vec<Edge>) {
        if let Some(grid) = self.tables.last_mut().filter(|_| self.too_deep == 0) {
            grid.end_row(header, edges);
        }
    }

    pub(super) fn end_table(&mut self) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
        } else if let Some(grid) = self.tables.pop() {
            for element in grid.close() {
                self.add(element);
            }
        }
    }

    pub(super) fn close(mut self) -> (Place, Vec<Element>) {
        self.too_deep = 0;
        while self.is_in_table() {
            self.end_table();
        }
        self.elements.append(&mut self.boxes);
        (self.place, self.elements)
    }
}
