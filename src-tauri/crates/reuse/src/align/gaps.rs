//! What is left between the same neighbours: so near that less likeness is enough.

use super::Pairs;

/// Least share of single characters in common.
const ALIKE: f64 = 0.5;
/// Longer gaps are left: chance likenesses would be many.
const LONGEST: usize = 40;

/// Links, gap by gap, what is left of both drafts, in order and the likest first.
pub(super) fn fill(pairs: &mut Pairs<'_>) {
    let mut new = 0;
    while new < pairs.new.len() {
        if pairs.of_new[new].is_some() {
            new += 1;
            continue;
        }
        let end = (new..pairs.new.len()).find(|at| pairs.of_new[*at].is_some()).unwrap_or(pairs.new.len());
        // After the block before it, or before the block after it, stands what it may have been.
        let after = new.checked_sub(1).and_then(|before| pairs.of_new[before]).map_or(0, |old| old + 1);
        let before = pairs.of_new.get(end).copied().flatten().unwrap_or(pairs.old.len());
        fill_one(pairs, (after, new..end));
        fill_one_backwards(pairs, (before, new..end));
        new = end;
    }
}

type Gap = (usize, std::ops::Range<usize>);

fn fill_one(pairs: &mut Pairs<'_>, (from, new): Gap) {
    let old = from..(from..pairs.old.len()).find(|at| pairs.of_old[*at].is_some()).unwrap_or(pairs.old.len());
    link(pairs, old, new);
}

fn fill_one_backwards(pairs: &mut Pairs<'_>, (to, new): Gap) {
    let from = (0..to).rev().find(|at| pairs.of_old[*at].is_some()).map_or(0, |at| at + 1);
    link(pairs, from..to, new);
}

fn link(pairs: &mut Pairs<'_>, old: std::ops::Range<usize>, new: std::ops::Range<usize>) {
    if old.len() > LONGEST || new.len() > LONGEST {
        return;
    }
    let (mut from, mut candidates) = (old.start, Vec::new());
    for i in old.clone() {
        for j in new.clone().filter(|j| pairs.of_new[*j].is_none()) {
            let alike = pairs.grams[0][i].loose_likeness(&pairs.grams[1][j]);
            if pairs.of_old[i].is_none() && pairs.old[i].kind == pairs.new[j].kind && alike >= ALIKE {
                candidates.push((j, i, alike));
            }
        }
    }
    for j in new {
        let best = candidates.iter().filter(|(new, old, _)| *new == j && *old >= from);
        let best = best.max_by(|a, b| a.2.total_cmp(&b.2).then(b.1.cmp(&a.1)));
        if let Some(&(_, i, _)) = best
            && pairs.of_old[i].is_none()
        {
            pairs.link(i, j);
            from = i + 1;
        }
    }
}
