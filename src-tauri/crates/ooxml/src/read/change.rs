//! Tracked changes of one paragraph: from what was put in and taken out to stretches that stand where others stood.

use super::content::Run;
use super::remarks::{Remarks, Who};
use std::rc::Rc;

/// How a stretch came to stand, or not to stand, in the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Tracked {
    #[default]
    Kept,
    In(Rc<Who>),
    Out(Rc<Who>),
}

/// A stretch of characters with its history.
#[derive(Clone, Debug, Default)]
pub(super) struct Stretch {
    pub(super) run: Run,
    pub(super) tracked: Tracked,
}

impl Stretch {
    pub(super) fn prints(&self) -> bool {
        !matches!(self.tracked, Tracked::Out(_))
    }
}

/// What stood, and what stands there now.
#[derive(Debug)]
struct Change {
    who: Rc<Who>,
    now: Vec<Run>,
    was: String,
}

#[derive(Debug)]
enum Item {
    Kept(Run),
    Change(Change),
}

/// The runs that are left when all changes are accepted, each naming the revision that it is part of.
pub(super) fn settle(stretches: Vec<Stretch>, remarks: &mut Remarks) -> Vec<Run> {
    let homeless = remarks.homeless.take_if(|_| stretches.iter().any(Stretch::prints));
    if homeless.is_none() && stretches.iter().all(|one| one.tracked == Tracked::Kept) {
        return stretches.into_iter().map(|one| one.run).collect();
    }
    let earlier = homeless.map(|(who, text)| Stretch {
        run: Run { text, ..Run::default() },
        tracked: Tracked::Out(Rc::new(who)),
    });
    let mut runs = Vec::new();
    for item in housed(items(earlier.into_iter().chain(stretches))) {
        match item {
            Item::Kept(run) => runs.extend(Some(run).filter(|run| !run.text.is_empty())),
            Item::Change(Change { who, now, was }) if now.is_empty() => remarks.went(&who, &was),
            Item::Change(Change { who, now, was }) => {
                let revision = remarks.revise((*who).clone(), was);
                runs.extend(now.into_iter().map(|run| Run { revision, ..run }));
            }
        }
    }
    runs
}

/// Neighbouring changes of one author are one change.
fn items(stretches: impl Iterator<Item = Stretch>) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for Stretch { run, tracked } in stretches {
        let (who, is_in) = match tracked {
            Tracked::Kept => {
                items.push(Item::Kept(run));
                continue;
            }
            Tracked::In(who) => (who, true),
            Tracked::Out(who) => (who, false),
        };
        if !matches!(items.last(), Some(Item::Change(last)) if last.who.author == who.author) {
            items.push(Item::Change(Change { who, now: Vec::new(), was: String::new() }));
        }
        let Some(Item::Change(change)) = items.last_mut() else { continue };
        if is_in {
            change.now.push(run);
        } else {
            change.was.push_str(&run.text);
        }
    }
    items
}

/// The same items, each change that left nothing given a character beside it: best a letter, which no one takes for a
/// number's mark or strips. Only where no character is left at all, the last one may stay without.
fn housed(items: Vec<Item>) -> Vec<Item> {
    let mut housed: Vec<Item> = Vec::with_capacity(items.len());
    // What goes with the item that follows.
    let mut carried: Option<(Rc<Who>, String)> = None;
    let mut items = items.into_iter().peekable();
    while let Some(item) = items.next() {
        match (item, carried.take()) {
            (Item::Change(change), Some((who, text))) if change.now.is_empty() => {
                carried = Some((who, text + &change.was));
            }
            (Item::Change(change), before) => {
                let was = before.map(|(_, text)| text).unwrap_or_default() + &change.was;
                let change = Change { was, ..change };
                let after = items.peek().and_then(first);
                match housed.last_mut() {
                    _ if !change.now.is_empty() => housed.push(Item::Change(change)),
                    Some(Item::Kept(run)) if is_better(run.text.chars().next_back(), after) => {
                        let last = with_last(run, change);
                        housed.push(Item::Change(last));
                    }
                    Some(Item::Change(last)) if after.is_none() => last.was.push_str(&change.was),
                    _ => carried = Some((change.who, change.was)),
                }
            }
            (Item::Kept(run), Some((who, text))) => {
                let (first, rest) = with_first(run, who, text);
                housed.push(Item::Change(first));
                housed.extend(Some(rest).filter(|rest| !rest.text.is_empty()).map(Item::Kept));
            }
            (kept, None) => housed.push(kept),
        }
    }
    if let Some((who, was)) = carried {
        match housed.last_mut() {
            Some(Item::Change(last)) => last.was.push_str(&was),
            _ => housed.push(Item::Change(Change { who, now: Vec::new(), was })),
        }
    }
    housed
}

fn first(item: &Item) -> Option<char> {
    match item {
        Item::Kept(run) => run.text.chars().next(),
        Item::Change(_) => None,
    }
}

/// Whether the character before a gap tells it better than the one after it.
fn is_better(before: Option<char>, after: Option<char>) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    before.is_some() && (letter(before) || !letter(after))
}

/// The run loses its last character to the change.
fn with_last(run: &mut Run, change: Change) -> Change {
    let now: String = run.text.pop().into_iter().collect();
    let was = format!("{now}{}", change.was);
    Change { now: vec![like(run, now)], was, ..change }
}

/// The first character of a run as a change, and the rest.
fn with_first(mut run: Run, who: Rc<Who>, mut was: String) -> (Change, Run) {
    let rest = run.text.split_off(run.text.chars().next().map_or(0, char::len_utf8));
    was.push_str(&run.text);
    let rest = like(&run, rest);
    (Change { who, now: vec![run], was }, rest)
}

fn like(run: &Run, text: String) -> Run {
    Run { text, comments: run.comments.clone(), revision: None, ..*run }
}
