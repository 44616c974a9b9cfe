//! From draft to composition.

use crate::signature::{from_right, width};
use crate::{Composition, Item, Paragraph, Role, Run};
use draft::{
    Block, BlockId, Content, Draft, Image, ImageId, Level, Mark, Number, Picture, Text, numbers,
    with_references,
};
use profile::{FaceRole, Profile};
use std::collections::BTreeMap;

/// Composes a draft for print.
pub fn compose<'a>(draft: &Draft, profile: &'a Profile) -> Composition<'a> {
    let draft = &*with_references(draft);
    let items = Vec::with_capacity(draft.body.len() + 8);
    let mut composer = Composer { profile, images: &draft.images, items };
    composer.front(draft);
    composer.body(&draft.body);
    composer.attachment_note(draft);
    composer.back(draft);
    composer.attachments(draft);
    Composition { title: draft.front.title.to_plain().replace('\n', ""), profile, items: composer.items }
}

struct Composer<'a> {
    profile: &'a Profile,
    images: &'a BTreeMap<ImageId, Image>,
    items: Vec<Item>,
}

impl Composer<'_> {
    fn front(&mut self, draft: &Draft) {
        let before = self.items.len();
        self.text(Role::Title, &draft.front.title, FaceRole::Title);
        if self.items.len() > before {
            self.blank_lines(self.profile.body.blank_lines_above_addressee.is);
        }
        if !draft.front.addressee.is_empty() {
            let mut runs = runs(&draft.front.addressee, FaceRole::Body);
            runs.push(plain("："));
            self.paragraph(Role::Addressee, runs);
        }
    }

    fn body(&mut self, blocks: &[Block]) {
        for (block, number) in blocks.iter().zip(numbers(blocks)) {
            let id = block.id;
            self.items.push(match &block.content {
                Content::Heading { level, text, .. } => Item::Paragraph(Paragraph {
                    block: Some(id),
                    role: Role::Heading(*level),
                    number,
                    runs: runs(text, level_face(*level)),
                }),
                Content::Paragraph { run_in, text } => {
                    let level = run_in.map(|run_in| run_in.level);
                    let role = level.map_or(Role::Body, Role::RunIn);
                    let runs = led_runs(text, level);
                    Item::Paragraph(Paragraph { block: Some(id), role, number, runs })
                }
                Content::Table(table) => Item::Table { block: id, table: table.clone() },
                Content::Picture(picture) => self.picture(id, picture),
                Content::PageBreak => Item::PageBreak,
            });
        }
    }

    /// A picture, or the words for one whose image is gone: the place is seen, not lost.
    fn picture(&self, block: BlockId, picture: &Picture) -> Item {
        match self.images.get(&picture.image) {
            Some(image) => Item::Picture { block, picture: picture.clone(), image: image.clone() },
            None => Item::Paragraph(Paragraph {
                block: Some(block),
                runs: vec![plain(&format!("［图片缺失］{}", picture.alt))],
                ..Paragraph::default()
            }),
        }
    }

    /// `附件：1. 名称`; one attachment alone carries no number (GB/T 9704-2012, 7.3.4).
    fn attachment_note(&mut self, draft: &Draft) {
        let titles = &draft.attachments;
        if titles.is_empty() {
            return;
        }
        self.blank_lines(self.profile.body.blank_lines_above_attachment_note.is);
        let label = "附件：";
        let indent = self.profile.body.first_line_characters.is.0;
        for (nth, attachment) in (1..).zip(titles) {
            let number = if titles.len() == 1 { String::new() } else { format!("{nth}.") };
            let before = if nth == 1 { format!("{label}{number}") } else { number };
            let indent = if nth == 1 { indent } else { indent + width(label) };
            let role = Role::AttachmentNote { hanging: width(&before), indent };
            let mut line = vec![plain(&before)];
            line.extend(runs(&attachment.title, FaceRole::Body));
            self.paragraph(role, line);
        }
    }

    fn back(&mut self, draft: &Draft) {
        let date = draft.back.date.as_ref().map(draft::IssueDate::to_text).unwrap_or_default();
        if !draft.back.issuers.is_empty() || !date.is_empty() {
            self.blank_lines(self.profile.signature.blank_lines_above.is);
        }
        let widths = draft.back.issuers.iter().map(|issuer| width(&issuer.to_plain()));
        let placed = from_right(widths.fold(0.0, f64::max), width(&date.to_plain()), &self.profile.signature);
        for issuer in &draft.back.issuers {
            self.text(Role::Issuer { from_right: placed.issuer }, issuer, FaceRole::Body);
        }
        self.text(Role::Date { from_right: placed.date }, &date, FaceRole::Body);
        if !draft.back.note.is_empty() {
            let mut line = vec![plain("（")];
            line.extend(runs(&draft.back.note, FaceRole::Body));
            line.push(plain("）"));
            self.paragraph(Role::Note, line);
        }
    }

    /// Each attachment that has a text begins a page: its label on line 1, its title on line 3.
    fn attachments(&mut self, draft: &Draft) {
        for (nth, attachment) in (1..).zip(&draft.attachments) {
            if attachment.body.is_empty() {
                continue;
            }
            let number: String = if draft.attachments.len() == 1 { String::new() } else { nth.to_string() };
            let label = Run { face: FaceRole::AttachmentLabel, ..plain(&format!("附件{number}")) };
            self.paragraph(Role::AttachmentLabel, vec![label]);
            self.blank_lines(1);
            self.text(Role::AttachmentTitle, &attachment.title, FaceRole::Title);
            self.blank_lines(1);
            self.body(&attachment.body);
        }
    }

    fn text(&mut self, role: Role, text: &Text, face: FaceRole) {
        if !text.is_empty() {
            self.paragraph(role, runs(text, face));
        }
    }

    fn paragraph(&mut self, role: Role, runs: Vec<Run>) {
        self.items.push(Item::Paragraph(Paragraph { role, runs, ..Paragraph::default() }));
    }

    fn blank_lines(&mut self, lines: u16) {
        for _ in 0..lines {
            self.paragraph(Role::Blank, Vec::new());
        }
    }
}

