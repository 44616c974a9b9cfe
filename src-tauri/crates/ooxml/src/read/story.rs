//! A story, the text of one part, read in one pass.

use super::content::{Block, Label, Reservation, Story};
use super::field::{Fields, calls};
use super::note::NoteMarks;
use super::numbering::Numbering;
use super::paragraph::OpenParagraph;
use super::picture::{Frames, Images};
use super::properties::{ParagraphProperties, RunProperties};
use super::refused::{Measure, Refused};
use super::remarks::{Remarks, Who};
use super::section::Section;
use super::seen::Seen;
use super::stack::{Open, Stack};
use super::styles::Styles;
use super::symbol::symbol;
use super::table::OpenTable;
use super::xml::{Element, Item, Space, Xml};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Paragraphs and cells of one package; a thousand pages are about 20,000.
const MOST_PARAGRAPHS: usize = 200_000;

/// What all stories of a package share.
#[derive(Debug, Default)]
pub(super) struct Book {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    pub(super) reservations: BTreeMap<Reservation, usize>,
    pub(super) remarks: Remarks,
    /// The comment that each paragraph of a comment belongs to, by the paragraph's name.
    pub(super) paragraphs_of_comments: BTreeMap<String, u32>,
    pub(super) images: Images,
    pub(super) marks: NoteMarks,
    run_properties: Seen<RunProperties>,
    paragraph_properties: Seen<ParagraphProperties>,
    paragraphs: usize,
}

impl Book {
    pub(super) fn note(&mut self, reservation: Reservation) {
        *self.reservations.entry(reservation).or_default() += 1;
    }

    pub(super) fn count(&mut self) -> Result<(), Refused> {
        self.paragraphs += 1;
        if self.paragraphs > MOST_PARAGRAPHS {
            return Err(Refused::TooMuch(Measure::Paragraphs));
        }
        Ok(())
    }
}

/// A reader of one story.
pub(super) struct Reader<'b> {
    pub(super) book: &'b mut Book,
    pub(super) story: Story,
    pub(super) stack: Stack,
    pub(super) fields: Fields,
    pub(super) frames: Frames,
    /// Who put in what is read now, with the depth of the elements that say so.
    pub(super) put_in: Vec<(usize, Rc<Who>)>,
    /// The mark of the note that is read.
    pub(super) own_mark: Option<String>,
    /// Characters on their way, so that each element needs no room of its own.
    scratch: String,
}

impl<'b> Reader<'b> {
    pub(super) fn new(book: &'b mut Book, story: Story) -> Reader<'b> {
        Reader {
            book,
            story,
            stack: Stack::new(story),
            fields: Fields::default(),
            frames: Frames::default(),
            put_in: Vec::new(),
            own_mark: None,
            scratch: String::new(),
        }
    }

    /// The same, of a note that has this mark.
    pub(super) fn of_note(self, mark: Option<String>) -> Reader<'b> {
        Reader { own_mark: mark, ..self }
    }

