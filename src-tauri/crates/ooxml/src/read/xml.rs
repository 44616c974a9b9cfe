//! XML as a stream of elements: namespaces resolved, depth counted, nothing outside the part ever asked for.

use super::refused::{Measure, Refused};
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{QName, ResolveResult};
use quick_xml::{NsReader, XmlVersion};
use std::borrow::Cow;

/// Elements within elements; Word itself stays below a hundred.
const DEEPEST: usize = 512;
/// Attributes of one element; comparing each with each must stay cheap.
const MOST_ATTRIBUTES: usize = 128;

/// The namespaces that are read, transitional and strict alike (ISO 29500-1, annex A; ISO 29500-4, annex A), and those
/// of `OpenDocument` (ISO 26300).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Space {
    /// `WordprocessingML`.
    Word,
    /// References to relationships.
    Reference,
    /// Relationships of a package, and its content types.
    Package,
    /// Markup compatibility.
    Compatibility,
    /// Formulas.
    Math,
    /// Pictures: `DrawingML` and VML.
    Picture,
    /// `OpenDocument`: what holds the parts of a document.
    Office,
    /// `OpenDocument`: text.
    Text,
    /// `OpenDocument`: tables.
    Table,
    /// `OpenDocument`: styles.
    Style,
    /// `OpenDocument`: formatting, as XSL has it.
    Format,
    /// `OpenDocument`: drawings.
    Draw,
    /// `OpenDocument`: what `LibreOffice` adds.
    Extension,
    /// Drawings: their frames, and what fills them.
    Drawing,
    /// What this program leaves in packages of its own.
    Own,
    /// What Microsoft added in 2010 and 2012: names of paragraphs, answers to comments.
    Added,
    /// What stands in no namespace; attributes mostly.
    None,
    /// `xml:`.
    Xml,
    /// Any other.
    Other,
}

impl Space {
    fn of(resolved: &ResolveResult<'_>) -> Space {
        let ResolveResult::Bound(space) = resolved else {
            return if *resolved == ResolveResult::Unbound { Space::None } else { Space::Other };
        };
        match space.0 {
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | b"http://purl.oclc.org/ooxml/wordprocessingml/main" => Space::Word,
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            | b"http://purl.oclc.org/ooxml/officeDocument/relationships" => Space::Reference,
            b"http://schemas.openxmlformats.org/package/2006/relationships"
            | b"http://schemas.openxmlformats.org/package/2006/content-types" => Space::Package,
            b"http://schemas.openxmlformats.org/markup-compatibility/2006" => Space::Compatibility,
            b"http://schemas.openxmlformats.org/officeDocument/2006/math"
            | b"http://purl.oclc.org/ooxml/officeDocument/math" => Space::Math,
            b"http://schemas.openxmlformats.org/drawingml/2006/picture"
            | b"http://purl.oclc.org/ooxml/drawingml/picture"
            | b"urn:schemas-microsoft-com:vml" => Space::Picture,
            b"urn:oasis:names:tc:opendocument:xmlns:office:1.0" => Space::Office,
            b"urn:oasis:names:tc:opendocument:xmlns:text:1.0" => Space::Text,
            b"urn:oasis:names:tc:opendocument:xmlns:table:1.0" => Space::Table,
            b"urn:oasis:names:tc:opendocument:xmlns:style:1.0" => Space::Style,
            b"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" => Space::Format,
            b"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" => Space::Draw,
            b"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" => Space::Extension,
            b"http://schemas.openxmlformats.org/drawingml/2006/main"
            | b"http://purl.oclc.org/ooxml/drawingml/main"
            | b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
            | b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing" => Space::Drawing,
            b"http://schemas.microsoft.com/office/word/2010/wordml"
            | b"http://schemas.microsoft.com/office/word/2012/wordml" => Space::Added,
            b"urn:nigao:draft:1" => Space::Own,
            b"http://www.w3.org/XML/1998/namespace" => Space::Xml,
            _ => Space::Other,
        }
    }
}

/// An element that begins.
#[derive(Debug)]
pub struct Element<'a> {
    /// Its namespace.
    pub space: Space,
    /// Levels that are open, itself among them.
    pub depth: usize,
    start: BytesStart<'a>,
}

