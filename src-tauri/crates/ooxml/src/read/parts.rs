//! The parts of a package in the order in which they are needed: styles and lists, then the text, then the notes,
//! then the heads and feet of pages.

use super::content::{Block, Content, Reservation, Story};
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
    parts.related("comments", comments)?;
    parts.related("settings", well_formed)?;
    let mut blocks = parts.text()?;
    blocks.extend(parts.related("footnotes", |xml, book| notes(xml, book, b"footnote"))?);
    blocks.extend(parts.related("endnotes", |xml, book| notes(xml, book, b"endnote"))?);
    blocks.extend(parts.edges()?);
    Ok(Content { blocks, reservations: parts.book.reservations.into_iter().collect() })
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
        let text = match self.package.text(name) {
            Ok(None) => return Ok(T::default()),
            Ok(Some(text)) => Ok(text),
            Err(refused) => Err(refused),
        };
        match text.and_then(|text| read(Xml::new(&text, name), &mut self.book)) {
            Err(Refused::BrokenPart(_)) => {
                self.book.note(Reservation::BrokenParts);
                Ok(T::default())
            }
            other => other,
        }
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

fn comments(mut xml: Xml<'_>, book: &mut Book) -> Result<(), Refused> {
    let root = xml.root()?;
    while let Some(child) = xml.child(&root)? {
        if child.is(Space::Word, b"comment") {
            book.note(Reservation::Comments);
        }
    }
    xml.end()
}

/// A part of which nothing is wanted, read only to tell whether the file is whole.
fn well_formed(mut xml: Xml<'_>, _: &mut Book) -> Result<(), Refused> {
    let root = xml.root()?;
    xml.skip(&root)?;
    xml.end()
}

/// Footnotes or endnotes, without the lines that part them from the text.
fn notes(mut xml: Xml<'_>, book: &mut Book, each: &[u8]) -> Result<Vec<Block>, Refused> {
    let root = xml.root()?;
    let mut blocks = Vec::new();
    while let Some(note) = xml.child(&root)? {
        let kind = xml.attribute(&note, (Space::Word, b"type"))?;
        if note.is(Space::Word, each) && kind.is_none_or(|kind| kind == "normal") {
            blocks.extend(Reader::new(book, Story::Note).read(&mut xml, &note)?);
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
    Reader::new(book, Story::HeaderOrFooter).read(&mut xml, &root)
}
