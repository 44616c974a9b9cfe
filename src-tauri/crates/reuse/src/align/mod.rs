//! Which block of one draft is which of another: by name where names are kept, else by what it says.

mod gaps;
mod groups;
mod likeness;
mod order;

use crate::align::likeness::{Grams, Postings};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::BTreeMap;

/// A block as the alignment sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// Its name, where a name was kept when the draft was carried over.
    pub id: Option<u64>,
    /// Units of another kind are less alike: a heading and a paragraph that say the same.
    pub kind: u8,
    /// What it says.
    pub text: String,
}

/// Units that are the same block: one and one, or one that was split, or several that were joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Indexes of the old units, rising and adjoining.
    pub old: Vec<usize>,
    /// Indexes of the new units, likewise.
    pub new: Vec<usize>,
    /// Whether it stands elsewhere among those that stayed in order.
    pub moved: bool,
}

/// Links the units of two drafts, in the order of the new ones. Each unit is in one link at most.
pub fn align(old: &[Unit], new: &[Unit]) -> Vec<Link> {
    let grams = [old, new].map(|units| units.iter().map(|unit| Grams::of(&unit.text)).collect::<Vec<_>>());
    let mut pairs = Pairs { old, new, grams, of_old: vec![None; old.len()], of_new: vec![None; new.len()] };
    pairs.equal_in_order();
    pairs.equal_elsewhere();
    pairs.alike();
    let named = pairs.names_hold();
    pairs.named(named);
    gaps::fill(&mut pairs);
    let mut links = groups::grow(&pairs);
    order::mark_moved(&mut links, old);
    links
}

/// One old unit, one new unit: what is linked so far.
struct Pairs<'a> {
    old: &'a [Unit],
    new: &'a [Unit],
    grams: [Vec<Grams>; 2],
    of_old: Vec<Option<usize>>,
    of_new: Vec<Option<usize>>,
}

/// Two units that may be one block, and how sure that is.
struct Candidate {
    score: f64,
    old: usize,
    new: usize,
}

/// Least likeness of blocks between the same neighbours, and of blocks elsewhere.
const ALIKE_IN_PLACE: f64 = 0.38;
const ALIKE_ELSEWHERE: f64 = 0.5;
/// Another kind takes so much of a likeness.
const OTHER_KIND: f64 = 0.12;
/// So many new units are looked at closely for each old one.
const LOOKED_AT: usize = 8;

impl Pairs<'_> {
    fn link(&mut self, old: usize, new: usize) {
        self.of_old[old] = Some(new);
        self.of_new[new] = Some(old);
    }

    /// What stayed as it was, where it was.
    fn equal_in_order(&mut self) {
        let mut names: BTreeMap<(u8, &str), u32> = BTreeMap::new();
        let (old, new) = (self.old, self.new);
        let all = old.iter().chain(new).map(|unit| {
            let next = u32::try_from(names.len()).unwrap_or(u32::MAX);
            *names.entry((unit.kind, unit.text.as_str())).or_insert(next)
        });
        let all: Vec<u32> = all.collect();
        let (of_old, of_new) = all.split_at(old.len());
        for op in capture_diff_slices(Algorithm::Histogram, of_old, of_new) {
            if let DiffOp::Equal { old_index, new_index, len } = op {
                (0..len).for_each(|nth| self.link(old_index + nth, new_index + nth));
            }
        }
    }

    /// What stayed as it was and stands elsewhere, unless it is too short to be known again.
    fn equal_elsewhere(&mut self) {
        const SHORT: usize = 4;
        let mut free: BTreeMap<(u8, &str), Vec<usize>> = BTreeMap::new();
        for (at, unit) in self.old.iter().enumerate().rev().filter(|(at, _)| self.of_old[*at].is_none()) {
            if unit.text.chars().count() >= SHORT {
                free.entry((unit.kind, unit.text.as_str())).or_default().push(at);
            }
        }
        for (at, unit) in self.new.iter().enumerate() {
            if self.of_new[at].is_some() {
                continue;
            }
            if let Some(old) = free.get_mut(&(unit.kind, unit.text.as_str())).and_then(Vec::pop) {
                self.link(old, at);
            }
        }
    }

    /// What was rewritten, the likest first.
    fn alike(&mut self) {
        let free: Vec<usize> = (0..self.new.len()).filter(|at| self.of_new[*at].is_none()).collect();
        let postings = Postings::of(&self.grams[1], &free);
        let places = Places::of(&self.of_old, &self.of_new);
        let mut candidates = Vec::new();
        for old in (0..self.old.len()).filter(|at| self.of_old[*at].is_none()) {
            for new in postings.likest(&self.grams[0][old], LOOKED_AT) {
                candidates.extend(self.candidate(old, new, &places));
            }
        }
        candidates.sort_by(|a, b| b.score.total_cmp(&a.score).then((a.old, a.new).cmp(&(b.old, b.new))));
        for Candidate { old, new, .. } in candidates {
            if self.of_old[old].is_none() && self.of_new[new].is_none() {
                self.link(old, new);
            }
        }
    }

    fn candidate(&self, old: usize, new: usize, places: &Places) -> Option<Candidate> {
        let in_place = places.old[old] == places.new[new];
        let likeness = self.likeness(old, new);
        let least = if in_place { ALIKE_IN_PLACE } else { ALIKE_ELSEWHERE };
        let score = likeness + if in_place { 0.1 } else { 0.0 };
        (likeness >= least).then_some(Candidate { score, old, new })
    }

    /// From 0 to 1, less where the kinds differ.
    fn likeness(&self, old: usize, new: usize) -> f64 {
        let other = if self.old[old].kind == self.new[new].kind { 0.0 } else { OTHER_KIND };
        self.grams[0][old].likeness(&self.grams[1][new]) - other
    }

    /// Whether names were carried over: names counted from 1 in two drafts say nothing, and then blocks of one name
    /// are mostly not those that are alike.
    fn names_hold(&self) -> bool {
        let of_name: BTreeMap<u64, usize> = names(self.new).collect();
        let mut shared = 0;
        let held = names(self.old).filter(|(id, old)| {
            let Some(new) = of_name.get(id) else { return false };
            shared += 1;
            self.of_old[*old] == Some(*new)
        });
        let held = held.count();
        held > 0 && held * 3 >= shared * 2
    }

    /// A block that kept its name is the same block, however it was rewritten.
    fn named(&mut self, hold: bool) {
        if !hold {
            return;
        }
        let of_name: BTreeMap<u64, usize> = names(self.new).collect();
        for (id, old) in names(self.old) {
            if let Some(&new) = of_name.get(&id)
                && self.of_old[old].is_none()
                && self.of_new[new].is_none()
            {
                self.link(old, new);
            }
        }
    }
}

