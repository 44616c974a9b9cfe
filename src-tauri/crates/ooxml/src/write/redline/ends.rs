//! Which ends of paragraphs are tracked, so that every program settles them alike.

use super::blocks::{Atom, AtomContent};
use super::fate::Fate;
use super::piece::{Piece, Said, Tracked};

/// The last paragraph of a flow or a cell has no end that could go: what goes or comes at the end goes or comes with the
/// end of the paragraph before it.
pub(super) fn last_stays(pieces: &mut [Piece]) {
    let last = pieces.len();
    let is_tracked = |piece: &Piece| matches!(piece, Piece::Paragraph(one) if one.end != Fate::Kept);
    let first = pieces.iter().rposition(|piece| !is_tracked(piece)).map_or(0, |at| at + 1);
    if first == last || first == 0 || !matches!(pieces[first - 1], Piece::Paragraph(_)) {
        if first < last
            && let Some(Piece::Paragraph(tracked)) = pieces.last_mut()
        {
            tracked.end = Fate::Kept;
        }
        return;
    }
    let mut carried = Fate::Kept;
    let mut kept = String::new();
    for at in (first - 1..last).rev() {
        let Piece::Paragraph(tracked) = &mut pieces[at] else { continue };
        carried = std::mem::replace(&mut tracked.end, carried);
        if at == first - 1 {
            kept.clone_from(&tracked.properties);
        }
    }
    let Some(Piece::Paragraph(tracked)) = pieces.last_mut() else { return };
    // Whichever text ends before it is left with its end: it then looks as what it ends.
    tracked.before = Some(kept).filter(|kept| *kept != tracked.properties);
}

/// No end that stays stands between two insertions: `LibreOffice` takes what one author put in at the end of a paragraph
/// and at the start of the next within a minute for one insertion, and rejects the end between them with it.
pub(super) fn set_apart(pieces: &mut Vec<Piece>) {
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

fn paragraph(pieces: &[Piece], at: usize) -> Option<&Tracked> {
    match pieces.get(at)? {
        Piece::Paragraph(tracked) => Some(tracked),
        Piece::Whole(_) => None,
    }
}

fn stays_between(pieces: &[Piece], at: usize) -> bool {
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
fn last_word(text: &str) -> usize {
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

#[cfg(test)]
mod tests {
    use super::*;

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
        let content = content.iter().enumerate().map(|(at, fate)| said(format!("文{nth}字{at}"), *fate));
        let properties = format!("<w:jc w:val=\"{nth}\"/>");
        let before =
            (end == Fate::Kept && nth.is_multiple_of(2)).then(|| format!("<w:ind w:left=\"{nth}\"/>"));
        Piece::Paragraph(Tracked {
            properties,
            before,
            content: content.collect(),
            end,
            ..Tracked::default()
        })
    }

    /// Paragraphs with their properties once all that came, or all that went, is gone (17.13.5): the end that is left
    /// has the properties.
    fn settled(pieces: &[Piece], gone: Fate) -> Vec<(String, String)> {
        let (mut lines, mut line) = (Vec::new(), String::new());
        for piece in pieces {
            let Piece::Paragraph(one) = piece else { panic!("no table") };
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
            let between = (1..).zip(between).map(|(at, choice)| {
                piece(at, CONTENTS[choice % CONTENTS.len()], ENDS[choice / CONTENTS.len()])
            });
            let kept = |at| piece(at, &[Fate::Kept], Fate::Kept);
            std::iter::once(kept(0)).chain(between).chain([kept(4)]).collect()
        })
    }

    #[test]
    fn no_end_stays_between_two_insertions_and_both_texts_stay_as_they_are() {
        let mut met = 0;
        for mut pieces in flows() {
            let texts = [Fate::In, Fate::Out].map(|gone| settled(&pieces, gone));
            met += usize::from((0..pieces.len()).any(|at| stays_between(&pieces, at)));
            set_apart(&mut pieces);
            assert!(!(0..pieces.len()).any(|at| stays_between(&pieces, at)), "{pieces:?}");
            assert_eq!([Fate::In, Fate::Out].map(|gone| settled(&pieces, gone)), texts, "{pieces:?}");
        }
        assert!(met > 1_000);
    }

    #[test]
    fn a_figure_is_taken_along_whole() {
        for (text, word) in [("共1,250", "1,250"), ("增长12.5%", "12.5%"), ("登记。", "。"), ("8:30", "8:30")]
        {
            assert_eq!(&text[last_word(text)..], word);
        }
    }
}