impl Element<'_> {
    /// Its name without prefix.
    pub fn local(&self) -> &[u8] {
        self.start.local_name().into_inner()
    }

    /// Whether it is of this namespace and name.
    pub fn is(&self, space: Space, local: &[u8]) -> bool {
        self.space == space && self.local() == local
    }
}

/// What comes next in a part.
#[derive(Debug)]
pub enum Item<'a> {
    /// An element begins.
    Start(Element<'a>),
    /// An element of this depth ends.
    End(usize),
    /// Characters.
    Text(Cow<'a, str>),
    /// The part has ended.
    Done,
}

/// A part under the reader's eye.
#[derive(Debug)]
pub struct Xml<'a> {
    reader: NsReader<&'a [u8]>,
    text: &'a str,
    depth: usize,
    name: &'a str,
    rooted: bool,
}

impl<'a> Xml<'a> {
    /// The part's text, decoded; `name` is told where it breaks.
    pub fn new(text: &'a str, name: &'a str) -> Xml<'a> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Xml { reader, text, depth: 0, name, rooted: false }
    }

    pub(super) fn broken(&self) -> Refused {
        Refused::BrokenPart(self.name.to_owned())
    }

    /// What comes next.
    #[expect(clippy::should_implement_trait, reason = "an error ends it, so it is no iterator")]
    pub fn next(&mut self) -> Result<Item<'a>, Refused> {
        loop {
            let event = self.reader.read_event().map_err(|_| self.broken())?;
            return Ok(match event {
                Event::Start(start) => {
                    let space = Space::of(&self.reader.resolver().resolve_element(start.name()).0);
                    Item::Start(self.element(space, start)?)
                }
                Event::End(_) => {
                    self.depth -= 1;
                    Item::End(self.depth + 1)
                }
                Event::Text(text) => Item::Text(text.xml10_content().map_err(|_| self.broken())?),
                Event::CData(text) => Item::Text(text.xml10_content().map_err(|_| self.broken())?),
                Event::GeneralRef(reference) => Item::Text(self.referred(&reference)?),
                Event::Eof if self.depth == 0 && self.rooted => Item::Done,
                // A document type can name files, pages and endless entities; no package may have one
                // (ISO 29500-2, 6.2.5).
                Event::Eof | Event::DocType(_) => return Err(self.broken()),
                Event::Empty(_) | Event::Decl(_) | Event::PI(_) | Event::Comment(_) => continue,
            });
        }
    }

    fn element(&mut self, space: Space, start: BytesStart<'a>) -> Result<Element<'a>, Refused> {
        if self.depth == DEEPEST {
            return Err(Refused::TooMuch(Measure::Levels));
        }
        if self.depth == 0 && self.rooted {
            return Err(self.broken());
        }
        for (count, attribute) in start.attributes().enumerate() {
            if count == MOST_ATTRIBUTES || attribute.is_err() {
                return Err(self.broken());
            }
        }
        self.rooted = true;
        self.depth += 1;
        Ok(Element { space, depth: self.depth, start })
    }

    fn referred(&self, reference: &BytesRef<'a>) -> Result<Cow<'a, str>, Refused> {
        match reference.resolve_char_ref().map_err(|_| self.broken())? {
            Some(c) if is_allowed(c) => Ok(Cow::Owned(c.to_string())),
            Some(_) => Err(self.broken()),
            None => {
                let name = reference.decode().map_err(|_| self.broken())?;
                resolve_predefined_entity(&name).map(Cow::Borrowed).ok_or_else(|| self.broken())
            }
        }
    }

    /// The element that holds all others.
    pub fn root(&mut self) -> Result<Element<'a>, Refused> {
        loop {
            match self.next()? {
                Item::Start(root) => return Ok(root),
                Item::Done => return Err(self.broken()),
                Item::End(_) | Item::Text(_) => {}
            }
        }
    }

    /// The next child of an open element, `None` at its end. What a child holds and nobody reads is passed over.
    pub fn child(&mut self, of: &Element<'_>) -> Result<Option<Element<'a>>, Refused> {
        loop {
            match self.next()? {
                Item::Start(child) if child.depth == of.depth + 1 => return Ok(Some(child)),
                Item::End(depth) if depth == of.depth => return Ok(None),
                Item::Done => return Err(self.broken()),
                Item::Start(_) | Item::End(_) | Item::Text(_) => {}
            }
        }
    }

    /// Passes over the rest of an open element.
    pub fn skip(&mut self, element: &Element<'_>) -> Result<(), Refused> {
        while self.child(element)?.is_some() {}
        Ok(())
    }

    /// What has not been read yet.
    pub(super) fn rest(&self) -> &'a str {
        let read = usize::try_from(self.reader.buffer_position()).ok();
        read.and_then(|read| self.text.get(read..)).unwrap_or_default()
    }

    /// Passes over the rest of an element that has just begun, whose characters have been read before.
    pub(super) fn pass(&mut self, element: &Element<'_>) -> Result<(), Refused> {
        self.reader.read_to_end(element.start.name()).map_err(|_| self.broken())?;
        self.depth -= 1;
        Ok(())
    }

    /// Nothing stands after the root but comments.
    pub(super) fn end(&mut self) -> Result<(), Refused> {
        loop {
            match self.next()? {
                Item::Done => return Ok(()),
                Item::Text(text) if text.trim().is_empty() => {}
                Item::Text(_) | Item::Start(_) | Item::End(_) => return Err(self.broken()),
            }
        }
    }

    /// An attribute's value, by namespace and name.
    pub fn attribute<'e>(
        &self,
        element: &'e Element<'_>,
        (space, local): (Space, &[u8]),
    ) -> Result<Option<Cow<'e, str>>, Refused> {
        for attribute in element.start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| self.broken())?;
            if attribute.key.local_name().into_inner() == local && self.space(attribute.key) == space {
                let value = attribute.normalized_value(XmlVersion::Explicit1_0).map_err(|_| self.broken())?;
                return if value.chars().all(is_allowed) { Ok(Some(value)) } else { Err(self.broken()) };
            }
        }
        Ok(None)
    }

    fn space(&self, name: QName<'_>) -> Space {
        Space::of(&self.reader.resolver().resolve_attribute(name).0)
    }

    /// `w:val`, the value that most properties are made of.
    pub(super) fn value<'e>(&self, element: &'e Element<'_>) -> Result<Option<Cow<'e, str>>, Refused> {
        self.attribute(element, (Space::Word, b"val"))
    }

    /// `w:val` as a whole number; one that is none, or beyond `i32`, is not said.
    pub(super) fn number(&self, element: &Element<'_>) -> Result<Option<i32>, Refused> {
        Ok(self.value(element)?.and_then(|value| value.trim().parse().ok()))
    }

    /// `w:val` of a property that is on or off, on where it stands alone (ISO 29500-1, 17.17.4).
    pub(super) fn switch(&self, element: &Element<'_>) -> Result<bool, Refused> {
        Ok(!matches!(self.value(element)?.as_deref(), Some("0" | "false" | "off" | "none")))
    }
}

