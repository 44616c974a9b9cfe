//! Two compositions as one .docx with tracked changes, 花脸稿: rejecting all gives the old text, accepting all the new.

use crate::assemble::document;
use crate::{Contents, Options};
use compose::Composition;
use ooxml::write::redline::{
    Author, Block, Fate, Grid, Para, Redline, Row, TrackedRow, Whose, blocks, carried, redlined,
};
use reuse::{JOINT, Link, StretchKind, Unit, align, stretches};
use std::collections::BTreeMap;

/// The bytes of a .docx that is `new`, with what was changed from `old` tracked. Without a table of contents, and without
/// a draft inside.
pub fn redline(
    (old, new): (&Composition<'_>, &Composition<'_>),
    options: &Options<'_>,
    author: &Author<'_>,
) -> Vec<u8> {
    let options = Options { contents: Contents::LeftOut, inside: None, ..options.clone() };
    let [old, new] = [old, new].map(|composition| document(composition, &options));
    let (before, files) = carried(&old, &new);
    let after = blocks(&new.body);
    let mut redline = Redline::new(author);
    let mut writer = Writer { moves: 0, kinds: BTreeMap::new() };
    writer.flow(&mut redline, (&before, &after));
    redlined(new, redline, files).pack()
}

/// Writes flows; counts what both of their moves are named by.
struct Writer {
    moves: u32,
    /// A number for each style that was met.
    kinds: BTreeMap<String, u8>,
}

impl Writer {
    fn flow(&mut self, redline: &mut Redline, (old, new): (&[Block], &[Block])) {
        let links = {
            let units =
                [old, new].map(|blocks| blocks.iter().map(|block| self.unit(block)).collect::<Vec<_>>());
            align(&units[0], &units[1])
        };
        let moved = self.moves(&links, (old, new));
        let (mut at, mut to) = (0, 0);
        for link in links.iter().filter(|link| !link.moved) {
            let (first, next) = (link.old[0], link.new[0]);
            (at..first).for_each(|nth| alone(redline, &old[nth], moved.old.get(&nth), Fate::Out));
            (to..next).for_each(|nth| alone(redline, &new[nth], moved.new.get(&nth), Fate::In));
            let olds: Vec<&Block> = link.old.iter().map(|nth| &old[*nth]).collect();
            let news: Vec<&Block> = link.new.iter().map(|nth| &new[*nth]).collect();
            self.row(redline, (&olds, &news));
            (at, to) = (first + olds.len(), next + news.len());
        }
        (at..old.len()).for_each(|nth| alone(redline, &old[nth], moved.old.get(&nth), Fate::Out));
        (to..new.len()).for_each(|nth| alone(redline, &new[nth], moved.new.get(&nth), Fate::In));
    }

    fn unit(&mut self, block: &Block) -> Unit {
        let style = match block {
            Block::Paragraph(para) => para.style().to_owned(),
            Block::Grid(_) => " table".to_owned(),
            Block::Other(_) => " other".to_owned(),
        };
        let next = u8::try_from(self.kinds.len()).unwrap_or(u8::MAX);
        let kind = *self.kinds.entry(style).or_insert(next);
        Unit { id: None, kind, text: block.text() }
    }

    /// Paragraphs that moved as they are; what moved and was changed went here and came there.
    fn moves(&mut self, links: &[Link], (old, new): (&[Block], &[Block])) -> Moves {
        let mut moves = Moves::default();
        for link in links.iter().filter(|link| link.moved) {
            let ([from], [to]) = (link.old.as_slice(), link.new.as_slice()) else { continue };
            let (Block::Paragraph(was), Block::Paragraph(is)) = (&old[*from], &new[*to]) else { continue };
            if was.text() == is.text() && !is.text().is_empty() {
                self.moves += 1;
                moves.old.insert(*from, self.moves);
                moves.new.insert(*to, self.moves);
            }
        }
        moves
    }

    /// Blocks that became others.
    fn row(&mut self, redline: &mut Redline, (old, new): (&[&Block], &[&Block])) {
        if let ([old], [new]) = (old, new) {
            if old == new {
                return redline.block(new, Fate::Kept);
            }
            if let (Block::Grid(old), Block::Grid(new)) = (old, new)
                && old.columns() == new.columns()
            {
                return self.grid(redline, (old, new));
            }
        }
        match (paras(old), paras(new)) {
            (Some(old), Some(new)) => change(redline, (&old, &new)),
            _ => {
                for (blocks, fate) in [(old, Fate::Out), (new, Fate::In)] {
                    for block in blocks {
                        redline.block(block, fate);
                    }
                }
            }
        }
    }

