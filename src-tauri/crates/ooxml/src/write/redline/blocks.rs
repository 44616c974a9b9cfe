//! A flow of ours as blocks: what may be kept, put in or taken out.

use crate::write::body::Body;
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;
use std::ops::Range;

/// Stands in a text where a picture does: U+FFFC, the replacement of objects.
pub const PICTURE: char = '\u{fffc}';

/// A block of the flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Para),
    /// A table.
    Grid(Grid),
    /// Anything else, as it stands.
    Other(String),
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Para {
    /// Its properties but for the section.
    pub(super) properties: String,
    /// The section that ends with it.
    pub(super) section: String,
    /// What stands in it, in order.
    pub(super) atoms: Vec<Atom>,
}

/// A stretch of a run that can be said apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Atom {
    /// The properties of its run, with their element.
    pub(super) face: String,
    pub(super) content: AtomContent,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum AtomContent {
    Text(String),
    Break,
    Tab,
    /// A drawing, or anything else that is one.
    Whole(String),
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// Its properties and its columns.
    pub(super) head: String,
    /// From the top.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Inside its properties.
    pub(super) properties: String,
    /// From the left.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its properties, with their element.
    pub(super) properties: String,
    /// Its blocks; the last is a paragraph.
    pub blocks: Vec<Block>,
}

/// The blocks of a flow.
pub fn blocks(body: &Body) -> Vec<Block> {
    of(body.xml())
}

pub(super) fn of(xml: &str) -> Vec<Block> {
    let block = |element: Element<'_>| match element.name {
        "w:p" => Block::Paragraph(paragraph(element.inner)),
        "w:tbl" => Block::Grid(grid(element.inner)),
        _ => Block::Other(element.whole.to_owned()),
    };
    children(xml).into_iter().map(block).collect()
}

struct Element<'a> {
    name: &'a str,
    whole: &'a str,
    inner: &'a str,
}

/// The elements that follow each other in a piece of XML.
fn children(xml: &str) -> Vec<Element<'_>> {
    let mut reader = Reader::from_str(xml);
    let (mut children, mut depth) = (Vec::new(), 0usize);
    let mut open: (usize, usize, Range<usize>) = (0, 0, 0..0);
    loop {
        let before = at(&reader);
        let event = reader.read_event();
        let after = at(&reader);
        match event {
            Ok(Event::Start(tag)) => {
                if depth == 0 {
                    open = (before, after, before + 1..before + 1 + tag.name().as_ref().len());
                }
                depth += 1;
            }
            Ok(Event::Empty(tag)) if depth == 0 => {
                let name = &xml[before + 1..before + 1 + tag.name().as_ref().len()];
                children.push(Element { name, whole: &xml[before..after], inner: "" });
            }
            Ok(Event::End(_)) => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    let (start, content, name) = open.clone();
                    let (whole, inner) = (&xml[start..after], &xml[content..before]);
                    children.push(Element { name: &xml[name], whole, inner });
                }
            }
            Ok(Event::Eof) | Err(_) => return children,
            Ok(_) => {}
        }
    }
}

fn at(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn paragraph(xml: &str) -> Para {
    let mut para = Para::default();
    for element in children(xml) {
        match element.name {
            "w:pPr" => {
                let at = element.inner.find("<w:sectPr").unwrap_or(element.inner.len());
                let (properties, section) = element.inner.split_at(at);
                (para.properties, para.section) = (properties.to_owned(), section.to_owned());
            }
            "w:r" => run(element.inner, &mut para.atoms),
            // Bookmarks name places of a table of contents, which a redline has none of.
            _ => {}
        }
    }
    para
}

fn run(xml: &str, atoms: &mut Vec<Atom>) {
    let mut face = String::new();
    for element in children(xml) {
        let content = match element.name {
            "w:rPr" => {
                element.whole.clone_into(&mut face);
                continue;
            }
            "w:t" => AtomContent::Text(unescape(element.inner).unwrap_or_default().into_owned()),
            "w:tab" => AtomContent::Tab,
            "w:br" if element.whole == "<w:br/>" || element.whole.contains("textWrapping") => {
                AtomContent::Break
            }
            _ => AtomContent::Whole(element.whole.to_owned()),
        };
        atoms.push(Atom { face: face.clone(), content });
    }
}

fn grid(xml: &str) -> Grid {
    let mut grid = Grid { head: String::new(), rows: Vec::new() };
    for element in children(xml) {
        match element.name {
            "w:tr" => grid.rows.push(row(element.inner)),
            _ => grid.head.push_str(element.whole),
        }
    }
    grid
}

fn row(xml: &str) -> Row {
    let mut row = Row { properties: String::new(), cells: Vec::new() };
    for element in children(xml) {
        match element.name {
            "w:tc" => row.cells.push(cell(element.inner)),
            _ => element.inner.clone_into(&mut row.properties),
        }
    }
    row
}

fn cell(xml: &str) -> Cell {
    let properties = children(xml).into_iter().find(|element| element.name == "w:tcPr");
    let properties = properties.map_or("", |element| element.whole);
    Cell { properties: properties.to_owned(), blocks: of(&xml[properties.len()..]) }
}

impl AtomContent {
    pub(super) fn text(&self) -> String {
        match self {
            AtomContent::Text(text) => text.clone(),
            AtomContent::Break => "\n".to_owned(),
            AtomContent::Tab => "\t".to_owned(),
            AtomContent::Whole(_) => PICTURE.to_string(),
        }
    }
}

impl Para {
    /// Its characters: `\n` a line's break, `\t` a tab, [`PICTURE`] a picture.
    pub fn text(&self) -> String {
        self.atoms.iter().map(|atom| atom.content.text()).collect()
    }

    /// The style that it has, as its properties name it.
    pub fn style(&self) -> &str {
        let from = self.properties.split_once("<w:pStyle w:val=\"").map_or("", |(_, rest)| rest);
        from.split_once('"').map_or("", |(style, _)| style)
    }
}

impl Block {
    /// What it says: a paragraph's characters, a table's cells with tabs and its rows with line ends between.
    pub fn text(&self) -> String {
        match self {
            Block::Paragraph(para) => para.text(),
            Block::Grid(grid) => grid.rows.iter().map(Row::text).collect::<Vec<_>>().join("\n"),
            Block::Other(xml) => xml.clone(),
        }
    }
}

impl Row {
    /// Its cells, with tabs between.
    pub fn text(&self) -> String {
        let cell = |cell: &Cell| cell.blocks.iter().map(Block::text).collect::<Vec<_>>().join(" ");
        self.cells.iter().map(cell).collect::<Vec<_>>().join("\t")
    }
}

impl Grid {
    /// How many columns it has.
    pub fn columns(&self) -> usize {
        self.head.matches("<w:gridCol ").count()
    }
}