fn names(units: &[Unit]) -> impl Iterator<Item = (u64, usize)> {
    units.iter().enumerate().filter_map(|(at, unit)| Some((unit.id?, at)))
}

/// Between which linked neighbours each unit stands: the old unit linked last before it.
struct Places {
    old: Vec<Option<usize>>,
    new: Vec<Option<usize>>,
}

impl Places {
    fn of(of_old: &[Option<usize>], of_new: &[Option<usize>]) -> Places {
        let mut last = None;
        let old = of_old.iter().enumerate().map(|(at, link)| {
            if link.is_some() {
                last = Some(at);
            }
            last
        });
        let old = old.collect();
        let mut last = None;
        let new = of_new.iter().map(|link| {
            if link.is_some() {
                last = *link;
            }
            last
        });
        Places { old, new: new.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(texts: &[&str]) -> Vec<Unit> {
        texts.iter().map(|text| Unit { text: (*text).to_owned(), ..Unit::default() }).collect()
    }

    fn check(old: &[&str], new: &[&str], expected: &[(&[usize], &[usize], bool)]) {
        let links = align(&units(old), &units(new));
        let said: Vec<_> = links.iter().map(|link| (&link.old[..], &link.new[..], link.moved)).collect();
        assert_eq!(said, expected);
    }

    const TRAINING: &str = "组织两次集中学习，重点讲解整理规范和著录要求。";
    const STORE: &str = "每日查看两次温湿度，超出范围的及时调节。";
    const DRILL: &str = "开展消防演练一次，检查器材和应急照明，结果记入台账。";

    #[test]
    fn what_is_rewritten_is_known() {
        let rewritten = "组织三次集中学习，重点讲解整理规范和利用要求。";
        check(&[TRAINING, STORE], &[rewritten, STORE], &[(&[0], &[0], false), (&[1], &[1], false)]);
    }

    #[test]
    fn what_moved_is_a_move() {
        check(
            &[TRAINING, STORE, DRILL],
            &[STORE, DRILL, TRAINING],
            &[(&[1], &[0], false), (&[2], &[1], false), (&[0], &[2], true)],
        );
    }

    #[test]
    fn what_was_split_or_joined_is_one_block() {
        let whole = [TRAINING, STORE].concat();
        check(&[&whole, DRILL], &[TRAINING, STORE, DRILL], &[(&[0], &[0, 1], false), (&[1], &[2], false)]);
        check(&[TRAINING, STORE, DRILL], &[&whole, DRILL], &[(&[0, 1], &[0], false), (&[2], &[1], false)]);
    }

    #[test]
    fn what_went_and_what_came_is_linked_to_nothing() {
        check(&[TRAINING, DRILL], &[STORE, DRILL], &[(&[1], &[1], false)]);
    }

    #[test]
    fn a_name_that_was_kept_tells_a_block_written_anew() {
        let named = |texts: &[&str]| -> Vec<Unit> {
            let with = |(at, mut unit): (usize, Unit)| {
                unit.id = Some(at as u64 + 1);
                unit
            };
            units(texts).into_iter().enumerate().map(with).collect()
        };
        let links = align(&named(&[TRAINING, STORE, DRILL]), &named(&[TRAINING, "另行通知。", DRILL]));
        assert_eq!(links.len(), 3);
        let links = align(&named(&[TRAINING, STORE, DRILL]), &named(&[DRILL, "另行通知。", TRAINING]));
        assert_eq!(links.len(), 2, "names counted from 1 in each draft say nothing");
    }
}
