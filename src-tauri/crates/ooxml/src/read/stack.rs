//! What is open while a story is read, on a stack of our own, so that no depth of nesting can exhaust the
//! machine's.

use super::content::{Block, Paragraph, Run, Story};
use super::paragraph::OpenParagraph;
use super::remarks::Who;
use super::section::{Begun, Section};
use super::story::Book;
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
    section: Begun,
}

impl Stack {
    pub(super) fn new(story: Story) -> Stack {
        Stack {
            story,
            blocks: Vec::new(),
            open: Vec::new(),
            boxes: 0,
            unended: None,
            section: Begun::default(),
        }
    }

    pub(super) fn open(&mut self, depth: usize, open: Open) {
        self.boxes += usize::from(matches!(open, Open::TextBox(_)));
        self.open.push((depth, open));
    }

    pub(super) fn open_paragraph(&mut self, depth: usize, book: &mut Book) {
        if self.unended.as_ref().is_some_and(|(before, _)| *before != depth) {
            self.flush(book);
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
    pub(super) fn close(&mut self, book: &mut Book) {
        self.flush(book);
        match self.open.pop() {
            Some((depth, Open::Paragraph(paragraph))) => {
                if paragraph.properties.joined || paragraph.properties.runs_on {
                    self.unended = Some((depth, paragraph));
                } else {
                    self.emit_paragraph(*paragraph, book);
                }
            }
            Some((_, Open::Table(table))) => {
                let mut table = table;
                let pictures = std::mem::take(&mut table.pictures);
                if let Some(table) = table.close(&book.styles, &mut book.remarks) {
                    self.emit(Block::Table(table));
                }
                for picture in pictures {
                    self.emit(Block::Picture(picture));
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
    pub(super) fn flush(&mut self, book: &mut Book) {
        match self.unended.take() {
            Some((_, paragraph)) if paragraph.is_empty() => paragraph.abandon(&mut book.remarks),
            Some((_, paragraph)) => self.emit_paragraph(*paragraph, book),
            None => {}
        }
    }

    pub(super) fn finish(mut self, book: &mut Book) -> Vec<Block> {
        self.flush(book);
        if let Some((who, went)) = book.remarks.homeless.take() {
            self.told_at_the_end(went.trim_end_matches('\n'), (who, book));
        }
        self.blocks
    }

    /// The last section of the story ends.
    pub(super) fn end_section(&mut self, section: Section, book: &mut Book) {
        if self.open.is_empty() {
            self.flush(book);
            self.section.end_last(section, &mut self.blocks);
        }
    }

    /// What went where no text follows is told with the last character of all.
    fn told_at_the_end(&mut self, went: &str, (who, book): (Who, &mut Book)) {
        let paragraph = self.blocks.iter_mut().rev().find_map(last_that_says_something);
        let Some(paragraph) = paragraph else { return };
        let Some(last) = paragraph.runs.last_mut() else { return };
        if let Some(at) = last.revision.and_then(|id| (id as usize).checked_sub(1)) {
            if let Some(revision) = book.remarks.revisions.get_mut(at) {
                revision.was.push('\n');
                revision.was.push_str(went);
            }
            return;
        }
        let Some(c) = last.text.pop() else { return };
        let revision = book.remarks.revise(who, format!("{c}\n{went}"));
        let run = Run { text: c.to_string(), comments: last.comments.clone(), revision, ..*last };
        paragraph.runs.push(run);
        paragraph.runs.retain(|run| !run.text.is_empty());
    }

    fn emit_paragraph(&mut self, mut paragraph: OpenParagraph, book: &mut Book) {
        let in_box = self.boxes > 0 && self.story == Story::Main;
        let story = if in_box { Story::TextBox } else { self.story };
        let section = paragraph.properties.section.take();
        for block in paragraph.close((&book.styles, &mut book.remarks), story) {
            self.emit(block);
        }
        if let Some(section) = section.filter(|_| self.open.is_empty()) {
            self.section.end(section, &mut self.blocks);
        }
    }

    pub(super) fn emit(&mut self, block: Block) {
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

/// The last paragraph of a block, or of a table's cells, that has a run.
fn last_that_says_something(block: &mut Block) -> Option<&mut Paragraph> {
    let says = |paragraph: &&mut Paragraph| !paragraph.runs.is_empty();
    match block {
        Block::Paragraph(paragraph) => Some(paragraph).filter(|one| says(one)),
        Block::Table(table) => {
            let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
            cells.flat_map(|cell| &mut cell.paragraphs).rfind(says)
        }
        Block::Picture(_) | Block::PageBreak => None,
    }
}
