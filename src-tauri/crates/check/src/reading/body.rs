//! A run of blocks, the body's or an attachment's, with its enumerations and the tree of its headings.

use draft::{Block, Draft, Enumeration, Level, Number, enumerations, numbers};

/// Blocks that count together.
pub(crate) struct Body<'a> {
    pub(crate) blocks: &'a [Block],
    pub(crate) enumerations: Vec<Enumeration>,
    /// The headings, in order.
    pub(crate) headings: Vec<Heading>,
}

/// A heading in its place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Heading {
    /// Index of the block it is or opens.
    pub(crate) block: usize,
    pub(crate) level: Level,
    /// Whether text follows on the same line.
    pub(crate) run_in: bool,
    /// Its number, where it counts.
    pub(crate) number: Option<Number>,
    /// One past the last block that stands under it.
    pub(crate) end: usize,
    /// Index among the headings of the one it stands under.
    pub(crate) parent: Option<usize>,
}

impl<'a> Body<'a> {
    pub(super) fn all(draft: &'a Draft) -> Vec<Body<'a>> {
        let attached = draft.attachments.iter().map(|attachment| attachment.body.as_slice());
        std::iter::once(draft.body.as_slice()).chain(attached).map(Body::new).collect()
    }

    fn new(blocks: &'a [Block]) -> Body<'a> {
        Body { blocks, enumerations: enumerations(blocks), headings: headings(blocks) }
    }

    /// The headings that a block stands under, the innermost first; one that opens the block is among them.
    pub(crate) fn over(&self, block: usize) -> impl Iterator<Item = &Heading> {
        let last = self.headings.partition_point(|heading| heading.block <= block).checked_sub(1);
        std::iter::successors(last, |at| self.headings[*at].parent).map(|at| &self.headings[at])
    }
}

fn headings(blocks: &[Block]) -> Vec<Heading> {
    let numbers = numbers(blocks);
    let mut found: Vec<Heading> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (block, number) in numbers.into_iter().enumerate() {
        let Some((heading, run_in)) = blocks[block].heading() else { continue };
        let level = heading.level;
        while let Some(last) = open.pop_if(|last| found[*last].level >= level) {
            found[last].end = block;
        }
        let parent = open.last().copied();
        open.push(found.len());
        found.push(Heading { block, level, run_in, number, end: blocks.len(), parent });
    }
    found
}
