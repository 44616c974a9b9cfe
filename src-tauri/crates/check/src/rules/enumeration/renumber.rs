//! The edit that counts the items of an enumeration anew from 1.

use crate::fix::replace;
use crate::reading::{Body, Reading};
use draft::{Edit, Enumeration};

/// Every item gets the number of its place; 最后 keeps its word.
pub(super) fn renumber(reading: &Reading<'_>, (body, enumeration): (&Body<'_>, &Enumeration)) -> Edit {
    let mut edits = Vec::new();
    // From the last item up, so that the places before it stay true.
    for (nth, item) in (1..).zip(&enumeration.items).collect::<Vec<_>>().into_iter().rev() {
        let label = enumeration.marker.label(nth);
        let Some(passage) = reading.of(body.blocks[item.block].id) else { continue };
        if item.nth.is_some() && label != item.number {
            let at = item.range.start..item.range.start + item.number.len();
            edits.push(replace(passage.spot, passage.text, at, &label));
        }
    }
    Edit::All { edits }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Beside, Memory, notation};

    #[test]
    fn items_count_from_one_across_paragraphs() {
        let draft = notation::draft("二是清点库房。二是补齐目录。\n五是更换标签。");
        let beside = Beside::default();
        let reading = Reading::new(&draft, &beside, &Memory::default());
        let body = &reading.bodies[0];
        let edit = renumber(&reading, (body, &body.enumerations[0]));
        let mut fixed = draft.clone();
        draft::apply(&mut fixed, edit).unwrap();
        assert_eq!(fixed, notation::draft("一是清点库房。二是补齐目录。\n三是更换标签。"));
    }
}
