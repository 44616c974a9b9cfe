//! What stands beside the characters of a story: remarks, notes, pictures.

use super::change::Tracked;
use super::content::{Block, Picture, Reservation, Story};
use super::deleted::deleted;
use super::note::NoteKind;
use super::picture::{Frame, Shown};
use super::refused::Refused;
use super::remarks::Who;
use super::stack::Open;
use super::story::Reader;
use super::xml::{Element, Space, Xml};
use std::rc::Rc;

impl Reader<'_> {
    /// A change, the stretch of a comment, the mark of a note.
    pub(super) fn remark<'a>(&mut self, xml: &mut Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        match element.local() {
            b"ins" | b"moveTo" => {
                self.book.note(Reservation::Changes);
                self.put_in.push((element.depth, Rc::new(Who::read(xml, element)?)));
            }
            b"del" | b"moveFrom" => self.taken_out(xml, element)?,
            b"footnoteReference" => self.note_reference(xml, element, NoteKind::Footnote)?,
            b"endnoteReference" => self.note_reference(xml, element, NoteKind::Endnote)?,
            b"footnoteRef" | b"endnoteRef" => {
                if let Some(mark) = self.own_mark.take() {
                    self.push(&mark);
                }
            }
            _ => self.comment(xml, element)?,
        }
        Ok(())
    }

    fn taken_out<'a>(&mut self, xml: &mut Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        self.book.note(Reservation::Changes);
        let who = Rc::new(Who::read(xml, element)?);
        let text = deleted(xml, element)?;
        if self.put_in.is_empty() && self.fields.is_printing() {
            self.paragraph(|paragraph| paragraph.delete(text, who));
        }
        Ok(())
    }

    fn comment<'a>(&mut self, xml: &Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        let name = xml.attribute(element, (Space::Word, b"id"))?.unwrap_or_default();
        match element.local() {
            b"commentRangeStart" => self.book.remarks.begin(&name),
            b"commentRangeEnd" => self.book.remarks.end(&name),
            _ => {
                if let Some(id) = self.book.remarks.refer(&name) {
                    self.paragraph(|paragraph| paragraph.comment(id));
                }
            }
        }
        Ok(())
    }

    /// The mark of a note, unless the writer has typed one.
    fn note_reference<'a>(
        &mut self,
        xml: &Xml<'a>,
        element: &Element<'a>,
        kind: NoteKind,
    ) -> Result<(), Refused> {
        let said = |name: &[u8]| xml.attribute(element, (Space::Word, name));
        let typed = matches!(said(b"customMarkFollows")?.as_deref(), Some("1" | "true" | "on"));
        let name = said(b"id")?.unwrap_or_default();
        if !typed && self.fields.is_printing() {
            let mark = self.book.marks.refer(kind, &name);
            self.push(&mark);
        }
        Ok(())
    }

    /// How characters that are read now came to stand here.
    pub(super) fn tracked(&self) -> Tracked {
        self.put_in.last().map_or(Tracked::Kept, |(_, who)| Tracked::In(who.clone()))
    }

    /// An element of a picture.
    pub(super) fn picture<'a>(&mut self, xml: &Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        match element.local() {
            b"pic" => self.frames.picture(element.depth),
            b"shape" | b"rect" | b"roundrect" | b"oval" | b"image" => self.frames.shape(xml, element)?,
            b"imagedata" => self.frames.image_data(xml, element)?,
            // Letters drawn along a line, as old letterheads have them.
            b"textpath" => {
                if let Some(letters) = xml.attribute(element, (Space::None, b"string"))? {
                    self.book.count()?;
                    self.stack.open(element.depth, Open::TextBox(Vec::new()));
                    self.stack.open_paragraph(element.depth, self.book);
                    self.push(&letters);
                    self.stack.close(self.book);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// A frame ends; if it held an image, that is a picture of the text.
    pub(super) fn framed(&mut self, frame: Frame) -> Result<(), Refused> {
        let Some(relationship) = frame.image.filter(|_| frame.shows) else { return Ok(()) };
        let hidden = self.stack.paragraph().is_some_and(|one| one.is_hidden(&self.book.styles));
        if !self.fields.is_printing() || hidden {
            return Ok(());
        }
        self.book.count()?;
        let shown = match self.book.images.show(&relationship) {
            Shown::Image(image) if self.story == Story::Main => image,
            // What lies outside is told once for each relationship.
            Shown::Outside => return Ok(()),
            Shown::Image(_) | Shown::Missing => {
                self.book.note(Reservation::Pictures);
                return Ok(());
            }
        };
        if frame.cropped {
            self.book.note(Reservation::Cropped);
        }
        let picture = Picture { image: shown, extent: frame.extent, alt: frame.alt };
        self.stack.emit(Block::Picture(picture));
        Ok(())
    }
}