    /// A table whose columns stayed: row by row.
    fn grid(&mut self, redline: &mut Redline, (old, new): (&Grid, &Grid)) {
        let unit = |row: &Row| Unit { text: row.text(), ..Unit::default() };
        let units = [old, new].map(|grid| grid.rows.iter().map(unit).collect::<Vec<_>>());
        let links = align(&units[0], &units[1]);
        let alike = |link: &&Link| match (link.old.as_slice(), link.new.as_slice()) {
            ([from], [to]) => !link.moved && old.rows[*from].cells.len() == new.rows[*to].cells.len(),
            _ => false,
        };
        let (mut rows, mut at, mut to) = (Vec::new(), 0, 0);
        for link in links.iter().filter(alike) {
            let (first, next) = (link.old[0], link.new[0]);
            rows.extend(old.rows[at..first].iter().map(|row| whole(redline, row, Fate::Out)));
            rows.extend(new.rows[to..next].iter().map(|row| whole(redline, row, Fate::In)));
            rows.push(self.cells(redline, (&old.rows[first], &new.rows[next])));
            (at, to) = (first + 1, next + 1);
        }
        rows.extend(old.rows[at..].iter().map(|row| whole(redline, row, Fate::Out)));
        rows.extend(new.rows[to..].iter().map(|row| whole(redline, row, Fate::In)));
        redline.grid(new, rows);
    }

    fn cells<'a>(&mut self, redline: &Redline, (old, new): (&'a Row, &'a Row)) -> TrackedRow<'a> {
        let cells = old.cells.iter().zip(&new.cells).map(|(old, new)| {
            let mut inside = redline.inside();
            // A cell's one paragraph stays, whatever is written in it.
            match (old.blocks.as_slice(), new.blocks.as_slice()) {
                ([was], [is]) => self.row(&mut inside, (&[was], &[is])),
                (old, new) => self.flow(&mut inside, (old, new)),
            }
            inside
        });
        TrackedRow { row: new, fate: Fate::Kept, cells: cells.collect() }
    }
}

/// The numbers of moves, by the places they begin and end at.
#[derive(Default)]
struct Moves {
    old: BTreeMap<usize, u32>,
    new: BTreeMap<usize, u32>,
}

/// A block of one flow only, or of both at different places.
fn alone(redline: &mut Redline, block: &Block, moved: Option<&u32>, fate: Fate) {
    match (block, moved) {
        (Block::Paragraph(para), Some(nth)) => {
            let fate = if fate == Fate::Out { Fate::Away } else { Fate::Here };
            redline.moved(para, fate, *nth);
        }
        _ => redline.block(block, fate),
    }
}

fn whole<'a>(redline: &Redline, row: &'a Row, fate: Fate) -> TrackedRow<'a> {
    let cells = row.cells.iter().map(|cell| {
        let mut inside = redline.inside();
        for block in &cell.blocks {
            inside.block(block, fate);
        }
        inside
    });
    TrackedRow { row, fate, cells: cells.collect() }
}

fn paras<'a>(blocks: &[&'a Block]) -> Option<Vec<&'a Para>> {
    let para = |block: &&'a Block| match block {
        Block::Paragraph(para) => Some(para),
        Block::Grid(_) | Block::Other(_) => None,
    };
    blocks.iter().map(para).collect()
}

fn change(redline: &mut Redline, (old, new): (&[&Para], &[&Para])) {
    let joined = |paras: &[&Para]| {
        let texts: Vec<String> = paras.iter().map(|para| para.text()).collect();
        texts.join(JOINT.encode_utf8(&mut [0; 4]))
    };
    let stretches = stretches(&joined(old), &joined(new));
    let whose = |kind: StretchKind| match kind {
        StretchKind::Same => Whose::Both,
        StretchKind::Gone => Whose::Old,
        StretchKind::Come => Whose::New,
    };
    let stretches: Vec<(Whose, &str)> =
        stretches.iter().map(|stretch| (whose(stretch.kind), stretch.text.as_str())).collect();
    redline.change((old, new), &stretches, JOINT);
}
