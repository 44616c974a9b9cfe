//! A file's text once all its tracked changes are settled, as ISO 29500-1, 17.13.5 says: read from the XML alone.

use super::read::part;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

pub const CELL: &str = "│";
pub const ROW: &str = "─";

/// What is done with tracked changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settle {
    Accept,
    Reject,
}

/// The paragraphs that have text, in order, and where cells and rows end.
pub fn lines(docx: &[u8], settle: Settle) -> Vec<String> {
    paragraphs(docx, settle).into_iter().filter(|line| !line.is_empty()).collect()
}

/// All paragraphs, in order, and where cells and rows end: [`CELL`], [`ROW`].
pub fn paragraphs(docx: &[u8], settle: Settle) -> Vec<String> {
    settled(docx, settle).lines
}

/// The styles of the paragraphs that have text, in order.
pub fn styles(docx: &[u8], settle: Settle) -> Vec<(String, String)> {
    let Settled { lines, styles, .. } = settled(docx, settle);
    lines.into_iter().zip(styles).filter(|(line, _)| !line.is_empty()).collect()
}

fn settled(docx: &[u8], settle: Settle) -> Settled {
    let xml = part(docx, "word/document.xml");
    let mut reader = Reader::from_str(&xml);
    let before = settle == Settle::Reject;
    let mut settled = Settled { gone: settle.gone(), before, ..Settled::default() };
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                settled.start(&tag);
                settled.path.push(name(&tag));
            }
            Event::Empty(tag) => settled.empty(&tag),
            Event::End(_) => settled.end(),
            Event::Text(text) => settled.text(&text.decode().unwrap()),
            Event::GeneralRef(reference) => {
                let name = reference.decode().unwrap();
                settled.text(quick_xml::escape::resolve_predefined_entity(&name).unwrap());
            }
            Event::Eof => break,
            _ => {}
        }
    }
    settled
}

impl Settle {
    /// The elements whose content goes.
    fn gone(self) -> [&'static str; 2] {
        match self {
            Settle::Accept => ["w:del", "w:moveFrom"],
            Settle::Reject => ["w:ins", "w:moveTo"],
        }
    }
}

#[derive(Default)]
struct Settled {
    gone: [&'static str; 2],
    path: Vec<String>,
    line: String,
    lines: Vec<String>,
    /// Whether what a paragraph looked like before counts; the style that it has, and that of each line.
    before: bool,
    style: String,
    styles: Vec<String>,
    /// Whether the paragraph's end goes, and the row.
    end_goes: bool,
    row_goes: bool,
}

fn name(tag: &BytesStart<'_>) -> String {
    String::from_utf8(tag.name().as_ref().to_vec()).unwrap()
}

impl Settled {
    fn start(&mut self, tag: &BytesStart<'_>) {
        match name(tag).as_str() {
            "w:p" => (self.end_goes, self.style) = (false, String::new()),
            "w:pPrChange" if self.before => self.style.clear(),
            "w:tr" => self.row_goes = false,
            // Text cannot go on in a table.
            "w:tbl" if !self.line.is_empty() => self.paragraph(),
            _ => {}
        }
    }

    fn paragraph(&mut self) {
        self.lines.push(std::mem::take(&mut self.line));
        self.styles.push(self.style.clone());
    }

    fn border(&mut self, border: &str) {
        self.lines.push(border.to_owned());
        self.styles.push(String::new());
    }

    fn empty(&mut self, tag: &BytesStart<'_>) {
        let name = name(tag);
        let within = |parents: &[&str]| self.path.iter().rev().zip(parents).all(|(is, asked)| is == asked);
        let goes = self.gone.contains(&name.as_str());
        if name == "w:pStyle" && (self.before || !within(&["w:pPr", "w:pPrChange"])) {
            let style = tag.try_get_attribute("w:val").unwrap().unwrap();
            self.style = String::from_utf8(style.value.to_vec()).unwrap();
        }
        if name == "w:p" && !self.row_goes {
            self.paragraph();
        } else if goes && within(&["w:rPr", "w:pPr"]) {
            self.end_goes = true;
        } else if goes && within(&["w:trPr"]) {
            self.row_goes = true;
        } else if matches!(name.as_str(), "w:tab" | "w:br") && within(&["w:r"]) {
            self.text(if name == "w:tab" { "\t" } else { "\n" });
        }
    }

    fn end(&mut self) {
        match self.path.pop().as_deref() {
            Some("w:p") if !self.end_goes && !self.row_goes => self.paragraph(),
            Some("w:tc") if !self.row_goes => self.border(CELL),
            Some("w:tr") if !std::mem::take(&mut self.row_goes) => self.border(ROW),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let printed = matches!(self.path.last().map(String::as_str), Some("w:t" | "w:delText" | "w:r"));
        if printed && !self.row_goes && !self.path.iter().any(|name| self.gone.contains(&name.as_str())) {
            self.line.push_str(text);
        }
    }
}
