//! Small flows, all that there are: ends stand where they may, and both texts stay as they are.

use super::apart::{last_word, stays_between};
use super::{paragraph, set_apart, stay_before_tables};
use crate::write::redline::blocks::{Atom, AtomContent};
use crate::write::redline::fate::Fate;
use crate::write::redline::piece::{Piece, Said, Tracked};

const CONTENTS: [&[Fate]; 10] = {
    use Fate::{In, Kept, Out};
    [
        &[],
        &[Kept],
        &[In],
        &[Out],
        &[Kept, In],
        &[In, Kept],
        &[Kept, Out],
        &[Out, In],
        &[In, Out],
        &[Out, Kept],
    ]
};
const ENDS: [Fate; 3] = [Fate::Kept, Fate::In, Fate::Out];

fn said(text: String, fate: Fate) -> Said {
    Said::of(Atom { face: String::new(), content: AtomContent::Text(text) }, fate)
}

fn piece(nth: usize, content: &[Fate], end: Fate) -> Piece {
    let content = content
        .iter()
        .enumerate()
        .map(|(at, fate)| said(if nth == 2 { format!("{at}") } else { format!("文{nth}字{at}") }, *fate));
    let properties = format!("<w:jc w:val=\"{nth}\"/>");
    let before = (end == Fate::Kept && nth.is_multiple_of(2)).then(|| format!("<w:ind w:left=\"{nth}\"/>"));
    Piece::Paragraph(Tracked { properties, before, content: content.collect(), end, ..Tracked::default() })
}

/// Paragraphs with their properties once all that came, or all that went, is gone (17.13.5): the end that is left
/// has the properties.
fn settled(pieces: &[Piece], gone: Fate) -> Vec<(String, String)> {
    let (mut lines, mut line) = (Vec::new(), String::new());
    for piece in pieces {
        let Piece::Paragraph(one) = piece else {
            lines.extend(
                Some((std::mem::take(&mut line), String::new())).filter(|(line, _)| !line.is_empty()),
            );
            lines.push(("表".to_owned(), String::new()));
            continue;
        };
        let left = one.content.iter().filter(|said| said.fate != gone);
        left.for_each(|said| line.push_str(&said.atom.content.text()));
        if one.end != gone {
            let before = one.before.as_ref().filter(|_| gone == Fate::In);
            lines.push((std::mem::take(&mut line), before.unwrap_or(&one.properties).clone()));
        }
    }
    lines
}

/// All flows of three paragraphs between two that stayed.
fn flows() -> impl Iterator<Item = Vec<Piece>> {
    let choices = CONTENTS.len() * ENDS.len();
    (0..choices.pow(3)).map(move |nth| {
        let between = [nth, nth / choices, nth / choices.pow(2)].map(|nth| nth % choices);
        let between = (1..)
            .zip(between)
            .map(|(at, choice)| piece(at, CONTENTS[choice % CONTENTS.len()], ENDS[choice / CONTENTS.len()]));
        let kept = |at| piece(at, &[Fate::Kept], Fate::Kept);
        std::iter::once(kept(0)).chain(between).chain([kept(4)]).collect()
    })
}

/// Whether a paragraph of both texts said nothing in the old one.
fn has_blank(pieces: &[Piece]) -> bool {
    (0..pieces.len())
        .filter_map(|at| paragraph(pieces, at))
        .any(|one| one.end == Fate::Kept && one.content.iter().all(|said| said.fate == Fate::In))
}

#[test]
fn no_end_stays_between_two_insertions_and_both_texts_stay_as_they_are() {
    let mut met = 0;
    for mut pieces in flows() {
        let texts = [Fate::In, Fate::Out].map(|gone| settled(&pieces, gone));
        let said_nothing = has_blank(&pieces);
        met += usize::from((0..pieces.len()).any(|at| stays_between(&pieces, at)));
        set_apart(&mut pieces);
        assert!(!(0..pieces.len()).any(|at| stays_between(&pieces, at)), "{pieces:?}");
        assert!(pieces.len() == 5 || said_nothing, "an end anew where words could go: {pieces:?}");
        assert_eq!([Fate::In, Fate::Out].map(|gone| settled(&pieces, gone)), texts, "{pieces:?}");
    }
    assert!(met > 1_000);
}

/// Paragraphs that came or went, up to three, after one that stayed and was changed or not, before a table or at
/// the end.
fn tails() -> impl Iterator<Item = Vec<Piece>> {
    use Fate::{In, Kept, Out};
    const ALONE: [(&[Fate], Fate); 4] = [(&[In], In), (&[], In), (&[Out], Out), (&[], Out)];
    let firsts: [&[Fate]; 4] = [&[], &[Kept], &[Kept, In], &[Out, Kept]];
    let tail = move |nth: usize| {
        let choices = [nth / 25, nth / 5 % 5, nth % 5].into_iter().filter_map(move |nth| ALONE.get(nth));
        (3..).zip(choices).map(|(at, (content, end))| piece(at, content, *end))
    };
    (0..125 * 20).map(move |nth| {
        let first = firsts.get(nth / 125 / 2 % 5).map(|content| piece(1 + nth / 125 / 10, content, Kept));
        let table = (nth / 125 % 2 == 1).then(|| Piece::Whole("<w:tbl></w:tbl>".to_owned()));
        first.into_iter().chain(tail(nth % 125)).chain(table).collect()
    })
}

#[test]
fn the_end_before_a_table_and_the_last_one_stay_and_both_texts_too() {
    let has = |pieces: &[Piece], asked: Fate| {
        (0..pieces.len()).any(|at| paragraph(pieces, at).is_some_and(|one| one.end == asked))
    };
    for mut pieces in tails() {
        let texts = [Fate::In, Fate::Out].map(|gone| settled(&pieces, gone));
        let can = has(&pieces, Fate::Kept) || has(&pieces, Fate::In) && has(&pieces, Fate::Out);
        stay_before_tables(&mut pieces);
        let last = pieces.iter().rev().find_map(|piece| match piece {
            Piece::Paragraph(one) => Some(one.end),
            Piece::Whole(_) => None,
        });
        if can {
            assert_eq!(last, Some(Fate::Kept), "{pieces:?}");
            assert_eq!([Fate::In, Fate::Out].map(|gone| settled(&pieces, gone)), texts, "{pieces:?}");
        }
    }
}

#[test]
fn a_figure_is_taken_along_whole() {
    for (text, word) in [("共1,250", "1,250"), ("增长12.5%", "12.5%"), ("登记。", "。"), ("8:30", "8:30")]
    {
        assert_eq!(&text[last_word(text)], word);
    }
}