/// The characters of XML 1.0 (production 2).
fn is_allowed(c: char) -> bool {
    !matches!(c, '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\u{fffe}' | '\u{ffff}')
}

/// A part's bytes as text: UTF-8 or UTF-16, the two that a package may use (ISO 29500-2, 6.2.5).
pub fn decode(bytes: Vec<u8>, name: &str) -> Result<String, Refused> {
    let broken = || Refused::BrokenPart(name.to_owned());
    let utf_16 = |unit: fn([u8; 2]) -> u16| {
        let (pairs, rest) = bytes.as_chunks::<2>();
        let units = pairs.iter().map(|pair| unit(*pair));
        let text: Result<String, _> = char::decode_utf16(units).collect();
        text.ok().filter(|_| rest.is_empty())
    };
    let text = match bytes.get(..2) {
        Some([0xff, 0xfe] | [b'<', 0]) => utf_16(u16::from_le_bytes).ok_or_else(broken)?,
        Some([0xfe, 0xff] | [0, b'<']) => utf_16(u16::from_be_bytes).ok_or_else(broken)?,
        _ => String::from_utf8(bytes).map_err(|_| broken())?,
    };
    let control = |b: u8| b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r');
    // All bytes are looked at, a row at once: nearly every part has none.
    let controls = text.bytes().fold(false, |found, b| found | control(b));
    if controls || text.contains("\u{fffe}") || text.contains("\u{ffff}") {
        return Err(broken());
    }
    Ok(text)
}
