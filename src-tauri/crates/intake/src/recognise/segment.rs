//! Paragraphs, where the source has them and where running text only hints at them by white space.

use super::flow::{Flow, Line, Source};
use super::mark::mark_at;
use super::pairs::Pairs;
use super::parts::label_at;
use draft::Kind;
use std::ops::Range;

/// A stretch that no heading or paragraph crosses.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    /// Bytes of the flow, without white space at the ends.
    pub(super) range: Range<usize>,
    /// Index of its line.
    pub(super) line: usize,
    /// Whether a line begins with it.
    pub(super) begins_line: bool,
}

impl Segment {
    /// Leaves a stretch at its start or its end, and the white space beside it, to others.
    pub(super) fn leave(&mut self, flow: &str, stretch: &Range<usize>) {
        if stretch.start > self.range.start {
            self.range.end = self.range.start + flow[self.range.start..stretch.start].trim_end().len();
        } else {
            let rest = &flow[stretch.end..self.range.end];
            self.range.start = self.range.end - rest.trim_start().len();
        }
    }
}

/// A line longer than this, in bytes, may be several paragraphs in one.
const RUNNING: usize = 240;
/// How long a title is that a text follows without white space, in characters.
const LONGEST_TITLE: usize = 50;
const SHORTEST_TITLE: usize = 5;
const CLOSING: &[char] = &['。', '！', '？', '；', '：', '!', '?', ';', ':', '”', '》', '）', ')', '|', '…'];
const COMMAS: &[char] = &['，', '、', ','];

/// The segments of the flow, in order. Tables and breaks are segments of their own, empty ones too.
pub(super) fn segments(flow: &Flow<'_>) -> Vec<Segment> {
    let mut segments = Vec::new();
    for (index, line) in flow.lines.iter().enumerate() {
        let text = &flow.text[line.range.clone()];
        let mut cuts = if running(line, text) { cuts(text) } else { Vec::new() };
        if segments.is_empty() && text.len() > RUNNING {
            let first = cuts.first().copied().unwrap_or(text.len());
            cuts.splice(0..0, title_end(&text[..first]));
        }
        let mut start = 0;
        for end in cuts.into_iter().chain([text.len()]) {
            let part = &text[start..end];
            let trimmed = part.trim();
            if !trimmed.is_empty() || !matches!(line.source, Source::Paragraph(_)) {
                let at = line.range.start + start + (part.len() - part.trim_start().len());
                segments.push(Segment {
                    range: at..at + trimmed.len(),
                    line: index,
                    begins_line: start == 0,
                });
            }
            start = end;
        }
    }
    segments
}

/// How a text begins after its title.
const BEGINNINGS: &[&str] = &[
    "一年来",
    "半年来",
    "近年来",
    "今年",
    "去年",
    "本年",
    "20",
    "为",
    "根据",
    "按照",
    "现将",
    "我",
    "本",
    "各位",
    "同志们",
    "尊敬的",
    "在",
];

/// 2026年度工作总结一年来，…: where a title ends that nothing parts from its text. It names a kind of document, holds no
/// sentence, and what follows begins as texts do.
fn title_end(text: &str) -> Option<usize> {
    let begins = |rest: &str| {
        BEGINNINGS.iter().any(|words| rest.starts_with(words))
            || mark_at(rest, 0).is_some_and(|mark| mark.nth == 1)
    };
    let near = text.char_indices().take(LONGEST_TITLE);
    let words = near.take_while(|(_, c)| !"，,。；;：:！!？?".contains(*c));
    let mut ends = words.map(|(at, c)| at + c.len_utf8()).skip(SHORTEST_TITLE);
    ends.find(|end| {
        *end < text.len() && begins(&text[*end..]) && Kind::of_title(&text[..*end]) != Kind::Plain
    })
}

fn running(line: &Line<'_>, text: &str) -> bool {
    matches!(line.source, Source::Paragraph(_))
        && (text.len() > RUNNING || mark_and_more(text) || text.trim_start().starts_with("附件"))
}

/// A short line that holds a heading and, after white space, a sentence.
fn mark_and_more(text: &str) -> bool {
    mark_at(text.trim_start(), 0).is_some() && text.contains(['。', '；', '：'])
}

/// Where white space ends a paragraph.
fn cuts(text: &str) -> Vec<usize> {
    let pairs = Pairs::of(text);
    let mut cuts = Vec::new();
    let mut begin = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        if !c.is_whitespace() {
            continue;
        }
        while rest.next_if(|(_, c)| c.is_whitespace()).is_some() {}
        let end = rest.peek().map_or(text.len(), |(end, _)| *end);
        let gap = Gap { text, begin, at, end };
        if !pairs.inside(at) && gap.ends_paragraph() {
            cuts.push(end);
            begin = end;
        }
    }
    cuts
}

/// White space between two characters of a line.
struct Gap<'a> {
    text: &'a str,
    /// Where the segment that it may end begins.
    begin: usize,
    at: usize,
    end: usize,
}

impl Gap<'_> {
    fn ends_paragraph(&self) -> bool {
        let before = self.text[self.begin..self.at].trim_start();
        let (Some(last), Some(next)) = (before.chars().next_back(), self.text[self.end..].chars().next())
        else {
            return false;
        };
        // No paragraph begins with what closes a number or a clause.
        if "、．.，,。；;：:）)".contains(next) {
            return false;
        }
        let sentence = last_sentence(before);
        let clause = sentence.rsplit(['：', ':']).next().unwrap_or(sentence).trim_start();
        let goes_on = is_mark_alone(sentence) || is_mark_alone(clause) || is_letter_spaced(sentence);
        if COMMAS.contains(&last) || goes_on {
            return false;
        }
        let starts = mark_at(self.text, self.end).is_some() || label_at(self.text, self.end).is_some();
        let wide = |c: char| !c.is_ascii();
        CLOSING.contains(&last) || starts || (wide(last) || wide(next)) && self.is_title_or_heading(before)
    }

    /// Titles and headings have no closing mark to end them.
    fn is_title_or_heading(&self, before: &str) -> bool {
        let last = last_sentence(before);
        let alone = last.len() == before.len();
        mark_at(last, 0).is_some() || (alone && (self.begin == 0 || is_title(last)))
    }
}

/// White space ends no longer heading, in characters.
const LONGEST_HEADING: usize = 120;

/// What follows the last closed sentence, as far as a heading may reach.
fn last_sentence(text: &str) -> &str {
    let near = text.char_indices().rev().take(LONGEST_HEADING).last().map_or(text, |(at, _)| &text[at..]);
    near.rsplit(['。', '！', '？']).next().unwrap_or(near).trim_start()
}

/// 2026年工作计划: words that end with a kind of document and are no sentence.
fn is_title(words: &str) -> bool {
    words.chars().nth(40).is_none()
        && !words.contains(['，', ',', '；'])
        && Kind::of_title(words) != Kind::Plain
}

/// 一、总 则: a heading of two characters is spaced out.
fn is_letter_spaced(before: &str) -> bool {
    mark_at(before, 0).is_some_and(|mark| before[mark.end..].chars().count() == 1)
}

/// Only a number so far: 一、 and then a space.
fn is_mark_alone(before: &str) -> bool {
    !before.is_empty() && mark_at(before, 0).is_some_and(|mark| mark.end == before.len())
}
