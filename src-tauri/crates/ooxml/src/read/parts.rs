//! The parts of a package in the order in which they are needed: styles and lists, then the text, then the notes,
//! then the heads and feet of pages.

use super::comments::{answers, comments};
use super::content::{Block, Content, Reservation, Story};
use super::left::{left, mark};
use super::note::NoteKind;
use super::numbering::Numbering;
use super::package::Package;
use super::refused::Refused;
use super::story::{Book, Reader};
use super::styles::Styles;
use super::xml::{Space, Xml};
use std::collections::BTreeSet;

/// Reads a package; `bytes` are those of the whole file.
pub fn read(bytes: &[u8]) -> Result<Content, Refused> {
    let mut package = Package::open(bytes)?;
    let mut parts = Parts { book: reserved(&package), package: &mut package };
    parts.book.styles = parts.related("styles", |xml, _| Styles::read(xml))?;
    parts.book.numbering = parts.related("numbering", |xml, _| Numbering::read(xml))?;
    parts.comments()?;
    parts.related("settings", well_formed)?;
    let mut blocks = parts.text()?;
    blocks.extend(parts.related("footnotes", |xml, book| notes(xml, book, NoteKind::Footnote))?);
    blocks.extend(parts.related("endnotes", |xml, book| notes(xml, book, NoteKind::Endnote))?);
    blocks.extend(parts.edges()?);
    let images = parts.images(&mut blocks)?;
    let left = left(parts.package);
    let mark = mark(parts.package);
    let Book { mut reservations, remarks, .. } = parts.book;
    if remarks.overflow {
        reservations.insert(Reservation::Remarks, 1);
    }
    Ok(Content {
        blocks,
        reservations: reservations.into_iter().collect(),
        images,
        comments: remarks.comments,
        revisions: remarks.revisions,
        left,
        mark,
    })
}

/// The parts of a package, and what was learnt from those before.
struct Parts<'p, 'a> {
    package: &'p mut Package<'a>,
    book: Book,
}

impl Parts<'_, '_> {
    /// The main part; without it there is nothing to read.
    fn text(&mut self) -> Result<Vec<Block>, Refused> {
        let text = self.package.main_text()?;
        let mut xml = Xml::new(&text, &self.package.main);
        let root = xml.root()?;
        if !root.is(Space::Word, b"document") {
            return Err(Refused::NotWordprocessing);
        }
        let blocks = Reader::new(&mut self.book, Story::Main).read(&mut xml, &root)?;
        xml.end()?;
        Ok(blocks)
    }

