//! Sections: how each begins, and how its pages lie (ISO 29500-1, 17.6).

use super::content::Block;
use super::refused::Refused;
use super::xml::{Element, Space, Xml};

/// What a section says of itself, at its end.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Section {
    /// It begins on the page on which the one before it ends (17.6.22).
    continuous: bool,
    /// Its pages are wider than high (17.6.13).
    landscape: bool,
}

impl Section {
    pub(super) fn read<'a>(xml: &mut Xml<'a>, of: &Element<'a>) -> Result<Section, Refused> {
        let mut section = Section::default();
        while let Some(child) = xml.child(of)? {
            match (child.space, child.local()) {
                (Space::Word, b"type") => {
                    section.continuous = xml.value(&child)?.as_deref() == Some("continuous");
                }
                (Space::Word, b"pgSz") => {
                    let said = |name: &[u8]| xml.attribute(&child, (Space::Word, name));
                    let side =
                        |name| Ok::<_, Refused>(said(name)?.and_then(|n| n.trim().parse::<i32>().ok()));
                    let wider = side(b"w")?.zip(side(b"h")?).map(|(w, h)| w > h);
                    section.landscape = wider.unwrap_or(said(b"orient")?.as_deref() == Some("landscape"));
                }
                _ => {}
            }
        }
        Ok(section)
    }
}

/// Where the section that is being read began.
#[derive(Debug, Default)]
pub(super) struct Begun {
    /// Its first block.
    from: usize,
    /// Whether a page break stands before it for no other reason.
    broken: bool,
}

impl Begun {
    /// The section ends: what it says of itself is done to its blocks.
    pub(super) fn end(&mut self, section: Section, blocks: &mut Vec<Block>) {
        if section.continuous {
            self.unbreak(blocks);
        }
        let within = self.from.min(blocks.len());
        let is_table = |block: &Block| matches!(block, Block::Table(_));
        let mut filled = blocks[within..].iter().filter(|block| !is_empty(block));
        // A page that lies otherwise is a page of its own; where the table that turned it stands, no break need say so.
        let first = filled.next().filter(|_| section.landscape);
        let (opens, closes) = (
            first.is_some_and(is_table),
            first.is_some_and(|first| is_table(filled.next_back().unwrap_or(first))),
        );
        for block in blocks.iter_mut().skip(within).filter(|_| section.landscape) {
            if let Block::Table(table) = block {
                table.landscape = true;
            }
        }
        if opens {
            self.unbreak(blocks);
        }
        if closes {
            *self = Begun { from: blocks.len(), broken: false };
            return;
        }
        let broken = blocks.last().is_some_and(|last| *last != Block::PageBreak);
        if broken {
            blocks.push(Block::PageBreak);
        }
        *self = Begun { from: blocks.len(), broken };
    }

    /// The last section ends.
    pub(super) fn end_last(&mut self, section: Section, blocks: &mut Vec<Block>) {
        self.end(section, blocks);
        self.unbreak(blocks);
    }

    fn unbreak(&mut self, blocks: &mut Vec<Block>) {
        if std::mem::take(&mut self.broken) && blocks.get(self.from - 1) == Some(&Block::PageBreak) {
            self.from -= 1;
            blocks.remove(self.from);
        }
    }
}

fn is_empty(block: &Block) -> bool {
    match block {
        Block::Paragraph(paragraph) => paragraph.runs.is_empty(),
        Block::PageBreak => true,
        Block::Table(_) | Block::Picture(_) => false,
    }
}
