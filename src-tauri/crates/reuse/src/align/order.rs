//! What moved: all but the heaviest row of links that stand in the same order in both drafts.

use super::{Link, Unit};

/// Marks the links that moved. As little text as possible is said to have moved.
pub(super) fn mark_moved(links: &mut [Link], old: &[Unit]) {
    let mut best = Best::new(old.len());
    let mut before = vec![None; links.len()];
    for (at, link) in links.iter().enumerate() {
        let weight: usize = link.old.iter().map(|old_at| old[*old_at].text.len() + 1).sum();
        let (so_far, last) = best.up_to(link.old[0]);
        before[at] = last;
        best.put(link.old[0], (so_far + weight, Some(at)));
    }
    for link in links.iter_mut() {
        link.moved = true;
    }
    let mut at = best.up_to(old.len()).1;
    while let Some(stays) = at {
        links[stays].moved = false;
        at = before[stays];
    }
}

/// The heaviest row that ends before a place (a Fenwick tree of maxima).
struct Best {
    tree: Vec<(usize, Option<usize>)>,
}

impl Best {
    fn new(len: usize) -> Best {
        Best { tree: vec![(0, None); len + 1] }
    }

    /// Of those that end before `at`.
    fn up_to(&self, at: usize) -> (usize, Option<usize>) {
        let mut best = (0, None);
        let mut node = at;
        while node > 0 {
            if self.tree[node].0 > best.0 {
                best = self.tree[node];
            }
            node &= node - 1;
        }
        best
    }

    fn put(&mut self, at: usize, row: (usize, Option<usize>)) {
        let mut node = at + 1;
        while node < self.tree.len() {
            if row.0 > self.tree[node].0 {
                self.tree[node] = row;
            }
            node += node & node.wrapping_neg();
        }
    }
}
