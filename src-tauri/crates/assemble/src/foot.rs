//! 版记 as a table that stands on the bottom edge of the type area.

use crate::OpenBlanks;
use crate::mark::eighths;
use crate::measure::{nearest, twips};
use crate::paragraph::paragraph;
use compose::{Foot, FootRules};
use ooxml::write::{
    BodyParagraph, Line, ParagraphFormat, PlacedCell, PlacedRow, PlacedTable, Rule, RuleKind, Twips,
};
use profile::{Mm, Profile};

/// The table, from whose place the page's bottom edge follows: its height is that of its lines.
pub(crate) fn foot(foot: &Foot, (profile, blanks): (&Profile, OpenBlanks)) -> PlacedTable {
    let pitch = profile.line_pitch().0;
    let last = foot.parts.len().saturating_sub(1);
    let drawn = |thickness: Mm| (foot.rules == FootRules::Drawn).then(|| rule(thickness));
    let rows: Vec<PlacedRow> = foot
        .parts
        .iter()
        .enumerate()
        .map(|(nth, part)| PlacedRow {
            height: Twips(pitch * i32::from(part.lines)),
            rule_above: drawn(if nth == 0 {
                profile.foot.outer_rule_mm.is
            } else {
                profile.foot.inner_rule_mm.is
            }),
            rule_below: drawn(if nth == last {
                profile.foot.outer_rule_mm.is
            } else {
                profile.foot.inner_rule_mm.is
            }),
            cells: vec![PlacedCell::Of(
                part.paragraphs.iter().map(|one| paragraph(one, None, (profile, blanks))).collect(),
            )],
        })
        .collect();
    let height: i32 = rows.iter().map(|row| row.height.0).sum();
    // A row's height holds the rule above it; the last rule hangs below.
    let rules = if foot.rules == FootRules::Drawn { profile.foot.outer_rule_mm.is.twips() } else { 0.0 };
    let top = nearest(profile.sheet.text_height.is.twips() - f64::from(height) - rules);
    PlacedTable {
        at: Some((twips(profile.sheet.left.is), top)),
        columns: vec![twips(profile.sheet.text_width.is)],
        rows,
    }
}

fn rule(thickness: Mm) -> Rule {
    Rule {
        kind: RuleKind::Single,
        thickness: eighths(thickness.twips() / 20.0),
        space: 0,
        colour: "auto".into(),
    }
}

/// A paragraph that takes next to no room, to carry what needs one.
pub(crate) fn carrier() -> BodyParagraph {
    let format = ParagraphFormat {
        line: Some(Line::Exactly(Twips(20))),
        on_grid: Some(false),
        first_line: Some((0, Twips(0))),
        ..ParagraphFormat::default()
    };
    BodyParagraph { style: crate::styles::BODY, format, ..BodyParagraph::default() }
}
