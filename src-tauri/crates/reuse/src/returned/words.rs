//! What was changed within one text, each change with the revision that tells it, if any does.

use super::course::{Course, Hunk};
use draft::{Mark, Review, Text};
use std::ops::Range;

/// Other words in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// What they stand in the place of, in the text that was sent.
    pub(super) range: Range<usize>,
    pub(super) by: String,
    /// The revision that tells it; none where nobody tracked it.
    pub(super) revision: Option<u32>,
}

/// A text that came back as it was before its revisions, and what each put where.
struct Unrevised {
    text: String,
    revised: Vec<Change>,
}

/// What was changed between a text as it was sent and as it came back. `went` are the texts of whole blocks that went:
/// a revision tells them with a character of the text, and they are no part of it.
pub(super) fn changes(sent: &str, returned: &Text, review: &Review, went: &[String]) -> Vec<Change> {
    let Unrevised { text, revised } = unrevised(returned, review, went);
    let course = Course::between(sent, &text);
    let mut groups: Vec<Group> = revised.into_iter().map(Group::of).collect();
    let untracked =
        |hunk: &Hunk| Group { range: hunk.new.clone(), revised: Vec::new(), sent: Some(hunk.old.clone()) };
    groups.extend(course.hunks().iter().map(untracked));
    groups.sort_by_key(|group| (group.range.start, group.range.end));
    let back = course.back();
    let changes = merged(groups).into_iter().map(|group| group.change(&text, &back));
    changes.filter(|change| sent[change.range.clone()] != change.by).collect()
}

/// Changes that meet, which are one: they have no order in which they could be taken one by one.
struct Group {
    range: Range<usize>,
    revised: Vec<Change>,
    /// What of the text that was sent nobody tracked.
    sent: Option<Range<usize>>,
}

impl Group {
    fn of(change: Change) -> Group {
        Group { range: change.range.clone(), revised: vec![change], sent: None }
    }

    fn change(self, text: &str, back: &Course) -> Change {
        let mut by = String::new();
        let mut at = self.range.start;
        for one in &self.revised {
            by.push_str(&text[at..one.range.start]);
            by.push_str(&one.by);
            at = one.range.end;
        }
        by.push_str(&text[at..self.range.end]);
        let revision = self.revised.iter().find_map(|one| one.revision);
        // What went untracked is nothing in the text that came back, and is not carried from there.
        let range = match self.sent {
            Some(sent) if self.revised.is_empty() => sent,
            sent => joined(back.carry(self.range).range, sent),
        };
        Change { range, by, revision }
    }
}

fn merged(groups: Vec<Group>) -> Vec<Group> {
    let mut merged: Vec<Group> = Vec::new();
    for group in groups {
        match merged.last_mut() {
            Some(last) if meet(&last.range, &group.range) => {
                last.range.end = last.range.end.max(group.range.end);
                last.revised.extend(group.revised);
                last.sent = match last.sent.take() {
                    Some(sent) => Some(joined(sent, group.sent)),
                    None => group.sent,
                };
            }
            _ => merged.push(group),
        }
    }
    merged
}

fn joined(one: Range<usize>, other: Option<Range<usize>>) -> Range<usize> {
    other.map_or(one.clone(), |other| one.start.min(other.start)..one.end.max(other.end))
}

/// Whether they share a character, or a place where both put something.
fn meet(one: &Range<usize>, next: &Range<usize>) -> bool {
    next.start < one.end || (next.start == one.start && (one.is_empty() || next.is_empty()))
}

fn unrevised(returned: &Text, review: &Review, went: &[String]) -> Unrevised {
    let mut unrevised = Unrevised { text: String::new(), revised: Vec::new() };
    let mut runs = returned.runs().iter().peekable();
    while let Some(run) = runs.next() {
        let Some(id) = revision_of(&run.marks) else {
            unrevised.text.push_str(&run.text);
            continue;
        };
        let mut now = run.text.clone();
        while let Some(more) = runs.next_if(|more| revision_of(&more.marks) == Some(id)) {
            now.push_str(&more.text);
        }
        let was = review.revisions.iter().find(|one| one.id == id).map_or("", |one| one.was.as_str());
        let was = within_the_text(was, went);
        let (before, after) = shared(&was, &now);
        let start = unrevised.text.len() + before;
        let range = start..start + was.len() - before - after;
        unrevised.text.push_str(&was);
        if !range.is_empty() || now.len() > before + after {
            let by = now[before..now.len() - after].to_owned();
            unrevised.revised.push(Change { range, by, revision: Some(id) });
        }
    }
    unrevised
}