    /// The part that the main part is tied to in this way.
    fn related<T: Default>(
        &mut self,
        kind: &str,
        read: impl FnOnce(Xml<'_>, &mut Book) -> Result<T, Refused>,
    ) -> Result<T, Refused> {
        match self.package.related(kind) {
            Some(name) => self.part(&name, read),
            None => Ok(T::default()),
        }
    }

    /// A part that the text can do without: missing or broken it counts as empty, the latter with a reservation.
    /// What is built to exhaust the machine stays refused.
    fn part<T: Default>(
        &mut self,
        name: &str,
        read: impl FnOnce(Xml<'_>, &mut Book) -> Result<T, Refused>,
    ) -> Result<T, Refused> {
        self.text_part(name, |text, book| read(Xml::new(text, name), book))
    }

    fn text_part<T: Default>(
        &mut self,
        name: &str,
        read: impl FnOnce(&str, &mut Book) -> Result<T, Refused>,
    ) -> Result<T, Refused> {
        let text = match self.package.text(name) {
            Ok(None) => return Ok(T::default()),
            Ok(Some(text)) => Ok(text),
            Err(refused) => Err(refused),
        };
        match text.and_then(|text| read(&text, &mut self.book)) {
            Err(Refused::BrokenPart(_)) => {
                self.book.note(Reservation::BrokenParts);
                Ok(T::default())
            }
            other => other,
        }
    }

    /// The comments, and which of them answers which.
    fn comments(&mut self) -> Result<(), Refused> {
        if let Some(name) = self.package.related("comments") {
            self.text_part(&name, |text, book| comments(text, &name, book))?;
            self.related("commentsExtended", answers)?;
        }
        Ok(())
    }

    /// The images that pictures show. A picture whose image cannot be had is left out.
    fn images(&mut self, blocks: &mut Vec<Block>) -> Result<Vec<Vec<u8>>, Refused> {
        let mut images = Vec::new();
        let mut places = Vec::new();
        for name in std::mem::take(&mut self.book.images.shown) {
            let bytes = match self.package.image(&name) {
                Ok(bytes) => bytes.ok_or(Reservation::Pictures),
                Err(Refused::TooMuch(_)) => Err(Reservation::LargePictures),
                Err(Refused::BrokenPart(_)) => Err(Reservation::BrokenParts),
                Err(refused) => return Err(refused),
            };
            places.push(bytes.map(|bytes| {
                images.push(bytes);
                images.len() - 1
            }));
        }
        blocks.retain_mut(|block| {
            let Block::Picture(picture) = block else { return true };
            match places.get(picture.image).copied().unwrap_or(Err(Reservation::Pictures)) {
                Ok(place) => {
                    picture.image = place;
                    true
                }
                Err(reservation) => {
                    self.book.note(reservation);
                    false
                }
            }
        });
        Ok(images)
    }

    /// The heads and feet of pages, each part once.
    fn edges(&mut self) -> Result<Vec<Block>, Refused> {
        let edges = self.package.relationships.iter().filter(|one| matches!(&*one.kind, "header" | "footer"));
        let names: BTreeSet<String> = edges.filter_map(|one| one.target.clone()).collect();
        let mut blocks = Vec::new();
        for name in names {
            blocks.extend(self.part(&name, edge)?);
        }
        Ok(blocks)
    }
}

/// A book that knows what the relationships alone tell of content that is not read.
fn reserved(package: &Package<'_>) -> Book {
    let mut book = Book::default();
    if package.macros {
        book.note(Reservation::Macros);
    }
    for relationship in &package.relationships {
        match (relationship.kind.as_str(), &relationship.target) {
            // A link is text; where it leads does not matter.
            ("hyperlink", _) => {}
            ("image", None) => {
                book.images.add(relationship.id.clone(), None);
                book.note(Reservation::Outside);
            }
            ("image", target) => book.images.add(relationship.id.clone(), target.clone()),
            (_, None) => book.note(Reservation::Outside),
            ("vbaProject", _) => book.note(Reservation::Macros),
            ("oleObject" | "package", _) => book.note(Reservation::Embedded),
            ("control" | "activeXControlBinary", _) => book.note(Reservation::Controls),
            ("chart" | "diagramData", _) => book.note(Reservation::Graphics),
            _ => {}
        }
    }
    book
}

/// A part of which nothing is wanted, read only to tell whether the file is whole.
fn well_formed(mut xml: Xml<'_>, _: &mut Book) -> Result<(), Refused> {
    let root = xml.root()?;
    xml.skip(&root)?;
    xml.end()
}

/// Footnotes or endnotes, without the lines that part them from the text.
fn notes(mut xml: Xml<'_>, book: &mut Book, each: NoteKind) -> Result<Vec<Block>, Refused> {
    let element: &[u8] = match each {
        NoteKind::Footnote => b"footnote",
        NoteKind::Endnote => b"endnote",
    };
    let root = xml.root()?;
    let mut blocks = Vec::new();
    while let Some(note) = xml.child(&root)? {
        let said = |name: &[u8]| xml.attribute(&note, (Space::Word, name));
        let kind = said(b"type")?;
        if note.is(Space::Word, element) && kind.is_none_or(|kind| kind == "normal") {
            let mark = book.marks.of(each, &said(b"id")?.unwrap_or_default());
            blocks.extend(Reader::new(book, Story::Note).of_note(mark).read(&mut xml, &note)?);
        }
    }
    Ok(blocks)
}

/// One head or foot.
fn edge(mut xml: Xml<'_>, book: &mut Book) -> Result<Vec<Block>, Refused> {
    let root = xml.root()?;
    if !root.is(Space::Word, b"hdr") && !root.is(Space::Word, b"ftr") {
        return Err(xml.broken());
    }
    let blocks = Reader::new(book, Story::HeaderOrFooter).read(&mut xml, &root)?;
    Ok(blocks.into_iter().flat_map(out_of_table).collect())
}

/// What stands in a table at the edge of a page is there for its place; it is no table of the text.
fn out_of_table(block: Block) -> Vec<Block> {
    match block {
        Block::Table(table) => {
            let cells = table.rows.into_iter().flat_map(|row| row.cells);
            cells.flat_map(|cell| cell.paragraphs).map(Block::Paragraph).collect()
        }
        other => vec![other],
    }
}
