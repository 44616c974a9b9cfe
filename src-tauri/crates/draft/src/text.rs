//! Text as runs with marks.

use crate::{BlankKind, BlockId};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What is said of a stretch of text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Mark {
    /// Emphasis by weight, 加粗.
    Strong,
    /// The lead sentence of a paragraph, 段首句: set in the face of the run-in heading's level.
    /// Stands only at a paragraph's start.
    Lead,
    /// A place left open, 填空: `xx`, `××`, `____`, 【待补】.
    Blank {
        /// All blanks with one key are filled by one answer.
        key: String,
        /// What is missing.
        kind: BlankKind,
    },
    /// A reference to a section or an attachment (附件2, 第三部分), whose numeral follows when numbers change.
    Reference {
        /// The heading's block, or the attachment.
        to: BlockId,
    },
    /// 紧缩: each character stands so much closer to the next.
    Condensed {
        /// In twentieths of a point, from 1.
        by: u8,
    },
    /// What a comment is about, 批注.
    Comment {
        /// Which of [`crate::Review::comments`].
        id: u32,
    },
    /// What a revision put here, 修订.
    Revision {
        /// Which of [`crate::Review::revisions`].
        id: u32,
    },
}

/// A stretch of text with the same marks. Never empty inside a [`Text`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Run {
    /// The characters; a `\n` is a line break that the clerk chose.
    pub text: String,
    /// In the order of [`Mark`], none twice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<Mark>>"))]
    pub marks: Vec<Mark>,
}

impl Run {
    /// How much closer than others its characters stand, in twentieths of a point.
    pub fn condensed(&self) -> u8 {
        let by = |mark: &Mark| if let Mark::Condensed { by } = mark { Some(*by) } else { None };
        self.marks.iter().find_map(by).unwrap_or(0)
    }
}

/// Runs in order. Adjoining runs differ in their marks and none is empty, so equal texts are equal values.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Run>", into = "Vec<Run>")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(as = "Vec<Run>"))]
pub struct Text {
    runs: Vec<Run>,
}

impl Text {
    /// Text without marks.
    pub fn plain(text: impl Into<String>) -> Self {
        [Run { text: text.into(), marks: Vec::new() }].into_iter().collect()
    }

    /// The runs, in order.
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// The characters without their marks.
    pub fn to_plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Length in bytes of UTF-8, as ranges of this crate count.
    pub fn len(&self) -> usize {
        self.runs.iter().map(|run| run.text.len()).sum()
    }

    /// Whether there is no character.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Adds a run at the end; joins it to the last one where the marks agree.
    pub fn push(&mut self, mut run: Run) {
        if run.text.is_empty() {
            return;
        }
        run.marks.sort();
        run.marks.dedup();
        match self.runs.last_mut() {
            Some(last) if last.marks == run.marks => last.text.push_str(&run.text),
            _ => self.runs.push(run),
        }
    }

    /// The part within a byte range of [`Text::to_plain`]; the ends must lie between characters.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> Text {
        self.spans()
            .filter_map(|(span, run)| {
                let start = range.start.clamp(span.start, span.end) - span.start;
                let end = range.end.clamp(span.start, span.end) - span.start;
                let text = run.text.get(start..end)?;
                Some(Run { text: text.to_owned(), marks: run.marks.clone() })
            })
            .collect()
    }

    /// The same text with one more mark on a byte range.
    #[must_use]
    pub fn marked(&self, range: Range<usize>, mark: &Mark) -> Text {
        let mut inside = self.slice(range.clone());
        for run in &mut inside.runs {
            run.marks.push(mark.clone());
        }
        let before = self.slice(0..range.start);
        let after = self.slice(range.end..self.len());
        [before, inside, after].into_iter().flat_map(|part| part.runs).collect()
    }

    /// The same text with one more mark on each of some byte ranges, which are in order and do not overlap.
    #[must_use]
    pub fn marked_each(&self, marks: &[(Range<usize>, Mark)]) -> Text {
        let mut marks = marks.iter().peekable();
        let mut marked = Text::default();
        for (span, run) in self.spans() {
            let mut at = span.start;
            while at < span.end {
                while marks.next_if(|(range, _)| range.end <= at).is_some() {}
                let (end, mark) = match marks.peek() {
                    Some((range, mark)) if range.start <= at => (range.end, Some(mark)),
                    Some((range, _)) => (range.start, None),
                    None => (span.end, None),
                };
                let end = end.min(span.end);
                let text = run.text[at - span.start..end - span.start].to_owned();
                marked.push(Run { text, marks: run.marks.iter().chain(mark).cloned().collect() });
                at = end;
            }
        }
        marked
    }

    /// Length in bytes of the lead, the stretch at the start that carries [`Mark::Lead`].
    pub fn lead_len(&self) -> usize {
        self.runs.iter().take_while(|run| run.marks.contains(&Mark::Lead)).map(|run| run.text.len()).sum()
    }

    /// Each run with the byte range it covers.
    pub fn spans(&self) -> impl Iterator<Item = (Range<usize>, &Run)> {
        self.runs.iter().scan(0, |at, run| {
            let start = *at;
            *at += run.text.len();
            Some((start..*at, run))
        })
    }
}

impl FromIterator<Run> for Text {
    fn from_iter<I: IntoIterator<Item = Run>>(runs: I) -> Self {
        let mut text = Text::default();
        runs.into_iter().for_each(|run| text.push(run));
        text
    }
}

impl From<Vec<Run>> for Text {
    fn from(runs: Vec<Run>) -> Self {
        runs.into_iter().collect()
    }
}

impl From<Text> for Vec<Run> {
    fn from(text: Text) -> Self {
        text.runs
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text::plain(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, marks: &[Mark]) -> Run {
        Run { text: text.into(), marks: marks.to_vec() }
    }

    #[test]
    fn adjoining_runs_with_the_same_marks_are_one() {
        let text: Text = vec![run("安全", &[]), run("", &[Mark::Strong]), run("培训", &[])].into();
        assert_eq!(text, Text::plain("安全培训"));
    }

    #[test]
    fn a_slice_keeps_marks() {
        let text: Text = vec![run("安全", &[Mark::Strong]), run("培训", &[])].into();
        assert_eq!(text.slice(3..9).runs(), [run("全", &[Mark::Strong]), run("培", &[])]);
    }

    #[test]
    fn marking_a_range_splits_runs() {
        let text = Text::plain("安全培训").marked(3..6, &Mark::Strong);
        assert_eq!(text.runs(), [run("安", &[]), run("全", &[Mark::Strong]), run("培训", &[])]);
    }
}
