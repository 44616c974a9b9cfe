//! `attachment.order`: 附件2 is spoken of before 附件1.

use crate::reading::{Passage, Reading};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "attachment.order",
    group: Group::Numbering,
    severity: Severity::Hint,
    source: Source::Habit,
    basis: "",
    asks: "附件按正文提到的先后编号。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &["填写移交单（见⟦附件2⟧）和清点表（见附件1）。\n附件：清点表\n附件：移交单"],
        right: &[
            "填写清点表（见附件1）和移交单（见附件2），清点表（见附件1）每月报送。\n附件：清点表\n附件：移交单",
        ],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let mut due = 1;
    let all = references(reading);
    for (passage, at, nth) in &all {
        let later = all.iter().any(|(_, _, other)| *other == due);
        if *nth > due && later {
            found.say(passage, at.clone(), format!("附件{nth}先于附件{due}提到，请核对附件的顺序。"));
            return;
        }
        due = due.max(nth + 1);
    }
}

/// Words before a reference to an attachment of one's own.
const BEFORE: &[&str] = &["见", "（", "(", "详见", "参见", "如", "按", "按照", "填写", "填报"];

/// The references of the body to attachments by number, in order: the text, the place, the number.
pub(super) fn references<'r, 'a>(reading: &'r Reading<'a>) -> Vec<(&'r Passage<'a>, Range<usize>, u32)> {
    const WORD: &str = "附件";
    let mut found = Vec::new();
    for passage in reading.passages.iter().filter(|passage| reading.is_body(passage.spot)) {
        for numeral in &passage.numerals {
            let Some(before) = passage.plain[..numeral.range.start].strip_suffix(WORD) else { continue };
            let meant = BEFORE.iter().any(|word| before.ends_with(word));
            let start = before.len();
            let whole = passage.plain[numeral.range.end..].starts_with(|c: char| !"-—.".contains(c));
            if let (true, true, Some(nth @ 1..)) = (meant && !passage.is_cited(start), whole, numeral.count())
            {
                found.push((passage, start..numeral.range.end, nth));
            }
        }
    }
    found
}
