//! The edit that counts the items of an enumeration anew from 1.

use draft::{Block, Content, Draft, Edit, Enumeration, Run, Text};
use std::collections::BTreeMap;

/// Every item gets the number of its place; 最后 keeps its word.
pub(super) fn renumber(draft: &Draft, enumeration: &Enumeration) -> Edit {
    let mut changed: BTreeMap<usize, Block> = BTreeMap::new();
    // From the last item up, so that the ranges before it stay true.
    for (nth, item) in (1..).zip(&enumeration.items).collect::<Vec<_>>().into_iter().rev() {
        let label = enumeration.marker.label(nth);
        if item.nth.is_none() || label == item.number {
            continue;
        }
        let block = changed.entry(item.block).or_insert_with(|| draft.body[item.block].clone());
        if let Content::Paragraph { text, .. } = &mut block.content {
            *text = replaced(text, (item.range.start, item.number.len()), label);
        }
    }
    let splice = |(at, block)| Edit::Splice { at, remove: 1, insert: vec![block] };
    Edit::All { edits: changed.into_iter().map(splice).collect() }
}

/// The text with other characters in a place; they carry the marks of those that stood there.
fn replaced(text: &Text, (start, len): (usize, usize), by: String) -> Text {
    let marks =
        text.slice(start..start + len).runs().first().map(|run| run.marks.clone()).unwrap_or_default();
    let before = text.slice(0..start);
    let after = text.slice(start + len..text.len());
    let new = Run { text: by, marks };
    before.runs().iter().cloned().chain([new]).chain(after.runs().iter().cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::specimen::paragraphs;
    use draft::enumerations;

    #[test]
    fn items_count_from_one_across_paragraphs() {
        let mut draft = paragraphs(&["二是清点库房。二是补齐目录。", "五是更换标签。"]);
        let edit = renumber(&draft, &enumerations(&draft.body)[0]);
        draft::apply(&mut draft, edit).unwrap();
        assert_eq!(draft, paragraphs(&["一是清点库房。二是补齐目录。", "三是更换标签。"]));
    }
}
