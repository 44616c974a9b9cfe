//! Hard-wrapped text: lines that a page's edge ended, not the writer, are joined.

use super::flow::Line;
use super::mark::mark_at;
use draft::{Run, Text};

/// Fewer lines tell nothing about the edge.
const FEWEST: usize = 4;
/// How far, in characters, a full line may fall short of the edge: a mark that must not begin a line, a Latin
/// word that did not fit.
const SHORT: f64 = 2.5;
/// A narrower text than this is a list, not a wrapped page.
const NARROWEST: f64 = 14.0;
/// Lines longer than this were never cut at an edge.
const WIDEST: f64 = 90.0;
const CLOSING: &[char] = &['。', '！', '？', '：', '；', '”', '!', '?', ';', ':'];

/// Joins the lines that go on in the next one.
pub(super) fn join(lines: &mut Vec<Line<'_>>) {
    let Some(edge) = edge(lines) else { return };
    let indented = indents(lines);
    let mut joined: Vec<Line<'_>> = Vec::with_capacity(lines.len());
    let mut full = false;
    for line in lines.drain(..) {
        let goes_on = full && joined.last().is_some_and(|last| continues(last, &line, indented));
        full = plain(&line).is_some_and(|text| width(text.trim_end()) >= edge - SHORT);
        match joined.last_mut() {
            Some(last) if goes_on => append(last, &line),
            _ => joined.push(line),
        }
    }
    *lines = joined;
}

/// The width at which lines were cut, in full-width characters; `None` where they were not.
fn edge(lines: &[Line<'_>]) -> Option<f64> {
    let texts: Vec<String> = lines.iter().filter_map(plain).filter(|text| !text.trim().is_empty()).collect();
    let mut widths: Vec<f64> = texts.iter().map(|text| width(text.trim_end())).collect();
    widths.sort_by(f64::total_cmp);
    let edge = *widths.get(widths.len() * 9 / 10)?;
    let full = |text: &&String| width(text.trim_end()) >= edge - SHORT;
    let (full, open): (Vec<_>, Vec<_>) = (texts.iter().filter(full).collect(), open_lines(&texts, edge));
    let wrapped = full.len() >= FEWEST
        && full.len() * 5 >= texts.len() * 2
        && open.len() * 2 >= full.len()
        && widths.last().is_some_and(|widest| *widest <= edge + SHORT)
        && (NARROWEST..=WIDEST).contains(&edge);
    wrapped.then_some(edge)
}

/// Full lines that end inside a sentence.
fn open_lines(texts: &[String], edge: f64) -> Vec<&String> {
    let open = |text: &&String| {
        let text = text.trim_end();
        width(text) >= edge - SHORT && !text.ends_with(CLOSING)
    };
    texts.iter().filter(open).collect()
}

/// Whether paragraphs begin with an indent, so that a line without one goes on.
fn indents(lines: &[Line<'_>]) -> bool {
    let texts = lines.iter().filter_map(plain).filter(|text| !text.trim().is_empty());
    let (all, indented) = texts.fold((0usize, 0usize), |(all, indented), text| {
        (all + 1, indented + usize::from(text.starts_with([' ', '\u{3000}', '\t'])))
    });
    indented * 12 >= all && indented >= 2
}

fn continues(last: &Line<'_>, next: &Line<'_>, indented: bool) -> bool {
    let (Some(last), Some(next)) = (plain(last), plain(next)) else { return false };
    let (last, words) = (last.trim_end(), next.trim_start());
    if words.is_empty() {
        return false;
    }
    if indented {
        return words.len() == next.len() && !(last.ends_with(CLOSING) && mark_at(words, 0).is_some());
    }
    !last.ends_with(CLOSING)
}

fn append(last: &mut Line<'_>, next: &Line<'_>) {
    let (left, right) = (last.text.to_plain(), next.text.to_plain());
    let (left, right) = (left.trim_end(), right.trim());
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let gap = if latin(left.chars().next_back()) && latin(right.chars().next()) { " " } else { "" };
    let start = next.text.to_plain().find(right).unwrap_or(0);
    let mut text: Text = last.text.slice(0..left.len());
    text.push(Run { text: gap.into(), marks: Vec::new() });
    next.text.slice(start..start + right.len()).runs().iter().for_each(|run| text.push(run.clone()));
    last.text = text;
}

/// The characters of a paragraph that a plain file would have; styled ones are never joined.
fn plain(line: &Line<'_>) -> Option<String> {
    let paragraph = line.paragraph()?;
    let styled = paragraph.number.is_some() || paragraph.outline_level.is_some() || paragraph.style.is_some();
    (!styled).then(|| line.text.to_plain())
}

/// Width in full-width characters: half for what is half-width.
fn width(text: &str) -> f64 {
    text.chars().map(|c| if c.is_ascii() { 0.5 } else { 1.0 }).sum()
}
