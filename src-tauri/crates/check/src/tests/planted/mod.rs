//! Errors of every class are planted in clean drafts and found again; each fix leaves a draft without that finding
//! and with no new one.

mod dice;
mod figures;
mod form;
mod marks;
mod structure;
mod words;

use super::examples::with_beside;
use crate::rules::rules;
use crate::{Finding, check_beside, notation};
use dice::Dice;
use draft::{Draft, Spot, apply};
use std::collections::BTreeMap;
use std::ops::Range;

/// Makes some lines with one error, which stands in ⟦ ⟧.
type Plant = fn(&mut Dice) -> String;

const PLANTS: &[&[(&str, Plant)]] =
    &[figures::PLANTS, form::PLANTS, marks::PLANTS, structure::PLANTS, words::PLANTS];

/// So often each class is planted.
const TIMES: usize = 24;
/// So many of a hundred must be found.
const FOUND: usize = 98;

fn findings(draft: &Draft) -> Vec<Finding> {
    with_beside(draft, |beside| check_beside(draft, beside))
}

/// The lines among paragraphs in which nothing is wrong.
fn draft(plant: Plant, seed: usize) -> (Draft, Vec<(Spot, Range<usize>)>) {
    let mut dice = Dice::new(seed);
    let planted = plant(&mut dice);
    let titled = planted.contains("题：") || planted.starts_with('#');
    let around = |dice: &mut Dice| if titled { String::new() } else { format!("{}\n", dice.paragraph()) };
    let (before, after) = (around(&mut dice), around(&mut dice));
    notation::read(&format!("{before}{planted}\n{after}"))
}

#[test]
fn the_paragraphs_around_are_clean() {
    for seed in 0..200 {
        let mut dice = Dice::new(seed);
        let clean = notation::draft(&format!("{}\n{}", dice.paragraph(), dice.paragraph()));
        assert_eq!(findings(&clean), [], "{seed}");
    }
}

#[test]
fn every_rule_has_a_plant() {
    let planted: Vec<&str> = PLANTS.iter().flat_map(|group| group.iter()).map(|(rule, _)| *rule).collect();
    let without: Vec<&str> = rules().map(|rule| rule.id).filter(|id| !planted.contains(id)).collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn planted_errors_are_found() {
    let mut missed = Vec::new();
    for (rule, plant) in PLANTS.iter().flat_map(|group| group.iter()) {
        let lost: Vec<String> = (0..TIMES).filter_map(|seed| lost(rule, *plant, seed)).collect();
        let found = (TIMES - lost.len()) * 100 / TIMES;
        println!("{rule:<28} {found:>3} %");
        if found < FOUND {
            missed.push(format!("{rule}: {found} %, not in {}", lost[0]));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// What was planted and not found.
fn lost(rule: &str, plant: Plant, seed: usize) -> Option<String> {
    let (draft, marked) = draft(plant, seed);
    assert!(!marked.is_empty(), "{rule} plants nothing");
    let found = findings(&draft);
    let is_found = |(spot, range): &(Spot, Range<usize>)| {
        found.iter().any(|one| {
            one.rule == rule && one.spot == Some(*spot) && one.start < range.end && range.start < one.end
        })
    };
    let all = marked.iter().all(is_found);
    (!all).then(|| plant(&mut Dice::new(seed)))
}

#[test]
fn a_fix_leaves_neither_its_finding_nor_a_new_one() {
    let mut faults = Vec::new();
    for (rule, plant) in PLANTS.iter().flat_map(|group| group.iter()) {
        for seed in 0..TIMES {
            let (draft, _) = draft(*plant, seed);
            let before = findings(&draft);
            for one in before.iter().filter(|one| one.rule == *rule) {
                let Some(edit) = one.fix.clone() else { continue };
                let mut after = draft.clone();
                let inverse = apply(&mut after, edit).unwrap();
                let left = said(&findings(&after));
                let (was, own) = (said(&before), (one.rule, one.message.clone()));
                let stays = left.get(&own).unwrap_or(&0) >= was.get(&own).unwrap_or(&0);
                let new = left.iter().any(|(one, count)| count > was.get(one).unwrap_or(&0));
                if stays || new {
                    let lines = plant(&mut Dice::new(seed));
                    faults.push(format!("{rule}: {lines}\n  {was:?}\n  {left:?}"));
                }
                apply(&mut after, inverse).unwrap();
                assert_eq!(after, draft);
            }
        }
    }
    faults.truncate(12);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// How often each thing is said.
fn said(findings: &[Finding]) -> BTreeMap<(&'static str, String), usize> {
    let mut said = BTreeMap::new();
    for finding in findings {
        *said.entry((finding.rule, finding.message.clone())).or_default() += 1;
    }
    said
}
