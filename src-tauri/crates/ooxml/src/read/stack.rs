//! What is open while a story is read, on a stack of our own, so that no depth of nesting can exhaust the
//! machine's.

use super::content::{Block, Story};
use super::paragraph::OpenParagraph;
use super::styles::Styles;
use super::table::OpenTable;

/// Something that holds others.
pub(super) enum Open {
    Paragraph(Box<OpenParagraph>),
    Table(OpenTable),
    TextBox(Vec<Block>),
    /// Several ways to say one thing; whether one has been taken.
    Alternatives(bool),
}

/// What is open, and what is complete.
pub(super) struct Stack {
    story: Story,
    blocks: Vec<Block>,
    /// With the depth of the element that opened each.
    open: Vec<(usize, Open)>,
    /// Text boxes among what is open.
    boxes: usize,
    /// A paragraph whose mark was deleted: it goes on in the next one of this depth.
    unended: Option<(usize, Box<OpenParagraph>)>,
}

impl Stack {
    pub(super) fn new(story: Story) -> Stack {
        Stack { story, blocks: Vec::new(), open: Vec::new(), boxes: 0, unended: None }
    }

    pub(super) fn open(&mut self, depth: usize, open: Open) {
        self.boxes += usize::from(matches!(open, Open::TextBox(_)));
        self.open.push((depth, open));
    }

    pub(super) fn open_paragraph(&mut self, depth: usize, styles: &Styles) {
        if self.unended.as_ref().is_some_and(|(before, _)| *before != depth) {
            self.flush(styles);
        }
        let earlier = self.unended.take().map(|(_, paragraph)| *paragraph);
        self.open(depth, Open::Paragraph(Box::new(OpenParagraph::after(earlier))));
    }

    /// The innermost that is open.
    pub(super) fn last(&mut self) -> Option<&mut Open> {
        self.open.last_mut().map(|(_, open)| open)
    }

    pub(super) fn is_in_table(&mut self) -> bool {
        matches!(self.holder(), Some(Open::Table(_)))
    }

    /// The depth of the element that opened the innermost.
    pub(super) fn depth(&self) -> Option<usize> {
        self.open.last().map(|(depth, _)| *depth)
    }

    /// The paragraph that characters go to.
    pub(super) fn paragraph(&mut self) -> Option<&mut OpenParagraph> {
        match self.holder()? {
            Open::Paragraph(paragraph) => Some(paragraph),
            _ => None,
        }
    }

    fn holder(&mut self) -> Option<&mut Open> {
        let mut open = self.open.iter_mut().rev().map(|(_, open)| open);
        open.find(|open| !matches!(open, Open::Alternatives(_)))
    }

    /// The innermost that is open is complete.
    pub(super) fn close(&mut self, styles: &Styles) {
        self.flush(styles);
        match self.open.pop() {
            Some((depth, Open::Paragraph(paragraph))) => {
                if paragraph.properties.joined || paragraph.properties.runs_on {
                    self.unended = Some((depth, paragraph));
                } else {
                    self.emit_paragraph(*paragraph, styles);
                }
            }
            Some((_, Open::Table(table))) => {
                if let Some(table) = table.close() {
                    self.emit(Block::Table(table));
                }
            }
            Some((_, Open::TextBox(blocks))) => {
                self.boxes -= 1;
                for block in blocks {
                    self.emit(block);
                }
            }
            Some((_, Open::Alternatives(_))) | None => {}
        }
    }

    /// A paragraph that nothing follows ends after all.
    pub(super) fn flush(&mut self, styles: &Styles) {
        if let Some((_, paragraph)) = self.unended.take().filter(|(_, paragraph)| !paragraph.is_empty()) {
            self.emit_paragraph(*paragraph, styles);
        }
    }

    pub(super) fn finish(mut self, styles: &Styles) -> Vec<Block> {
        self.flush(styles);
        self.blocks
    }

    fn emit_paragraph(&mut self, paragraph: OpenParagraph, styles: &Styles) {
        let in_box = self.boxes > 0 && self.story == Story::Main;
        let story = if in_box { Story::TextBox } else { self.story };
        for block in paragraph.close(styles, story) {
            self.emit(block);
        }
    }

    fn emit(&mut self, block: Block) {
        match self.holder() {
            Some(Open::Paragraph(paragraph)) => paragraph.boxes.push(block),
            Some(Open::Table(table)) => table.push(block),
            Some(Open::TextBox(blocks)) => blocks.push(block),
            Some(Open::Alternatives(_)) | None => {
                let idle = block == Block::PageBreak
                    && self.blocks.last().is_none_or(|last| *last == Block::PageBreak);
                if !idle {
                    self.blocks.push(block);
                }
            }
        }
    }
}
