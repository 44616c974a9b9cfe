//! Hard-wrapped text: lines that a page's edge ended, not the writer, are joined.

use super::flow::Line;
use super::mark::{Notation, mark_at};
use super::recognised::Why;
use crate::Place;
use draft::Text;
use std::collections::{BTreeMap, BTreeSet};

/// Fewer lines tell nothing about the edge.
const FEWEST: usize = 4;
/// How far, in characters, a full line may fall short of the edge: a mark that must not begin a line, a Latin
/// word that did not fit.
const SHORT: f64 = 2.5;
/// A narrower text than this is a list, not a wrapped page.
const NARROWEST: f64 = 18.0;
/// Lines longer than this were never cut at an edge.
const WIDEST: f64 = 90.0;
/// One line among so many may go beyond the edge: an address of the net, a row of a table.
const WIDER: usize = 40;
const CLOSING: &[char] = &['。', '！', '？', '：', '；', '!', '?', ';', ':'];
const QUOTES: &[char] = &['”', '’', '」', '）', ')'];

const SENTENCE: &[char] = &['。', '！', '？'];
/// Marks within a sentence.
const INNER: &[char] = &['，', '、'];
const INDENTS: &[char] = &[' ', '\u{3000}', '\t'];

/// Joins the lines that go on in the next one. A page number within a paragraph stands after it then.
pub(super) fn join(lines: &mut Vec<Line<'_>>) {
    let page = Page::of(lines);
    if page.is_none() && !lines.iter().any(is_page_number) {
        return;
    }
    let mut joined: Vec<Joined<'_>> = Vec::with_capacity(lines.len());
    let mut page_numbers: Vec<Line<'_>> = Vec::new();
    let mut full = false;
    for line in lines.drain(..) {
        if is_page_number(&line) {
            page_numbers.push(line);
            continue;
        }
        let text = plain(&line);
        let goes_on = match (&text, joined.last()) {
            (Some(text), Some(last)) => match &page {
                Some(page) => full && page.continues(last, text),
                None => {
                    !page_numbers.is_empty() && plain(&last.line).is_some() && runs_over(&last.tail, text)
                }
            },
            _ => false,
        };
        full = text.as_ref().is_some_and(|text| page.as_ref().is_some_and(|page| page.is_full(text)));
        match joined.last_mut() {
            Some(last) if goes_on => last.append(&line),
            _ => {
                joined.extend(page_numbers.drain(..).map(Joined::new));
                joined.push(Joined::new(line));
            }
        }
    }
    joined.extend(page_numbers.into_iter().map(Joined::new));
    *lines = joined.into_iter().map(Joined::whole).collect();
}

/// A page's number among the lines of the text; one at the edge of a page parts nothing.
fn is_page_number(line: &Line<'_>) -> bool {
    let among = line.paragraph().is_some_and(|paragraph| paragraph.place == Place::Body);
    line.apart == Some(Why::PageNumber) && among
}

/// Whether a sentence that a page's end cut goes on in the next paragraph; a title or the name of a list does not.
fn runs_over(last: &str, next: &str) -> bool {
    let cut = !is_closed(last) && last.contains(|c| INNER.contains(&c) || SENTENCE.contains(&c));
    cut && !next.starts_with(INDENTS) && next.contains(SENTENCE) && mark_at(next, 0).is_none()
}

/// Two lines as one.
pub(super) fn joined<'a>(line: Line<'a>, next: &Line<'_>) -> Line<'a> {
    let mut joined = Joined::new(line);
    joined.append(next);
    joined.whole()
}

/// Lines that are one paragraph. They are put together only once, so that the time stays linear.
struct Joined<'a> {
    line: Line<'a>,
    /// What goes on after the first line.
    rest: Vec<Text>,
    /// The whole, as long as it may still be a heading.
    head: String,
    /// The end of the whole.
    tail: String,
}

/// A longer text is no heading, in bytes.
const LONGEST_HEADING: usize = 400;

