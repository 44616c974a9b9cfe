//! What is set when all pages are full: 版记 on an even page, page numbers, a letter's second rule.

use super::blocks::Block;
use crate::area::Area;
use crate::face::Faces;
use crate::foot::set_foot;
use crate::number::{set_letters_rule, set_number};
use crate::pages::Page;
use compose::{Composition, FootPage};
use draft::Form;
use std::sync::Arc;

/// The pages with all that stands beside the text.
pub(super) fn finish(
    mut pages: Vec<Page>,
    composition: &Composition<'_>,
    (blocks, area, faces): (&[Arc<Block>], &Area, &Faces),
) -> Vec<Page> {
    let profile = composition.profile;
    let foot = blocks.iter().find_map(|block| match &**block {
        Block::Foot(foot) => Some(foot),
        _ => None,
    });
    let text_pages = pages.len();
    let mut numbered = pages.len();
    if let Some(foot) = foot {
        if foot.page != FootPage::Same {
            // A section that begins on an even page leaves a blank one before it where it must.
            pages.push(Page::default());
            if pages.len() % 2 == 1 {
                pages.push(Page::default());
            }
        }
        if foot.page == FootPage::NextEven {
            numbered = pages.len();
        }
        if let Some(last) = pages.last_mut() {
            set_foot(last, foot, (area, profile, faces));
        }
    }
    for (page, nth) in pages.iter_mut().zip(1..) {
        let blank = nth > text_pages && nth % 2 == 1;
        if nth == 1 && composition.form == Form::Letter {
            set_letters_rule(page, area, profile);
        } else if nth <= numbered && !blank {
            set_number(page, nth, (area, profile, faces));
        }
    }
    pages
}
