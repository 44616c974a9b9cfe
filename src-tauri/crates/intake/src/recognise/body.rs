//! The text: blocks out of segments and the headings that were taken.

use super::candidate::{Candidate, candidates};
use super::flow::Source;
use super::levels::Levels;
use super::pairs::Pairs;
use super::reading::{Reading, Record};
use super::recognised::{Fate, Piece};
use super::styles;
use super::tree::{Taken, best};
use super::unmarked::{Unmarked, unmarked};
use super::wishes::Wish;
use draft::{Block, BlockId, Content, EntryKind, Level, Mark, Run, RunIn, Text};
use std::collections::BTreeMap;
use std::ops::Range;

/// The blocks of a part, with where each one's text stands.
#[derive(Default)]
pub(super) struct Body {
    pub(super) blocks: Vec<Block>,
    /// For each block, where its text begins in the flow.
    pub(super) starts: Vec<usize>,
    /// The headings.
    pub(super) pieces: Vec<Piece>,
    /// For each of the pieces, the number that was due and the one that stands there; 0 where none was printed.
    pub(super) numbers: Vec<(u32, u32)>,
}

impl Body {
    /// Names its blocks from one above `last`, as they follow others in a draft.
    pub(super) fn name_from(&mut self, last: u64) {
        self.blocks.iter_mut().for_each(|block| block.id.0 += last);
        self.pieces.iter_mut().for_each(|piece| piece.block.0 += last);
    }
}

/// A longer one is a numbered paragraph rather than a heading on its own line.
const LONGEST_HEADING: usize = 60;
/// 工作目标：… is a run-in heading up to this many characters.
const LONGEST_LABEL: usize = 20;
/// Fewer characters before 一是 are the sentence's own.
const SHORTEST_HEADING: usize = 4;
/// A longer bold stretch is emphasis, not a heading.
const LONGEST_STRONG: usize = 120;
const SENTENCE: &[char] = &['。', '！', '？', '!', '?'];
/// How sure a heading without a number is.
const UNMARKED: f64 = 0.6;

/// Builds the blocks of some segments.
pub(super) fn body(reading: &Reading<'_>, within: Range<usize>, record: &mut Record) -> Body {
    let candidates = reading.wishes.weigh(candidates(reading.flow, reading.segments, within.clone()));
    let mut taken = best(&candidates);
    let levels = Levels::of(taken.iter().map(|taken| candidates[taken.candidate].notation));
    let has_level = |mark: &Candidate| {
        reading.wishes.at(mark.range.start).is_some() || levels.of_notation(mark.notation).is_some()
    };
    taken.retain(|taken| has_level(&candidates[taken.candidate]));
    let unmarked = unmarked(reading, within.clone(), (&candidates, &mut taken));
    let marked = taken.iter().map(|taken| &candidates[taken.candidate]);
    let shift = styles::shift(reading, within.clone(), (marked, &levels));
    let mut builder = Builder { reading, record, levels, shift, unmarked, body: Body::default() };
    let mut headings =
        taken.iter().map(|taken| Heading { taken, mark: &candidates[taken.candidate] }).peekable();
    for index in within {
        let mut inner: Vec<Heading<'_>> = Vec::new();
        while let Some(heading) = headings.next_if(|heading| heading.mark.segment == index) {
            inner.push(heading);
        }
        builder.segment(index, &inner);
    }
    builder.body
}

struct Heading<'a> {
    taken: &'a Taken,
    mark: &'a Candidate,
}

struct Builder<'a, 'r> {
    reading: &'a Reading<'a>,
    record: &'r mut Record,
    levels: Levels,
    /// How far below their levels the headings are styled.
    shift: u8,
    /// Headings without a number.
    unmarked: BTreeMap<usize, Unmarked>,
    body: Body,
}

impl Builder<'_, '_> {
    fn segment(&mut self, index: usize, headings: &[Heading<'_>]) {
        let segment = &self.reading.segments[index];
        let range = segment.range.clone();
        match self.reading.flow.lines[segment.line].source {
            Source::Table(table) => {
                self.record.note(range.clone(), Fate::Kept);
                self.push(range.start, Content::Table(table.clone()));
            }
            Source::Picture(picture) => self.push(range.start, Content::Picture(picture.clone())),
            Source::PageBreak => self.push(range.start, Content::PageBreak),
            Source::Paragraph(_) => {
                let ends = headings.iter().map(|heading| heading.mark.range.start).chain([range.end]);
                let starts = [None].into_iter().chain(headings.iter().map(Some));
                let mut at = range.start;
                for (heading, end) in starts.zip(ends) {
                    self.chunk(index, self.trimmed(at..end), heading);
                    at = end;
                }
            }
        }
    }

    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let text = &self.reading.flow.text[range.clone()];
        let start = range.start + (text.len() - text.trim_start().len());
        start..start + text.trim().len()
    }