impl<'a> Joined<'a> {
    fn new(line: Line<'a>) -> Joined<'a> {
        let text = line.text.to_plain();
        let text = text.trim();
        Joined { head: text.to_owned(), tail: end_of(text).to_owned(), line, rest: Vec::new() }
    }

    fn append(&mut self, next: &Line<'_>) {
        let plain = next.text.to_plain();
        let right = plain.trim();
        let start = plain.len() - plain.trim_start().len();
        // A word ends where a line does; a figure may be cut in two.
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        if latin(self.tail.chars().next_back()) && latin(right.chars().next()) {
            self.rest.push(Text::plain(" "));
        }
        self.rest.push(next.text.slice(start..start + right.len()));
        if self.head.len() <= LONGEST_HEADING {
            self.head.push_str(right);
        }
        let tail = format!("{}{right}", self.tail);
        end_of(&tail).clone_into(&mut self.tail);
    }

    fn whole(mut self) -> Line<'a> {
        if !self.rest.is_empty() {
            let first = self.line.text.to_plain().trim_end().len();
            let mut text = self.line.text.slice(0..first);
            let runs = self.rest.into_iter().flat_map(|part| part.runs().to_vec());
            runs.for_each(|run| text.push(run));
            self.line.text = text;
        }
        self.line
    }
}

/// The last characters of a text, up to [`NEAR`] bytes.
fn end_of(text: &str) -> &str {
    let from = text.char_indices().rev().map(|(at, _)| at).find(|at| text.len() - at >= NEAR).unwrap_or(0);
    &text[from..]
}

/// The lines of a text that a page's edge may have cut.
struct Lines {
    texts: Vec<String>,
    widths: Vec<f64>,
}

