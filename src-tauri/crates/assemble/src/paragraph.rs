//! A composed paragraph becomes a paragraph of the file.

use crate::OpenBlanks;
use crate::measure::{bottom_in_line, indent, nearest, stops, top_in_line};
use crate::styles;
use compose::{Paragraph, Role, Run};
use ooxml::write::{
    Alignment, BodyParagraph, BodyRun, Line, MultilevelList, ParagraphFormat, Rule, RuleKind, Twips,
};
use profile::{FaceRole, Mm, Profile, Pt};

/// A composed paragraph of the file; `list` is the one that its number counts in, where numbers are Word's.
pub(crate) fn paragraph(
    paragraph: &Paragraph,
    list: Option<u32>,
    (profile, blanks): (&Profile, OpenBlanks),
) -> BodyParagraph {
    let mut format = format(paragraph.role, profile);
    format.tabs = stops(&paragraph.tabs, width(paragraph.role, profile));
    let mut runs: Vec<BodyRun> = Vec::with_capacity(paragraph.runs.len() + 1);
    match (paragraph.number, list) {
        (Some(number), Some(list)) => format.numbering = Some((list, u32::from(number.level.depth()) - 1)),
        (Some(number), None) => {
            let style = paragraph.runs.first().and_then(|first| character_style(paragraph.role, first));
            runs.push(BodyRun { text: draft::label(number), style, ..BodyRun::default() });
        }
        (None, _) if matches!(paragraph.role, Role::Heading(_)) => {
            // Out of the list that its style may be bound to, and of the list's indent with it.
            format.numbering = Some((MultilevelList::NONE, 0));
            format.first_line = Some(indent(profile.body.first_line_characters.is.0, profile));
        }
        (None, _) => {}
    }
    runs.extend(paragraph.runs.iter().map(|run| BodyRun {
        spacing: condensed(run.condensed, profile),
        ..of_run(paragraph.role, run, blanks)
    }));
    BodyParagraph { style: style(paragraph.role), format, runs, ..BodyParagraph::default() }
}

pub(crate) fn of_run(role: Role, run: &Run, blanks: OpenBlanks) -> BodyRun {
    BodyRun {
        text: run.text.clone(),
        style: character_style(role, run),
        bold: run.strong,
        highlighted: run.blank && blanks == OpenBlanks::Highlighted,
        ..BodyRun::default()
    }
}

/// What is added between characters where they stand closer than others.
pub(crate) fn condensed(by: u8, profile: &Profile) -> Option<Twips> {
    (by > 0).then(|| Twips(profile.character_spacing().0 - i32::from(by)))
}

/// A lead needs a face beside its paragraph's, and so do labels and names.
fn character_style(role: Role, run: &Run) -> Option<&'static str> {
    match role {
        Role::RunIn(_) => styles::lead(run.face),
        _ => styles::beside(run.face),
    }
}

fn style(role: Role) -> &'static str {
    match role {
        Role::Title | Role::AttachmentTitle => styles::TITLE,
        Role::Addressee => styles::ADDRESSEE,
        Role::Heading(level) => styles::heading(level),
        Role::RunIn(_) | Role::Body | Role::Blank | Role::Note => styles::BODY,
        Role::AttachmentNote { .. } => styles::ATTACHMENT_NOTE,
        Role::Issuer { .. } | Role::Date { .. } | Role::Seals => styles::SIGNATURE,
        Role::AttachmentLabel => styles::ATTACHMENT_LABEL,
        Role::Element { .. } => styles::ELEMENT,
        Role::DocumentNumber => styles::NUMBER,
        Role::Signers => styles::SIGNERS,
        Role::Rule { .. } | Role::DoubleRule { .. } => styles::RULE,
        Role::Attendance { .. } => styles::ATTENDANCE,
        Role::CopiesTo { .. } | Role::Printer => styles::FOOT,
    }
}

/// Width of the character that a paragraph's stops are counted in.
fn width(role: Role, profile: &Profile) -> f64 {
    match role {
        Role::CopiesTo { .. } | Role::Printer => profile.faces.of(FaceRole::Foot).size_pt.is.twips(),
        _ => profile.character_pitch(),
    }
}

