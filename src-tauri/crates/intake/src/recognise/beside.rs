//! What stands beside the texts: each draft takes the images and remarks that its own texts name.

use super::recognised::RecognisedDraft;
use crate::Manuscript;
use draft::{Content, Draft, Mark, Review, visit_texts};
use std::collections::{BTreeMap, BTreeSet};

/// Gives the drafts of a manuscript their images and remarks. A comment that stands on nothing that a draft keeps goes
/// to the first one; a revision of such text has nothing left to change.
pub(super) fn bring(manuscript: &Manuscript, drafts: &mut [RecognisedDraft]) {
    let mut homeless: BTreeSet<u32> = manuscript.review.comments.iter().map(|comment| comment.id).collect();
    for RecognisedDraft { draft, .. } in drafts.iter_mut() {
        images(manuscript, draft);
        if !manuscript.review.is_empty() {
            draft.review = review(&manuscript.review, draft, &mut homeless);
        }
    }
    let left = manuscript.review.comments.iter().filter(|comment| homeless.contains(&comment.id)).cloned();
    if let Some(first) = drafts.first_mut() {
        first.draft.review.comments.extend(left);
    }
    for RecognisedDraft { draft, .. } in drafts {
        let comments = &mut draft.review.comments;
        let here: BTreeSet<u32> = comments.iter().map(|comment| comment.id).collect();
        for comment in comments {
            comment.answers = comment.answers.filter(|id| here.contains(id));
        }
    }
}

fn images(manuscript: &Manuscript, draft: &mut Draft) {
    let shown = draft.blocks().filter_map(|block| match &block.content {
        Content::Picture(picture) => manuscript.images.get_key_value(&picture.image),
        _ => None,
    });
    draft.images = shown.map(|(id, image)| (id.clone(), image.clone())).collect();
}

/// The remarks that a draft's texts name, in the order of the text.
fn review(of: &Review, draft: &Draft, homeless: &mut BTreeSet<u32>) -> Review {
    let mut comments: BTreeMap<u32, usize> = BTreeMap::new();
    let mut revisions: BTreeMap<u32, usize> = BTreeMap::new();
    let mut nth = 0;
    visit_texts(draft, |_, text| {
        for mark in text.runs().iter().flat_map(|run| &run.marks) {
            nth += 1;
            match mark {
                Mark::Comment { id } => _ = comments.entry(*id).or_insert(nth),
                Mark::Revision { id } => _ = revisions.entry(*id).or_insert(nth),
                _ => {}
            }
        }
    });
    homeless.retain(|id| !comments.contains_key(id));
    let mut review = of.clone();
    review.comments.retain(|comment| comments.contains_key(&comment.id));
    review.comments.sort_by_key(|comment| comments.get(&comment.id).copied());
    review.revisions.retain(|revision| revisions.contains_key(&revision.id));
    review.revisions.sort_by_key(|revision| revisions.get(&revision.id).copied());
    review
}
