//! What is proposed for the next year, judged against sentences labelled by hand.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/labelled.rs"]
mod labelled;

use labelled::{Score, judge};
use reuse::Group;

#[expect(clippy::print_stdout, reason = "the figures are part of what is tested")]
fn check(file: &str, groups: &[Group], places: usize) {
    let score = judge(file, groups);
    let Score { places: labelled, due, made, right, found, amiss } = &score;
    println!(
        "{labelled} places, {due} due: {made} proposed, {right} of them right; {found} of those due found"
    );
    for line in amiss {
        println!("  {line}");
    }
    assert!(*labelled >= places, "{labelled} places");
    assert!(right * 100 >= made * 98, "{right} of {made} proposals are right:\n{}", amiss.join("\n"));
    assert!(found * 100 >= due * 95, "{found} of {due} due are proposed:\n{}", amiss.join("\n"));
}

#[test]
fn years_and_what_follows_from_them_are_proposed_as_labelled() {
    let groups = [Group::Years, Group::Periods, Group::Ordinals, Group::Dates];
    check(include_str!("roll/labelled.txt"), &groups, 300);
}

#[test]
fn figures_of_results_become_blanks_and_others_stay() {
    check(include_str!("roll/figures.txt"), &[Group::Figures], 60);
}
