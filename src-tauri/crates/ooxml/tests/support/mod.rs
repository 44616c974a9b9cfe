//! Small packages made in memory, and what is read from them as lines.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    reason = "each test file uses its own part of this"
)]

use ooxml::read::{Block, Content, Paragraph, Refused, Story, Table, read};
use ooxml::write::{Part, pack};
use std::fmt::Write;

pub const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A package under way: the text of its main part, and the parts tied to it.
#[derive(Clone)]
pub struct Specimen {
    pub parts: Vec<(String, String)>,
    related: Vec<(String, String)>,
    images: Vec<(String, Vec<u8>)>,
}

/// A package whose body holds this.
pub fn body(xml: &str) -> Specimen {
    main(&part("document", &format!("<w:body>{xml}</w:body>")))
}

/// A package whose main part is this.
pub fn main(document: &str) -> Specimen {
    Specimen {
        parts: vec![("word/document.xml".into(), document.into())],
        related: Vec::new(),
        images: Vec::new(),
    }
}

/// A part with this root, and all prefixes that specimens use.
pub fn part(root: &str, xml: &str) -> String {
    let spaces = [
        ("w", WORD),
        ("r", RELATIONS),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("m", "http://schemas.openxmlformats.org/officeDocument/2006/math"),
        ("v", "urn:schemas-microsoft-com:vml"),
        ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"),
        ("w14", "http://schemas.microsoft.com/office/word/2010/wordml"),
        ("w15", "http://schemas.microsoft.com/office/word/2012/wordml"),
    ];
    let mut out = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{root}");
    for (prefix, uri) in spaces {
        write!(out, " xmlns:{prefix}=\"{uri}\"").unwrap();
    }
    write!(out, ">{xml}</w:{root}>").unwrap();
    out
}

/// A paragraph of one run.
pub fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

impl Specimen {
    /// With one more part, tied to the main part by this kind of relationship.
    pub fn with(mut self, kind: &str, xml: &str) -> Specimen {
        let target = format!("{kind}.xml");
        self.parts.push((format!("word/{target}"), xml.into()));
        self.related.push((kind.into(), target));
        self
    }

    /// With one more image, under the next relationship: `r0`, `r1`, as the related parts are counted.
    pub fn image(mut self, name: &str, bytes: &[u8]) -> Specimen {
        self.images.push((format!("word/media/{name}"), bytes.to_vec()));
        self.related.push(("image".into(), format!("media/{name}")));
        self
    }

    pub fn styles(self, xml: &str) -> Specimen {
        self.with("styles", &part("styles", xml))
    }

    pub fn numbering(self, xml: &str) -> Specimen {
        self.with("numbering", &part("numbering", xml))
    }

    /// The package's other parts, by name.
    pub fn frame(&self) -> Vec<(String, String)> {
        let types = format!(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
             <Override PartName=\"/word/document.xml\" ContentType=\"{TYPE}.document.main+xml\"/></Types>"
        );
        vec![
            ("[Content_Types].xml".into(), types),
            ("_rels/.rels".into(), relationships(&[("officeDocument".into(), "word/document.xml".into())])),
            ("word/_rels/document.xml.rels".into(), relationships(&self.related)),
        ]
    }

    pub fn bytes(&self) -> Vec<u8> {
        let text = |(name, text): &(String, String)| (name.clone(), text.clone().into_bytes());
        let texts = self.frame().iter().chain(&self.parts).map(text).collect::<Vec<_>>();
        let part = |(name, bytes)| Part { name, bytes };
        pack(&texts.into_iter().chain(self.images.clone()).map(part).collect::<Vec<_>>())
    }

    pub fn read(&self) -> Result<Content, Refused> {
        read(&self.bytes())
    }

    pub fn lines(&self) -> Vec<String> {
        lines(&self.read().unwrap())
    }
}

pub fn archive(parts: &[(String, String)]) -> Vec<u8> {
    let part =
        |(name, text): &(String, String)| Part { name: name.clone(), bytes: text.clone().into_bytes() };
    pack(&parts.iter().map(part).collect::<Vec<_>>())
}

fn relationships(all: &[(String, String)]) -> String {
    let mut out =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">".to_owned();
    for (id, (kind, target)) in all.iter().enumerate() {
        write!(out, "<Relationship Id=\"r{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>").unwrap();
    }
    out + "</Relationships>"
}

/// A block a line: labels in brackets, bold text between stars, stories in front.
pub fn lines(content: &Content) -> Vec<String> {
    content.blocks.iter().map(line).collect()
}

fn line(block: &Block) -> String {
    match block {
        Block::Paragraph(one) => paragraph(one),
        Block::Table(table) => grid(table),
        Block::Picture(one) => {
            let extent = one.extent.map(|(width, height)| format!("{width}x{height}")).unwrap_or_default();
            format!("picture {} {extent} {}", one.image, one.alt)
        }
        Block::PageBreak => "---".into(),
    }
}

fn paragraph(one: &Paragraph) -> String {
    let story = match one.story {
        Story::Main => "",
        Story::HeaderOrFooter => "edge: ",
        Story::TextBox => "box: ",
        Story::Note => "note: ",
    };
    let mut out = story.to_owned();
    if let Some(label) = &one.label {
        write!(out, "[{}]", label.text).unwrap();
    }
    for run in &one.runs {
        let mark = if run.bold { "*" } else { "" };
        write!(out, "{mark}{}{mark}", run.text.replace('\n', "⏎").replace('\t', "→")).unwrap();
    }
    out
}

/// Cells between bars, `2x1` before one that covers two columns and one row.
fn grid(table: &Table) -> String {
    let mut rows = Vec::new();
    for row in &table.rows {
        let mut out = if row.header { "=".to_owned() } else { String::new() };
        for cell in &row.cells {
            let text: Vec<String> = cell.paragraphs.iter().map(paragraph).collect();
            if cell.columns > 1 || cell.rows > 1 {
                write!(out, "|{}x{} {}", cell.columns, cell.rows, text.join("/")).unwrap();
            } else {
                write!(out, "|{}", text.join("/")).unwrap();
            }
        }
        rows.push(out + "|");
    }
    rows.join("\n")
}
