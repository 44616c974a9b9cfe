//! `attachment.caption`: 表1, then 表3.

use crate::reading::{Passage, Place, Reading};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "attachment.caption",
    group: Group::Numbering,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "表题、图题从1起依次编号，不跳号，不重号。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "表1　移交数量\n|科室|件数|\n⟦表3⟧　经费\n|科室|经费|",
            "表1　移交数量\n|科室|件数|\n⟦表1⟧　经费\n|科室|经费|",
        ],
        right: &[
            "表1　移交数量\n|科室|件数|\n图1　流程\n表2　经费\n|科室|经费|",
            "表2　移交数量\n|科室|件数|",
        ],
    },
};

/// A line that names a table or a figure.
pub(super) struct Caption<'r, 'a> {
    passage: &'r Passage<'a>,
    range: Range<usize>,
    pub(super) what: char,
    pub(super) nth: u32,
}

/// A longer line is a sentence about a table, in characters.
const LONGEST: usize = 40;

/// The captions of the body, in order.
pub(super) fn captions<'r, 'a>(reading: &'r Reading<'a>) -> Vec<Caption<'r, 'a>> {
    let lines =
        reading.passages.iter().filter(|passage| matches!(passage.place, Place::Paragraph | Place::Cell));
    let caption = |passage: &'r Passage<'a>| {
        let what = passage.plain.chars().next().filter(|c| matches!(c, '表' | '图'))?;
        let numeral = passage.numerals.first().filter(|numeral| numeral.range.start == what.len_utf8())?;
        let rest = &passage.plain[numeral.range.end..];
        let titled = rest.is_empty() || rest.starts_with([' ', '\u{3000}', '：', ':', '.', '．']);
        let short = passage.plain.chars().count() <= LONGEST && !rest.contains('。');
        let nth = numeral.count()?;
        (titled && short).then_some(Caption { passage, range: 0..numeral.range.end, what, nth })
    };
    lines.filter_map(caption).collect()
}

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let captions = captions(reading);
    for what in ['表', '图'] {
        let mut last: Option<u32> = None;
        for Caption { passage, range, nth, .. } in captions.iter().filter(|caption| caption.what == what) {
            match last {
                Some(last) if *nth == last => {
                    found.say(passage, range.clone(), format!("{what}{nth}出现了两次。"));
                }
                Some(last) if *nth > last + 1 => {
                    found.say(passage, range.clone(), format!("{what}{nth}前面缺少{what}{}。", last + 1));
                }
                Some(last) if *nth < last && reading.is_body(passage.spot) => {
                    found.say(passage, range.clone(), format!("{what}{nth}排在{what}{last}后面。"));
                }
                _ => {}
            }
            last = Some(*nth);
        }
    }
}
