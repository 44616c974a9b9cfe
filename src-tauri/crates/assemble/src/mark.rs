//! 发文机关标志: one name in the flow, stacked names in a table, a letter's in a frame by the paper's edge.

use crate::OpenBlanks;
use crate::measure::{line_with_top, nearest, of_size, top_in_line, twips};
use crate::paragraph::of_run;
use crate::styles;
use compose::{Mark, MarkPlace, Role, Run};
use ooxml::write::{
    Alignment, Body, BodyParagraph, Frame, Line, ParagraphFormat, PlacedCell, PlacedRow, PlacedTable, Rule,
    RuleKind, Twips,
};
use profile::{Mm, Profile};

/// Height of a name's line, in sizes of its type.
const LINE: f64 = 1.25;

pub(crate) fn mark(mark: &Mark, profile: &Profile, body: &mut Body) {
    let paragraphs = match (mark.place, mark.word) {
        (MarkPlace::Paper(top), _) => of_letter(mark, top, profile),
        (MarkPlace::Below(above), Some(word)) => return stacked((mark, word), above, body),
        (MarkPlace::Below(above), None) => single(mark, above),
    };
    for paragraph in &paragraphs {
        body.paragraph(paragraph);
    }
}

/// Names of a single body, or of a lead body alone, in the flow.
fn single(mark: &Mark, above: Mm) -> Vec<BodyParagraph> {
    let size = mark.size.twips();
    let wanted = top_in_line(LINE * size, size);
    let tight = above.twips() < wanted;
    let line = if tight { line_with_top(above.twips(), size) } else { LINE * size };
    let before = nearest((above.twips() - top_in_line(line, size)).max(0.0));
    let format = ParagraphFormat { space_before: Some(before), ..line_of(line) };
    mark.names.iter().map(|name| paragraph(name, mark, format.clone())).collect()
}

/// Stacked names, spread to equal width, and the word in the middle of their height.
fn stacked((mark, word): (&Mark, &str), above: Mm, body: &mut Body) {
    let size = mark.size.twips();
    let line = LINE * size;
    let spacer = nearest(above.twips() - top_in_line(line, size)).0.max(20);
    body.paragraph(&BodyParagraph {
        style: styles::MARK,
        format: line_of(f64::from(spacer)),
        ..BodyParagraph::default()
    });
    let characters = |name: &Vec<Run>| name.iter().map(|run| run.text.chars().count()).sum::<usize>();
    let widest = mark.names.iter().map(characters).max().unwrap_or(1);
    let of = |count: usize| f64::from(u16::try_from(count).unwrap_or(u16::MAX)) * size;
    // A little more than the characters, or a name as wide as its column would wrap.
    let columns = vec![nearest(of(widest) + 40.0), nearest(of(word.chars().count()) + size * 0.5)];
    let spread = |name: &Vec<Run>| {
        let full = characters(name) == widest || characters(name) < 2;
        let alignment = if full { Alignment::Center } else { Alignment::Distribute };
        paragraph(name, mark, ParagraphFormat { alignment: Some(alignment), ..line_of(line) })
    };
    let right = ParagraphFormat { alignment: Some(Alignment::Right), ..line_of(line) };
    let word = Run {
        text: word.to_owned(),
        face: profile::FaceRole::Mark,
        strong: false,
        blank: false,
        condensed: 0,
    };
    let mut beside = vec![PlacedCell::Tall(vec![paragraph(&[word], mark, right)])];
    let rows = mark.names.iter().map(|name| PlacedRow {
        height: nearest(line),
        cells: vec![PlacedCell::Of(vec![spread(name)]), beside.pop().unwrap_or(PlacedCell::Continued)],
        ..PlacedRow::default()
    });
    body.placed_table(&PlacedTable { at: None, columns, rows: rows.collect() });
}

/// By the paper's edge, in a frame; the double rule below it stands in the flow.
fn of_letter(mark: &Mark, top: Mm, profile: &Profile) -> Vec<BodyParagraph> {
    let size = mark.size.twips();
    let line = LINE * size;
    let frame = Frame {
        x: twips(Mm((profile.sheet.width.is.0 - profile.letter.rule_width_mm.is.0) / 2.0)),
        y: nearest(top.twips() - top_in_line(line, size)),
        width: twips(profile.letter.rule_width_mm.is),
    };
    let format = ParagraphFormat { frame: Some(frame), ..line_of(line) };
    mark.names.iter().take(1).map(|name| paragraph(name, mark, format.clone())).collect()
}

/// The indents, left and right, of a letter's rules: below 0, since they are longer than the type area and in the
/// middle of the paper.
pub(crate) fn beyond_text(profile: &Profile) -> [Twips; 2] {
    let sheet = &profile.sheet;
    let beyond = (sheet.width.is.0 - profile.letter.rule_width_mm.is.0) / 2.0;
    [sheet.left.is, sheet.right()].map(|margin| twips(Mm(beyond - margin.0)))
}

/// One of a letter's two rules.
pub(crate) fn double_rule(kind: RuleKind, profile: &Profile) -> Rule {
    let thickness = eighths(profile.letter.rule_thickness_pt.is.0);
    Rule { kind, thickness, space: 0, colour: profile.header.colour.is.clone() }
}

/// Points as eighths of them, the unit of a rule.
pub(crate) fn eighths(points: f64) -> u32 {
    u32::try_from(profile::Twips::nearest(points * 8.0).0).unwrap_or(4).max(2)
}

fn line_of(line: f64) -> ParagraphFormat {
    let line = Twips(nearest(line).0.max(20));
    ParagraphFormat { line: Some(Line::Exactly(line)), ..ParagraphFormat::default() }
}

fn paragraph(name: &[Run], mark: &Mark, format: ParagraphFormat) -> BodyParagraph {
    let runs = name.iter().map(|run| ooxml::write::BodyRun {
        size: Some(of_size(mark.size)),
        ..of_run(Role::Body, run, OpenBlanks::Plain)
    });
    BodyParagraph { style: styles::MARK, format, runs: runs.collect(), ..BodyParagraph::default() }
}
