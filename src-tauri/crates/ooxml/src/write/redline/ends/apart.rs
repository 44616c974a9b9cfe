//! Ends that `LibreOffice` would take out with the insertions beside them.

use super::paragraph;
use crate::write::redline::blocks::{Atom, AtomContent};
use crate::write::redline::fate::Fate;
use crate::write::redline::piece::{Piece, Said, Tracked};
use std::ops::Range;

/// No end that stays stands between two insertions: `LibreOffice` takes what one author put in at the end of a paragraph
/// and at the start of the next within a minute for one insertion, and rejects the end between them with it.
pub(in crate::write::redline) fn set_apart(pieces: &mut Vec<Piece>) {
    let mut at = 0;
    while at + 1 < pieces.len() {
        let told = |pieces: &mut [Piece]| {
            goes_next_to_it(pieces, at)
                || lends_its_end(pieces, at)
                || takes_before(pieces, at)
                || takes_after(pieces, at + 1)
        };
        if stays_between(pieces, at) && !told(pieces) {
            ends_anew(pieces, at);
        }
        at += 1;
    }
}

/// Whether an end stays, with an insertion on either side.
pub(super) fn stays_between(pieces: &[Piece], at: usize) -> bool {
    starts_with_insertion(pieces, at + 1) && ends_in_insertion(pieces, at)
}

fn starts_with_insertion(pieces: &[Piece], at: usize) -> bool {
    let first = |one: &Tracked| one.content.first().map_or(one.end, |first| first.fate);
    paragraph(pieces, at).map(first) == Some(Fate::In)
}

/// Whether an end stays, with an insertion before it.
fn ends_in_insertion(pieces: &[Piece], at: usize) -> bool {
    let Some(one) = paragraph(pieces, at).filter(|one| one.end == Fate::Kept) else { return false };
    let before = match one.content.last() {
        Some(last) => Some(last.fate),
        None => at.checked_sub(1).and_then(|at| paragraph(pieces, at)).map(|earlier| earlier.end),
    };
    before == Some(Fate::In)
}

/// Where something went beside what came, that stands next to the end.
fn goes_next_to_it(pieces: &mut [Piece], at: usize) -> bool {
    goes_last(pieces, at) || goes_first(pieces, at + 1)
}

fn goes_last(pieces: &mut [Piece], at: usize) -> bool {
    let Piece::Paragraph(Tracked { content, .. }) = &pieces[at] else { return false };
    let come = last_of(content, Fate::In);
    let go = last_of(&content[..come], Fate::Out);
    if go == come || go == 0 && !may_come_first(pieces, at) {
        return false;
    }
    let Piece::Paragraph(Tracked { content, .. }) = &mut pieces[at] else { return false };
    content[go..].rotate_left(come - go);
    true
}

/// Whether what came can stand at the start of its paragraph: it must not meet an insertion before that.
fn may_come_first(pieces: &mut [Piece], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|before| ends_in_insertion(pieces, *before)) else {
        return true;
    };
    goes_last(pieces, before) || takes_before(pieces, before)
}

fn goes_first(pieces: &mut [Piece], at: usize) -> bool {
    let Piece::Paragraph(Tracked { content, .. }) = &mut pieces[at] else { return false };
    let come = first_of(content, Fate::In);
    let go = first_of(&content[come..], Fate::Out);
    content[..come + go].rotate_left(come);
    come > 0 && go > 0
}

/// Where the stretches of one fate at the end begin.
fn last_of(content: &[Said], fate: Fate) -> usize {
    content.iter().rposition(|said| said.fate != fate).map_or(0, |at| at + 1)
}

/// How many stretches of one fate stand at the start.
fn first_of(content: &[Said], fate: Fate) -> usize {
    content.iter().take_while(|said| said.fate == fate).count()
}

