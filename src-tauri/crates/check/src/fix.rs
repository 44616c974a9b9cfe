//! Fixes as edits: other characters in one place, and in several.

use draft::{Draft, Edit, Mark, Run, Spot, Text};
use page::Condensing;
use std::ops::Range;

/// Characters in the place of others; they carry the marks of those that stood there.
pub(crate) fn replace(spot: Spot, text: &Text, range: Range<usize>, by: &str) -> Edit {
    let by = [Run { text: by.to_owned(), marks: marks(text, &range) }].into_iter().collect();
    Edit::Replace { spot, start: range.start, end: range.end, by }
}

/// Several replacements as one edit; from the back, so that the places before each stay true.
pub(crate) fn replace_each(spot: Spot, text: &Text, places: &[(Range<usize>, &str)]) -> Edit {
    let mut places: Vec<_> = places.iter().collect();
    places.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    let edits = places.into_iter().map(|(range, by)| replace(spot, text, range.clone(), by));
    Edit::All { edits: edits.collect() }
}

/// The edit that sets paragraphs closer; none where there is none to set.
pub fn condensing(draft: &Draft, remedy: &[Condensing]) -> Option<Edit> {
    let edit = |one: &Condensing| {
        let block = draft.blocks().find(|block| block.id == one.block)?;
        Some(condensed(Spot::Block { id: one.block }, block.text()?, one.by))
    };
    let edits: Vec<Edit> = remedy.iter().filter_map(edit).collect();
    (!edits.is_empty()).then_some(Edit::All { edits })
}

/// A text with its characters so much closer.
fn condensed(spot: Spot, text: &Text, by: u8) -> Edit {
    let other = |mark: &&Mark| !matches!(mark, Mark::Condensed { .. });
    let closer = |run: &Run| {
        let mark = Mark::Condensed { by: run.condensed().saturating_add(by) };
        Run { text: run.text.clone(), marks: run.marks.iter().filter(other).cloned().chain([mark]).collect() }
    };
    let by = text.runs().iter().map(closer).collect();
    Edit::Replace { spot, start: 0, end: text.len(), by }
}

/// The marks that new characters take: those of the first that they replace, or of the one before. What answers a
/// blank or names a section is not more of the same blank or name.
fn marks(text: &Text, range: &Range<usize>) -> Vec<Mark> {
    let at = if range.is_empty() { range.start.saturating_sub(1) } else { range.start };
    let run = text.spans().find(|(span, _)| span.contains(&at)).map(|(_, run)| run);
    let stays = |mark: &&Mark| !matches!(mark, Mark::Blank { .. } | Mark::Reference { .. });
    run.map(|run| run.marks.iter().filter(stays).cloned().collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::{BlankKind, apply};

    fn check(text: &Text, range: Range<usize>, expected: &Text) {
        let mut draft = Draft::default();
        draft.front.title = text.clone();
        apply(&mut draft, replace(Spot::Title, text, range, "乙")).unwrap();
        assert_eq!(&draft.front.title, expected);
    }

    #[test]
    fn what_comes_in_looks_like_what_stood_there_and_is_no_blank() {
        let strong = |text: &str| Text::plain(text).marked(0..3, &Mark::Strong);
        check(&strong("甲丙"), 0..3, &strong("乙丙"));
        check(&strong("甲丙"), 3..3, &Text::plain("甲乙丙").marked(0..6, &Mark::Strong));
        let blank = Mark::Blank { key: "count:1".into(), kind: BlankKind::Count };
        check(&Text::plain("甲丙").marked(0..3, &blank), 0..3, &Text::plain("乙丙"));
    }

    #[test]
    fn several_places_are_replaced_at_once() {
        let text = Text::plain("甲,乙,丙");
        let mut draft = Draft::default();
        draft.front.title = text.clone();
        let edit = replace_each(Spot::Title, &text, &[(3..4, "，"), (7..8, "")]);
        apply(&mut draft, edit).unwrap();
        assert_eq!(draft.front.title, Text::plain("甲，乙丙"));
    }
}
