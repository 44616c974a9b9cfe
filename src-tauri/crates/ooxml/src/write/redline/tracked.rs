//! Blocks with their changes tracked.

use super::blocks::{Atom, AtomContent, Block, Grid, Para, Row};
use super::fate::{Author, Fate, Whose};
use super::marks::Marks;
use super::pen::Pen;
use crate::write::format::put;
use quick_xml::escape::escape;

/// A flow with tracked changes, block by block.
#[derive(Debug)]
pub struct Redline {
    marks: Marks,
    pieces: Vec<Piece>,
    moves: u32,
}

#[derive(Debug)]
enum Piece {
    Paragraph(Tracked),
    Whole(String),
}

/// A paragraph whose end may be tracked.
#[derive(Debug)]
struct Tracked {
    properties: String,
    /// The properties that rejecting brings back.
    before: Option<String>,
    section: String,
    content: String,
    end: Fate,
}

/// A row, and what becomes of it.
#[derive(Debug)]
pub struct TrackedRow<'a> {
    /// Its properties and those of its cells.
    pub row: &'a Row,
    /// Kept, in or out.
    pub fate: Fate,
    /// What stands in each cell.
    pub cells: Vec<Redline>,
}

impl Redline {
    /// An empty flow.
    pub fn new(author: &Author<'_>) -> Redline {
        Redline { marks: Marks::of(author), pieces: Vec::new(), moves: 0 }
    }

    /// An empty flow inside a cell of this one.
    #[must_use]
    pub fn inside(&self) -> Redline {
        Redline { marks: self.marks.clone(), pieces: Vec::new(), moves: 0 }
    }

    /// Adds a whole block. A move is one with the other of the same number.
    pub fn block(&mut self, block: &Block, fate: Fate) {
        match block {
            Block::Paragraph(para) => self.paragraph(para, fate),
            Block::Grid(grid) => {
                let rows = grid.rows.iter().map(|row| {
                    let cells = row.cells.iter().map(|cell| {
                        let mut inside = self.inside();
                        for block in &cell.blocks {
                            inside.block(block, fate);
                        }
                        inside
                    });
                    TrackedRow { row, fate, cells: cells.collect() }
                });
                let rows: Vec<TrackedRow<'_>> = rows.collect();
                self.grid(grid, rows);
            }
            Block::Other(xml) if fate != Fate::Out => self.pieces.push(Piece::Whole(xml.clone())),
            Block::Other(_) => {}
        }
    }

    fn paragraph(&mut self, para: &Para, fate: Fate) {
        let mut content = String::new();
        for atom in &para.atoms {
            self.atom(&mut content, (atom, fate));
        }
        if matches!(fate, Fate::Here | Fate::Away) {
            content = self.ranged(&content, fate);
        }
        let section = if matches!(fate, Fate::Out | Fate::Away) { "" } else { &para.section };
        self.pieces.push(Piece::Paragraph(Tracked {
            properties: para.properties.clone(),
            before: None,
            section: section.to_owned(),
            content,
            end: fate,
        }));
    }

    /// A move's ends around it; both places name it alike (17.13.5.23).
    fn ranged(&mut self, content: &str, fate: Fate) -> String {
        let element = fate.element().unwrap_or_default();
        let attributes = self.marks.next();
        let id = self.marks.last();
        let name = self.moves;
        format!(
            "<{element}RangeStart {attributes} w:name=\"move{name}\"/>{content}<{element}RangeEnd w:id=\"{id}\"/>"
        )
    }

    /// Adds a paragraph that stands elsewhere in the other flow, on either side of the move of this number.
    pub fn moved(&mut self, para: &Para, fate: Fate, nth: u32) {
        self.moves = nth;
        self.paragraph(para, fate);
    }