    fn chunk(&mut self, index: usize, range: Range<usize>, heading: Option<&Heading<'_>>) {
        if range.is_empty() {
            return;
        }
        match heading {
            Some(heading) => self.heading(index, range, heading),
            None => self.unnumbered(index, range),
        }
    }

    /// A heading that was taken: on its own line, or run in.
    fn heading(&mut self, index: usize, range: Range<usize>, Heading { taken, mark }: &Heading<'_>) {
        let styled = self
            .outline_level(index)
            .filter(|_| mark.range.start == self.reading.segments[index].range.start);
        let asked = match self.reading.wishes.at(mark.range.start) {
            Some(Wish::Heading(level)) => Some(level),
            Some(Wish::Text) | None => None,
        };
        let level = asked.or(styled).or_else(|| self.levels.of_notation(mark.notation));
        let Some(level) = level else { return };
        let words = mark.range.end.min(range.end)..range.end;
        self.record.note(mark.range.clone(), Fate::Number);
        let confidence = 1.0 / (1.0 + (-0.9 * taken.score).exp());
        let printed =
            Printed { number: mark.numeral.clone(), nth: mark.nth, due: taken.expected, confidence };
        let text = &self.reading.flow.text[words.clone()];
        let lead = strong_lead(&self.slice(index, words.clone())).unwrap_or_else(|| lead(text));
        let own_line = lead == text.len() && text.chars().count() <= LONGEST_HEADING;
        let named = mark.range.start..words.start + lead;
        if own_line {
            self.own_line(words, (level, true), (printed, named));
        } else {
            let lead_text = text[..lead].trim_end_matches(['。', '.', '：', ':']).to_owned();
            self.piece((level, true, lead_text), (printed, named));
            self.record.note(words.clone(), Fate::Kept);
            let text = led(&self.slice(index, words.clone()), lead);
            self.push(
                words.start,
                Content::Paragraph { run_in: Some(RunIn { level, numbered: true }), text },
            );
        }
    }

    fn own_line(
        &mut self,
        words: Range<usize>,
        (level, numbered): (Level, bool),
        of: (Printed, Range<usize>),
    ) {
        let text = &self.reading.flow.text[words.clone()];
        let heading = closed(text);
        self.record.note(words.start..words.start + heading.len(), Fate::Kept);
        self.record.note(words.start + heading.len()..words.end, Fate::Said);
        let said = heading.trim_end_matches(['：', ':']).to_owned();
        let text = self.reading.remarked(words.start..words.start + heading.len());
        self.piece((level, false, said), of);
        self.push(words.start, Content::Heading { level, numbered, text });
    }

    /// A paragraph, or a heading that only its style makes one.
    fn unnumbered(&mut self, index: usize, range: Range<usize>) {
        let whole = range == self.reading.segments[index].range;
        let asked = self.reading.wishes.at(range.start);
        let level = match asked {
            Some(Wish::Heading(level)) => Some(level),
            Some(Wish::Text) => None,
            None => self.outline_level(index).filter(|_| whole),
        };
        if let Some(level) = level {
            let printed = Printed { number: String::new(), nth: 0, due: 0, confidence: 0.95 };
            return self.own_line(range.clone(), (level, false), (printed, range));
        }
        if let Some(found) = self.unmarked.get(&index).copied().filter(|_| whole && asked.is_none()) {
            let level = match found {
                Unmarked::Missing(notation) => self.levels.of_notation(notation),
                Unmarked::Looks => Some(Level::One),
            };
            let numbered = matches!(found, Unmarked::Missing(_));
            let printed = Printed { number: String::new(), nth: 0, due: 0, confidence: UNMARKED };
            let level = level.unwrap_or(Level::One);
            return self.own_line(range.clone(), (level, numbered), (printed, range));
        }
        self.record.note(range.clone(), Fate::Kept);
        let text = self.slice(index, range.clone());
        self.push(range.start, Content::Paragraph { run_in: None, text });
    }

    fn outline_level(&self, index: usize) -> Option<Level> {
        let styled = styles::outline_level(self.reading, index)?;
        Level::new(styled.saturating_sub(self.shift).max(1))
    }

    fn slice(&self, index: usize, range: Range<usize>) -> Text {
        self.reading.flow.lines[self.reading.segments[index].line].slice(range)
    }

