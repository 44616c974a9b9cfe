//! `number.jump`: a heading two levels below the one before.

use crate::{Finding, Severity, Source};
use draft::{Draft, Level, Number, RunIn, Spot, label};

/// How the levels look, for the message.
fn shape(level: Level) -> String {
    label(Number { level, nth: 1 })
}

pub(super) fn find(draft: &Draft) -> Vec<Finding> {
    let mut above: Option<Level> = None;
    let mut findings = Vec::new();
    for block in &draft.body {
        let Some((RunIn { level, .. }, run_in)) = block.heading() else { continue };
        let due = above.and_then(|above| Level::new(above.depth() + 1));
        if let Some(due) = due.filter(|due| level > *due) {
            let text = block.text();
            let end = text.map_or(0, |text| if run_in { text.lead_len() } else { text.len() });
            findings.push(Finding {
                rule: "number.jump",
                severity: Severity::Hint,
                message: format!("层次从上一级直接跳到“{}”，中间少了“{}”一级。", shape(level), shape(due)),
                source: Source::General,
                spot: Some(Spot::Block { id: block.id }),
                start: 0,
                end,
                fix: None,
            });
        }
        above = Some(level);
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::specimen::paragraphs;
    use draft::BlockId;

    fn check(texts: &[&str], expected: &[u64]) {
        let found: Vec<_> = find(&paragraphs(texts)).into_iter().filter_map(|one| one.spot).collect();
        let expected: Vec<_> = expected.iter().map(|id| Spot::Block { id: BlockId(*id) }).collect();
        assert_eq!(found, expected, "{texts:?}");
    }

    #[test]
    fn a_level_left_out_is_found() {
        check(&["#总体情况", "###库房", "###目录"], &[2]);
        check(&["#总体情况", "##库房", "####温度"], &[3]);
    }

    #[test]
    fn going_up_and_beginning_low_are_fine() {
        check(&["#总体情况", "##库房", "###温度", "#下一步"], &[]);
        check(&["###库房", "###目录"], &[]);
    }
}