    /// Reads what an open element holds, to its end.
    pub(super) fn read<'a>(mut self, xml: &mut Xml<'a>, of: &Element<'a>) -> Result<Vec<Block>, Refused> {
        loop {
            match xml.next()? {
                Item::Start(element) => self.start(xml, &element)?,
                Item::End(depth) => {
                    self.end(depth)?;
                    if depth == of.depth {
                        return Ok(self.stack.finish(self.book));
                    }
                }
                Item::Text(_) => {}
                Item::Done => return Err(xml.broken()),
            }
        }
    }

    fn end(&mut self, depth: usize) -> Result<(), Refused> {
        self.put_in.pop_if(|(at, _)| *at == depth);
        if let Some(frame) = self.frames.close(depth) {
            self.framed(frame)?;
        }
        if self.stack.depth() == Some(depth) {
            if matches!(self.stack.last(), Some(Open::Paragraph(_))) {
                self.fields.paragraph_ends();
            }
            self.stack.close(self.book);
        }
        Ok(())
    }

    fn start<'a>(&mut self, xml: &mut Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        match element.space {
            Space::Word => self.word(xml, element),
            Space::Compatibility => self.alternative(xml, element),
            Space::Math => match element.local() {
                b"t" => self.text(xml, element),
                b"oMath" => {
                    self.book.note(Reservation::Formulas);
                    Ok(())
                }
                _ => Ok(()),
            },
            Space::Picture => self.picture(xml, element),
            Space::Drawing => self.frames.drawing(xml, element),
            Space::Other if matches!(element.local(), b"wgp" | b"wpc" | b"grpSp") => {
                self.frames.group();
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// An element of `WordprocessingML`. One that is not named here is gone through for what it holds.
    fn word<'a>(&mut self, xml: &mut Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        match element.local() {
            b"p" | b"tbl" | b"tblPr" | b"tblGrid" | b"tr" | b"trPr" | b"tc" | b"tcPr" | b"txbxContent" => {
                self.holder(xml, element)?;
            }
            b"pPr" => self.paragraph_properties(xml, element)?,
            b"r" => self.paragraph(|paragraph| paragraph.run = RunProperties::default()),
            b"rPr" => {
                let said = self.book.run_properties.read((xml, element), RunProperties::read)?;
                self.paragraph(|paragraph| paragraph.run = said);
            }
            b"t" => self.text(xml, element)?,
            b"tab" | b"ptab" => self.push("\t"),
            b"br" => self.line_break(xml, element)?,
            b"cr" => self.push("\n"),
            b"noBreakHyphen" => self.push("-"),
            b"sym" => self.symbol(xml, element)?,
            b"fldChar" | b"instrText" | b"fldSimple" => self.field(xml, element)?,
            // A change's old state, properties of controls, a reading above characters: not what is printed.
            b"sdtPr" | b"rt" => xml.skip(element)?,
            b"sectPr" => {
                let section = Section::read(xml, element)?;
                self.stack.end_section(section, self.book);
            }
            b"ins" | b"moveTo" | b"del" | b"moveFrom" | b"commentRangeStart" | b"commentRangeEnd"
            | b"commentReference" | b"footnoteReference" | b"endnoteReference" | b"footnoteRef"
            | b"endnoteRef" => self.remark(xml, element)?,
            b"drawing" => self.frames.open(element.depth),
            b"object" => {
                self.book.note(Reservation::Embedded);
                xml.skip(element)?;
            }
            b"control" => self.book.note(Reservation::Controls),
            b"altChunk" => self.book.note(Reservation::Chunks),
            b"subDoc" => self.book.note(Reservation::Outside),
            _ => {}
        }
        Ok(())
    }

    /// An element that holds paragraphs or characters.
    fn holder<'a>(&mut self, xml: &mut Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        match element.local() {
            b"p" => {
                self.book.count()?;
                self.stack.open_paragraph(element.depth, self.book);
            }
            b"tbl" => {
                self.stack.flush(self.book);
                if self.stack.is_in_table() {
                    self.book.note(Reservation::NestedTables);
                }
                self.stack.open(element.depth, Open::Table(OpenTable::default()));
            }
            b"txbxContent" => self.stack.open(element.depth, Open::TextBox(Vec::new())),
            _ => self.table_part(xml, element)?,
        }
        Ok(())
    }

    fn paragraph_properties<'a>(&mut self, xml: &mut Xml<'a>, of: &Element<'a>) -> Result<(), Refused> {
        let said = self.book.paragraph_properties.read((xml, of), ParagraphProperties::read)?;
        if said.joined {
            self.book.note(Reservation::Changes);
        }
        let label = (!said.joined).then(|| self.label(&said)).flatten();
        self.paragraph(|paragraph| {
            paragraph.properties = said;
            paragraph.label = label.or(paragraph.label.take());
        });
        Ok(())
    }

    /// Counts a paragraph on in its list, its own or its style's.
    fn label(&mut self, said: &ParagraphProperties) -> Option<Label> {
        let style = self.book.styles.of_paragraph(said.style.as_deref());
        let list =
            said.list.or_else(|| style.and_then(|style| style.paragraph.list)).filter(|list| *list != 0)?;
        let tied = || {
            let from = style.and_then(|style| style.list_from.as_deref())?;
            let own = said.style.as_deref();
            let level = |style| self.book.numbering.level_of_style(list, style);
            own.and_then(level).or_else(|| level(from))
        };
        let level =
            said.list_level.or_else(tied).or_else(|| style.and_then(|style| style.paragraph.list_level));
        self.book.numbering.label(list, level.unwrap_or_default())
    }

    fn table_part<'a>(&mut self, xml: &mut Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        self.stack.flush(self.book);
        let Some(Open::Table(table)) = self.stack.last() else { return Ok(()) };
        match element.local() {
            b"tblPr" => table.properties(xml, element)?,
            b"tblGrid" => table.grid(xml, element)?,
            b"tr" => table.row(),
            b"trPr" => table.row_properties(xml, element)?,
            b"tcPr" => table.cell_properties(xml, element)?,
            _ => {
                self.book.count()?;
                table.cell();
            }
        }
        Ok(())
    }

    fn alternative<'a>(&mut self, xml: &mut Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        if element.local() == b"AlternateContent" {
            self.stack.open(element.depth, Open::Alternatives(false));
        } else if let Some(Open::Alternatives(taken)) = self.stack.last()
            && std::mem::replace(taken, true)
        {
            xml.skip(element)?;
        }
        Ok(())
    }

    fn line_break<'a>(&mut self, xml: &Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        match xml.attribute(element, (Space::Word, b"type"))?.as_deref() {
            Some("page") => self.paragraph(OpenParagraph::page_break),
            _ => self.push("\n"),
        }
        Ok(())
    }

    fn symbol<'a>(&mut self, xml: &Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        let font = xml.attribute(element, (Space::Word, b"font"))?.unwrap_or_default();
        let code = xml.attribute(element, (Space::Word, b"char"))?.unwrap_or_default();
        let character = symbol(&font, &code).unwrap_or_else(|| {
            self.book.note(Reservation::Symbols);
            '□'
        });
        self.push(character.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn field<'a>(&mut self, xml: &mut Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        let said = |name: &[u8]| xml.attribute(element, (Space::Word, name));
        let called = match element.local() {
            b"fldSimple" => calls(&said(b"instr")?.unwrap_or_default()),
            b"instrText" => {
                self.characters(xml, element)?;
                self.fields.instruct(&self.scratch);
                false
            }
            _ => match said(b"fldCharType")?.as_deref() {
                Some("begin") => {
                    self.fields.begin();
                    false
                }
                Some("separate") => self.fields.separate(),
                Some("end") => self.fields.end(),
                _ => false,
            },
        };
        if called {
            self.book.note(Reservation::Calls);
        }
        Ok(())
    }

    /// Printed characters. White space at the ends counts only where it is to be kept (ISO 29500-1, 17.3.3.31).
    fn text<'a>(&mut self, xml: &mut Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        let kept = xml.attribute(element, (Space::Xml, b"space"))?.as_deref() == Some("preserve");
        self.characters(xml, element)?;
        let text = std::mem::take(&mut self.scratch);
        self.push(if kept { &text } else { text.trim_matches([' ', '\t', '\n', '\r']) });
        self.scratch = text;
        Ok(())
    }

    /// Reads the characters of an element into the scratch, line ends as spaces.
    fn characters<'a>(&mut self, xml: &mut Xml<'a>, of: &Element<'a>) -> Result<(), Refused> {
        self.scratch.clear();
        loop {
            match xml.next()? {
                Item::Text(text) => self.scratch.push_str(&text),
                Item::Start(element) => xml.skip(&element)?,
                Item::End(depth) if depth == of.depth => break,
                Item::End(_) => {}
                Item::Done => return Err(xml.broken()),
            }
        }
        if self.scratch.contains(['\n', '\r']) {
            self.scratch = self.scratch.replace(['\n', '\r'], " ");
        }
        Ok(())
    }

    /// Adds printed characters to the paragraph under way.
    pub(super) fn push(&mut self, text: &str) {
        if !self.fields.is_printing() {
            return;
        }
        let of_contents = self.fields.is_contents();
        let tracked = self.tracked();
        let Some(paragraph) = self.stack.paragraph() else { return };
        if paragraph.is_hidden(&self.book.styles) {
            self.book.note(Reservation::Hidden);
            return;
        }
        paragraph.of_contents |= of_contents;
        let comments = self.book.remarks.here();
        paragraph.push(text, (&self.book.styles, comments, tracked));
    }

    pub(super) fn paragraph(&mut self, change: impl FnOnce(&mut OpenParagraph)) {
        if let Some(paragraph) = self.stack.paragraph() {
            change(paragraph);
        }
    }
}
