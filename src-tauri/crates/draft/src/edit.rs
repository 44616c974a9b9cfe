//! Edits are values, and applying one gives the edit that takes it back.

use crate::{
    Answer, Attachment, Back, Block, BlockId, Checks, Draft, Form, Front, Image, ImageId, Kind, Request,
    Review, Spot, Status, Text, text_at_mut,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A change to a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Edit {
    /// Some blocks of the body are replaced: every change to the text is one of these.
    Splice {
        /// Index of the first block replaced.
        at: usize,
        /// How many are replaced.
        remove: usize,
        /// What comes in their place.
        insert: Vec<Block>,
    },
    /// Other characters in the place of some in one text.
    Replace {
        /// Which text.
        spot: Spot,
        /// Bytes of that text; the window is told, and tells, in its own units.
        start: usize,
        /// One past the last byte.
        end: usize,
        /// What comes in their place.
        by: Text,
    },
    /// Another kind.
    Kind {
        /// The new one.
        kind: Kind,
    },
    /// Another form.
    Form {
        /// The new one.
        form: Form,
    },
    /// Another front.
    Front {
        /// The new one.
        front: Front,
    },
    /// Another back.
    Back {
        /// The new one.
        back: Back,
    },
    /// Other attachments.
    Attachments {
        /// The new ones.
        attachments: Vec<Attachment>,
    },
    /// An image comes in, or goes where there is none.
    Image {
        /// Its name.
        id: ImageId,
        /// The image.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        image: Option<Image>,
    },
    /// Other comments and revisions.
    Review {
        /// The new ones.
        review: Review,
    },
    /// A section is so far; without a status it is being drafted.
    Status {
        /// The heading's block.
        block: BlockId,
        /// How far.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        status: Option<Status>,
    },
    /// Other decisions about the checks.
    Checks {
        /// The new ones.
        checks: Checks,
    },
    /// Other values of last year.
    LastYear {
        /// The new ones, by the key of the blank.
        last_year: BTreeMap<String, String>,
    },
    /// Other words of the clerk's on last year's promises.
    Promises {
        /// The new ones.
        promises: Vec<Answer>,
    },
    /// Others are asked to write sections.
    Contributors {
        /// The new ones, by the block of the heading.
        contributors: BTreeMap<BlockId, String>,
    },
    /// Other requests.
    Requests {
        /// The new ones.
        requests: Vec<Request>,
    },
    /// Several in order, all or none: one gesture.
    All {
        /// The edits, each meant for the draft that the one before left.
        edits: Vec<Edit>,
    },
}

/// Why an edit was not applied. The draft is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Rejected {
    /// It speaks of blocks that are not there.
    #[error("the edit replaces blocks {at}..{end} of {len}")]
    OutOfRange {
        /// First block it speaks of.
        at: usize,
        /// One past the last.
        end: usize,
        /// How many there are.
        len: usize,
    },
    /// It speaks of characters that are not there.
    #[error("the edit replaces characters that are not in the text")]
    NoSuchText,
    /// A block that comes in has the name of one that is there.
    #[error("block {} is there already", .0.0)]
    IdTaken(BlockId),
}

/// Applies an edit and returns the one that undoes it.
pub fn apply(draft: &mut Draft, edit: Edit) -> Result<Edit, Rejected> {
    use std::mem::replace;
    Ok(match edit {
        Edit::Splice { at, remove, insert } => splice(draft, at, remove, insert)?,
        Edit::Replace { spot, start, end, by } => replace_text(text_at_mut(draft, spot), (start, end), by)
            .map(|(end, by)| Edit::Replace { spot, start, end, by })
            .ok_or(Rejected::NoSuchText)?,
        Edit::Kind { kind } => Edit::Kind { kind: replace(&mut draft.kind, kind) },
        Edit::Form { form } => Edit::Form { form: replace(&mut draft.form, form) },
        Edit::Front { front } => Edit::Front { front: replace(&mut draft.front, front) },
        Edit::Back { back } => Edit::Back { back: replace(&mut draft.back, back) },
        Edit::Attachments { attachments } => {
            Edit::Attachments { attachments: replace(&mut draft.attachments, attachments) }
        }
        Edit::Image { id, image } => {
            let before = put(&mut draft.images, id.clone(), image);
            Edit::Image { id, image: before }
        }
        Edit::Review { review } => Edit::Review { review: replace(&mut draft.review, review) },
        Edit::Status { block, status } => {
            Edit::Status { block, status: put(&mut draft.statuses, block, status) }
        }
        Edit::Checks { checks } => Edit::Checks { checks: replace(&mut draft.checks, checks) },
        Edit::LastYear { last_year } => {
            Edit::LastYear { last_year: replace(&mut draft.last_year, last_year) }
        }
        Edit::Promises { promises } => Edit::Promises { promises: replace(&mut draft.promises, promises) },
        Edit::Contributors { contributors } => {
            Edit::Contributors { contributors: replace(&mut draft.contributors, contributors) }
        }
        Edit::Requests { requests } => Edit::Requests { requests: replace(&mut draft.requests, requests) },
        Edit::All { edits } => all(draft, edits)?,
    })
}

/// Replaces a stretch, and returns where what came in ends and what was there.
fn replace_text(text: Option<&mut Text>, (start, end): (usize, usize), by: Text) -> Option<(usize, Text)> {
    let text = text?;
    let plain = text.to_plain();
    // Both ends are in the text and lie between characters.
    plain.get(start..end)?;
    let was = text.slice(start..end);
    let until = start + by.len();
    let parts = [text.slice(0..start), by, text.slice(end..plain.len())];
    *text = parts.into_iter().flat_map(Vec::from).collect();
    Some((until, was))
}

