//! What came back, put into the draft.

use super::ask::picture;
use super::returned::{Board, Contribution, Returned, Slot};
use draft::{Block, BlockId, Content, Draft, Edit, Level, RunIn};
use std::collections::BTreeSet;

/// The edit that puts the answers that are taken in the place of each section, one after the other, under the heading it
/// has; numbers follow from the levels. One gesture.
pub fn merged(draft: &Draft, returned: &[Returned], board: &Board) -> Edit {
    let named = draft.blocks().map(|block| block.id.0).chain(draft.attachments.iter().map(|one| one.id.0));
    let mut free = named.max().unwrap_or(0) + 1;
    let mut edits = Vec::new();
    // From the back, so that the places before stay right.
    for slot in board.slots.iter().rev().filter(|slot| !slot.taken.is_empty()) {
        let range = slot.section.range.clone();
        let heading = &draft.body[range.start];
        let level = heading.heading().map_or(1, |(heading, _)| heading.level.depth());
        let own = run_in_heading(heading);
        let mut insert: Vec<Block> = taken(slot)
            .flat_map(|answer| answer.blocks.iter().map(|block| shifted(block, answer.depth, level)))
            .collect();
        for (nth, block) in insert.iter_mut().enumerate() {
            // The paragraph that the heading opens keeps the section's name.
            if own && nth == 0 {
                block.id = heading.id;
            } else {
                block.id = BlockId(free);
                free += 1;
            }
        }
        let at = range.start + usize::from(!own);
        edits.push(Edit::Splice { at, remove: range.end - at, insert });
        edits.extend(taken(slot).flat_map(|answer| images(draft, returned, answer)));
    }
    Edit::All { edits }
}

/// The answers that are taken, in the order they were asked for.
fn taken(slot: &Slot) -> impl Iterator<Item = &Contribution> {
    slot.taken.iter().filter_map(|file| slot.answers.iter().find(|answer| answer.file == *file))
}

fn run_in_heading(block: &Block) -> bool {
    matches!(block.heading(), Some((_, true)))
}

/// The images that come in with an answer's pictures.
fn images<'a>(
    draft: &'a Draft,
    returned: &'a [Returned],
    answer: &'a Contribution,
) -> impl Iterator<Item = Edit> + 'a {
    let from = returned.get(answer.file);
    let shown: BTreeSet<_> = answer.blocks.iter().filter_map(picture).collect();
    let new = shown.into_iter().filter(|id| !draft.images.contains_key(id));
    new.filter_map(move |id| {
        let image = from?.draft.images.get(&id)?.clone();
        Some(Edit::Image { id, image: Some(image) })
    })
}

/// A block with its heading as far below the section's as it was there. What is of that other draft alone, as remarks
/// and references, stays behind.
fn shifted(block: &Block, from: u8, to: u8) -> Block {
    let level = |level: Level| {
        let depth = (level.depth() + to).saturating_sub(from).clamp(1, 4);
        Level::new(depth).unwrap_or(level)
    };
    let content = match &block.content {
        Content::Heading { level: was, numbered, text } => {
            Content::Heading { level: level(*was), numbered: *numbered, text: bare(text) }
        }
        Content::Paragraph { run_in, text } => Content::Paragraph {
            run_in: run_in.map(|one| RunIn { level: level(one.level), ..one }),
            text: bare(text),
        },
        other => other.clone(),
    };
    Block { id: block.id, content }
}

fn bare(text: &draft::Text) -> draft::Text {
    use draft::Mark::{Comment, Reference, Revision};
    let own = |run: &draft::Run| draft::Run {
        text: run.text.clone(),
        marks: run
            .marks
            .iter()
            .filter(|mark| !matches!(mark, Comment { .. } | Reference { .. } | Revision { .. }))
            .cloned()
            .collect(),
    };
    text.runs().iter().map(own).collect()
}
