//! The rules, one a file, and the table of them.

mod attachment;
mod blank;
mod copying;
mod enumeration;
mod figures;
mod number;
mod numerals;
mod punctuation;
mod time;
mod title;
mod words;

use crate::reading::Reading;
use crate::rule::{Found, Look, Rule};
use crate::{Beside, Finding};
use draft::Draft;

/// All rules, by folder.
const FOLDERS: &[&[Rule]] = &[
    title::RULES,
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
/// clerk has switched off is not asked.
pub fn check_beside(draft: &Draft, beside: &Beside<'_>) -> Vec<Finding> {
    let reading = Reading::new(draft, beside);
    let mut findings = Vec::new();
    for rule in rules().filter(|rule| !draft.checks.off.iter().any(|off| off == rule.id)) {
        look(rule, &reading, &mut findings);
    }
    findings.sort_by_key(|finding| (finding.spot.and_then(|spot| reading.order(spot)), finding.start));
    findings
}

/// What one rule finds.
pub(crate) fn look(rule: &'static Rule, reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let mut found = Found::new(rule, findings);
    match rule.look {
        Look::Passage(find) => reading.passages.iter().for_each(|passage| find(passage, &mut found)),
        Look::Draft(find) => find(reading, &mut found),
    }
}
