//! Which block of a draft is which of another, over what a year does to a draft.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use reuse::{Unit, align};
use std::collections::BTreeSet;
use support::{Pair, pair};

/// Blocks of the new draft whose old blocks were all found and no others, and all of them.
fn right(Pair { old, new, truth }: &Pair) -> (usize, usize) {
    let mut found = vec![Vec::new(); new.len()];
    for link in align(old, new) {
        link.new.iter().for_each(|at| found[*at].clone_from(&link.old));
    }
    (found.iter().zip(truth).filter(|(found, truth)| found == truth).count(), new.len())
}

#[test]
fn blocks_are_known_again_after_a_year() {
    let (mut right_ones, mut all) = (0, 0);
    for seed in 1..=200 {
        let (right, of) = right(&pair(seed, 40));
        right_ones += right;
        all += of;
    }
    println!("{right_ones} of {all} blocks");
    assert!(right_ones * 100 >= all * 98, "{right_ones} of {all}");
}

#[test]
fn a_unit_is_in_one_link_at_most_and_links_are_in_order() {
    for seed in 1..=50 {
        let Pair { old, new, .. } = pair(seed, 30);
        let links = align(&old, &new);
        let (mut olds, mut news) = (BTreeSet::new(), BTreeSet::new());
        for link in &links {
            assert!(link.old.windows(2).chain(link.new.windows(2)).all(|two| two[1] == two[0] + 1));
            assert!(link.old.iter().all(|at| olds.insert(*at)) && link.new.iter().all(|at| news.insert(*at)));
        }
        assert!(links.windows(2).all(|two| two[0].new[0] < two[1].new[0]));
        let mut stayed = links.iter().filter(|link| !link.moved).map(|link| link.old[0]);
        let mut last = stayed.next().unwrap();
        assert!(stayed.all(|at| std::mem::replace(&mut last, at) < at));
    }
}

#[test]
fn nothing_is_linked_to_nothing() {
    let one = [Unit { text: "档案".into(), ..Unit::default() }];
    assert!(align(&[], &[]).is_empty() && align(&one, &[]).is_empty() && align(&[], &one).is_empty());
}
