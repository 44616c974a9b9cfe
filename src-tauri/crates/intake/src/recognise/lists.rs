//! Lists inside a paragraph: 流程如下：1.填表。2.审核。 counts, but heads nothing.

use super::candidate::{Before, SENTENCE, Sighting};
use super::mark::{Notation, NumberMark};

/// A line of more bytes is running text, in which headings stand inside a line too.
const RUNNING: usize = 3600;

/// For each of a segment's sightings, whether it counts an item of a list that stands inside a paragraph.
/// `following` begins the next paragraph.
pub(super) fn listed(text: &str, (sightings, following): (&[Sighting], Option<&NumberMark>)) -> Vec<bool> {
    let whole = Whole { text, sightings, following };
    let mut listed = vec![false; sightings.len()];
    let mut open: Vec<Vec<usize>> = Vec::new();
    for (at, sighting) in sightings.iter().enumerate() {
        let notation = sighting.mark.notation;
        // What stands above it ends the lists below.
        while let Some(group) = open.pop_if(|group| sightings[group[0]].mark.notation > notation) {
            decide(&whole, &group, &mut listed);
        }
        let goes_on = |group: &&mut Vec<usize>| {
            let last = &sightings[group[group.len() - 1]].mark;
            last.notation == notation && sighting.mark.nth == last.nth + 1
        };
        if let Some(group) = open.last_mut().filter(goes_on) {
            group.push(at);
            continue;
        }
        if let Some(group) = open.pop_if(|group| sightings[group[0]].mark.notation == notation) {
            decide(&whole, &group, &mut listed);
        }
        open.push(vec![at]);
    }
    while let Some(group) = open.pop() {
        decide(&whole, &group, &mut listed);
    }
    listed
}

/// Marks the members of a group that is a list, or begins as one.
fn decide(whole: &Whole<'_>, members: &[usize], listed: &mut [bool]) {
    let Whole { text, sightings, following } = *whole;
    if members.len() > 1 {
        let len = Group { text, sightings, following, members }.list_len();
        members[..len].iter().for_each(|member| listed[*member] = true);
    }
}

/// A paragraph's text and marks, and the mark that begins the next one.
struct Whole<'a> {
    text: &'a str,
    sightings: &'a [Sighting],
    following: Option<&'a NumberMark>,
}

/// Marks of one notation that count on inside one segment.
struct Group<'a> {
    text: &'a str,
    sightings: &'a [Sighting],
    following: Option<&'a NumberMark>,
    members: &'a [usize],
}

impl Group<'_> {
    /// How many of its members, from the first, are a list.
    fn list_len(&self) -> usize {
        let (first, all) = (&self.sightings[self.members[0]], self.members.len());
        let deep = first.mark.notation >= Notation::Arabic;
        let introduced = first.place == Before::Clause;
        let bodies = self.bodies();
        let soft = |body: &&&str| body.trim_end().ends_with(['；', ';', '，', ',', '、']);
        let soft = bodies.iter().take_while(soft).count();
        if soft > 0 {
            return soft + 1;
        }
        let bare = bodies.iter().take_while(|body| is_bare(body)).count();
        let running = self.text.len() > RUNNING;
        match (introduced, deep) {
            (true, true) if !running => all,
            (true, _) if bare > 0 => bare + 1,
            (false, true) if bare + 1 == all && !self.goes_on() && (running || self.ends_bare()) => all,
            _ => 0,
        }
    }

    /// Whether the next paragraph begins with the next number: all of them are headings then.
    fn goes_on(&self) -> bool {
        let last = &self.sightings[self.members[self.members.len() - 1]].mark;
        self.following.is_some_and(|next| next.notation == last.notation && next.nth == last.nth + 1)
    }

    fn ends_bare(&self) -> bool {
        let last = &self.sightings[self.members[self.members.len() - 1]];
        is_bare(&self.text[last.mark.end..])
    }

    /// What each member but the last says.
    fn bodies(&self) -> Vec<&str> {
        let pairs = self.members.iter().zip(&self.members[1..]);
        pairs
            .map(|(this, next)| &self.text[self.sightings[*this].mark.end..self.sightings[*next].at])
            .collect()
    }
}

/// One sentence and no text after it.
fn is_bare(body: &str) -> bool {
    let body = body.trim_end();
    body.ends_with(SENTENCE) && !body.trim_end_matches(SENTENCE).contains(SENTENCE)
}
