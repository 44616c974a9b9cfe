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
    for (nth, rule) in (0..).zip(rules()) {
        if let Look::Draft(find) = rule.look {
            let mut found = Vec::new();
            find(&reading, &mut Found::new(rule, &mut found));
            findings.extend(found.into_iter().map(|finding| (nth, finding)));
        }
    }
    let is_off = |finding: &Finding| draft.checks.off.iter().any(|off| off == finding.rule);
    findings.retain(|(_, finding)| !is_off(finding) && !is_left(finding, &reading));
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
