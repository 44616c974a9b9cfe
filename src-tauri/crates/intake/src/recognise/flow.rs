//! The manuscript as one text, so that evidence can be weighed across lines.

use super::recognised::Why;
use super::{furniture, pictures, wrap};
use crate::{Element, Manuscript, Paragraph};
use draft::{Picture, Run, Table, Text};
use std::ops::Range;

/// One text with the lines it is made of.
pub(super) struct Flow<'a> {
    pub(super) text: String,
    pub(super) lines: Vec<Line<'a>>,
}

/// A paragraph, a table, a picture or a break.
pub(super) struct Line<'a> {
    /// Bytes of the flow, without the line end.
    pub(super) range: Range<usize>,
    /// Its characters with their marks; the automatic number stands in front as if typed.
    pub(super) text: Text,
    /// Length in bytes of the automatic number.
    pub(super) label: usize,
    /// Why it is no part of the text: a page's number or the empty line beside it, a rule.
    pub(super) apart: Option<Why>,
    pub(super) source: Source<'a>,
}

pub(super) enum Source<'a> {
    Paragraph(&'a Paragraph),
    Table(&'a Table),
    Picture(&'a Picture),
    PageBreak,
}

impl Line<'_> {
    pub(super) fn paragraph(&self) -> Option<&Paragraph> {
        match self.source {
            Source::Paragraph(paragraph) => Some(paragraph),
            Source::Table(_) | Source::Picture(_) | Source::PageBreak => None,
        }
    }

    /// The part of the line within a range of the flow, with its marks.
    pub(super) fn slice(&self, range: Range<usize>) -> Text {
        self.text.slice(range.start - self.range.start..range.end - self.range.start)
    }
}

impl<'a> Flow<'a> {
    pub(super) fn new(manuscript: &'a Manuscript) -> Flow<'a> {
        let mut lines: Vec<Line<'a>> = manuscript.elements.iter().map(line).collect();
        furniture::mark(&mut lines);
        wrap::join(&mut lines);
        pictures::settle(&mut lines);
        let mut flow = Flow { text: String::new(), lines };
        flow.lay_out();
        flow
    }

    /// Puts the lines one after another into the text.
    pub(super) fn lay_out(&mut self) {
        let mut text = String::with_capacity(self.lines.iter().map(|line| line.text.len() + 1).sum());
        for line in &mut self.lines {
            let start = text.len();
            line.text.runs().iter().for_each(|run| text.push_str(&run.text));
            line.range = start..text.len();
            text.push('\n');
        }
        self.text = text;
    }
}

fn line(element: &Element) -> Line<'_> {
    let (text, source) = match element {
        Element::Paragraph(paragraph) => (numbered(paragraph), Source::Paragraph(paragraph)),
        Element::Table(table) => (Text::plain(words(table)), Source::Table(table)),
        Element::Picture(picture) => (Text::default(), Source::Picture(picture)),
        Element::PageBreak => (Text::default(), Source::PageBreak),
    };
    let label = match element {
        Element::Paragraph(paragraph) => paragraph.number.as_ref().map_or(0, String::len),
        Element::Table(_) | Element::Picture(_) | Element::PageBreak => 0,
    };
    Line { range: 0..0, text, label, apart: None, source }
}

fn numbered(paragraph: &Paragraph) -> Text {
    match &paragraph.number {
        None => paragraph.text.clone(),
        Some(label) => {
            let label = Run { text: label.clone(), marks: Vec::new() };
            std::iter::once(label).chain(paragraph.text.runs().iter().cloned()).collect()
        }
    }
}

/// A table's words, cells parted by tabs.
fn words(table: &Table) -> String {
    let cells = table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.paragraphs);
    cells.map(Text::to_plain).collect::<Vec<_>>().join("\t")
}