/// What a paragraph has beside its style: measures that differ from document to document.
fn format(role: Role, profile: &Profile) -> ParagraphFormat {
    match role {
        Role::AttachmentNote { hanging, indent: left } => ParagraphFormat {
            left: Some(indent(left + hanging, profile)),
            first_line: Some(indent(-hanging, profile)),
            ..ParagraphFormat::default()
        },
        Role::Issuer { from_right } => ParagraphFormat {
            right: Some(indent(from_right, profile)),
            // The signature stays together.
            keep_next: true,
            ..ParagraphFormat::default()
        },
        Role::Date { from_right } => {
            ParagraphFormat { right: Some(indent(from_right, profile)), ..ParagraphFormat::default() }
        }
        Role::Seals => ParagraphFormat {
            alignment: Some(Alignment::Left),
            keep_next: true,
            ..ParagraphFormat::default()
        },
        Role::Attendance { hanging } => {
            let left = profile.body.first_line_characters.is.0 + hanging;
            ParagraphFormat {
                left: Some(indent(left, profile)),
                first_line: Some(indent(-hanging, profile)),
                ..ParagraphFormat::default()
            }
        }
        Role::CopiesTo { hanging } => of_foot(hanging, profile),
        Role::Printer => of_foot(0.0, profile),
        Role::Element { line, below_rule } => element(line, below_rule, profile),
        Role::DoubleRule { top } => double_rule(top, profile),
        Role::Rule { below } => {
            let size = profile.faces.of(FaceRole::Body).size_pt.is.twips();
            let space = below.twips() - bottom_in_line(f64::from(profile.line_pitch().0), size);
            let rule = Rule {
                kind: RuleKind::Single,
                thickness: crate::mark::eighths(profile.header.rule_thickness_pt.is.0),
                space: 0,
                colour: profile.header.colour.is.clone(),
            };
            let space_before = Some(nearest(space.max(0.0)));
            ParagraphFormat { rule_above: Some(rule), space_before, ..ParagraphFormat::default() }
        }
        _ => ParagraphFormat::default(),
    }
}

/// 份号 and the like: in lower lines, or so far below a rule, where that is said.
fn element(line: Option<Pt>, below_rule: Option<Mm>, profile: &Profile) -> ParagraphFormat {
    let pitch = line.map_or(f64::from(profile.line_pitch().0), Pt::twips);
    let size = profile.faces.of(FaceRole::Body).size_pt.is.twips();
    // The rule belongs to a line of its own.
    let above = |below: Mm| nearest((below.twips() - RULES_LINE - top_in_line(pitch, size)).max(0.0));
    let line = line.map(|line| Line::Exactly(nearest(line.twips())));
    ParagraphFormat { space_before: below_rule.map(above), line, ..ParagraphFormat::default() }
}

/// Height of the line that a rule stands above, in twips.
const RULES_LINE: f64 = 20.0;

/// A letter's first rule, longer than the type area.
fn double_rule(top: Mm, profile: &Profile) -> ParagraphFormat {
    let rule = crate::mark::double_rule(RuleKind::ThickThin, profile);
    let [left, right] = crate::mark::beyond_text(profile).map(|twips| Some((0, twips)));
    let space_before = Some(nearest(top.twips().max(0.0)));
    ParagraphFormat { rule_above: Some(rule), space_before, left, right, ..ParagraphFormat::default() }
}

/// In twips: the characters of an indent may be the body's, which are larger.
fn of_foot(hanging: f64, profile: &Profile) -> ParagraphFormat {
    let character = profile.faces.of(FaceRole::Foot).size_pt.is.twips();
    let edge = profile.foot.from_edge_characters.is.0 * character;
    let twips = |twips: f64| Some((0, nearest(twips)));
    ParagraphFormat {
        left: twips(edge + hanging * character),
        right: twips(edge),
        first_line: if hanging > 0.0 { twips(-hanging * character) } else { Some((0, Twips(0))) },
        ..ParagraphFormat::default()
    }
}
