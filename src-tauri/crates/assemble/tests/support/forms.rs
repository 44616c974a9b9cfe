//! A draft of each form.

use super::{blocks, body, filled, heading, run_in};
use draft::{
    Attachment, Attendance, AttendanceRole, Back, Block, BlockId, Cell, Content, Draft, Foot, Form, Front,
    Header, IssueDate, Kind, Level, Orientation, Row, Table, Text,
};

/// A draft under a name.
pub struct Specimen {
    pub name: &'static str,
    pub draft: Draft,
}

fn header(authorities: &[&str], number: &str) -> Header {
    Header {
        authorities: authorities.iter().map(|name| Text::from(*name)).collect(),
        number: number.into(),
        ..Header::default()
    }
}

fn marked(header: Header) -> Header {
    Header {
        copy_number: "000012".into(), secrecy: "机密★1年".into(), urgency: "特急".into(), ..header
    }
}

fn back(issuers: &[&str]) -> Back {
    Back {
        issuers: issuers.iter().map(|name| Text::from(*name)).collect(),
        date: IssueDate::day(2026, 6, 30),
        ..Back::default()
    }
}

fn foot() -> Foot {
    Foot {
        copies_to: "一号库房管理组，二号库房管理组，阅览服务组，数字化加工组，安全保卫组，后勤保障组".into(),
        printer: "综合档案馆办公室".into(),
        printed: IssueDate::day(2026, 7, 2),
    }
}

fn front(header: Header, title: &str, addressee: &str) -> Front {
    Front { header, title: title.into(), addressee: addressee.into() }
}

/// Some lines of text, with headings.
fn text(paragraphs: usize) -> Vec<draft::Block> {
    use Level::{One, Two};
    let mut contents = vec![body("为掌握馆藏底数，保障档案安全，决定开展库房清点。现将有关事项通知如下。")];
    contents.push(heading(One, "清点范围"));
    contents.push(run_in(Two, "纸质档案。", "各库房保存的纸质档案逐件清点，逐件登记在册。"));
    contents.push(run_in(Two, "电子档案。", "按存储介质清点，核对数量和校验值。"));
    contents.push(heading(One, "清点方法"));
    contents.extend((0..paragraphs).map(|_| filled(75)));
    blocks(contents, 1)
}

fn specimen(name: &'static str, form: Form, draft: Draft) -> Specimen {
    let kind = Kind::of_title(&draft.front.title.to_plain());
    Specimen { name, draft: Draft { form, kind, ..draft } }
}

/// One of each form.
pub fn all() -> Vec<Specimen> {
    vec![plain(), document(), upward(), joint(), letter(), order(), minutes(), cover(), wide()]
}

pub fn plain() -> Specimen {
    let front = front(Header::default(), "综合档案馆2026年上半年工作总结", "");
    specimen(
        "plain",
        Form::Plain,
        Draft { front, body: text(9), back: back(&["综合档案馆"]), ..Draft::default() },
    )
}

pub fn document() -> Specimen {
    let header = marked(header(&["综合档案馆"], "综档发〔2026〕5号"));
    let front =
        front(header, "关于开展2026年上半年库房清点和档案数字化核查工作的通知", "各库房管理组、各业务组");
    let back = Back { foot: foot(), note: "此件公开发布".into(), ..back(&["综合档案馆"]) };
    specimen("document", Form::Document, Draft { front, body: text(4), back, ..Draft::default() })
}

pub fn upward() -> Specimen {
    let mut header = marked(header(&["综合档案馆"], "综档报〔2026〕3号"));
    header.signers = ["甲乙丙", "丁戊己", "庚辛"].map(Text::from).to_vec();
    let front = front(header, "关于增配库房温湿度监测设备的请示", "档案事业服务中心");
    let back = Back {
        foot: foot(), note: "联系人：综合组，电话：12345".into(), ..back(&["综合档案馆"])
    };
    specimen("upward", Form::Document, Draft { front, body: text(2), back, ..Draft::default() })
}

pub fn joint() -> Specimen {
    let header = header(&["综合档案馆", "物资采购管理中心", "安全培训中心"], "综档发〔2026〕6号");
    let front = front(header, "关于联合开展库房消防安全培训的通知", "各库房管理组");
    let back =
        Back { foot: foot(), ..back(&["综合档案馆", "物资采购管理中心", "安全培训中心"]) };
    specimen("joint", Form::Document, Draft { front, body: text(3), back, ..Draft::default() })
}

