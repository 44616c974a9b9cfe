//! The document's named styles, its list and its faces.

use crate::Numbering;
use crate::measure::{half_points, indent};
use draft::Level;
use ooxml::write::{
    Alignment, Font, Line, ListLevel, MultilevelList, NumberFormat, ParagraphFormat, RunFormat, Style,
    StyleKind, Twips,
};
use profile::{Face, FaceRole, Profile};

pub(crate) const BODY: &str = "Normal";
pub(crate) const TITLE: &str = "Title";
pub(crate) const ADDRESSEE: &str = "Addressee";
pub(crate) const ATTACHMENT_NOTE: &str = "AttachmentNote";
pub(crate) const ATTACHMENT_LABEL: &str = "AttachmentLabel";
pub(crate) const SIGNATURE: &str = "Signature";
pub(crate) const MARK: &str = "IssuerMark";
pub(crate) const ELEMENT: &str = "HeaderElement";
pub(crate) const NUMBER: &str = "DocumentNumber";
pub(crate) const SIGNERS: &str = "Signers";
pub(crate) const RULE: &str = "RedRule";
pub(crate) const ATTENDANCE: &str = "Attendance";
pub(crate) const FOOT: &str = "IssueRecord";
pub(crate) const TABLE: &str = "TableGrid";
pub(crate) const THREE_LINE_TABLE: &str = "ThreeLineTable";
pub(crate) const TABLE_TEXT: &str = "TableText";
pub(crate) const PICTURE: &str = "Picture";

/// Caption and lines of a table of contents, under Word's own names.
pub(crate) const CONTENTS: [(&str, &str); 3] =
    [("TOCHeading", "TOC Heading"), ("TOC1", "toc 1"), ("TOC2", "toc 2")];

/// The paragraph style of a heading.
pub(crate) fn heading(level: Level) -> &'static str {
    ["Heading1", "Heading2", "Heading3", "Heading4"][level.index()]
}

/// The character style of a run-in heading's lead.
pub(crate) fn lead(face: FaceRole) -> Option<&'static str> {
    Level::ALL.into_iter().find(|level| face_of(*level) == face).map(|level| LEADS[level.index()])
}

/// The character style of a label or a name in a paragraph of another face.
pub(crate) fn beside(face: FaceRole) -> Option<&'static str> {
    BESIDE.iter().find(|(role, ..)| *role == face).map(|(_, id, _)| *id)
}

/// Faces that stand within paragraphs: role, id, name.
const BESIDE: [(FaceRole, &str, &str); 3] = [
    (FaceRole::Secrecy, "Secrecy", "密级和紧急程度"),
    (FaceRole::Signer, "SignerName", "签发人姓名"),
    (FaceRole::AttendanceLabel, "AttendanceLabel", "出席标签"),
];

fn face_of(level: Level) -> FaceRole {
    [FaceRole::Level1, FaceRole::Level2, FaceRole::Level3, FaceRole::Level4][level.index()]
}

/// What all text has: the body's face, set so tight that the line holds the grid's characters.
pub(crate) fn defaults(profile: &Profile) -> RunFormat {
    let spacing = Some(Twips(profile.character_spacing().0));
    RunFormat { spacing, ..run(profile.faces.of(FaceRole::Body)) }
}

pub(crate) fn run(face: &Face) -> RunFormat {
    RunFormat { family: Some(face.family.is.clone()), size: Some(half_points(face)), ..RunFormat::default() }
}

/// A run in another face of the body's size, for which only the family need be said.
pub(crate) fn in_face(role: FaceRole, profile: &Profile) -> RunFormat {
    let face = profile.faces.of(role);
    RunFormat { bold: Some(face.bold.is), ..run(face) }
}

/// Every style, the default one first; headings bound to the list where it numbers them.
pub(crate) fn styles(profile: &Profile, numbering: Numbering) -> Vec<Style> {
    let mut styles = vec![Style { next: None, ..style(BODY, "Normal", StyleKind::DefaultParagraph) }];
    styles[0].paragraph = body(profile);
    styles.extend(parts(profile));
    styles.extend(header_and_foot(profile));
    styles.extend(Level::ALL.map(|level| heading_style(level, profile, numbering)));
    styles.extend(Level::ALL.map(|level| lead_style(level, profile)));
    styles.extend(BESIDE.map(|(role, id, name)| Style {
        run: in_face(role, profile),
        ..style(id, name, StyleKind::Character)
    }));
    styles.push(style(TABLE, "Table Grid", StyleKind::GridTable));
    styles.push(style(THREE_LINE_TABLE, "三线表", StyleKind::OpenTable));
    styles
}

/// A style that says nothing yet; paragraphs go on from the body's.
fn style(id: &'static str, name: &'static str, kind: StyleKind) -> Style {
    let body = (kind == StyleKind::Paragraph).then_some(BODY);
    let (paragraph, run) = (ParagraphFormat::default(), RunFormat::default());
    Style { id, name, kind, based_on: body, next: body, link: None, paragraph, run }
}

fn body(profile: &Profile) -> ParagraphFormat {
    ParagraphFormat {
        // Every page holds the grid's lines.
        widow_control: Some(false),
        line: Some(Line::Exactly(Twips(profile.line_pitch().0))),
        first_line: Some(indent(profile.body.first_line_characters.is.0, profile)),
        alignment: Some(Alignment::Both),
        ..ParagraphFormat::default()
    }
}

