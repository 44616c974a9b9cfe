//! How the paragraphs of each role are set: the measures that `assemble` writes into the styles of the .docx.

use crate::area::Area;
use compose::leading::{bottom_in_line, top_in_line};
use compose::{Paragraph, Role, TabEdge};
use profile::{FaceRole, Mm, Profile, Pt, Twips};

/// Where lines stand between the edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Center,
    Right,
    /// Flush on both sides but for the last line.
    Both,
    /// Flush on both sides, the last line too.
    Spread,
}

/// How high lines are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Height {
    /// Exactly so.
    Exactly(f64),
    /// As many lines of the grid as the face needs.
    OnGrid(f64),
}

/// Whether a fifth of the size is left between Chinese and other letters or digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ByLatin {
    Space,
    None,
}

/// A stop, from the left edge of the type area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Stop {
    pub(crate) at: f64,
    pub(crate) edge: TabEdge,
}

/// How a paragraph is set; in twips.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Setting {
    /// Indents: of the first line beyond that of all, of all from the left, of all from the right.
    pub(crate) first: f64,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) align: Align,
    pub(crate) height: Height,
    /// Left empty above it.
    pub(crate) before: f64,
    pub(crate) by_latin: ByLatin,
    /// Added after each character.
    pub(crate) spacing: f64,
    pub(crate) stops: Vec<Stop>,
    pub(crate) flow: Flowing,
}

/// What a paragraph wants of pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flowing {
    /// Nothing.
    Free,
    /// The page of the next paragraph's first line.
    WithNext,
    /// A new page, and the next paragraph's first line on it.
    NewPage,
}

/// Height of the line that a rule stands above.
pub(crate) const RULES_LINE: f64 = 20.0;

impl Setting {
    /// Of a body paragraph.
    pub(crate) fn body(profile: &Profile) -> Setting {
        Setting {
            first: indent(profile.body.first_line_characters.is.0, profile),
            left: 0.0,
            right: 0.0,
            align: Align::Both,
            height: Height::Exactly(f64::from(profile.line_pitch().0)),
            before: 0.0,
            by_latin: ByLatin::Space,
            spacing: f64::from(profile.character_spacing().0),
            stops: Vec::new(),
            flow: Flowing::Free,
        }
    }

    /// Of a paragraph in a cell.
    pub(crate) fn cell(profile: &Profile, align: Align) -> Setting {
        let pitch = f64::from(profile.line_pitch().0);
        Setting { first: 0.0, align, height: Height::OnGrid(pitch), ..Setting::body(profile) }
    }

    /// Of a composed paragraph.
    pub(crate) fn of(paragraph: &Paragraph, profile: &Profile) -> Setting {
        let character = match paragraph.role {
            Role::CopiesTo { .. } | Role::Printer => profile.faces.of(FaceRole::Foot).size_pt.is.twips(),
            _ => profile.character_pitch(),
        };
        let stop = |tab: &compose::Tab| Stop { at: whole(tab.at * character), edge: tab.edge };
        let stops = paragraph.tabs.iter().map(stop).collect();
        Setting { stops, ..of_role(paragraph.role, profile) }
    }
}

fn of_role(role: Role, profile: &Profile) -> Setting {
    let body = Setting::body(profile);
    let flush = Setting { first: 0.0, ..body.clone() };
    let one_line = Setting { align: Align::Left, by_latin: ByLatin::None, ..flush.clone() };
    let right = Setting { align: Align::Right, by_latin: ByLatin::None, ..flush.clone() };
    match role {
        Role::Body | Role::RunIn(_) | Role::Blank | Role::Note => body,
        Role::Heading(_) => Setting { flow: Flowing::WithNext, ..body },
        Role::Title | Role::AttachmentTitle => {
            Setting { align: Align::Center, flow: Flowing::WithNext, ..flush }
        }
        Role::Addressee => flush,
        Role::AttachmentLabel => Setting { flow: Flowing::NewPage, ..flush },
        Role::AttachmentNote { hanging, indent: left } => hung(left, hanging, profile),
        Role::Attendance { hanging } => hung(profile.body.first_line_characters.is.0, hanging, profile),
        Role::Issuer { from_right } => {
            Setting { right: indent(from_right, profile), flow: Flowing::WithNext, ..right }
        }
        Role::Date { from_right } => Setting { right: indent(from_right, profile), ..right },
        Role::Seals => Setting { flow: Flowing::WithNext, ..one_line },
        Role::DocumentNumber => Setting { align: Align::Center, ..flush },
        Role::Signers => {
            Setting { left: indent(profile.header.number_from_left_characters.is.0, profile), ..one_line }
        }
        Role::Element { line, below_rule } => element(one_line, (line, below_rule), profile),
        Role::Rule { below } => {
            let size = profile.faces.of(FaceRole::Body).size_pt.is.twips();
            let pitch = f64::from(profile.line_pitch().0);
            let before = whole((below.twips() - bottom_in_line(pitch, size)).max(0.0));
            Setting { before, height: Height::Exactly(RULES_LINE), ..flush }
        }
        Role::DoubleRule { top } => {
            Setting { before: whole(top.twips().max(0.0)), height: Height::Exactly(RULES_LINE), ..flush }
        }
        Role::CopiesTo { hanging } => of_foot(one_line, hanging, profile),
        Role::Printer => of_foot(one_line, 0.0, profile),
    }
}

/// Wrapped lines are aligned so many characters behind the first one's beginning.
fn hung(left: f64, hanging: f64, profile: &Profile) -> Setting {
    Setting {
        left: indent(left + hanging, profile),
        first: indent(-hanging, profile),
        ..Setting::body(profile)
    }
}

/// 份号 and the like: in lower lines, or so far below a rule, where that is said.
fn element(one_line: Setting, (line, below_rule): (Option<Pt>, Option<Mm>), profile: &Profile) -> Setting {
    let pitch = line.map_or(f64::from(profile.line_pitch().0), Pt::twips);
    let size = profile.faces.of(FaceRole::Body).size_pt.is.twips();
    let above = |below: Mm| whole((below.twips() - RULES_LINE - top_in_line(pitch, size)).max(0.0));
    Setting { before: below_rule.map_or(0.0, above), height: Height::Exactly(whole(pitch)), ..one_line }
}

fn of_foot(one_line: Setting, hanging: f64, profile: &Profile) -> Setting {
    let character = profile.faces.of(FaceRole::Foot).size_pt.is.twips();
    let edge = profile.foot.from_edge_characters.is.0 * character;
    Setting {
        left: whole(edge + hanging * character),
        right: whole(edge),
        first: whole(-hanging * character),
        spacing: 0.0,
        ..one_line
    }
}

/// An indent of some characters of the body.
fn indent(characters: f64, profile: &Profile) -> f64 {
    whole(characters * profile.character_pitch())
}

/// The nearest whole twips, as the file has them.
pub(crate) fn whole(twips: f64) -> f64 {
    f64::from(Twips::nearest(twips).0)
}

/// The left and right ends of a letter's rules, which are longer than the type area and in the middle of the paper.
pub(crate) fn across_letter(profile: &Profile, area: &Area) -> (f64, f64) {
    let width = profile.letter.rule_width_mm.is.twips();
    ((area.paper.0 - width) / 2.0, width)
}
