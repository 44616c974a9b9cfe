//! What was settled, as one edit: the window makes one step of it.

use super::settle::Settlement;
use draft::{Block, Draft, Edit};

impl Settlement {
    /// The edit that makes this draft of the one that was settled.
    pub fn edit(&self, before: &Draft) -> Edit {
        let Draft { front, body, attachments, back, requests, .. } = self.draft.clone();
        let mut edits: Vec<Edit> = splice(&before.body, body).into_iter().collect();
        if before.front != front {
            edits.push(Edit::Front { front });
        }
        if before.back != back {
            edits.push(Edit::Back { back });
        }
        if before.attachments != attachments {
            edits.push(Edit::Attachments { attachments });
        }
        edits.push(Edit::Requests { requests });
        Edit::All { edits }
    }
}

/// The blocks between those that are the same at both ends.
fn splice(before: &[Block], mut after: Vec<Block>) -> Option<Edit> {
    let at = before.iter().zip(&after).take_while(|(one, other)| one == other).count();
    let rest = before[at..].iter().rev().zip(after[at..].iter().rev());
    let tail = rest.take_while(|(one, other)| one == other).count();
    let remove = before.len() - at - tail;
    let insert: Vec<Block> = after.drain(at..after.len() - tail).collect();
    (remove > 0 || !insert.is_empty()).then_some(Edit::Splice { at, remove, insert })
}
