//! What is said in the margin of a copy that came back.

use super::course::Course;
use super::{Asker, Reading};
use draft::{Asked, Comment, Mark, RequestSource, Spot};
use std::collections::BTreeMap;
use std::ops::Range;

impl Reading<'_> {
    /// Asks for what the comments say, each with the answers that it has in the file.
    pub(super) fn comments(&mut self) {
        let places = self.commented();
        let review = self.review;
        for comment in review.comments.iter().filter(|comment| comment.answers.is_none()) {
            let words = thread(comment, &review.comments);
            let asked = match places.get(&comment.id) {
                Some((spot, [before, on, after])) => Asked::Said {
                    spot: Some(*spot),
                    before: before.clone(),
                    on: on.clone(),
                    after: after.clone(),
                    words,
                },
                None => said(None, words),
            };
            let Comment { author, at, .. } = comment.clone();
            self.ask(Asker { source: RequestSource::Comment, author, at }, asked);
        }
    }

    /// The stretch of the copy that each comment is about.
    fn commented(&self) -> BTreeMap<u32, (Spot, [String; 3])> {
        let mut found = BTreeMap::new();
        for (new, text) in &self.returned.texts {
            let Some(old) = self.pairs.get(new) else { continue };
            let mut ranges: BTreeMap<u32, Range<usize>> = BTreeMap::new();
            for (span, run) in text.spans() {
                for mark in &run.marks {
                    let Mark::Comment { id } = mark else { continue };
                    ranges.entry(*id).or_insert(span.clone()).end = span.end;
                }
            }
            let sent = self.sent.texts.get(old).map(|text| text.to_plain()).unwrap_or_default();
            let back = Course::between(&sent, &text.to_plain()).back();
            for (id, range) in ranges {
                let on = back.carry(range).range;
                let parts = [&sent[..on.start], &sent[on.clone()], &sent[on.end..]].map(str::to_owned);
                found.entry(id).or_insert((*old, parts));
            }
        }
        found
    }
}

pub(super) fn said(spot: Option<Spot>, words: String) -> Asked {
    Asked::Said { spot, before: String::new(), on: String::new(), after: String::new(), words }
}

/// What a comment says, with what was answered to it in the file.
fn thread(comment: &Comment, all: &[Comment]) -> String {
    let answers = all.iter().filter(|other| other.answers == Some(comment.id));
    let answers = answers.map(|answer| format!("\n{}：{}", answer.author, answer.text));
    comment.text.clone() + &answers.collect::<String>()
}
