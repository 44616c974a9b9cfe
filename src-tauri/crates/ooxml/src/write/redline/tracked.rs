//! Blocks with their changes tracked.

use super::blocks::{Block, Grid, Para, Row};
use super::ends;
use super::fate::{Author, Fate, Whose};
use super::marks::Marks;
use super::pen::Pen;
use super::piece::{Piece, Said, Tracked};
use crate::write::format::put;

/// A flow with tracked changes, block by block.
#[derive(Debug)]
pub struct Redline {
    marks: Marks,
    pieces: Vec<Piece>,
    moves: u32,
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
        let section = if matches!(fate, Fate::Out | Fate::Away) { "" } else { &para.section };
        self.pieces.push(Piece::Paragraph(Tracked {
            properties: para.properties.clone(),
            before: None,
            section: section.to_owned(),
            content: para.atoms.iter().map(|atom| Said::of(atom.clone(), fate)).collect(),
            moved: matches!(fate, Fate::Here | Fate::Away).then_some((fate, self.moves)),
            end: fate,
        }));
    }

    /// Adds a paragraph that stands elsewhere in the other flow, on either side of the move of this number.
    pub fn moved(&mut self, para: &Para, fate: Fate, nth: u32) {
        self.moves = nth;
        self.paragraph(para, fate);
    }

    /// Adds paragraphs that became others, with what their texts share; `joint` stands between two of them.
    pub fn change(&mut self, (old, new): (&[&Para], &[&Para]), stretches: &[(Whose, &str)], joint: char) {
        let mut pens = [Pen::of(old), Pen::of(new)];
        let mut content = Vec::new();
        for (whose, text) in stretches {
            for (nth, part) in text.split(joint).enumerate() {
                if nth > 0 {
                    self.end(&mut pens, *whose, std::mem::take(&mut content));
                }
                stretch(&mut content, &mut pens, (*whose, part));
            }
        }
        self.end(&mut pens, Whose::Both, content);
    }

    /// A paragraph ends in one text or in both.
    fn end(&mut self, [old, new]: &mut [Pen<'_>; 2], whose: Whose, content: Vec<Said>) {
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
            moved: None,
            end,
        }));
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
        ends::stay_before_tables(&mut self.pieces);
        ends::set_apart(&mut self.pieces);
        let mut out = String::new();
        let mut table_last = false;
        for piece in &self.pieces {
            match piece {
                Piece::Paragraph(tracked) => out.push_str(&tracked.xml(&self.marks)),
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
}

/// A stretch of one text or of both, run by run.
fn stretch(out: &mut Vec<Said>, [old, new]: &mut [Pen<'_>; 2], (whose, text): (Whose, &str)) {
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
        let Some(atom) = atom.filter(|_| len > 0) else { return };
        left -= len;
        let fate = match whose {
            Whose::Both => Fate::Kept,
            Whose::Old => Fate::Out,
            Whose::New => Fate::In,
        };
        out.push(Said { atom, before, fate });
    }
}
