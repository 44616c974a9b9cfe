//! A promise as a paragraph of this year's summary.

use super::aspect::{Told, told};
use super::evidence::Passages;
use super::plan::{Promise, headings};
use crate::roll::scene::{Part, scenes};
use draft::{Block, BlockId, Content, Draft, Edit, Mark, Run, Spot, Text, open_blanks};
use std::collections::{BTreeMap, BTreeSet};

/// The edit that puts a promise, told as done, at the end of the section that speaks of its matter; before the plan where
/// none does. Figures are open and show what was promised. One gesture.
pub fn told_of(draft: &Draft, promise: &Promise) -> Edit {
    let mut last_year = draft.last_year.clone();
    let mut keys = Keys::of(draft);
    let run = |piece: Told| match piece {
        Told::Words(text) => Run { text, marks: Vec::new() },
        Told::Open { kind, promised } => {
            let key = keys.next(kind.name());
            last_year.insert(key.clone(), promised);
            Run { text: "x".to_owned(), marks: vec![Mark::Blank { key, kind }] }
        }
    };
    let text: Text = told(&promise.text).into_iter().map(run).collect();
    let named = draft.blocks().map(|block| block.id.0).chain(draft.attachments.iter().map(|one| one.id.0));
    let id = BlockId(named.max().unwrap_or(0) + 1);
    let insert = vec![Block { id, content: Content::Paragraph { run_in: None, text } }];
    let mut edits = vec![Edit::Splice { at: place(draft, promise), remove: 0, insert }];
    edits.extend((last_year != draft.last_year).then_some(Edit::LastYear { last_year }));
    Edit::All { edits }
}

/// Keys that no blank of the draft has.
struct Keys {
    taken: BTreeSet<String>,
}

impl Keys {
    fn of(draft: &Draft) -> Keys {
        let blanks = open_blanks(draft).into_iter().map(|blank| blank.key);
        Keys { taken: blanks.chain(draft.last_year.keys().cloned()).collect() }
    }

    fn next(&mut self, kind: &str) -> String {
        let key = |nth: usize| format!("plan:{kind}:{nth}");
        // Among one more names than are taken one is free.
        let free = (1..=self.taken.len() + 1).map(key).find(|key| !self.taken.contains(key));
        let key = free.unwrap_or_else(|| key(0));
        self.taken.insert(key.clone());
        key
    }
}

/// Behind which block of the body it goes.
fn place(draft: &Draft, promise: &Promise) -> usize {
    let at: BTreeMap<BlockId, usize> = draft.body.iter().zip(0..).map(|(block, at)| (block.id, at)).collect();
    let block = |spot: Spot| match spot {
        Spot::Block { id } | Spot::Cell { id, .. } => at.get(&id).copied(),
        _ => None,
    };
    // What is under a heading like its own stands near, whatever it says.
    let likest = Passages::of(draft).likest(promise).into_iter().next();
    if let Some(near) = likest.and_then(|one| block(one.spot)) {
        let above = headings(draft);
        let end = (near + 1..draft.body.len())
            .find(|at| draft.body[*at].heading().is_some() || above[*at] != above[near]);
        return end.unwrap_or(draft.body.len());
    }
    let planned = scenes(draft).into_iter().filter(|scene| scene.part == Part::Plan);
    let first = planned.filter_map(|scene| block(scene.spot)).min();
    first.filter(|at| *at > 0).unwrap_or(draft.body.len())
}