pub fn letter() -> Specimen {
    let header = marked(header(&["综合档案馆"], "综档函〔2026〕8号"));
    let front = front(header, "关于商请协助开展库房设备检修的函", "物资采购管理中心");
    let foot = Foot { copies_to: "后勤保障组".into(), ..Foot::default() };
    let back = Back { foot, ..back(&["综合档案馆"]) };
    specimen("letter", Form::Letter, Draft { front, body: text(6), back, ..Draft::default() })
}

pub fn order() -> Specimen {
    let header = header(&["综合档案馆令"], "第3号");
    let front = front(header, "", "");
    let back = Back { foot: foot(), ..back(&["馆长　甲乙丙"]) };
    let contents = [body("《库房出入管理办法》已经馆务会议审议通过，现予公布，自2026年8月1日起施行。")];
    specimen("order", Form::Order, Draft { front, body: blocks(contents, 1), back, ..Draft::default() })
}

pub fn minutes() -> Specimen {
    let header = header(&["综合档案馆馆务会议纪要"], "〔2026〕4号");
    let front = front(header, "研究库房清点工作", "");
    let there = |role, names: &str| Attendance { role, names: names.into() };
    let back = Back {
        attendance: vec![
            there(
                AttendanceRole::Present,
                "甲乙丙、丁戊己、庚辛、各库房管理组和各业务组负责人，安全保卫组、后勤保障组负责人",
            ),
            there(AttendanceRole::Absent, "陈书简"),
            there(AttendanceRole::Observing, "数字化加工组负责人"),
        ],
        foot: foot(),
        ..Back::default()
    };
    specimen("minutes", Form::Minutes, Draft { front, body: text(2), back, ..Draft::default() })
}

/// A notice that sends a summary along.
pub fn cover() -> Specimen {
    let header = header(&["综合档案馆"], "综档发〔2026〕7号");
    let front = front(header, "关于印发上半年工作总结的通知", "各业务组");
    let back = Back { foot: foot(), ..back(&["综合档案馆"]) };
    let contents = [body("现将《综合档案馆2026年上半年工作总结》印发给你们，请结合实际抓好落实。")];
    let mut summary = text(6);
    for block in &mut summary {
        block.id.0 += 100;
    }
    let attachments =
        vec![Attachment {
            id: BlockId(100), title: "综合档案馆2026年上半年工作总结".into(), body: summary
        }];
    specimen(
        "cover",
        Form::Document,
        Draft { front, body: blocks(contents, 1), back, attachments, ..Draft::default() },
    )
}

/// A notice with a wide table in its text and another as its attachment.
pub fn wide() -> Specimen {
    let header = header(&["综合档案馆"], "综档发〔2026〕9号");
    let front = front(header, "关于报送库房清点进度的通知", "各库房管理组");
    let back = Back { foot: foot(), ..back(&["综合档案馆"]) };
    let mut all = text(2);
    all.push(Block { id: BlockId(90), content: Content::Table(wide_table(12)) });
    all.extend(blocks([body("各组按上表所列时间报送，逾期的予以通报。")], 91));
    let table = Block { id: BlockId(101), content: Content::Table(wide_table(8)) };
    let attachments =
        vec![Attachment { id: BlockId(100), title: "库房清点登记表".into(), body: vec![table] }];
    specimen("wide", Form::Document, Draft { front, body: all, back, attachments, ..Draft::default() })
}

/// A table of eight columns on pages that lie sideways.
pub fn wide_table(rows: usize) -> Table {
    let heads = ["序号", "库房", "责任人", "应清点件数", "已清点件数", "完成率", "报送时间", "备注"];
    let cell = |text: &str| Cell { col_span: 1, row_span: 1, paragraphs: vec![text.into()] };
    let row = |nth: usize| {
        let texts = [&nth.to_string(), "一号库房", "甲乙丙", "1,200", "960", "80%", "2026年7月15日", ""];
        Row { header: false, cells: texts.into_iter().map(cell).collect() }
    };
    let head = Row { header: true, cells: heads.into_iter().map(cell).collect() };
    Table {
        rows: std::iter::once(head).chain((1..=rows).map(row)).collect(),
        orientation: Orientation::Landscape,
        widths: vec![60, 120, 120, 140, 140, 110, 180, 130],
        ..Table::default()
    }
}
