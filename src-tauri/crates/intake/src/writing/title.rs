//! The title of a page: its one heading of the first level, before all others.

use crate::{Alignment, Element, Manuscript, Paragraph, Place};

/// Pages and Markdown have no other way to say what the title is: a first heading that stands alone on its level is
/// it, and those below move up by one.
pub(crate) fn settle(manuscript: &mut Manuscript) {
    let mut headings: Vec<&mut Paragraph> = manuscript.elements.iter_mut().filter_map(heading).collect();
    let [title, rest @ ..] = &mut headings[..] else { return };
    let alone = rest.iter().all(|below| below.outline_level > Some(1));
    if title.outline_level != Some(1) || title.number.is_some() || !alone {
        return;
    }
    title.outline_level = None;
    title.style = Some("title".to_owned());
    title.alignment = Alignment::Center;
    for below in rest {
        below.outline_level = below.outline_level.map(|level| level - 1);
    }
}

fn heading(element: &mut Element) -> Option<&mut Paragraph> {
    match element {
        Element::Paragraph(paragraph) => {
            Some(paragraph).filter(|one| one.outline_level.is_some() && one.place == Place::Body)
        }
        _ => None,
    }
}
