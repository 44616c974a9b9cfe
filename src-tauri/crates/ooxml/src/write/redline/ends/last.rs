//! Ends that no program takes out: before tables, and the last one.

use super::paragraph;
use crate::write::redline::fate::Fate;
use crate::write::redline::piece::Piece;
use std::ops::Range;

/// Before a table, and at the end of a flow or a cell, stands an end that no program takes out: what goes or comes there
/// goes or comes with the end of the paragraph before it.
pub(in crate::write::redline) fn stay_before_tables(pieces: &mut Vec<Piece>) {
    let mut to = pieces.len();
    loop {
        let table = pieces[..to].iter().rposition(|piece| matches!(piece, Piece::Whole(_)));
        last_stays(pieces, table.map_or(0, |at| at + 1)..to);
        let Some(at) = table else { return };
        to = at;
    }
}

fn last_stays(pieces: &mut Vec<Piece>, flow: Range<usize>) {
    let kept = |at: &usize| paragraph(pieces, *at).is_some_and(|one| one.end == Fate::Kept);
    let kept = flow.clone().rev().find(kept);
    let tail = kept.map_or(flow.start, |at| at + 1)..flow.end;
    if tail.is_empty() {
        return;
    }
    let whole = kept.map_or(tail.start, |at| at)..tail.end;
    let ends_section = |at: usize| paragraph(pieces, at).is_some_and(|one| !one.section.is_empty());
    if (whole.start..whole.end - 1).any(ends_section) {
        // A section would go with its end.
    } else if kept.is_some() {
        return lend(pieces, whole);
    } else if let Some(at) = meets_other(pieces, &tail) {
        join(pieces, at);
        return lend(pieces, tail.start..tail.end - 1);
    }
    if tail.end == pieces.len()
        && let Some(Piece::Paragraph(last)) = pieces.last_mut()
    {
        last.end = Fate::Kept;
    }
}

/// Each paragraph has the end of the next one, and the last the end that stays.
fn lend(pieces: &mut [Piece], flow: Range<usize>) {
    // What the last paragraph up to here looks like, of the new text and of the old one.
    let (mut new, mut old) = (None, None);
    for at in flow.clone() {
        let next = paragraph(pieces, at + 1).filter(|_| at + 1 < flow.end).map(|next| next.end);
        let Piece::Paragraph(one) = &mut pieces[at] else { continue };
        let is_both = one.end == Fate::Kept || one.before.is_some();
        if is_both || one.end.comes() {
            new = Some(one.properties.clone());
        }
        if is_both || !one.end.comes() {
            old = Some(one.before.as_ref().unwrap_or(&one.properties).clone());
        }
        let came = one.end.comes();
        one.end = match next {
            None => Fate::Kept,
            Some(next) if next.comes() => Fate::In,
            Some(_) => Fate::Out,
        };
        // Joined to the next, a paragraph keeps its looks in LibreOffice, and has those of its new end in Word.
        let shows_both = is_both || one.end == Fate::Kept || one.end.comes() != came;
        let known = if one.end == Fate::Out && !shows_both { [&old, &new] } else { [&new, &old] };
        one.properties = known.into_iter().flatten().next().cloned().unwrap_or_default();
        one.before = old.clone().filter(|old| shows_both && *old != one.properties);
    }
}

/// Where, in paragraphs that all went or came, the first stands that did otherwise than the first of all.
fn meets_other(pieces: &[Piece], flow: &Range<usize>) -> Option<usize> {
    let comes = |at: usize| paragraph(pieces, at).map(|one| one.end.comes());
    let moved = |at: usize| paragraph(pieces, at).is_some_and(|one| one.moved.is_some());
    let at = flow.clone().find(|at| comes(*at) != comes(flow.start))?;
    Some(at).filter(|at| !moved(*at) && !moved(at - 1))
}

/// One paragraph of one that came and one that went.
fn join(pieces: &mut Vec<Piece>, at: usize) {
    let Piece::Paragraph(next) = pieces.remove(at) else { return };
    let Piece::Paragraph(one) = &mut pieces[at - 1] else { return };
    one.content.extend(next.content);
    one.section.push_str(&next.section);
    one.before = Some(next.properties);
    if next.end.comes()
        && let Some(new) = &mut one.before
    {
        std::mem::swap(&mut one.properties, new);
    }
}
