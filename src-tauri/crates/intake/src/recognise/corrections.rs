//! What the clerk sets right, before a draft is begun: the source is read again with it in mind, so that numbers,
//! doubts and what was set aside follow.

use super::candidate::Candidate;
use super::flow::{Flow, Line, Source};
use super::segment::Segment;
use super::wrap::joined;
use crate::Manuscript;
use draft::Level;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// One thing set right. Places are bytes of [`super::Recognised::source`] as the corrections before left it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Correction {
    /// A heading of this level begins here.
    Level {
        /// Where.
        at: usize,
        /// Which.
        level: Level,
    },
    /// What begins here is text, no heading.
    Text {
        /// Where.
        at: usize,
    },
    /// A paragraph begins here.
    Split {
        /// Where.
        at: usize,
    },
    /// What begins here belongs to the paragraph before.
    Join {
        /// Where.
        at: usize,
    },
    /// The paragraph that begins here belongs to no draft.
    SetAside {
        /// Where.
        at: usize,
    },
}

impl Correction {
    /// Where.
    pub fn at(self) -> usize {
        match self {
            Correction::Level { at, .. }
            | Correction::Text { at }
            | Correction::Split { at }
            | Correction::Join { at }
            | Correction::SetAside { at } => at,
        }
    }

    /// The same of another place.
    #[must_use]
    pub fn moved(self, to: usize) -> Correction {
        match self {
            Correction::Level { level, .. } => Correction::Level { at: to, level },
            Correction::Text { .. } => Correction::Text { at: to },
            Correction::Split { .. } => Correction::Split { at: to },
            Correction::Join { .. } => Correction::Join { at: to },
            Correction::SetAside { .. } => Correction::SetAside { at: to },
        }
    }
}

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

#[cfg(test)]
mod tests {
    use super::super::recognise_with;
    use super::*;
    use crate::pasted;
    use draft::{Content, Draft, label, numbers};

    const SOURCE: &str = "档案工作总结\n一、基础工作\n按季度移交\n档案。逐件登记。\n二、安全保管\n库房每周检查。\n另见通讯录。";

    /// The blocks as they are printed, after the corrections that `made` makes of the source.
    fn check(made: &[fn(&str) -> Correction], expected: &[&str]) {
        let manuscript = pasted(SOURCE).unwrap();
        let mut corrections = Vec::new();
        for correction in made {
            let source = recognise_with(&manuscript, &corrections).source;
            corrections.push(correction(&source));
        }
        let recognised = recognise_with(&manuscript, &corrections);
        assert_eq!(printed(&recognised.drafts[0].draft), expected);
        let together: String =
            recognised.trace.iter().map(|one| &recognised.source[one.range.clone()]).collect();
        assert_eq!(together, recognised.source);
    }

    fn printed(draft: &Draft) -> Vec<String> {
        let numbers = numbers(&draft.body).into_iter().map(|number| number.map(label).unwrap_or_default());
        let text = |content: &Content| match content {
            Content::Heading { text, .. } => format!("#{}", text.to_plain()),
            Content::Paragraph { text, .. } => text.to_plain(),
            _ => String::new(),
        };
        draft.body.iter().zip(numbers).map(|(block, number)| number + &text(&block.content)).collect()
    }

    fn place(source: &str, of: &str) -> usize {
        source.find(of).unwrap()
    }

    #[test]
    fn a_heading_becomes_text_and_the_rest_is_counted_anew() {
        check(
            &[|source| Correction::Text { at: place(source, "一、") }],
            &[
                "一、基础工作",
                "按季度移交",
                "档案。逐件登记。",
                "一、#安全保管",
                "库房每周检查。",
                "另见通讯录。",
            ],
        );
    }

    #[test]
    fn a_heading_takes_another_level() {
        check(
            &[|source| Correction::Level { at: place(source, "二、"), level: Level::Two }],
            &[
                "一、#基础工作",
                "按季度移交",
                "档案。逐件登记。",
                "（一）#安全保管",
                "库房每周检查。",
                "另见通讯录。",
            ],
        );
    }

    #[test]
    fn text_becomes_a_heading() {
        check(
            &[|source| Correction::Level { at: place(source, "逐件"), level: Level::One }],
            &[
                "一、#基础工作",
                "按季度移交",
                "档案。",
                "#逐件登记",
                "二、#安全保管",
                "库房每周检查。",
                "另见通讯录。",
            ],
        );
    }

    #[test]
    fn paragraphs_are_joined_split_and_left_out() {
        check(
            &[
                |source| Correction::Split { at: place(source, "逐件") },
                |source| Correction::Join { at: place(source, "档案。") },
                |source| Correction::SetAside { at: place(source, "另见") },
            ],
            &["一、#基础工作", "按季度移交档案。", "逐件登记。", "二、#安全保管", "库房每周检查。"],
        );
    }

    #[test]
    fn what_was_cut_can_be_joined_again() {
        check(
            &[
                |source| Correction::Split { at: place(source, "逐件") },
                |source| Correction::Join { at: place(source, "逐件") },
            ],
            &[
                "一、#基础工作",
                "按季度移交",
                "档案。逐件登记。",
                "二、#安全保管",
                "库房每周检查。",
                "另见通讯录。",
            ],
        );
    }

    proptest::proptest! {
        #[test]
        fn no_correction_loses_or_breaks_anything(
            made in proptest::collection::vec((0usize..5, 0usize..200), 0..8),
        ) {
            let manuscript = pasted(SOURCE).unwrap();
            let correction = |(kind, at): (usize, usize)| match kind {
                0 => Correction::Level { at, level: Level::Two },
                1 => Correction::Text { at },
                2 => Correction::Split { at },
                3 => Correction::Join { at },
                _ => Correction::SetAside { at },
            };
            let corrections: Vec<Correction> = made.into_iter().map(correction).collect();
            let recognised = recognise_with(&manuscript, &corrections);
            let together: String = recognised.trace.iter().map(|one| &recognised.source[one.range.clone()]).collect();
            let ink = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            proptest::prop_assert_eq!(ink(&together), ink(SOURCE));
        }
    }
}
