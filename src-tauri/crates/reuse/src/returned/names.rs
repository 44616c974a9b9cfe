//! Names for blocks that come in, given when they are asked for: each request then knows its own again.

use draft::{Asked, Block, BlockId, Draft, Request};

/// Names that the window draws begin here; those below are counted.
const DRAWN: u64 = 1 << 32;

/// The first of the names that no block of some drafts has, and none that is asked for in them.
pub(super) fn free(drafts: &[&Draft]) -> u64 {
    let names = drafts.iter().flat_map(|draft| {
        let attached = draft.attachments.iter().map(|attachment| attachment.id);
        let asked = draft.requests.iter().flat_map(|request| match &request.asked {
            Asked::Blocks { by, .. } => by.as_slice(),
            _ => &[],
        });
        draft.blocks().map(|block| block.id).chain(attached).chain(asked.map(|block| block.id))
    });
    names.filter(|BlockId(name)| *name < DRAWN).map(|BlockId(name)| name + 1).max().unwrap_or(1)
}

/// Whether two requests of one copy ask for the same, whatever their numbers, files and names of new blocks.
pub fn asks_the_same(one: &Request, other: &Request) -> bool {
    let asker = |request: &Request| (request.copy.clone(), request.author.clone(), request.source);
    asker(one) == asker(other) && unnamed(&one.asked) == unnamed(&other.asked)
}

fn unnamed(asked: &Asked) -> Asked {
    match asked {
        Asked::Blocks { after, of, by } => {
            let by = by.iter().map(|block| Block { id: BlockId::default(), ..block.clone() }).collect();
            Asked::Blocks { after: *after, of: of.clone(), by }
        }
        other => other.clone(),
    }
}
