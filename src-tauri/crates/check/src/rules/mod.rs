//! The rules, one a file, and the table of them.

mod attachment;
mod blank;
mod copying;
mod enumeration;
mod figures;
mod memory;
mod number;
mod numerals;
mod page;
mod punctuation;
mod time;
mod title;
mod words;

pub use memory::Memory;

use crate::reading::Reading;
use crate::rule::{Found, Look, Rule};
use crate::{Beside, Finding};
use draft::{Draft, Ignored, Spot};

/// All rules, by folder.
const FOLDERS: &[&[Rule]] = &[
    title::RULES,
    page::RULES,
    number::RULES,
    enumeration::RULES,
    attachment::RULES,
    figures::RULES,
    time::RULES,
    punctuation::RULES,
    numerals::RULES,
    words::RULES,
    copying::RULES,
    blank::RULES,
];

/// All rules, in the order of the table.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FOLDERS.iter().flat_map(|folder| folder.iter())
}

/// What every rule finds in a draft alone, in the order of reading.
pub fn check(draft: &Draft) -> Vec<Finding> {
    check_beside(draft, &Beside::default())
}

/// What every rule finds in a draft with what is known beside it, in the order of reading. A rule that the draft's
/// clerk has switched off is not asked, and what the clerk has left as it is, is not said again.
pub fn check_beside(draft: &Draft, beside: &Beside<'_>) -> Vec<Finding> {
    check_again(draft, beside, &mut Memory::default())
}

/// The same, by one who has read the draft before: only texts that have changed since are read for what is found in
/// one text alone.
pub fn check_again(draft: &Draft, beside: &Beside<'_>, memory: &mut Memory) -> Vec<Finding> {
    let reading = Reading::new(draft, beside, memory);
    let mut findings = memory.of_passages(&reading);
    of_drafts(&reading, |_| true, &mut findings);
    said(&reading, findings)
}

/// What those rules find that look beyond the draft: at its pages and at other drafts. What they need takes longer to be
/// had than a key.
pub fn check_beyond(draft: &Draft, beside: &Beside<'_>) -> Vec<Finding> {
    let reading = Reading::new(draft, beside, &Memory::default());
    let mut findings = Vec::new();
    of_drafts(&reading, is_beyond, &mut findings);
    said(&reading, findings)
}

fn is_beyond(rule: &Rule) -> bool {
    page::RULES.iter().any(|one| one.id == rule.id) || rule.id == copying::elsewhere::RULE.id
}

/// What the rules of marks find, those of one kind alone; for timing.
pub fn check_marks(draft: &Draft) -> Vec<Finding> {
    let beside = Beside::default();
    let reading = Reading::new(draft, &beside, &Memory::default());
    let mut findings = Vec::new();
    for (nth, rule) in (0..).zip(punctuation::RULES) {
        let mut found = Vec::new();
        look(rule, &reading, &mut Found::new(rule, &mut found));
        findings.extend(found.into_iter().map(|finding| (nth, finding)));
    }
    said(&reading, findings)
}

fn look(rule: &Rule, reading: &Reading<'_>, found: &mut Found<'_>) {
    match rule.look {
        Look::Passage(find) => reading.passages.iter().for_each(|passage| find(passage, found)),
        Look::Draft(find) => find(reading, found),
    }
}

/// What the rules find that look at the whole, each with its rule's place in the table.
fn of_drafts(reading: &Reading<'_>, asked: fn(&Rule) -> bool, findings: &mut Vec<(usize, Finding)>) {
    for (nth, rule) in (0..).zip(rules()).filter(|(_, rule)| asked(rule)) {
        if let Look::Draft(find) = rule.look {
            let mut found = Vec::new();
            find(reading, &mut Found::new(rule, &mut found));
            findings.extend(found.into_iter().map(|finding| (nth, finding)));
        }
    }
}

/// What is said of what was found, in the order of reading.
fn said(reading: &Reading<'_>, mut findings: Vec<(usize, Finding)>) -> Vec<Finding> {
    let is_off = |finding: &Finding| reading.draft.checks.off.iter().any(|off| off == finding.rule);
    findings.retain(|(_, finding)| !is_off(finding) && !is_left(finding, reading));
    let order = |finding: &Finding| finding.spot.and_then(|spot| reading.order(spot));
    findings.sort_by_cached_key(|(nth, finding)| (order(finding), finding.start, *nth));
    findings.into_iter().map(|(_, finding)| finding).collect()
}

/// Whether the clerk has said that these words stay.
fn is_left(finding: &Finding, reading: &Reading<'_>) -> bool {
    let block = match finding.spot {
        Some(Spot::Block { id } | Spot::Cell { id, .. }) => Some(id),
        _ => None,
    };
    let words = || finding.spot.and_then(|spot| reading.at(spot)?.plain.get(finding.start..finding.end));
    let stays = |one: &Ignored| {
        one.rule == finding.rule && one.block == block && one.text == words().unwrap_or_default()
    };
    reading.draft.checks.ignored.iter().any(stays)
}
