//! `enumeration.repeat`: 二是 twice.

use super::renumber::renumber;
use crate::{Finding, Severity, Source};
use draft::{Draft, Spot, enumerations};

pub(super) fn find(draft: &Draft) -> Vec<Finding> {
    let mut findings = Vec::new();
    for enumeration in enumerations(&draft.body) {
        for pair in enumeration.items.windows(2) {
            let [before, item] = pair else { continue };
            if item.nth.is_some() && item.nth == before.nth {
                findings.push(Finding {
                    rule: "enumeration.repeat",
                    severity: Severity::Error,
                    message: format!("“{}”出现了两次，请核对序号。", item.number),
                    source: Source::Habit,
                    spot: Some(Spot::Block { id: draft.body[item.block].id }),
                    start: item.range.start,
                    end: item.range.start + item.number.len(),
                    fix: Some(renumber(draft, &enumeration)),
                });
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::specimen::paragraphs;

    fn check(texts: &[&str], expected: &[(usize, usize)]) {
        let found: Vec<_> = find(&paragraphs(texts)).iter().map(|one| (one.start, one.end)).collect();
        assert_eq!(found, expected, "{texts:?}");
    }

    #[test]
    fn the_second_of_two_is_found() {
        check(&["一是清点。二是补齐目录。二是更换标签。"], &[(36, 42)]);
        check(&["一是清点库房。二是补齐目录。"], &[]);
    }
}