/// The revision that a stretch is part of.
pub(super) fn revision_of(marks: &[Mark]) -> Option<u32> {
    marks.iter().find_map(|mark| match mark {
        Mark::Revision { id } => Some(*id),
        _ => None,
    })
}

/// What stood in the text, without whole blocks that went.
fn within_the_text(was: &str, went: &[String]) -> String {
    if !was.contains('\n') {
        return was.to_owned();
    }
    let is_block =
        |line: &str| went.iter().any(|went| !went.is_empty() && line.trim().ends_with(went.trim()));
    was.split('\n').filter(|line| !is_block(line)).collect()
}

/// Bytes that two texts share at their beginnings and at their ends.
fn shared(one: &str, other: &str) -> (usize, usize) {
    let pairs = one.chars().zip(other.chars());
    let before: usize = pairs.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let pairs = one[before..].chars().rev().zip(other[before..].chars().rev());
    (before, pairs.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum())
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::{Revision, Run};

    /// `[was>now]` is tracked.
    fn returned(text: &str) -> (Text, Review) {
        let (mut runs, mut review) = (Vec::new(), Review::default());
        for (nth, part) in text.split('[').enumerate() {
            let Some((tracked, rest)) = part.split_once(']').filter(|_| nth > 0) else {
                runs.push(Run { text: part.to_owned(), marks: Vec::new() });
                continue;
            };
            let (was, now) = tracked.split_once('>').unwrap();
            let id = u32::try_from(nth).unwrap();
            runs.push(Run { text: now.to_owned(), marks: vec![Mark::Revision { id }] });
            review.revisions.push(Revision { id, was: was.to_owned(), ..Revision::default() });
            runs.push(Run { text: rest.to_owned(), marks: Vec::new() });
        }
        (runs.into(), review)
    }

    /// Tracked changes as `[was>now]`, others as `(was>now)`.
    #[track_caller]
    fn check(sent: &str, text: &str, expected: &str) {
        let (text, review) = returned(text);
        let (mut said, mut at) = (String::new(), 0);
        for Change { range, by, revision } in changes(sent, &text, &review, &["移交清册。".to_owned()]) {
            let (open, close) = if revision.is_some() { ('[', ']') } else { ('(', ')') };
            let (before, was) = (&sent[at..range.start], &sent[range.clone()]);
            said = format!("{said}{before}{open}{was}>{by}{close}");
            at = range.end;
        }
        assert_eq!(said + &sent[at..], expected);
    }

    #[test]
    fn tracked_changes_are_told_from_others() {
        check("逐件登记档案。", "逐件[登记>核对]档案。", "逐件[登记>核对]档案。");
        check("逐件登记档案。", "逐件核对档案。", "逐件(登记>核对)档案。");
        check("清点库房，登记造册。", "清点[>全部]库房，核对造册。", "清点[>全部]库房，(登记>核对)造册。");
        check("逐件登记档案。", "逐件登记档案。", "逐件登记档案。");
    }

    #[test]
    fn what_was_only_deleted_is_told_without_the_character_beside_it() {
        check("逐件登记全部档案。", "逐件登[记全部>记]档案。", "逐件登记[全部>]档案。");
    }

    #[test]
    fn blocks_that_went_are_no_part_of_the_text_beside_them() {
        check("逐件登记。", "[二、移交清册。\n逐>逐]件登记。", "逐件登记。");
        check("逐件登记。", "[移交清册。\n逐件>按卷]登记。", "[逐件>按卷]登记。");
    }

    #[test]
    fn what_nobody_tracked_inside_a_tracked_change_is_one_with_it() {
        check("按月登记。", "[按季>按年]登记。", "按[月>年]登记。");
    }
}
