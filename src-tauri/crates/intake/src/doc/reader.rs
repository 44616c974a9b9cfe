//! Stories, paragraph for paragraph, on their way into a manuscript.

use super::fib::{Part, Story};
use super::pages::Pages;
use super::paragraph::{Context, OpenParagraph};
use super::pieces::{Piece, pieces};
use super::properties::{CharacterProperties, ParagraphProperties};
use super::stories::Stories;
use super::streams::Streams;
use super::styles::Styles;
use super::{fonts, lists};
use crate::docx::words;
use crate::read::MOST_CHARACTERS;
use crate::writing::Writing;
use crate::{Manuscript, Place, Source, Unreadable};
use ooxml::read::{Fields, Numbering, Reservation};
use std::ops::Range;

/// Units looked at, printed or not: pieces may name the same bytes again and again.
const MOST_UNITS: usize = 4 * MOST_CHARACTERS;

/// Marks that end a paragraph: of a paragraph, of a cell or a row, of a page or a section.
const PARAGRAPH: u16 = 0x0d;
const CELL: u16 = 0x07;
const PAGE: u16 = 0x0c;
/// Where a shape stands.
const SHAPE: u16 = 0x08;

pub(super) struct Reader<'a> {
    writing: Writing,
    streams: &'a Streams,
    pieces: Vec<Piece<'a>>,
    characters: Pages<'a>,
    paragraphs: Pages<'a>,
    styles: Styles,
    numbering: Numbering,
    fonts: &'a [u8],
    stories: Stories,
    ranges: [(Place, Range<u32>); 3],
    units: usize,
    /// Characters of the text stand beyond the file's end.
    cut: bool,
}

/// A mark that ends a paragraph, and where it stands.
#[derive(Clone, Copy, Debug)]
struct Mark {
    unit: u16,
    /// The position after it.
    next: u32,
    place: u32,
}

