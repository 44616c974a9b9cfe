//! The document's named styles, its list, its faces and its page.

use crate::Numbering;
use crate::measure::{half_points, indent, twips};
use draft::Level;
use ooxml::write::{
    Alignment, Font, Footer, Footers, Line, ListLevel, MultilevelList, NumberFormat, ParagraphFormat,
    RunFormat, Section, Style, StyleKind, Twips,
};
use profile::{Face, FaceRole, Profile};

pub(crate) const BODY: &str = "Normal";
pub(crate) const TITLE: &str = "Title";
pub(crate) const ADDRESSEE: &str = "Addressee";
pub(crate) const ATTACHMENT_NOTE: &str = "AttachmentNote";
pub(crate) const ATTACHMENT_LABEL: &str = "AttachmentLabel";
pub(crate) const SIGNATURE: &str = "Signature";
pub(crate) const TABLE: &str = "TableGrid";
pub(crate) const TABLE_TEXT: &str = "TableText";
const PLAIN: &str = "Plain";

/// The paragraph style of a heading.
pub(crate) fn heading(level: Level) -> &'static str {
    ["Heading1", "Heading2", "Heading3", "Heading4"][level.index()]
}

/// The character style of a run-in heading's lead.
pub(crate) fn lead(face: FaceRole) -> Option<&'static str> {
    match face {
        FaceRole::Level1 => Some("Lead1"),
        FaceRole::Level2 => Some("Lead2"),
        FaceRole::Level3 => Some("Lead3"),
        FaceRole::Level4 => Some("Lead4"),
        FaceRole::Title | FaceRole::Body | FaceRole::AttachmentLabel | FaceRole::PageNumber => None,
    }
}

fn face_of(level: Level) -> FaceRole {
    [FaceRole::Level1, FaceRole::Level2, FaceRole::Level3, FaceRole::Level4][level.index()]
}

/// What all text has: the body's face, set so tight that the line holds the grid's characters.
pub(crate) fn defaults(profile: &Profile) -> RunFormat {
    let spacing = Some(Twips(profile.character_spacing().0));
    RunFormat { spacing, ..run(profile.faces.of(FaceRole::Body)) }
}

fn run(face: &Face) -> RunFormat {
    RunFormat { family: Some(face.family.clone()), size: Some(half_points(face)), ..RunFormat::default() }
}

/// A run in another face of the body's size, for which only the family need be said.
fn in_face(role: FaceRole, profile: &Profile) -> RunFormat {
    RunFormat { bold: Some(false), ..run(profile.faces.of(role)) }
}

/// Every style, the default one first; headings bound to the list where it numbers them.
pub(crate) fn styles(profile: &Profile, numbering: Numbering) -> Vec<Style> {
    let pitch = Some(Line::Exactly(Twips(profile.line_pitch().0)));
    let first_line = Some(indent(profile.body.first_line_characters.is.0, profile));
    let body = ParagraphFormat {
        // Every page holds the grid's lines.
        widow_control: Some(false),
        line: pitch,
        first_line,
        alignment: Some(Alignment::Both),
        ..ParagraphFormat::default()
    };
    let flush = ParagraphFormat { first_line: Some(indent(0.0, profile)), ..ParagraphFormat::default() };
    let title = ParagraphFormat {
        alignment: Some(Alignment::Center),
        keep_next: true,
        // A face higher than the grid's line would take two.
        on_grid: Some(false),
        ..flush.clone()
    };
    // Issuer and date stand by each other's width, which counts a digit as half a character and nothing between.
    let signature =
        ParagraphFormat { alignment: Some(Alignment::Right), space_by_latin: Some(false), ..flush.clone() };
    let cell =
        ParagraphFormat { line: Some(Line::Single), alignment: Some(Alignment::Left), ..flush.clone() };
    let label = ParagraphFormat { page_break_before: true, keep_next: true, ..flush.clone() };
    let based = |id, name, paragraph, run| Style {
        id,
        name,
        kind: StyleKind::Paragraph,
        based_on: Some(BODY),
        next: Some(BODY),
        paragraph,
        run,
    };
    let face = |role| in_face(role, profile);
    let mut styles = vec![
        Style {
            kind: StyleKind::DefaultParagraph,
            based_on: None,
            next: None,
            ..based(BODY, "Normal", body, RunFormat::default())
        },
        based(TITLE, "Title", title, face(FaceRole::Title)),
        based(ADDRESSEE, "主送机关", flush.clone(), RunFormat::default()),
        based(ATTACHMENT_NOTE, "附件说明", ParagraphFormat::default(), RunFormat::default()),
        based(SIGNATURE, "Signature", signature, RunFormat::default()),
        based(ATTACHMENT_LABEL, "附件", label, face(FaceRole::AttachmentLabel)),
        based(TABLE_TEXT, "表格文字", cell, RunFormat::default()),
    ];
    styles.extend(Level::ALL.map(|level| Style {
        next: Some(BODY),
        ..based(
            heading(level),
            HEADING_NAMES[level.index()],
            heading_format(level, numbering),
            face(face_of(level)),
        )
    }));
    styles.extend(Level::ALL.map(|level| Style {
        kind: StyleKind::Character,
        based_on: None,
        next: None,
        ..based(
            lead(face_of(level)).unwrap_or(PLAIN),
            LEAD_NAMES[level.index()],
            ParagraphFormat::default(),
            face(face_of(level)),
        )
    }));
    styles.push(Style {
        kind: StyleKind::GridTable,
        based_on: None,
        next: None,
        ..based(TABLE, "Table Grid", ParagraphFormat::default(), RunFormat::default())
    });
    styles
}

