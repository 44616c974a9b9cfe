//! Splits and joins: a neighbour that nothing was linked to is part of the block whose words it has.

use super::likeness::Grams;
use super::{Link, Pairs};

/// Least share of a part's pairs that the whole has too.
const PART: f64 = 0.45;

/// The links of the pairs, each grown by the parts beside it, in the order of the new units.
pub(super) fn grow(pairs: &Pairs<'_>) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    for (new, old) in pairs.of_new.iter().enumerate() {
        if let Some(old) = old {
            links.push(Link { old: vec![*old], new: vec![new], moved: false });
        }
    }
    let mut free = Free { old: unlinked(&pairs.of_old), new: unlinked(&pairs.of_new) };
    for link in &mut links {
        grow_side(Side { part: &pairs.grams[1], whole: &pairs.grams[0] }, &mut free.new, link, New);
        if link.new.len() == 1 {
            grow_side(Side { part: &pairs.grams[0], whole: &pairs.grams[1] }, &mut free.old, link, Old);
        }
    }
    links
}

fn unlinked(of: &[Option<usize>]) -> Vec<bool> {
    of.iter().map(Option::is_none).collect()
}

struct Free {
    old: Vec<bool>,
    new: Vec<bool>,
}

/// Where parts are, and where the whole is.
#[derive(Clone, Copy)]
struct Side<'a> {
    part: &'a [Grams],
    whole: &'a [Grams],
}

use Grown::{New, Old};

#[derive(Clone, Copy)]
enum Grown {
    Old,
    New,
}

fn grow_side(side: Side<'_>, free: &mut [bool], link: &mut Link, grown: Grown) {
    let (parts, whole) = match grown {
        New => (&mut link.new, link.old[0]),
        Old => (&mut link.old, link.new[0]),
    };
    let whole = &side.whole[whole];
    let mut all = side.part[parts[0]].clone();
    loop {
        let after = parts[parts.len() - 1] + 1;
        let before = parts[0].checked_sub(1);
        let next = [Some(after), before].into_iter().flatten().find_map(|at| {
            let is_free = *free.get(at)?;
            if !is_free || side.part[at].within(whole) < PART {
                return None;
            }
            let with = all.with(&side.part[at]);
            (with.likeness(whole) > all.likeness(whole)).then_some((at, with))
        });
        let Some((at, with)) = next else { return };
        free[at] = false;
        all = with;
        let place = if at < parts[0] { 0 } else { parts.len() };
        parts.insert(place, at);
    }
}
