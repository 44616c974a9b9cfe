//! A piece of a flow with its changes, and its XML.

use super::blocks::{Atom, AtomContent};
use super::fate::Fate;
use super::marks::Marks;
use crate::write::format::put;
use quick_xml::escape::escape;

#[derive(Debug)]
pub(super) enum Piece {
    Paragraph(Tracked),
    Whole(String),
}

/// A paragraph whose end may be tracked.
#[derive(Debug, Default)]
pub(super) struct Tracked {
    pub(super) properties: String,
    /// The properties that rejecting brings back.
    pub(super) before: Option<String>,
    pub(super) section: String,
    pub(super) content: Vec<Said>,
    /// Which side of which move it is.
    pub(super) moved: Option<(Fate, u32)>,
    pub(super) end: Fate,
}

/// A stretch of a run, and what became of it.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) atom: Atom,
    /// The properties of its run that rejecting brings back.
    pub(super) before: Option<String>,
    pub(super) fate: Fate,
}

impl Tracked {
    pub(super) fn xml(&self, marks: &Marks) -> String {
        let mut properties = self.properties.clone();
        if let Some(element) = self.end.element() {
            let mark = format!("<{element} {}/>", marks.next());
            match properties.find("<w:rPr>") {
                Some(at) => properties.insert_str(at + "<w:rPr>".len(), &mark),
                None => put(&mut properties, format_args!("<w:rPr>{mark}</w:rPr>")),
            }
        }
        properties.push_str(&self.section);
        if let Some(before) = &self.before {
            let base = before.find("<w:rPr>").map_or(before.as_str(), |at| &before[..at]);
            let mark = marks.next();
            put(&mut properties, format_args!("<w:pPrChange {mark}><w:pPr>{base}</w:pPr></w:pPrChange>"));
        }
        let mut content = String::new();
        self.content.iter().for_each(|said| said.put(&mut content, marks));
        if let Some(moved) = self.moved {
            content = ranged(&content, moved, marks);
        }
        format!("<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>")
    }
}

/// A move's ends around it; both places name it alike (17.13.5.23).
fn ranged(content: &str, (side, nth): (Fate, u32), marks: &Marks) -> String {
    let element = side.element().unwrap_or_default();
    let attributes = marks.next();
    let id = marks.last();
    format!(
        "<{element}RangeStart {attributes} w:name=\"move{nth}\"/>{content}<{element}RangeEnd w:id=\"{id}\"/>"
    )
}

impl Said {
    pub(super) fn of(atom: Atom, fate: Fate) -> Said {
        Said { atom, before: None, fate }
    }

    fn put(&self, out: &mut String, marks: &Marks) {
        let content = match &self.atom.content {
            AtomContent::Text(text) => {
                let element = if self.fate == Fate::Out { "w:delText" } else { "w:t" };
                format!("<{element} xml:space=\"preserve\">{}</{element}>", escape(text.as_str()))
            }
            AtomContent::Break => "<w:br/>".to_owned(),
            AtomContent::Tab => "<w:tab/>".to_owned(),
            AtomContent::Whole(xml) => xml.clone(),
        };
        let run = format!("<w:r>{}{content}</w:r>", self.face(marks));
        match self.fate.element() {
            Some(element) => put(out, format_args!("<{element} {}>{run}</{element}>", marks.next())),
            None => out.push_str(&run),
        }
    }

    /// Its run's properties with those that rejecting brings back (17.13.5.31).
    fn face(&self, marks: &Marks) -> String {
        let face = &self.atom.face;
        let Some(before) = &self.before else { return face.clone() };
        let inner = face.strip_prefix("<w:rPr>").and_then(|rest| rest.strip_suffix("</w:rPr>")).unwrap_or("");
        let before = if before.is_empty() { "<w:rPr/>" } else { before };
        format!("<w:rPr>{inner}<w:rPrChange {}>{before}</w:rPrChange></w:rPr>", marks.next())
    }
}
