//! The flow: what follows what, and which page it stands on.

mod blocks;
mod even;
mod pagination;

use crate::area::Area;
use crate::face::Faces;
use crate::pages::Pages;
pub(crate) use blocks::Block;
use compose::{Composition, Item};
use draft::Orientation;
use std::sync::Arc;

/// Lays a composition out from nothing.
pub fn lay_out(composition: &Composition<'_>, faces: &Faces) -> Pages {
    let mut layout = Layout::default();
    layout.update(composition, faces);
    layout.pages
}

/// A composition laid out, kept so that the next one lays out anew only what differs.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// The items, and how the pages lie that they stand on.
    items: Vec<(Item, Orientation)>,
    blocks: Vec<Arc<Block>>,
    /// How it looked: another profile or another face changes every line.
    ground: Option<(profile::Profile, Faces)>,
    pages: Pages,
}

impl Layout {
    /// The pages as they were laid out last.
    pub fn pages(&self) -> &Pages {
        &self.pages
    }

    /// An item as it was laid out last, by its place in the composition.
    pub fn item(&self, nth: usize) -> Option<&Item> {
        self.items.get(nth).map(|(item, _)| item)
    }

    /// How many lines a paragraph takes, by its place in the composition.
    pub(crate) fn lines_of(&self, nth: usize) -> Option<usize> {
        self.blocks.get(nth).map(|block| block.lines())
    }

    /// Lays out what differs from last time: the items between the first and the last that are not the same. Their
    /// lines are made anew, those of all others are kept, and every page is filled again.
    pub fn update(&mut self, composition: &Composition<'_>, faces: &Faces) -> &Pages {
        let area = Area::of(composition.profile);
        let kept =
            self.ground.as_ref().is_some_and(|(profile, old)| profile == composition.profile && old == faces);
        if !kept {
            self.items.clear();
            self.blocks.clear();
            self.ground = Some((composition.profile.clone(), faces.clone()));
        }
        let orientations = composition.orientations();
        let new: Vec<(&Item, Orientation)> =
            composition.items.iter().zip(orientations.iter().copied()).collect();
        let same = |((old, lay), (now, lies)): &(&(Item, Orientation), &(&Item, Orientation))| {
            lay == lies && same(old, now)
        };
        let before = self.items.iter().zip(&new).take_while(same).count();
        let most = self.items.len().min(new.len()) - before;
        let after = self.items.iter().rev().zip(new.iter().rev()).take(most).take_while(same).count();
        let middle = &new[before..new.len() - after];
        let ground = (composition.profile, faces);
        let block =
            |(item, lies): &(&Item, Orientation)| Arc::new(Block::of(item, &area.lying(*lies), ground));
        let replaced = before..self.items.len() - after;
        self.blocks.splice(replaced.clone(), middle.iter().map(block));
        self.items.splice(replaced, middle.iter().map(|(item, lies)| ((*item).clone(), *lies)));
        self.pages = pagination::pages(composition, (&self.blocks, &orientations), (&area, faces));
        &self.pages
    }
}

/// Whether two items have the same lines. A picture's bytes need not be compared.
fn same(one: &Item, other: &Item) -> bool {
    match (one, other) {
        (Item::Picture { block, picture, .. }, Item::Picture { block: of, picture: to, .. }) => {
            block == of && picture == to
        }
        _ => one == other,
    }
}
