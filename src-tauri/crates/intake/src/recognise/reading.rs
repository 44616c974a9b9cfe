//! What all steps read: the flow, its segments, and a record of what became of each stretch.

use super::flow::{Flow, Source};
use super::recognised::{Fate, SetAside, Stretch, Why};
use super::segment::Segment;
use super::wishes::Wishes;
use crate::{Alignment, Place};
use draft::{Mark, Run, Text};
use std::ops::Range;

/// The source under the reader's eye.
pub(super) struct Reading<'a> {
    pub(super) flow: &'a Flow<'a>,
    pub(super) segments: &'a [Segment],
    /// What the clerk set right.
    pub(super) wishes: &'a Wishes,
}

impl Reading<'_> {
    /// The characters of a segment.
    pub(super) fn text(&self, index: usize) -> &str {
        &self.flow.text[self.segments[index].range.clone()]
    }

    /// A part of a line with the remarks on it, but without weight: where the form sets the face.
    pub(super) fn remarked(&self, range: Range<usize>) -> Text {
        let line = self.flow.lines.partition_point(|line| line.range.end < range.start);
        let text = self.flow.lines.get(line).map(|line| line.slice(range)).unwrap_or_default();
        let plain = |run: &Run| {
            let looks = |mark: &&Mark| matches!(mark, Mark::Strong | Mark::Condensed { .. });
            let marks = run.marks.iter().filter(|mark| !looks(mark)).cloned().collect();
            Run { text: run.text.clone(), marks }
        };
        text.runs().iter().map(plain).collect()
    }

    pub(super) fn is_paragraph(&self, index: usize) -> bool {
        matches!(self.flow.lines[self.segments[index].line].source, Source::Paragraph(_))
    }

    pub(super) fn is_centred(&self, index: usize) -> bool {
        let paragraph = self.flow.lines[self.segments[index].line].paragraph();
        paragraph.is_some_and(|paragraph| paragraph.alignment == Alignment::Center)
    }
}

/// Why a segment stands outside the flow of the text, if it does.
pub(super) fn outside(flow: &Flow<'_>, segment: &Segment) -> Option<Why> {
    let line = &flow.lines[segment.line];
    if line.apart.is_some() {
        return line.apart;
    }
    match line.paragraph()?.place {
        Place::Body | Place::TextBox => None,
        Place::HeaderOrFooter => Some(Why::HeaderOrFooter),
        Place::Footnote => Some(Why::Footnote),
    }
}

/// What became of the source, noted while it is read.
#[derive(Default)]
pub(super) struct Record {
    stretches: Vec<Stretch>,
    pub(super) set_aside: Vec<SetAside>,
}

impl Record {
    pub(super) fn note(&mut self, range: Range<usize>, fate: Fate) {
        if !range.is_empty() {
            self.stretches.push(Stretch { range, fate });
        }
    }

    /// A segment that a draft keeps whole.
    pub(super) fn keep(&mut self, reading: &Reading<'_>, index: usize) {
        self.note(reading.segments[index].range.clone(), Fate::Kept);
    }

    /// A segment that belongs to no draft.
    pub(super) fn set_aside(&mut self, reading: &Reading<'_>, index: usize, why: Why) {
        self.set_range_aside(reading.flow, reading.segments[index].range.clone(), why);
    }

    /// The label of a part, where it has one.
    pub(super) fn label(&mut self, flow: &Flow<'_>, range: Range<usize>) {
        self.set_range_aside(flow, range, Why::PartLabel);
    }

    pub(super) fn set_range_aside(&mut self, flow: &Flow<'_>, range: Range<usize>, why: Why) {
        if range.is_empty() {
            return;
        }
        self.note(range.clone(), Fate::SetAside);
        self.set_aside.push(SetAside { text: flow.text[range.clone()].to_owned(), why, range });
    }

    /// The stretches in order, the white space between them filled in.
    pub(super) fn trace(mut self, len: usize) -> (Vec<Stretch>, Vec<SetAside>) {
        self.stretches.sort_by_key(|stretch| stretch.range.start);
        self.set_aside.sort_by_key(|aside| aside.range.start);
        let mut trace = Vec::with_capacity(self.stretches.len() * 2);
        let mut at = 0;
        for stretch in self.stretches {
            if at < stretch.range.start {
                trace.push(Stretch { range: at..stretch.range.start, fate: Fate::Space });
            }
            at = stretch.range.end;
            trace.push(stretch);
        }
        if at < len {
            trace.push(Stretch { range: at..len, fate: Fate::Space });
        }
        (trace, self.set_aside)
    }
}