    /// Adds paragraphs that became others, with what their texts share; `joint` stands between two of them.
    pub fn change(&mut self, (old, new): (&[&Para], &[&Para]), stretches: &[(Whose, &str)], joint: char) {
        let mut pens = [Pen::of(old), Pen::of(new)];
        let mut content = String::new();
        for (whose, text) in stretches {
            for (nth, part) in text.split(joint).enumerate() {
                if nth > 0 {
                    self.end(&mut pens, *whose, std::mem::take(&mut content));
                }
                self.stretch(&mut content, &mut pens, (*whose, part));
            }
        }
        self.end(&mut pens, Whose::Both, content);
    }

    /// A paragraph ends in one text or in both.
    fn end(&mut self, [old, new]: &mut [Pen<'_>; 2], whose: Whose, content: String) {
        let (para, before, end) = match whose {
            Whose::Both => {
                (new.para().or(old.para()), old.para().filter(|_| new.para().is_some()), Fate::Kept)
            }
            Whose::New => (new.para(), None, Fate::In),
            Whose::Old => (old.para(), None, Fate::Out),
        };
        if whose != Whose::New {
            old.turn();
        }
        if whose != Whose::Old {
            new.turn();
        }
        let Some(para) = para else { return };
        let before = before.filter(|before| before.properties != para.properties);
        self.pieces.push(Piece::Paragraph(Tracked {
            properties: para.properties.clone(),
            before: before.map(|before| before.properties.clone()),
            section: if end == Fate::Out { String::new() } else { para.section.clone() },
            content,
            end,
        }));
    }

    fn stretch(&mut self, out: &mut String, [old, new]: &mut [Pen<'_>; 2], (whose, text): (Whose, &str)) {
        let mut left = text.len();
        while left > 0 {
            let (atom, before, len) = match whose {
                Whose::Old => {
                    let (atom, len) = old.take(left);
                    (atom, None, len)
                }
                Whose::New => {
                    let (atom, len) = new.take(left);
                    (atom, None, len)
                }
                Whose::Both => {
                    let most = left.min(old.ahead()).min(new.ahead());
                    let ((was, _), (is, len)) = (old.take(most), new.take(most));
                    let other = was.filter(|was| is.as_ref().is_some_and(|is| is.face != was.face));
                    (is, other.map(|was| was.face), len)
                }
            };
            let Some(mut atom) = atom.filter(|_| len > 0) else { return };
            left -= len;
            if let Some(before) = before {
                atom.face = self.face_changed(&atom.face, &before);
            }
            let fate = match whose {
                Whose::Both => Fate::Kept,
                Whose::Old => Fate::Out,
                Whose::New => Fate::In,
            };
            self.atom(out, (&atom, fate));
        }
    }

    /// A run's properties with those that rejecting brings back (17.13.5.31).
    fn face_changed(&self, face: &str, before: &str) -> String {
        let inner = face.strip_prefix("<w:rPr>").and_then(|rest| rest.strip_suffix("</w:rPr>")).unwrap_or("");
        let before = if before.is_empty() { "<w:rPr/>" } else { before };
        format!("<w:rPr>{inner}<w:rPrChange {}>{before}</w:rPrChange></w:rPr>", self.marks.next())
    }

    fn atom(&self, out: &mut String, (atom, fate): (&Atom, Fate)) {
        let content = match &atom.content {
            AtomContent::Text(text) => {
                let element = if fate == Fate::Out { "w:delText" } else { "w:t" };
                format!("<{element} xml:space=\"preserve\">{}</{element}>", escape(text.as_str()))
            }
            AtomContent::Break => "<w:br/>".to_owned(),
            AtomContent::Tab => "<w:tab/>".to_owned(),
            AtomContent::Whole(xml) => xml.clone(),
        };
        let run = format!("<w:r>{}{content}</w:r>", atom.face);
        match fate.element() {
            Some(element) => {
                put(out, format_args!("<{element} {}>{run}</{element}>", self.marks.next()));
            }
            None => out.push_str(&run),
        }
    }

    /// Adds a table of rows with their fates.
    pub fn grid(&mut self, grid: &Grid, rows: Vec<TrackedRow<'_>>) {
        let mut out = format!("<w:tbl>{}", grid.head);
        for TrackedRow { row, fate, cells } in rows {
            let fate = fate.element().filter(|element| matches!(*element, "w:ins" | "w:del"));
            let mark = fate.map(|element| format!("<{element} {}/>", self.marks.next())).unwrap_or_default();
            out.push_str("<w:tr>");
            if !row.properties.is_empty() || !mark.is_empty() {
                put(&mut out, format_args!("<w:trPr>{}{mark}</w:trPr>", row.properties));
            }
            for (cell, inside) in row.cells.iter().zip(cells) {
                put(&mut out, format_args!("<w:tc>{}{}</w:tc>", cell.properties, inside.into_xml()));
            }
            out.push_str("</w:tr>");
        }
        out.push_str("</w:tbl>");
        self.pieces.push(Piece::Whole(out));
    }

    /// The flow as XML.
    pub(super) fn into_xml(mut self) -> String {
        self.end_in_a_kept_paragraph();
        let mut out = String::new();
        let mut table_last = false;
        for piece in &self.pieces {
            match piece {
                Piece::Paragraph(tracked) => out.push_str(&self.tracked(tracked)),
                // Two tables side by side would be one.
                Piece::Whole(xml) => {
                    if table_last && xml.starts_with("<w:tbl>") {
                        out.push_str("<w:p/>");
                    }
                    out.push_str(xml);
                }
            }
            table_last = matches!(piece, Piece::Whole(xml) if xml.starts_with("<w:tbl>"));
        }
        if table_last {
            out.push_str("<w:p/>");
        }
        out
    }

    fn tracked(&self, tracked: &Tracked) -> String {
        let mut properties = tracked.properties.clone();
        if let Some(element) = tracked.end.element() {
            let mark = format!("<{element} {}/>", self.marks.next());
            match properties.find("<w:rPr>") {
                Some(at) => properties.insert_str(at + "<w:rPr>".len(), &mark),
                None => put(&mut properties, format_args!("<w:rPr>{mark}</w:rPr>")),
            }
        }
        properties.push_str(&tracked.section);
        if let Some(before) = &tracked.before {
            let base = before.find("<w:rPr>").map_or(before.as_str(), |at| &before[..at]);
            let mark = self.marks.next();
            put(&mut properties, format_args!("<w:pPrChange {mark}><w:pPr>{base}</w:pPr></w:pPrChange>"));
        }
        format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", tracked.content)
    }

    /// The last paragraph of a flow or a cell has no end that could go: what goes or comes at the end goes or comes
    /// with the end of the paragraph before it.
    fn end_in_a_kept_paragraph(&mut self) {
        let last = self.pieces.len();
        let is_tracked = |piece: &Piece| matches!(piece, Piece::Paragraph(one) if one.end != Fate::Kept);
        let first = self.pieces.iter().rposition(|piece| !is_tracked(piece)).map_or(0, |at| at + 1);
        if first == last || first == 0 || !matches!(self.pieces[first - 1], Piece::Paragraph(_)) {
            if first < last
                && let Some(Piece::Paragraph(tracked)) = self.pieces.last_mut()
            {
                tracked.end = Fate::Kept;
            }
            return;
        }
        let mut carried = Fate::Kept;
        let mut kept = String::new();
        for at in (first - 1..last).rev() {
            let Piece::Paragraph(tracked) = &mut self.pieces[at] else { continue };
            carried = std::mem::replace(&mut tracked.end, carried);
            if at == first - 1 {
                kept.clone_from(&tracked.properties);
            }
        }
        let Some(Piece::Paragraph(tracked)) = self.pieces.last_mut() else { return };
        // Whichever text ends before it is left with its end: it then looks as what it ends.
        tracked.before = Some(kept).filter(|kept| *kept != tracked.properties);
    }
}
