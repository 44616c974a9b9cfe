//! The rules, one a file, and the table of them.

mod attachment;
mod blank;
mod copying;
mod enumeration;
mod figures;
mod number;
mod numerals;
mod page;
mod punctuation;
mod time;
mod title;
mod words;

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
    let reading = Reading::new(draft, beside);
    let mut findings = Vec::new();
    for rule in rules().filter(|rule| !draft.checks.off.iter().any(|off| off == rule.id)) {
        look(rule, &reading, &mut findings);
    }
    findings.retain(|finding| !is_left(finding, &reading));
    findings.sort_by_key(|finding| (finding.spot.and_then(|spot| reading.order(spot)), finding.start));
    findings
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

/// What one rule finds.
pub(crate) fn look(rule: &'static Rule, reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let mut found = Found::new(rule, findings);
    match rule.look {
        Look::Passage(find) => reading.passages.iter().for_each(|passage| find(passage, &mut found)),
        Look::Draft(find) => find(reading, &mut found),
    }
}
