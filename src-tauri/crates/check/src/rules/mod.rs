//! The rules, one a file, and the table of them.

mod blank_open;
mod count_mismatch;
mod enumeration_gap;
mod enumeration_repeat;
mod number_jump;
mod renumber;
#[cfg(test)]
mod specimen;

use crate::Finding;
use draft::{Draft, Spot};
use std::collections::BTreeMap;

/// A rule: a draft to findings.
type Rule = fn(&Draft) -> Vec<Finding>;

const RULES: &[Rule] = &[
    enumeration_gap::find,
    enumeration_repeat::find,
    number_jump::find,
    count_mismatch::find,
    blank_open::find,
];

/// What every rule finds, in the order of reading.
pub fn check(draft: &Draft) -> Vec<Finding> {
    let mut places: BTreeMap<Spot, usize> = BTreeMap::new();
    draft::visit_texts(draft, |spot, _| {
        let next = places.len();
        places.entry(spot).or_insert(next);
    });
    let place = |finding: &Finding| finding.spot.and_then(|spot| places.get(&spot).copied());
    let mut findings: Vec<Finding> = RULES.iter().flat_map(|rule| rule(draft)).collect();
    findings.sort_by_key(|finding| (place(finding), finding.start));
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::specimen::paragraphs;

    #[test]
    fn findings_come_in_the_order_of_reading() {
        let mut draft =
            paragraphs(&["培训x次。二是补齐目录。三是更换标签。", "一是清点。二是核对目录。二是更换标签。"]);
        draft::mark_blanks(&mut draft);
        let rules: Vec<_> = check(&draft).iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, ["blank.open", "enumeration.gap", "enumeration.repeat"]);
    }

    #[test]
    fn a_clean_draft_has_no_finding() {
        assert_eq!(check(&paragraphs(&["抓好以下两项工作：一是清点库房；二是补齐目录。"])), []);
        assert_eq!(check(&Draft::default()), []);
    }
}