impl Lines {
    /// Those with words in them; `None` where lines are longer than a page is wide.
    fn of(lines: &[Line<'_>]) -> Option<Lines> {
        let longest = 4.0 * WIDEST;
        let mut found = Lines { texts: Vec::with_capacity(lines.len()), widths: Vec::new() };
        let (mut wide, most) = (0, lines.len() / WIDER);
        for text in lines.iter().filter_map(plain).filter(|text| !text.trim().is_empty()) {
            let width = width(text.trim_end());
            wide += usize::from(width > longest);
            if wide > most {
                return None;
            }
            found.texts.push(text);
            found.widths.push(width);
        }
        Some(found)
    }

    /// The width at which they were cut, in full-width characters; `None` where they were not.
    fn edge(&self) -> Option<f64> {
        let mut widths = self.widths.clone();
        widths.sort_by(f64::total_cmp);
        let edge = *widths.get(widths.len() * 9 / 10)?;
        let wider = widths.iter().rev().take_while(|width| **width > edge + SHORT).count();
        let full: Vec<usize> = (0..self.texts.len()).filter(|at| self.widths[*at] >= edge - SHORT).collect();
        let open: Vec<usize> =
            full.iter().copied().filter(|at| !is_closed(self.texts[*at].trim_end())).collect();
        let (all, enough) = (self.texts.len(), full.len().max(FEWEST));
        let dense = full.len() * 5 >= all * 2 && open.len() * 2 >= enough;
        let sparse =
            (full.len() * 5 >= all || self.indented()) && open.len() * 5 >= enough * 3 && self.run_on(&open);
        let wrapped = full.len() >= FEWEST && wider * WIDER <= all && (dense || sparse);
        (wrapped && (NARROWEST..=WIDEST).contains(&edge)).then_some(edge)
    }

    /// Whether lines that end inside a sentence are parts of sentences, and the ones after them begin nothing: among
    /// many short headings few lines are full, and these must speak for themselves.
    fn run_on(&self, open: &[usize]) -> bool {
        let within = |at: &&usize| self.texts[**at].contains(|c| INNER.contains(&c) || SENTENCE.contains(&c));
        let begins = |text: &String| text.starts_with(INDENTS) || mark_at(text.trim(), 0).is_some();
        let goes_on = |at: &&usize| self.texts.get(**at + 1).is_some_and(|next| !begins(next));
        let most = |count: usize| count * 5 >= open.len() * 4;
        most(open.iter().filter(within).count()) && most(open.iter().filter(goes_on).count())
    }

    /// Whether paragraphs begin with an indent, so that a line without one goes on.
    fn indented(&self) -> bool {
        let indented = self.texts.iter().filter(|text| text.starts_with(INDENTS)).count();
        indented * 12 >= self.texts.len() && indented >= 2
    }

    /// Whether numbered paragraphs begin with an indent too.
    fn marks_indented(&self) -> bool {
        let marked = self.texts.iter().filter(|text| mark_at(text.trim(), 0).is_some());
        let (all, indented) = marked.fold((0usize, 0usize), |(all, indented), text| {
            (all + 1, indented + usize::from(text.starts_with(INDENTS)))
        });
        indented > 1 && indented * 10 >= all * 6
    }

    /// The notations whose headings stand on lines of their own, as those show that end short of the edge.
    fn alone(&self, edge: f64) -> BTreeSet<Notation> {
        let mut counts: BTreeMap<Notation, (usize, usize)> = BTreeMap::new();
        for (text, width) in self.texts.iter().zip(&self.widths) {
            let Some(mark) = mark_at(text.trim(), 0) else { continue };
            let (alone, run_in) = counts.entry(mark.notation).or_default();
            *alone += usize::from(*width < edge - SHORT && !text.contains(SENTENCE));
            *run_in += usize::from(text.contains(SENTENCE));
        }
        counts
            .into_iter()
            .filter(|(_, (alone, run_in))| alone > run_in)
            .map(|(notation, _)| notation)
            .collect()
    }
}

/// How a text is set.
struct Page {
    edge: f64,
    /// Whether paragraphs begin with an indent.
    indented: bool,
    /// Whether those with a number do so too.
    marks_indented: bool,
    alone: BTreeSet<Notation>,
}

impl Page {
    /// How lines are set, if a page's edge cut them.
    fn of(lines: &[Line<'_>]) -> Option<Page> {
        let lines = Lines::of(lines)?;
        let edge = lines.edge()?;
        Some(Page {
            edge,
            indented: lines.indented(),
            marks_indented: lines.marks_indented(),
            alone: lines.alone(edge),
        })
    }

    fn is_full(&self, text: &str) -> bool {
        width(text.trim_end()) >= self.edge - SHORT
    }

    fn continues(&self, joined: &Joined<'_>, next: &str) -> bool {
        let (last, words) = (joined.tail.as_str(), next.trim_start());
        if words.is_empty() {
            return false;
        }
        if self.indented {
            let begins = !self.marks_indented && is_closed(last) && mark_at(words, 0).is_some();
            return words.len() == next.len() && !begins;
        }
        if is_inside_pair(last) {
            return true;
        }
        if joined.head.len() <= LONGEST_HEADING && self.is_heading(&joined.head) {
            // The end of a long heading is short and open; a text would be neither.
            return !self.is_full(words) && !words.contains(SENTENCE) && mark_at(words, 0).is_none();
        }
        !is_closed(last) || counts_on(last, words)
    }

    fn is_heading(&self, text: &str) -> bool {
        let mark = mark_at(text, 0).filter(|mark| self.alone.contains(&mark.notation));
        mark.is_some_and(|mark| !text.contains(SENTENCE) && !is_parted(&text[mark.end..]))
    }
}

/// Whether a line ends inside a quote or a book title.
fn is_inside_pair(line: &str) -> bool {
    let last = line.rfind(['“', '”', '《', '》']).and_then(|at| line[at..].chars().next());
    matches!(last, Some('“' | '《'))
}

/// How far back a list may have its last number, in bytes.
const NEAR: usize = 240;

/// 流程如下：1.填表。2.审核。 and then 3.归档。: the list goes on.
fn counts_on(last: &str, words: &str) -> bool {
    let Some(next) = mark_at(words, 0).filter(|mark| mark.nth > 1) else { return false };
    let inside = last
        .char_indices()
        .skip(1)
        .filter_map(|(at, c)| CLOSING.contains(&c).then(|| mark_at(last, at + c.len_utf8())).flatten());
    let found = inside.last();
    found.is_some_and(|mark| mark.notation == next.notation && mark.nth + 1 == next.nth)
}

/// （一）完善台账　每月核对一次，…: white space parts a heading from the text that follows it.
fn is_parted(words: &str) -> bool {
    let wide = |c: Option<char>| c.is_some_and(|c| !c.is_ascii());
    words.trim().char_indices().any(|(at, c)| {
        c.is_whitespace()
            && wide(words.trim()[..at].chars().next_back())
            && wide(words.trim()[at..].trim_start().chars().next())
    })
}

/// Whether a text ends as a sentence does; a quote closes one only after the sentence's own mark.
fn is_closed(text: &str) -> bool {
    text.trim_end_matches(QUOTES).ends_with(CLOSING)
}

/// The characters of a paragraph that a plain file would have; styled ones are never joined.
fn plain(line: &Line<'_>) -> Option<String> {
    let paragraph = line.paragraph()?;
    let styled = line.apart.is_some()
        || paragraph.number.is_some()
        || paragraph.outline_level.is_some()
        || paragraph.style.is_some();
    (!styled).then(|| line.text.to_plain())
}

/// Width in full-width characters: half for what is half-width.
fn width(text: &str) -> f64 {
    text.chars().map(|c| if c.is_ascii() { 0.5 } else { 1.0 }).sum()
}
