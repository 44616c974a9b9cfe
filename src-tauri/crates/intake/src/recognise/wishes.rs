//! What corrections ask of places of the flow: lines to join, places to cut, what begins there.

use super::candidate::Candidate;
use super::corrections::Correction;
use super::flow::{Flow, Line, Source};
use super::segment::Segment;
use super::wrap::joined;
use crate::Manuscript;
use draft::Level;
use std::collections::{BTreeMap, BTreeSet};

/// What is wished of places of the flow.
#[derive(Clone, Debug, Default)]
pub(super) struct Wishes {
    begins: BTreeMap<usize, Wish>,
    cuts: BTreeSet<usize>,
    joins: BTreeSet<usize>,
    aside: BTreeSet<usize>,
}

/// What is to begin at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// A heading of this level.
    Heading(Level),
    /// Text.
    Text,
}

/// What speaks for a heading that was asked for, beyond all else.
const ASKED: f64 = 100.0;

impl Wishes {
    /// The flow of a manuscript with lines joined as asked, and what else is wished of it.
    pub(super) fn read<'a>(manuscript: &'a Manuscript, corrections: &[Correction]) -> (Flow<'a>, Wishes) {
        let mut flow = Flow::new(manuscript);
        let mut wishes = Wishes::default();
        for correction in corrections {
            let at = first_ink(&flow.text, correction.at());
            match correction {
                Correction::Level { level, .. } => {
                    wishes.begins.insert(at, Wish::Heading(*level));
                    wishes.cuts.insert(at);
                }
                Correction::Text { .. } => {
                    wishes.begins.insert(at, Wish::Text);
                }
                Correction::Split { .. } => {
                    wishes.cuts.insert(at);
                }
                Correction::Join { .. } => {
                    if let Some(moved) = join(&mut flow, at) {
                        wishes.follow(moved);
                    } else {
                        wishes.cuts.remove(&at);
                        wishes.joins.insert(at);
                    }
                }
                Correction::SetAside { .. } => {
                    wishes.aside.insert(at);
                }
            }
        }
        (flow, wishes)
    }

    /// Places from `from` on stand `by` bytes earlier.
    fn follow(&mut self, (from, by): (usize, usize)) {
        let place = |at: usize| if at >= from { at - by } else { at };
        let begins = std::mem::take(&mut self.begins).into_iter();
        self.begins = begins.map(|(at, wish)| (place(at), wish)).collect();
        for places in [&mut self.cuts, &mut self.joins, &mut self.aside] {
            *places = std::mem::take(places).into_iter().map(place).collect();
        }
    }

    /// The segments with those cut and joined that were asked for.
    pub(super) fn segments(&self, flow: &Flow<'_>, segments: Vec<Segment>) -> Vec<Segment> {
        if self.cuts.is_empty() && self.joins.is_empty() {
            return segments;
        }
        let mut out: Vec<Segment> = Vec::with_capacity(segments.len() + self.cuts.len());
        for mut segment in segments {
            if let Some(last) = out.last_mut()
                && last.line == segment.line
                && self.joins.contains(&segment.range.start)
            {
                last.range.end = segment.range.end;
                continue;
            }
            for cut in
                self.cuts.range(segment.range.start + 1..segment.range.end.max(segment.range.start + 1))
            {
                let head = &flow.text[segment.range.start..*cut];
                let range = segment.range.start..segment.range.start + head.trim_end().len();
                out.push(Segment { range, ..segment.clone() });
                segment = Segment { range: *cut..segment.range.end, ..segment };
            }
            out.push(segment);
        }
        out
    }

    /// Whether a segment is to belong to no draft.
    pub(super) fn sets_aside(&self, segment: &Segment) -> bool {
        self.aside.contains(&segment.range.start)
    }

    /// What is to begin at a place.
    pub(super) fn at(&self, place: usize) -> Option<Wish> {
        self.begins.get(&place).copied()
    }

    /// Candidates that were asked for stand above all others, those that were not wanted are gone.
    pub(super) fn weigh(&self, candidates: Vec<Candidate>) -> Vec<Candidate> {
        let wished = |mut candidate: Candidate| match self.at(candidate.range.start) {
            Some(Wish::Text) => None,
            Some(Wish::Heading(_)) => {
                candidate.score += ASKED;
                Some(candidate)
            }
            None => Some(candidate),
        };
        candidates.into_iter().filter_map(wished).collect()
    }
}

/// The first place from `at` on that is not white space and begins a character.
fn first_ink(text: &str, at: usize) -> usize {
    let at = (at.min(text.len())..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let rest = &text[at..];
    at + (rest.len() - rest.trim_start().len())
}

/// Joins the line that begins at a place to the one before, where both are paragraphs; what stood from its first
/// character on stands so many bytes earlier then.
fn join(flow: &mut Flow<'_>, at: usize) -> Option<(usize, usize)> {
    let paragraph = |line: &Line<'_>| matches!(line.source, Source::Paragraph(_));
    let nth = flow.lines.iter().position(|line| paragraph(line) && begins(flow, line) == at)?;
    let above = (0..nth).rev().find(|above| !flow.lines[*above].range.is_empty())?;
    if !paragraph(&flow.lines[above]) {
        return None;
    }
    let next = flow.lines.remove(nth);
    flow.lines.drain(above + 1..nth);
    let line = joined(flow.lines.remove(above), &next);
    flow.lines.insert(above, line);
    let ink = next.range.len() - (at - next.range.start);
    let ink = flow.text[at..at + ink].trim_end().len();
    flow.lay_out();
    let now = flow.lines[above].range.end - ink;
    Some((at, at - now))
}

/// Where the first character of a line stands.
fn begins(flow: &Flow<'_>, line: &Line<'_>) -> usize {
    let text = &flow.text[line.range.clone()];
    line.range.start + (text.len() - text.trim_start().len())
}
