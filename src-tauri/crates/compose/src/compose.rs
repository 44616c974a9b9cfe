//! From draft to composition.

use crate::extent::{Fit, ends};
use crate::runs::{broken_runs, in_face, led_runs, level_face, plain, runs};
use crate::signature::width;
use crate::{Composition, Item, Paragraph, Role, Run, title};
use draft::{
    Block, BlockId, Content, Draft, Form, Image, ImageId, Number, Picture, Text, numbers, with_references,
};
use profile::{FaceRole, Profile};
use std::collections::BTreeMap;

/// Composes a draft for print.
pub fn compose<'a>(draft: &Draft, profile: &'a Profile) -> Composition<'a> {
    let draft = &*with_references(draft);
    let items = Vec::with_capacity(draft.body.len() + 8);
    let mut composer = Composer { profile, images: &draft.images, items };
    composer.header(draft.form, &draft.front.header);
    let moved = composer.front(draft);
    composer.body(&draft.body);
    composer.attachment_note(draft);
    composer.attendance(draft);
    composer.back(draft);
    composer.attachments(draft);
    composer.foot(draft, moved);
    let title = draft.front.title.to_plain().replace('\n', "");
    Composition { title, profile, form: draft.form, items: composer.items }
}

pub(crate) struct Composer<'a> {
    pub(crate) profile: &'a Profile,
    images: &'a BTreeMap<ImageId, Image>,
    pub(crate) items: Vec<Item>,
}

impl Composer<'_> {
    /// Title and addressee. The addressee is given back where the text could not begin on page 1 below it.
    fn front<'d>(&mut self, draft: &'d Draft) -> Option<&'d Text> {
        let before = self.items.len();
        self.title(Role::Title, &draft.front.title);
        if self.items.len() > before {
            self.blank_lines(self.profile.body.blank_lines_above_addressee.is);
        }
        let addressee = &draft.front.addressee;
        if addressee.is_empty() {
            return None;
        }
        let without = self.items.len();
        let mut line = runs(addressee, FaceRole::Body);
        line.push(plain("："));
        self.paragraph(Role::Addressee, line);
        let end = ends(&self.items, self.profile, Fit::Loose);
        let has_room = draft.form == Form::Plain || (end.page == 1 && end.room > 0);
        if has_room {
            return None;
        }
        self.items.truncate(without);
        Some(addressee)
    }

    /// A title, broken where the sense allows unless the clerk broke it.
    fn title(&mut self, role: Role, text: &Text) {
        if !text.is_empty() {
            let breaks = title::breaks(&text.to_plain(), self.profile.title_characters());
            self.paragraph(role, broken_runs(text, FaceRole::Title, &breaks));
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
                    tabs: Vec::new(),
                }),
                Content::Paragraph { run_in, text } => {
                    let level = run_in.map(|run_in| run_in.level);
                    let role = level.map_or(Role::Body, Role::RunIn);
                    let runs = led_runs(text, level);
                    let block = Some(id);
                    Item::Paragraph(Paragraph { block, role, number, runs, tabs: Vec::new() })
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

    /// 出席, 请假, 列席 (10.3).
    fn attendance(&mut self, draft: &Draft) {
        let there: Vec<_> = draft.back.attendance.iter().filter(|one| !one.names.is_empty()).collect();
        if draft.form != Form::Minutes || there.is_empty() {
            return;
        }
        self.blank_lines(self.profile.minutes.blank_lines_above_attendance.is);
        for one in there {
            let label = format!("{}：", one.role.chinese());
            let mut line = vec![in_face(&label, FaceRole::AttendanceLabel)];
            line.extend(runs(&one.names, FaceRole::Body));
            self.paragraph(Role::Attendance { hanging: width(&label) }, line);
        }
    }

    /// Each attachment that has a text begins a page: its label on line 1, its title on line 3.
    fn attachments(&mut self, draft: &Draft) {
        for (nth, attachment) in (1..).zip(&draft.attachments) {
            if attachment.body.is_empty() {
                continue;
            }
            let number: String = if draft.attachments.len() == 1 { String::new() } else { nth.to_string() };
            let label = in_face(&format!("附件{number}"), FaceRole::AttachmentLabel);
            self.paragraph(Role::AttachmentLabel, vec![label]);
            self.blank_lines(1);
            self.title(Role::AttachmentTitle, &attachment.title);
            self.blank_lines(1);
            self.body(&attachment.body);
        }
    }

    pub(crate) fn text(&mut self, role: Role, text: &Text, face: FaceRole) {
        if !text.is_empty() {
            self.paragraph(role, runs(text, face));
        }
    }

    pub(crate) fn paragraph(&mut self, role: Role, runs: Vec<Run>) {
        self.items.push(Item::Paragraph(Paragraph { role, runs, ..Paragraph::default() }));
    }

    pub(crate) fn blank_lines(&mut self, lines: u16) {
        for _ in 0..lines {
            self.paragraph(Role::Blank, Vec::new());
        }
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
    use draft::{Attachment, Back, BlockId, Front, IssueDate, Level, Mark, RunIn};

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
            Item::Mark(_) => "mark".into(),
            Item::Foot(_) => "foot".into(),
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