const HEADING_NAMES: [&str; 4] = ["heading 1", "heading 2", "heading 3", "heading 4"];
const LEAD_NAMES: [&str; 4] = ["段首标题 1", "段首标题 2", "段首标题 3", "段首标题 4"];

fn heading_format(level: Level, numbering: Numbering) -> ParagraphFormat {
    let depth = level.depth() - 1;
    ParagraphFormat {
        keep_next: true,
        numbering: (numbering == Numbering::Auto).then_some((MultilevelList::FIRST, u32::from(depth))),
        outline_level: Some(depth),
        ..ParagraphFormat::default()
    }
}

/// The list that headings count in. Its labels are those of the draft, with the level's count in their place.
pub(crate) fn list(profile: &Profile, numbering: Numbering) -> MultilevelList {
    let paragraph = ParagraphFormat {
        left: Some(indent(0.0, profile)),
        first_line: Some(indent(profile.body.first_line_characters.is.0, profile)),
        ..ParagraphFormat::default()
    };
    let level = |level: Level| ListLevel {
        format: if level <= Level::Two { NumberFormat::Chinese } else { NumberFormat::Decimal },
        text: LABELS[level.index()],
        style: (numbering == Numbering::Auto).then_some(heading(level)),
        paragraph: paragraph.clone(),
        run: in_face(face_of(level), profile),
    };
    MultilevelList { levels: Level::ALL.map(level).to_vec(), restarts: Vec::new() }
}

const LABELS: [&str; 4] = ["%1、", "（%2）", "%3.", "（%4）"];

/// The faces, with those in their stead.
pub(crate) fn fonts(profile: &Profile) -> Vec<Font> {
    let roles = [FaceRole::Body, FaceRole::Title, FaceRole::Level1, FaceRole::Level2, FaceRole::PageNumber];
    let font = |role| {
        let Face { family, instead, .. } = profile.faces.of(role).clone();
        Font { family, instead }
    };
    let mut fonts: Vec<Font> = roles.map(font).to_vec();
    fonts.dedup();
    fonts
}

/// The page.
pub(crate) fn section(profile: &Profile) -> Section {
    let sheet = &profile.sheet;
    let [top, left] = [sheet.top.is, sheet.left.is].map(twips);
    let [right, bottom] = [sheet.right(), sheet.bottom()].map(twips);
    Section {
        paper: (twips(sheet.width.is), twips(sheet.height.is)),
        margins: [top, right, bottom, left],
        footer: footer_from_edge(profile),
        line_pitch: Twips(profile.line_pitch().0),
    }
}

/// A dash stands in the middle of its line, which is as high as the face: so far below the line's top is its edge.
const DASH_IN_LINE: f64 = 0.5;

/// From the paper's lower edge to the lower edge of the page number's line.
fn footer_from_edge(profile: &Profile) -> Twips {
    let size = profile.faces.of(FaceRole::PageNumber).size_pt.twips();
    let top_of_line = profile.page_number.below_text_mm.is.twips() - size * DASH_IN_LINE;
    Twips(profile::Twips::nearest(profile.sheet.bottom().twips() - top_of_line - size).0)
}

/// Page numbers: on odd pages at the right, on even ones at the left, a character from the edge.
pub(crate) fn footers(profile: &Profile) -> Footers {
    let face = profile.faces.of(FaceRole::PageNumber);
    let size = profile::Twips::nearest(face.size_pt.twips()).0;
    let characters = profile.page_number.from_edge_characters.is.0;
    // In twips: the characters of an indent may be the body's, which are larger.
    let from_edge = (0, Twips(profile::Twips::nearest(characters * face.size_pt.twips()).0));
    let foot = |paragraph: ParagraphFormat| Footer {
        before: "— ",
        after: " —",
        paragraph: ParagraphFormat {
            line: Some(Line::Exactly(Twips(size))),
            first_line: Some((0, Twips(0))),
            ..paragraph
        },
        run: RunFormat { spacing: Some(Twips(0)), ..run(face) },
    };
    let side = |alignment| ParagraphFormat { alignment: Some(alignment), ..ParagraphFormat::default() };
    Footers {
        odd: foot(ParagraphFormat { right: Some(from_edge), ..side(Alignment::Right) }),
        even: foot(ParagraphFormat { left: Some(from_edge), ..side(Alignment::Left) }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::{Number, chinese, label};

    #[test]
    fn the_list_prints_the_labels_of_the_draft() {
        let profile = profile::built_in("gbt9704").unwrap();
        for (level, of_list) in Level::ALL.into_iter().zip(list(&profile, Numbering::Auto).levels) {
            let numeral = match of_list.format {
                NumberFormat::Chinese => chinese(12),
                NumberFormat::Decimal => "12".into(),
            };
            let printed = of_list.text.replace(&format!("%{}", level.depth()), &numeral);
            assert_eq!(printed, label(Number { level, nth: 12 }));
        }
    }
}
