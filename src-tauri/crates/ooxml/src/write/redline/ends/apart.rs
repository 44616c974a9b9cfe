//! Ends that `LibreOffice` would take out with the insertions beside them.

use super::paragraph;
use crate::write::redline::blocks::{Atom, AtomContent};
use crate::write::redline::fate::Fate;
use crate::write::redline::piece::{Piece, Said, Tracked};

/// No end that stays stands between two insertions: `LibreOffice` takes what one author put in at the end of a paragraph
/// and at the start of the next within a minute for one insertion, and rejects the end between them with it.
pub(in crate::write::redline) fn set_apart(pieces: &mut Vec<Piece>) {
    let mut at = 0;
    while at + 1 < pieces.len() {
        if stays_between(pieces, at)
            && !(goes_next_to_it(pieces, at) || lends_its_end(pieces, at) || takes_along(pieces, at))
        {
            ends_anew(pieces, at);
        }
        at += 1;
    }
}

pub(super) fn stays_between(pieces: &[Piece], at: usize) -> bool {
    let after =
        paragraph(pieces, at + 1).map(|next| next.content.first().map_or(next.end, |first| first.fate));
    after == Some(Fate::In) && ends_in_insertion(pieces, at)
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
    let meets = at > 0 && ends_in_insertion(pieces, at - 1);
    let [Piece::Paragraph(one), Piece::Paragraph(next), ..] = &mut pieces[at..] else { return false };
    let come = last_of(&one.content, Fate::In);
    let go = last_of(&one.content[..come], Fate::Out);
    // At the start of its paragraph, what came would meet the insertion before that.
    if go < come && (go > 0 || !meets) {
        one.content[go..].rotate_left(come - go);
        return true;
    }
    let come = first_of(&next.content, Fate::In);
    let go = first_of(&next.content[come..], Fate::Out);
    next.content[..come + go].rotate_left(come);
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

/// The word before what came goes, and comes with it.
fn takes_along(pieces: &mut [Piece], at: usize) -> bool {
    let Piece::Paragraph(one) = &mut pieces[at] else { return false };
    let come = last_of(&one.content, Fate::In);
    let Some(kept) = come.checked_sub(1).filter(|at| one.content[*at].fate == Fate::Kept) else {
        return false;
    };
    let AtomContent::Text(text) = &mut one.content[kept].atom.content else { return false };
    let word = AtomContent::Text(text.split_off(last_word(text)));
    let is_all = text.is_empty();
    let Said { atom: Atom { face, .. }, before, .. } = one.content[kept].clone();
    let went = Atom { face: before.unwrap_or_else(|| face.clone()), content: word.clone() };
    one.content.insert(come, Said::of(Atom { face, content: word }, Fate::In));
    one.content.push(Said::of(went, Fate::Out));
    if is_all {
        one.content.remove(kept);
    }
    true
}

/// Where the last word begins: a figure, or a character.
pub(super) fn last_word(text: &str) -> usize {
    let rest =
        text.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | ':' | '%'));
    let last = text.char_indices().next_back().map_or(0, |(at, _)| at);
    rest.len().min(last)
}

/// The end goes, and comes again.
fn ends_anew(pieces: &mut Vec<Piece>, at: usize) {
    let Piece::Paragraph(one) = &mut pieces[at] else { return };
    one.end = Fate::In;
    let properties = one.before.as_ref().unwrap_or(&one.properties).clone();
    pieces.insert(at + 1, Piece::Paragraph(Tracked { properties, end: Fate::Out, ..Tracked::default() }));
}
