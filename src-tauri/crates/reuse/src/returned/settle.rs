//! Requests settled: done where they stand, refused, answered, ticked off.

use super::element::set_date;
use super::place::{Body, Standing, anchored, bodies, find, place};
use draft::{
    Anchor, Asked, Block, BlockId, Draft, Edit, Mark, Request, Run, Settled, Spot, Text, apply, visit_texts,
};
use serde::{Deserialize, Serialize};

/// What the clerk decides of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Verdict {
    /// Do it, 采纳.
    Take,
    /// It was done by hand.
    ByHand,
    /// Leave it undone, 不采纳.
    Refuse,
    /// Answer it, 答复.
    Answer {
        /// What is answered.
        words: String,
    },
    /// Open it again. What was done stays.
    Reopen,
}

/// A draft with requests settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// The draft.
    pub draft: Draft,
    /// How many are settled now that were not.
    pub settled: usize,
    /// How many could not be done where they stand, and are open still.
    pub left: usize,
}

/// Settles requests of a draft in one way, each where the one before left the draft.
pub fn settle(draft: &Draft, ids: &[u32], verdict: &Verdict) -> Settlement {
    let mut settlement = Settlement { draft: draft.clone(), settled: 0, left: 0 };
    for id in ids {
        let Some(at) = settlement.draft.requests.iter().position(|request| request.id == *id) else {
            continue;
        };
        let settled = match verdict {
            Verdict::Take => take(&mut settlement.draft, at).then_some(Settled::Taken),
            Verdict::ByHand => Some(Settled::Taken),
            Verdict::Refuse => Some(Settled::Refused),
            Verdict::Answer { words } => Some(Settled::Answered { words: words.clone() }),
            Verdict::Reopen => None,
        };
        match (&settled, verdict) {
            (None, Verdict::Take) => {
                settlement.left += 1;
                continue;
            }
            (None, _) => {}
            (Some(_), _) => settlement.settled += 1,
        }
        settlement.draft.requests[at].settled = settled;
    }
    settlement
}

/// Does what is asked; whether it is done.
fn take(draft: &mut Draft, at: usize) -> bool {
    let request = draft.requests[at].clone();
    let there = place(draft, &request);
    match there.standing {
        Standing::Done => true,
        Standing::Here => done(draft, &request, there.start..there.end),
        Standing::Changed | Standing::Gone | Standing::ByHand => false,
    }
}

fn done(draft: &mut Draft, request: &Request, range: std::ops::Range<usize>) -> bool {
    match &request.asked {
        Asked::Words { spot, by, .. } => {
            let by = in_face(draft, *spot, (&range, by));
            apply(draft, Edit::Replace { spot: *spot, start: range.start, end: range.end, by }).is_ok()
        }
        Asked::Blocks { after, of, by } => {
            let at = match of.first() {
                Some(first) => find(draft, first.id),
                None => behind(draft, *after, request.id),
            };
            let Some((body, at)) = at else { return false };
            let gone = body_mut(draft, body).splice(at..at + of.len(), by.iter().cloned());
            drop(gone);
            true
        }
        Asked::Moved { block, after } => {
            let Some((body, from)) = find(draft, block.id) else { return false };
            let moved = body_mut(draft, body).remove(from);
            match behind(draft, *after, request.id) {
                Some((to, at)) => body_mut(draft, to).insert(at, moved),
                // Anchored on itself alone: it stays.
                None => body_mut(draft, body).insert(from, moved),
            }
            true
        }
        Asked::Element { spot, by, .. } => set_date(draft, *spot, by),
        Asked::Said { .. } => false,
    }
}

/// The place after an anchor for what a request brings: behind what was brought there and stands before it in the
/// file that came back.
fn behind(draft: &Draft, anchor: Anchor, id: u32) -> Option<(Body, usize)> {
    let before = draft.requests.iter().take_while(|other| other.id != id);
    let brought =
        before.filter(|other| other.settled == Some(Settled::Taken)).flat_map(|other| match &other.asked {
            Asked::Blocks { after, of, by } if *after == anchor && of.is_empty() => by.as_slice(),
            Asked::Moved { block, after } if *after == anchor => std::slice::from_ref(block),
            _ => &[],
        });
    let brought: Vec<BlockId> = brought.map(|block| block.id).collect();
    let (body, at) = anchored(draft, anchor)?;
    let (_, blocks) = bodies(draft).find(|(other, _)| *other == body)?;
    let passed = blocks[at..].iter().take_while(|block| brought.contains(&block.id)).count();
    Some((body, at + passed))
}

fn body_mut(draft: &mut Draft, body: Body) -> &mut Vec<Block> {
    match body {
        Body::Own => &mut draft.body,
        Body::Attached(nth) => &mut draft.attachments[nth].body,
    }
}

/// New words stand in the face of those they replace; words that come in, in that of what stands on both sides.
fn in_face(draft: &Draft, spot: Spot, (range, by): (&std::ops::Range<usize>, &str)) -> Text {
    let mut text = Text::default();
    visit_texts(draft, |at, there| {
        if at == spot {
            text = there.clone();
        }
    });
    let face = |part: Text, first: bool| -> Vec<Mark> {
        let run = if first { part.runs().first() } else { part.runs().last() };
        let marks = run.map(|run| run.marks.clone()).unwrap_or_default();
        marks
            .into_iter()
            .filter(|mark| matches!(mark, Mark::Strong | Mark::Lead | Mark::Condensed { .. }))
            .collect()
    };
    let marks = if range.is_empty() {
        let after = face(text.slice(range.end..text.len()), true);
        face(text.slice(0..range.start), false).into_iter().filter(|mark| after.contains(mark)).collect()
    } else {
        face(text.slice(range.clone()), true)
    };
    [Run { text: by.to_owned(), marks }].into_iter().collect()
}