fn plain(text: &str) -> Run {
    Run { text: text.to_owned(), face: FaceRole::Body, strong: false, blank: false }
}

/// The runs of a text in one face.
fn runs(text: &Text, face: FaceRole) -> Vec<Run> {
    text.runs().iter().map(|run| of_run(run, face)).collect()
}

/// The runs of a paragraph: its lead in the face of its heading's level.
fn led_runs(text: &Text, level: Option<Level>) -> Vec<Run> {
    let face = |run: &draft::Run| match level {
        Some(level) if run.marks.contains(&Mark::Lead) => level_face(level),
        _ => FaceRole::Body,
    };
    text.runs().iter().map(|run| of_run(run, face(run))).collect()
}

fn of_run(run: &draft::Run, face: FaceRole) -> Run {
    let strong = run.marks.contains(&Mark::Strong);
    let blank = run.marks.iter().any(|mark| matches!(mark, Mark::Blank { .. }));
    Run { text: run.text.clone(), face, strong, blank }
}

/// The face of a heading's level.
fn level_face(level: Level) -> FaceRole {
    match level {
        Level::One => FaceRole::Level1,
        Level::Two => FaceRole::Level2,
        Level::Three => FaceRole::Level3,
        Level::Four => FaceRole::Level4,
    }
}

impl Paragraph {
    /// The number before it as printed: 一、 （一） 1. （1）
    pub fn label(&self) -> Option<String> {
        self.number.map(|number: Number| draft::label(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::{Attachment, Back, BlockId, Front, IssueDate, RunIn};

    fn check(draft: &Draft, expected: &[&str]) {
        let profile = profile::built_in("gbt9704").unwrap();
        let line = |item: &Item| match item {
            Item::Paragraph(paragraph) => {
                let text: String = paragraph.runs.iter().map(|run| run.text.as_str()).collect();
                format!("{}{text}", paragraph.label().unwrap_or_default())
            }
            Item::Table { .. } => "table".into(),
            Item::Picture { .. } => "picture".into(),
            Item::PageBreak => "break".into(),
        };
        let lines: Vec<String> = compose(draft, &profile).items.iter().map(line).collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn what_is_derived_is_composed() {
        let attachment = |title: &str| Attachment { title: title.into(), ..Attachment::default() };
        let draft = Draft {
            front: Front {
                title: "关于清点库房的通知".into(),
                addressee: "各科室".into(),
                ..Front::default()
            },
            body: vec![
                Block {
                    id: BlockId(1),
                    content: Content::Heading { level: Level::One, numbered: true, text: "范围".into() },
                },
                Block {
                    id: BlockId(2),
                    content: Content::Paragraph {
                        run_in: Some(RunIn { level: Level::Two, numbered: true }),
                        text: Text::plain("库房。全部清点。").marked(0..9, &Mark::Lead),
                    },
                },
            ],
            attachments: vec![attachment("清点表"), attachment("分工表")],
            back: Back {
                issuers: vec!["档案馆".into()],
                date: IssueDate::day(2026, 6, 30),
                note: "联系电话：12345".into(),
                ..Back::default()
            },
            ..Draft::default()
        };
        check(
            &draft,
            &[
                "关于清点库房的通知",
                "",
                "各科室：",
                "一、范围",
                "（一）库房。全部清点。",
                "",
                "附件：1.清点表",
                "2.分工表",
                "",
                "档案馆",
                "2026年6月30日",
                "（联系电话：12345）",
            ],
        );
    }

    #[test]
    fn an_empty_draft_prints_nothing() {
        check(&Draft::default(), &[]);
    }
}