impl<'a> Reader<'a> {
    pub(super) fn new(streams: &'a Streams) -> Option<Reader<'a>> {
        let Streams { document, table, fib, .. } = streams;
        let mut writing = Writing::default();
        if streams.macros {
            writing.note(Reservation::Macros);
        }
        Some(Reader {
            writing,
            streams,
            pieces: pieces(fib.part(table, Part::Text))?,
            characters: Pages::of_characters(document, fib.part(table, Part::CharacterPages)),
            paragraphs: Pages::of_paragraphs(document, fib.part(table, Part::ParagraphPages)),
            styles: Styles::read(fib.part(table, Part::Styles)),
            numbering: lists::numbering(table, fib.place(Part::Lists), fib.place(Part::Overrides)),
            fonts: fib.part(table, Part::Fonts),
            stories: Stories::read(fib, table, document),
            ranges: [
                (Place::Body, fib.story(Story::Main)),
                (Place::Footnote, fib.story(Story::Footnotes)),
                (Place::Footnote, fib.story(Story::Endnotes)),
            ],
            units: 0,
            cut: false,
        })
    }

    pub(super) fn read(&mut self) {
        let [main, footnotes, endnotes] = self.ranges.clone();
        self.story(main.1);
        self.writing.stand_in_text();
        for range in std::mem::take(&mut self.stories.homeless) {
            self.place(Place::TextBox, range);
        }
        self.place(footnotes.0, footnotes.1);
        self.place(endnotes.0, endnotes.1);
        for range in std::mem::take(&mut self.stories.headers) {
            self.place(Place::HeaderOrFooter, range);
        }
    }

    pub(super) fn finish(self, source: Source) -> Result<Manuscript, Unreadable> {
        match () {
            () if self.units > MOST_UNITS => Err(Unreadable::TooLarge),
            () if self.cut => Err(Unreadable::Broken),
            () => self.writing.finish(source),
        }
    }

    fn is_done(&self) -> bool {
        self.cut || self.writing.is_full() || self.units > MOST_UNITS
    }

    fn place(&mut self, place: Place, range: Range<u32>) {
        if !range.is_empty() {
            self.writing.enter(place);
            self.story(range);
            self.writing.leave();
        }
    }

    /// Reads the characters between two positions.
    fn story(&mut self, range: Range<u32>) {
        let mut open = OpenParagraph::default();
        let mut fields = Fields::default();
        let first = self.pieces.partition_point(|piece| piece.positions.end <= range.start);
        for at in first..self.pieces.len() {
            let piece = self.pieces[at].clone();
            if piece.positions.start >= range.end {
                break;
            }
            let mut position = piece.positions.start.max(range.start);
            let end = piece.positions.end.min(range.end);
            while position < end && !self.is_done() {
                let stretch = self.characters.stretch(piece.place(position));
                let until = piece.position(stretch.end).clamp(position + 1, end);
                let mut properties = CharacterProperties::default();
                properties.apply(stretch.properties);
                properties.change(piece.changes);
                for position in position..until {
                    let Some(unit) = piece.unit(&self.streams.document, position) else {
                        self.cut = true;
                        break;
                    };
                    self.units += 1;
                    let deleted = properties.deleted.is_on();
                    match unit {
                        PARAGRAPH if deleted => self.writing.note(Reservation::Changes),
                        PARAGRAPH | CELL | PAGE => {
                            let mark = Mark { unit, next: position + 1, place: piece.place(position) };
                            self.end(&mut open, &mut fields, (mark, &piece));
                        }
                        unit => {
                            if unit == SHAPE && properties.special.is_on() {
                                open.boxes.extend(self.stories.boxes.remove(&position).unwrap_or_default());
                            }
                            open.push(unit, &properties);
                        }
                    }
                }
                position = until;
            }
        }
        if !open.is_empty() {
            let mark = Mark { unit: PARAGRAPH, next: range.end, place: u32::MAX };
            if let Some(piece) = self.pieces.last().cloned() {
                self.end(&mut open, &mut fields, (mark, &piece));
            }
        }
    }

    /// A paragraph ends: its mark tells how it looks and whether it stands in a table.
    fn end(&mut self, open: &mut OpenParagraph, fields: &mut Fields, (mark, piece): (Mark, &Piece<'_>)) {
        let paragraph = std::mem::take(open);
        let stretch = self.paragraphs.stretch(mark.place);
        let style = self.styles.get(stretch.style).or_else(|| self.styles.get(0));
        let mut properties = style.map(|style| style.paragraph.clone()).unwrap_or_default();
        properties.apply(stretch.properties, &self.streams.data);
        properties.change(piece.changes);
        if properties.row_end.is_on() {
            self.writing.end_row(properties.row.header.is_on(), properties.row.edges);
            return;
        }
        if properties.inner_row_end.is_on() {
            self.writing.note(Reservation::NestedTables);
            return;
        }
        let name = style.map(|style| style.name.clone()).unwrap_or_default();
        let table = self.fonts;
        let fonts = |number| fonts::name(table, number);
        let with = Context { styles: &self.styles, paragraph: style, fonts: &fonts };
        let runs = paragraph.runs(fields, &with, &mut self.writing);
        fields.paragraph_ends();
        if runs.of_contents || name.to_ascii_lowercase().starts_with("toc ") {
            if !runs.runs.is_empty() {
                self.writing.leave_out_contents();
            }
            return;
        }
        if properties.depth > 0 {
            self.writing.stand_in_cell();
        } else {
            self.writing.stand_in_text();
        }
        if properties.page_break_before.is_on() {
            self.writing.page_break();
        }
        let bare = mark.unit == PAGE && runs.runs.is_empty() && paragraph.boxes.is_empty();
        if !bare {
            for (text, weight) in &runs.runs {
                self.writing.push(text, *weight);
            }
            for range in paragraph.boxes.iter().cloned() {
                self.place(Place::TextBox, range);
            }
            self.look(&properties, name, paragraph.continued);
            self.writing.end_paragraph();
        }
        match mark.unit {
            CELL => self.writing.end_cell(),
            PAGE => self.page(mark, !bare, open),
            _ => {}
        }
    }

    /// A page or a section ends; the paragraph goes on after a page.
    fn page(&mut self, mark: Mark, printed: bool, open: &mut OpenParagraph) {
        match self.stories.sections.get(&mark.next) {
            Some(false) => {}
            Some(true) => self.writing.page_break(),
            None => {
                self.writing.page_break();
                open.continued = printed;
            }
        }
    }

    fn look(&mut self, properties: &ParagraphProperties, style: String, continued: bool) {
        // A negative place among the lists is a number that was taken away.
        let list = properties.list.filter(|list| *list > 0 && !continued);
        let level = properties.list_level.unwrap_or_default();
        let label = list.and_then(|list| self.numbering.label(i32::from(list), level));
        let looks = self.writing.looks();
        looks.number = label.map(words::number);
        looks.outline_level = properties.outline_level.filter(|level| *level < 9).map(|level| level + 1);
        looks.alignment = properties.alignment.unwrap_or_default();
        looks.style = Some(style).filter(|name| !name.is_empty());
    }
}