    fn piece(
        &mut self,
        (level, run_in, text): (Level, bool, String),
        (printed, range): (Printed, Range<usize>),
    ) {
        let block = BlockId(self.body.blocks.len() as u64 + 1);
        self.body.numbers.push((printed.due, printed.nth));
        self.body.pieces.push(Piece {
            block,
            kind: EntryKind::Heading,
            level: level.depth(),
            number: printed.number,
            text: text.trim().to_owned(),
            run_in,
            confidence: printed.confidence,
            range,
        });
    }

    fn push(&mut self, start: usize, content: Content) {
        let id = BlockId(self.body.blocks.len() as u64 + 1);
        self.body.blocks.push(Block { id, content });
        self.body.starts.push(start);
    }
}

struct Printed {
    number: String,
    nth: u32,
    due: u32,
    confidence: f64,
}

/// A heading's words without the mark that closes them; a page in half-width marks has a dot there.
fn closed(text: &str) -> &str {
    let words = text.trim_end_matches('。');
    words.strip_suffix('.').filter(|words| words.ends_with(|c: char| !c.is_ascii())).unwrap_or(words)
}

/// The length of a heading's words with their closing mark, in bytes: the first sentence, or a label and its
/// colon.
fn lead(text: &str) -> usize {
    let pairs = Pairs::of(text);
    let close = |marks: &[char]| {
        let mut found = text.char_indices().filter(|(at, c)| marks.contains(c) && !pairs.inside(*at));
        found.next().map(|(at, c)| at + c.len_utf8())
    };
    let sentence = close(SENTENCE);
    if let Some(item) = first_item(text, sentence) {
        return item;
    }
    let label = close(&['：', ':'])
        .filter(|end| text[..*end].chars().count() <= LONGEST_LABEL && !text[*end..].trim().is_empty());
    match (label, sentence) {
        (Some(label), sentence) if sentence.is_none_or(|sentence| label < sentence) => label,
        (_, sentence) => sentence.unwrap_or(text.len()),
    }
}

/// 提升服务一是办好食堂。二是…: where the first item begins right behind the words of a heading that nothing closes.
fn first_item(text: &str, sentence: Option<usize>) -> Option<usize> {
    const ITEMS: [(&str, &str); 3] = [("一是", "二是"), ("一要", "二要"), ("首先，", "其次，")];
    /// Before 一 it makes a word: 统一, 唯一.
    const WORD: &str = "统唯同专单逐划合万第其进之如";
    let (lead, rest) = text.split_at(sentence?);
    ITEMS.iter().find_map(|(first, second)| {
        let at = lead.find(first)?;
        let words = &lead[..at];
        let open = words.ends_with(|c: char| c.is_alphabetic() && !WORD.contains(c));
        let heading = open && words.chars().count() >= SHORTEST_HEADING && !words.contains(['；', '：', ':']);
        let goes_on = |(at, _): (usize, &str)| {
            let before = rest[..at].trim_end();
            before.is_empty() || before.ends_with(SENTENCE) || before.ends_with('；')
        };
        (heading && rest.match_indices(second).any(goes_on)).then_some(at)
    })
}

/// The length of the words that the source sets bold at the start, where they end as a heading ends and text
/// follows: the writer has said what the heading is.
fn strong_lead(text: &Text) -> Option<usize> {
    let strong = text.runs().iter().take_while(|run| run.marks.contains(&Mark::Strong));
    let len: usize = strong.map(|run| run.text.len()).sum();
    let plain = text.to_plain();
    let (words, rest) = plain.split_at_checked(len)?;
    let closing = |c: char| SENTENCE.contains(&c) || matches!(c, '：' | ':');
    let closed = words.trim_end().ends_with(closing);
    let mark = rest.chars().next().filter(|c| !closed && closing(*c)).map_or(0, char::len_utf8);
    let follows = !rest[mark..].trim().is_empty();
    (len > 0 && follows && (closed || mark > 0) && words.chars().count() <= LONGEST_STRONG)
        .then_some(len + mark)
}

/// The text with its lead marked; the weight that the source gave the lead was the heading's look.
fn led(text: &Text, lead: usize) -> Text {
    let plain = |run: &Run| {
        let marks = run.marks.iter().filter(|mark| **mark != Mark::Strong).cloned();
        Run { text: run.text.clone(), marks: marks.chain([Mark::Lead]).collect() }
    };
    let head = text.slice(0..lead).runs().iter().map(plain).collect::<Vec<_>>();
    head.into_iter().chain(text.slice(lead..text.len()).runs().iter().cloned()).collect()
}
