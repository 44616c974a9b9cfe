//! `enumeration.gap`: 三是 without 二是.

use super::renumber::renumber;
use crate::{Finding, Severity, Source};
use draft::{Draft, Spot, enumerations};

pub(super) fn find(draft: &Draft) -> Vec<Finding> {
    let mut findings = Vec::new();
    for enumeration in enumerations(&draft.body) {
        let mut due = 1;
        for item in &enumeration.items {
            let Some(nth) = item.nth else { continue };
            if nth > due {
                let missing = enumeration.marker.label(due);
                findings.push(Finding {
                    rule: "enumeration.gap",
                    severity: Severity::Error,
                    message: format!("“{}”前面缺少“{missing}”，请补上遗漏的一项或重新编号。", item.number),
                    source: Source::Habit,
                    spot: Some(Spot::Block { id: draft.body[item.block].id }),
                    start: item.range.start,
                    end: item.range.start + item.number.len(),
                    fix: Some(renumber(draft, &enumeration)),
                });
            }
            due = nth + 1;
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::specimen::paragraphs;

    fn check(texts: &[&str], expected: &[&str]) {
        let draft = paragraphs(texts);
        let said: Vec<_> = find(&draft).into_iter().map(|finding| finding.message).collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|words| {
                let (found, missing) = words.split_once('<').unwrap();
                format!("“{found}”前面缺少“{missing}”，请补上遗漏的一项或重新编号。")
            })
            .collect();
        assert_eq!(said, expected, "{texts:?}");
    }

    #[test]
    fn a_missing_item_is_found_where_the_next_stands() {
        check(&["一是清点库房。三是更换标签。"], &["三是<二是"]);
        check(&["二是补齐目录。", "三是更换标签。"], &["二是<一是"]);
        check(&["首先，清点库房。再次，更换标签。最后，验收归档。"], &["再次<其次"]);
    }

    #[test]
    fn a_full_count_has_no_gap() {
        check(&["一是清点库房。二是补齐目录。"], &[]);
        check(&["首先，清点库房。最后，验收归档。"], &[]);
    }
}
