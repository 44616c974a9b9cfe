//! `number.empty`: a heading with nothing under it.

use crate::reading::{Heading, Reading};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "number.empty",
    group: Group::Numbering,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "标题下面有内容。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "#总体情况\n逐柜清点。\n#⟦存在问题⟧\n#下一步\n补齐目录。",
            "#总体情况\n逐柜清点。\n#⟦下一步⟧",
        ],
        right: &[
            "#总体情况\n##库房\n逐柜清点。\n##目录\n逐条核对。",
            "#主要做法\n##逐柜清点\n##补齐目录\n##更换标签",
            "#总体情况。|逐柜清点。\n#下一步。|补齐目录。",
        ],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for body in &reading.bodies {
        for heading in body.headings.iter().filter(|heading| is_empty(heading)) {
            // Headings of which none has anything under it are a list.
            let lists = body.headings.iter().filter(|other| is_sibling(heading, other)).all(is_empty);
            let Some(passage) = reading.of(body.blocks[heading.block].id) else { continue };
            if !lists && passage.plain.chars().count() <= LONGEST {
                found.say(passage, passage.heading(), "这个标题下面没有内容。");
            }
        }
    }
}

/// A longer heading is a sentence of a list, in characters.
const LONGEST: usize = 30;

fn is_empty(heading: &Heading) -> bool {
    !heading.run_in && heading.end == heading.block + 1
}

fn is_sibling(heading: &Heading, other: &Heading) -> bool {
    (other.parent, other.level) == (heading.parent, heading.level)
}