/// Sets or takes away, and returns what was there.
fn put<K: Ord, V>(map: &mut BTreeMap<K, V>, key: K, value: Option<V>) -> Option<V> {
    match value {
        Some(value) => map.insert(key, value),
        None => map.remove(&key),
    }
}

fn splice(draft: &mut Draft, at: usize, remove: usize, insert: Vec<Block>) -> Result<Edit, Rejected> {
    let len = draft.body.len();
    let end = at.saturating_add(remove);
    if end > len {
        return Err(Rejected::OutOfRange { at, end, len });
    }
    let (before, after) = (&draft.body[..at], &draft.body[end..]);
    let others = draft.attachments.iter().flat_map(|attachment| &attachment.body);
    let mut taken: BTreeSet<BlockId> = insert.iter().map(|block| block.id).collect();
    if taken.len() < insert.len() {
        let mut seen = BTreeSet::new();
        let twice = insert.iter().find(|block| !seen.insert(block.id));
        return Err(Rejected::IdTaken(twice.map_or(BlockId(0), |block| block.id)));
    }
    if let Some(block) = before.iter().chain(after).chain(others).find(|block| taken.remove(&block.id)) {
        return Err(Rejected::IdTaken(block.id));
    }
    let added = insert.len();
    let removed = draft.body.splice(at..end, insert).collect();
    Ok(Edit::Splice { at, remove: added, insert: removed })
}

fn all(draft: &mut Draft, edits: Vec<Edit>) -> Result<Edit, Rejected> {
    let mut inverses = Vec::with_capacity(edits.len());
    for edit in edits {
        match apply(draft, edit) {
            Ok(inverse) => inverses.push(inverse),
            Err(rejected) => {
                for inverse in inverses.into_iter().rev() {
                    apply(draft, inverse)?;
                }
                return Err(rejected);
            }
        }
    }
    inverses.reverse();
    Ok(Edit::All { edits: inverses })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Content, Mark};
    use proptest::prelude::*;

    fn paragraph(id: u64) -> Block {
        Block {
            id: BlockId(id),
            content: Content::Paragraph { run_in: None, text: Text::plain(id.to_string()) },
        }
    }

    fn edit() -> impl Strategy<Value = Edit> {
        let ids = proptest::collection::vec((0u64..40).prop_map(paragraph), 0..6);
        let splice =
            (0usize..12, 0usize..6, ids).prop_map(|(at, remove, insert)| Edit::Splice { at, remove, insert });
        let title = "[a-c]{0,3}".prop_map(|title| Edit::Front {
            front: Front { title: title.as_str().into(), ..Front::default() },
        });
        let status = proptest::option::of(prop_oneof![Just(Status::ToVerify), Just(Status::Verified)]);
        let status = (0u64..3, status).prop_map(|(id, status)| Edit::Status { block: BlockId(id), status });
        let image = (0u8..3, any::<bool>()).prop_map(|(byte, stays)| {
            let image = Image::new(&[b'B', b'M', byte]).unwrap();
            Edit::Image { id: image.id(), image: stays.then_some(image) }
        });
        let replace = (0u64..12, 0usize..3, 0usize..3, "[一-丁]{0,2}").prop_map(|(id, start, end, by)| {
            let spot = Spot::Block { id: BlockId(id) };
            Edit::Replace { spot, start, end, by: Text::plain(by).marked(0..3, &Mark::Strong) }
        });
        let one = prop_oneof![4 => splice, 2 => replace, 1 => title, 1 => status, 1 => image];
        one.prop_recursive(2, 12, 4, |inner| {
            proptest::collection::vec(inner, 0..4).prop_map(|edits| Edit::All { edits })
        })
    }

    proptest! {
        #[test]
        fn edit_then_inverse_is_identity(len in 0u64..10, edit in edit()) {
            let before = Draft { body: (0..len).map(paragraph).collect(), ..Draft::default() };
            let mut draft = before.clone();
            if let Ok(inverse) = apply(&mut draft, edit) {
                apply(&mut draft, inverse).unwrap();
            }
            prop_assert_eq!(draft, before);
        }
    }

    #[test]
    fn only_whole_characters_that_are_there_are_replaced() {
        let mut draft = Draft::default();
        draft.front.title = "档案工作总结".into();
        let title = |start, end| Edit::Replace { spot: Spot::Title, start, end, by: "要点".into() };
        assert_eq!(apply(&mut draft, title(12, 17)), Err(Rejected::NoSuchText));
        assert_eq!(apply(&mut draft, title(12, 21)), Err(Rejected::NoSuchText));
        let note = Edit::Replace { spot: Spot::Issuer { nth: 0 }, start: 0, end: 0, by: "馆".into() };
        assert_eq!(apply(&mut draft, note), Err(Rejected::NoSuchText));
        apply(&mut draft, title(12, 18)).unwrap();
        assert_eq!(draft.front.title, "档案工作要点".into());
    }

    #[test]
    fn a_name_is_never_given_twice() {
        let mut draft = Draft { body: vec![paragraph(1), paragraph(2)], ..Draft::default() };
        let twice = Edit::Splice { at: 0, remove: 1, insert: vec![paragraph(2)] };
        assert_eq!(apply(&mut draft, twice), Err(Rejected::IdTaken(BlockId(2))));
        let again = Edit::Splice { at: 0, remove: 2, insert: vec![paragraph(2), paragraph(1)] };
        assert!(apply(&mut draft, again).is_ok());
    }
}