/// As Word does when one types on: the end came, and the last of the paragraphs that came has the one that stays.
fn lends_its_end(pieces: &mut [Piece], at: usize) -> bool {
    let comes = |piece: &&Piece| match piece {
        Piece::Paragraph(next) => {
            next.end == Fate::In
                && next.section.is_empty()
                && first_of(&next.content, Fate::In) == next.content.len()
        }
        Piece::Whole(_) => false,
    };
    let last = at + pieces[at + 1..].iter().take_while(comes).count();
    // The end that stays would stand between two again.
    if starts_with_insertion(pieces, last + 1) {
        return false;
    }
    let [Piece::Paragraph(one), .., Piece::Paragraph(last)] = &mut pieces[at..=last] else { return false };
    // A section, and how the end itself looks, would not come back.
    if !one.section.is_empty() || mark(&one.properties) != mark(&last.properties) {
        return false;
    }
    (one.end, last.end) = (Fate::In, Fate::Kept);
    let before = one.before.as_ref().unwrap_or(&one.properties).clone();
    last.before = Some(before).filter(|before| *before != last.properties);
    true
}

/// The properties of a paragraph's end.
fn mark(properties: &str) -> &str {
    properties.find("<w:rPr>").map_or("", |at| &properties[at..])
}

/// The word before what came at the end goes, and comes with it.
fn takes_before(pieces: &mut [Piece], at: usize) -> bool {
    let Piece::Paragraph(Tracked { content, .. }) = &pieces[at] else { return false };
    let come = last_of(content, Fate::In);
    let is_all = come == 1 && last_word(&content[0].atom.content.text()).start == 0;
    if is_all && !may_come_first(pieces, at) {
        return false;
    }
    let Piece::Paragraph(Tracked { content, .. }) = &mut pieces[at] else { return false };
    let Some((went, came)) = come.checked_sub(1).and_then(|at| word_of(content, at, last_word)) else {
        return false;
    };
    content.insert(come, came);
    content.push(went);
    content.retain(says_something);
    true
}

/// The word after what came at the start goes, and comes with it.
fn takes_after(pieces: &mut [Piece], at: usize) -> bool {
    let Piece::Paragraph(Tracked { content, .. }) = &mut pieces[at] else { return false };
    let come = first_of(content, Fate::In);
    let Some((went, came)) = word_of(content, come, first_word) else { return false };
    content.insert(come, came);
    content.insert(0, went);
    content.retain(says_something);
    true
}

fn says_something(said: &Said) -> bool {
    !said.atom.content.text().is_empty()
}

/// A word of a stretch that stays, as it goes and as it comes; the stretch is without it.
fn word_of(content: &mut [Said], at: usize, word: fn(&str) -> Range<usize>) -> Option<(Said, Said)> {
    let said = content.get_mut(at).filter(|said| said.fate == Fate::Kept)?;
    let AtomContent::Text(text) = &mut said.atom.content else { return None };
    let word = word(text);
    let word = AtomContent::Text(text.drain(word).collect());
    let face = said.atom.face.clone();
    let before = said.before.as_ref().unwrap_or(&face).clone();
    let went = Said::of(Atom { face: before, content: word.clone() }, Fate::Out);
    Some((went, Said::of(Atom { face, content: word }, Fate::In)))
}

fn is_figure(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | ':' | '%')
}

/// A figure, or a character.
pub(super) fn last_word(text: &str) -> Range<usize> {
    let last = text.char_indices().next_back().map_or(0, |(at, _)| at);
    text.trim_end_matches(is_figure).len().min(last)..text.len()
}

fn first_word(text: &str) -> Range<usize> {
    let first = text.chars().next().map_or(0, char::len_utf8);
    0..first.max(text.len() - text.trim_start_matches(is_figure).len())
}

/// The end goes, and comes again.
fn ends_anew(pieces: &mut Vec<Piece>, at: usize) {
    let Piece::Paragraph(one) = &mut pieces[at] else { return };
    one.end = Fate::In;
    let properties = one.before.as_ref().unwrap_or(&one.properties).clone();
    pieces.insert(at + 1, Piece::Paragraph(Tracked { properties, end: Fate::Out, ..Tracked::default() }));
}