pub(crate) fn title_format(profile: &Profile) -> ParagraphFormat {
    ParagraphFormat {
        first_line: Some(indent(0.0, profile)),
        alignment: Some(Alignment::Center),
        keep_next: true,
        // A face higher than the grid's line would take two.
        on_grid: Some(false),
        ..ParagraphFormat::default()
    }
}

/// A style of paragraphs, by id and name.
pub(crate) fn part((id, name): (&'static str, &'static str), paragraph: ParagraphFormat) -> Style {
    Style { paragraph, ..style(id, name, StyleKind::Paragraph) }
}

/// The styles of what is no heading and no text.
fn parts(profile: &Profile) -> [Style; 7] {
    let flush = ParagraphFormat { first_line: Some(indent(0.0, profile)), ..ParagraphFormat::default() };
    // Issuer and date stand by each other's width, which counts a digit as half a character and nothing between.
    let signature =
        ParagraphFormat { alignment: Some(Alignment::Right), space_by_latin: Some(false), ..flush.clone() };
    let cell =
        ParagraphFormat { line: Some(Line::Single), alignment: Some(Alignment::Left), ..flush.clone() };
    // A line as high as the page's grid would show a strip of the picture.
    let picture = ParagraphFormat {
        line: Some(Line::Single),
        alignment: Some(Alignment::Center),
        on_grid: Some(false),
        ..flush.clone()
    };
    let label = ParagraphFormat { page_break_before: true, keep_next: true, ..flush.clone() };
    let part = |id, name, paragraph| Style { paragraph, ..style(id, name, StyleKind::Paragraph) };
    let face = |role| in_face(role, profile);
    [
        Style { run: face(FaceRole::Title), ..part(TITLE, "Title", title_format(profile)) },
        part(ADDRESSEE, "主送机关", flush),
        part(ATTACHMENT_NOTE, "附件说明", ParagraphFormat::default()),
        part(SIGNATURE, "Signature", signature),
        Style { run: face(FaceRole::AttachmentLabel), ..part(ATTACHMENT_LABEL, "附件", label) },
        part(TABLE_TEXT, "表格文字", cell),
        part(PICTURE, "图片", picture),
    ]
}

/// The styles of 版头, 版记 and what minutes have beside the text.
fn header_and_foot(profile: &Profile) -> [Style; 7] {
    // Off the grid: where their characters stand in a line must not depend on how a program reads it.
    let flush = ParagraphFormat {
        first_line: Some(indent(0.0, profile)),
        on_grid: Some(false),
        ..ParagraphFormat::default()
    };
    let one_line =
        ParagraphFormat { alignment: Some(Alignment::Left), space_by_latin: Some(false), ..flush.clone() };
    let center = ParagraphFormat { alignment: Some(Alignment::Center), ..flush.clone() };
    let left = profile.header.number_from_left_characters.is.0;
    let signers = ParagraphFormat { left: Some(indent(left, profile)), ..one_line.clone() };
    let rule = ParagraphFormat { line: Some(Line::Exactly(Twips(20))), ..flush };
    let part = |id, name, paragraph| Style { paragraph, ..style(id, name, StyleKind::Paragraph) };
    let colour = Some(profile.header.colour.is.clone());
    let own = |role| RunFormat { spacing: Some(Twips(0)), ..in_face(role, profile) };
    [
        Style {
            run: RunFormat { colour, ..own(FaceRole::Mark) },
            ..part(MARK, "发文机关标志", center.clone())
        },
        part(ELEMENT, "份号", one_line.clone()),
        part(NUMBER, "发文字号", center),
        part(SIGNERS, "签发人", signers),
        part(RULE, "红色分隔线", rule),
        part(ATTENDANCE, "出席人员", ParagraphFormat::default()),
        Style { run: own(FaceRole::Foot), ..part(FOOT, "版记", one_line) },
    ]
}

fn heading_style(level: Level, profile: &Profile, numbering: Numbering) -> Style {
    Style {
        link: lead(face_of(level)),
        paragraph: heading_format(level, numbering),
        run: in_face(face_of(level), profile),
        ..style(heading(level), HEADING_NAMES[level.index()], StyleKind::Paragraph)
    }
}

/// Linked to the heading's style: so Word takes a run-in heading into a table of contents, without its paragraph.
fn lead_style(level: Level, profile: &Profile) -> Style {
    Style {
        link: Some(heading(level)),
        run: in_face(face_of(level), profile),
        ..style(LEADS[level.index()], LEAD_NAMES[level.index()], StyleKind::Character)
    }
}

const LEADS: [&str; 4] = ["Lead1", "Lead2", "Lead3", "Lead4"];
const HEADING_NAMES: [&str; 4] = ["heading 1", "heading 2", "heading 3", "heading 4"];
const LEAD_NAMES: [&str; 4] = ["标题 1 字符", "标题 2 字符", "标题 3 字符", "标题 4 字符"];

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
    let mut fonts: Vec<Font> = Vec::new();
    for Face { family, instead, .. } in FaceRole::ALL.map(|role| profile.faces.of(role)) {
        if fonts.iter().all(|font| font.family != family.is) {
            fonts.push(Font { family: family.is.clone(), instead: instead.is.join(",") });
        }
    }
    fonts
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
