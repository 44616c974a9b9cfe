//! Drafts to assemble, and the way into what was assembled.
#![allow(dead_code, unreachable_pub, reason = "each test takes what it needs")]

pub mod again;
pub mod edited;
pub mod forms;
pub mod generated;
pub mod printed;
pub mod read;
pub mod rearranged;
pub mod settled;

use assemble::{Numbering, Options, assemble};
use draft::{
    Attachment, Back, Block, BlockId, Cell, Content, Draft, Front, Image, IssueDate, Level, Mark,
    Micrometres, Picture, Row, RunIn, Table, TableLook, Text,
};

pub const BOTH: [Numbering; 2] = [Numbering::Auto, Numbering::Literal];

/// A draft as a .docx by the standard.
pub fn docx(draft: &Draft, numbering: Numbering) -> Vec<u8> {
    let profile = profile::built_in("gbt9704").unwrap();
    assemble(&compose::compose(draft, &profile), &Options { numbering, ..Options::default() })
}

/// Gives blocks their names, from 1.
pub fn blocks(contents: impl IntoIterator<Item = Content>, first: u64) -> Vec<Block> {
    (first..).zip(contents).map(|(id, content)| Block { id: BlockId(id), content }).collect()
}

pub fn heading(level: Level, text: &str) -> Content {
    Content::Heading { level, numbered: true, text: text.into() }
}

pub fn unnumbered(level: Level, text: &str) -> Content {
    Content::Heading { level, numbered: false, text: text.into() }
}

pub fn body(text: &str) -> Content {
    Content::Paragraph { run_in: None, text: text.into() }
}

/// A paragraph that `lead` opens as a heading.
pub fn run_in(level: Level, lead: &str, rest: &str) -> Content {
    let text = Text::plain(format!("{lead}{rest}")).marked(0..lead.len(), &Mark::Lead);
    Content::Paragraph { run_in: Some(RunIn { level, numbered: true }), text }
}

fn cell(text: &str, spans: (u16, u16)) -> Cell {
    Cell { col_span: spans.0, row_span: spans.1, paragraphs: vec![text.into()] }
}

fn row(header: bool, cells: &[(&str, (u16, u16))]) -> Row {
    Row { header, cells: cells.iter().map(|(text, spans)| cell(text, *spans)).collect() }
}

/// A table with cells that span rows and columns.
pub fn table() -> Content {
    Content::Table(Table {
        rows: vec![
            row(true, &[("库房", (1, 1)), ("上半年", (1, 1)), ("全年", (1, 1))]),
            row(false, &[("一号库", (1, 2)), ("120", (1, 1)), ("260", (1, 1))]),
            row(false, &[("95", (1, 1)), ("190", (1, 1))]),
            row(false, &[("合计", (1, 1)), ("待盘点后填报", (2, 1))]),
        ],
        ..Table::default()
    })
}

/// A three-line table with columns of its own widths.
pub fn three_lines() -> Content {
    Content::Table(Table {
        rows: vec![
            row(true, &[("科室", (1, 1)), ("件数", (1, 1))]),
            row(false, &[("综合科", (1, 1)), ("1,200", (1, 1))]),
        ],
        look: TableLook::ThreeLine,
        widths: vec![700, 300],
        ..Table::default()
    })
}

/// The smallest picture: one grey point.
pub fn image() -> Image {
    Image::new(include_bytes!("point.png")).unwrap()
}

pub fn picture() -> Content {
    let (width, height) = (Micrometres(60_000), Micrometres(30_000));
    Content::Picture(Picture { image: image().id(), width, height, alt: "库房平面图".into() })
}

/// A paragraph of so many characters, in which every one is as wide as any other.
pub fn filled(characters: usize) -> Content {
    body(
        &"库房清点按月进行并逐件登记在册核对无误后归还原位"
            .chars()
            .cycle()
            .take(characters)
            .collect::<String>(),
    )
}

/// A short draft that has everything.
pub fn specimen() -> Draft {
    use Level::{Four, One, Three, Two};
    let text = [
        body("为做好“三室一库”的清点——含历年移交的档案……现将有关事项通知如下。"),
        heading(One, "清点范围"),
        body("各科室保存的档案均在清点之列，A<B&C>D 类除外。"),
        heading(Two, "纸质档案"),
        heading(Three, "文书档案"),
        heading(Four, "永久保存的"),
        run_in(Four, "长期保存的。", "按件清点，逐件登记。"),
        run_in(Three, "科技档案。", "按卷清点。"),
        run_in(Two, "电子档案。", "按存储介质清点。"),
        unnumbered(One, "工作要求"),
        heading(Two, "按时完成"),
        Content::Paragraph {
            run_in: None,
            text: Text::plain("六月底前完成，逾期不再受理。").marked(0..18, &Mark::Strong),
        },
        table(),
        three_lines(),
        picture(),
        Content::PageBreak,
        heading(One, "其他事项"),
        body("未尽事宜，由档案室负责解释。"),
    ];
    let list = [
        body("清点时填写，一式两份。"),
        heading(One, "填写方法"),
        run_in(Two, "编号。", "按库房编号填写。"),
        table(),
    ];
    Draft {
        front: Front {
            title: "关于开展档案清点\n工作的通知".into(),
            addressee: "各科室".into(),
            ..Front::default()
        },
        body: blocks(text, 1),
        attachments: vec![
            Attachment {
                id: BlockId(23), title: "档案清点登记表及填写说明".into(), body: blocks(list, 19)
            },
            Attachment { id: BlockId(24), title: "清点人员分工".into(), body: Vec::new() },
        ],
        back: Back {
            issuers: vec!["综合档案室".into()],
            date: IssueDate::day(2026, 6, 30),
            note: "此件公开发布".into(),
            ..Back::default()
        },
        images: [(image().id(), image())].into(),
        ..Draft::default()
    }
}

/// A draft of nothing but paragraphs of so many full lines each.
pub fn full_lines(paragraphs: &[usize]) -> Draft {
    let contents = paragraphs.iter().map(|lines| filled(28 * lines - 2));
    Draft { body: blocks(contents, 1), ..Draft::default() }
}
