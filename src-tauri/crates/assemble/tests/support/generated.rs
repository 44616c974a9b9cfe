//! Drafts by chance, of sentences that a clerk writes.

use super::{blocks, body, heading, run_in, table, unnumbered};
use draft::{
    Attachment, Attendance, AttendanceRole, Back, BlockId, Content, Draft, Foot, Form, Front, Header,
    IssueDate, Level, Mark, Orientation, Table, Text,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const TITLES: [&str; 6] = [
    "关于开展档案清点工作的通知",
    "关于做好夏季用电安全\n有关事项的通知",
    "关于上半年培训工作情况的报告",
    "关于调整库房布局的请示",
    "2026年上半年工作总结",
    "物资采购管理实施方案",
];

const ADDRESSEES: [&str; 4] = ["各科室", "各科室、各库房", "综合科，档案科，保障科", ""];

const HEADINGS: [&str; 8] = [
    "总体情况",
    "库房管理",
    "“三室一库”建设",
    "2026年重点任务",
    "存在的问题和不足",
    "培训安排",
    "一季度完成情况",
    "第三方服务采购",
];

const LEADS: [&str; 6] = [
    "加强库房管理。",
    "严格借阅手续。",
    "完成“回头看”检查。",
    "组织业务培训。",
    "2026年6月底前完成清点。",
    "做到账实相符、手续齐全。",
];

const SENTENCES: [&str; 12] = [
    "各科室按季度移交归档材料，逐件登记，核对份数和页数。",
    "2.5万件待整理档案集中在两个库房，整理进度不均衡。",
    "一是完成了清点，二是更新了标识，三是修订了借阅办法。",
    "按照《档案借阅管理办法》（试行）的要求，借阅须经审批，当日归还。",
    "培训于9:30开始，共1,200人次参加，合格率98%。",
    "联系人：张工；电话：12345。",
    "温湿度超出范围的——无论白天还是夜间——应当及时调节……并记入台账。",
    "A区存放2020年以前的档案，B区存放其余档案，C<D的规则不变。",
    "首先要摸清底数，其次要分类处理，最后要按期完成。",
    "第一批材料共320件，第二批材料共415件。",
    "三天内报送清点表；逾期的，予以通报。",
    "上述安排，请认真组织实施。",
];

fn text() -> impl Strategy<Value = Content> {
    let whole = vec(select(&SENTENCES[..]), 1..4).prop_map(|sentences| body(&sentences.concat()));
    let strong = (select(&SENTENCES[..]), select(&SENTENCES[..])).prop_map(|(plain, strong)| {
        let text = Text::plain(format!("{plain}{strong}"));
        let text = text.marked(plain.len()..plain.len() + strong.len(), &Mark::Strong);
        Content::Paragraph { run_in: None, text }
    });
    prop_oneof![6 => whole, 1 => strong]
}

/// A heading, whose level is at most one below the last, and what stands under it.
fn section() -> impl Strategy<Value = (usize, Opens, Vec<Content>)> {
    let opens = prop_oneof![
        5 => select(&HEADINGS[..]).prop_map(Opens::Heading),
        5 => (select(&LEADS[..]), select(&SENTENCES[..])).prop_map(|(lead, rest)| Opens::RunIn(lead, rest)),
        1 => select(&HEADINGS[..]).prop_map(Opens::Unnumbered),
    ];
    let orientation = select(&[Orientation::Portrait, Orientation::Portrait, Orientation::Landscape][..]);
    let with_table = (text(), orientation).prop_map(|(text, lies)| vec![text, lying(table(), lies)]);
    let under = prop_oneof![8 => vec(text(), 0..3), 1 => with_table];
    (0usize..4, opens, under)
}

fn lying(content: Content, orientation: Orientation) -> Content {
    match content {
        Content::Table(table) => Content::Table(Table { orientation, ..table }),
        other => other,
    }
}

#[derive(Clone, Debug)]
enum Opens {
    Heading(&'static str),
    Unnumbered(&'static str),
    RunIn(&'static str, &'static str),
}

fn flow(sections: usize) -> impl Strategy<Value = Vec<Content>> {
    (vec(text(), 1..3), vec(section(), 0..sections)).prop_map(|(mut contents, sections)| {
        let mut depth = 0;
        for (level, opens, under) in sections {
            let level = level.min(depth);
            depth = level + 1;
            let level = Level::ALL[level];
            contents.push(match opens {
                Opens::Heading(text) => heading(level, text),
                Opens::Unnumbered(text) => unnumbered(level, text),
                Opens::RunIn(lead, rest) => run_in(level, lead, rest),
            });
            contents.extend(under);
        }
        contents
    })
}

fn back() -> impl Strategy<Value = Back> {
    let issuers = prop_oneof![
        1 => Just(Vec::new()),
        4 => Just(vec!["综合档案室".into()]),
        1 => Just(vec!["综合科".into(), "后勤保障科".into()]),
    ];
    (issuers, 1i8..13, 1i8..29, select(&["", "此件公开发布", "联系电话：12345"][..])).prop_map(
        |(issuers, month, day, note)| {
            // Without a signature, a note is the text's last paragraph to any reader.
            let (date, note) =
                if issuers.is_empty() { (None, "") } else { (IssueDate::day(2026, month, day), note) };
            Back { issuers, date, note: note.into(), ..Back::default() }
        },
    )
}

/// A draft as a clerk might have it.
pub fn drafts() -> impl Strategy<Value = Draft> {
    let only_table = Just(vec![lying(table(), Orientation::Landscape)]);
    let attached = prop_oneof![3 => flow(3), 1 => only_table];
    let attachment =
        (select(&["清点登记表", "培训日程安排", "物资采购目录（第一批）"][..]), option(attached));
    (select(&TITLES[..]), select(&ADDRESSEES[..]), flow(8), vec(attachment, 0..3), back()).prop_map(
        |(title, addressee, contents, attachments, back)| {
            let front = Front { title: title.into(), addressee: addressee.into(), ..Front::default() };
            let mut draft = Draft { front, body: blocks(contents, 1), back, ..Draft::default() };
            let mut next = draft.body.len() as u64 + 1;
            for (title, contents) in attachments {
                let body = blocks(contents.unwrap_or_default(), next);
                next += body.len() as u64;
                draft.attachments.push(Attachment { title: title.into(), body, ..Attachment::default() });
            }
            for attachment in &mut draft.attachments {
                attachment.id = BlockId(next);
                next += 1;
            }
            draft
        },
    )
}

fn option<T: std::fmt::Debug>(some: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    prop::option::of(some)
}

const AUTHORITIES: [&str; 5] =
    ["综合档案馆", "物资采购管理中心", "安全培训中心", "图书馆", "后勤保障服务中心"];

const SIGNERS: [&str; 5] = ["甲乙丙", "丁戊己", "庚辛", "欧阳子丑", "寅卯辰"];

const COPIES: [&str; 4] = [
    "",
    "后勤保障组",
    "一号库房管理组，二号库房管理组，阅览服务组",
    "一号库房管理组，二号库房管理组，阅览服务组，数字化加工组，安全保卫组，后勤保障组，设备检修组",
];

const PRESENT: [&str; 2] = [
    "甲乙丙、丁戊己、庚辛",
    "甲乙丙、丁戊己、庚辛、各库房管理组和各业务组负责人，安全保卫组、后勤保障组负责人",
];

fn texts(names: &[&str]) -> Vec<Text> {
    names.iter().map(|name| Text::from(*name)).collect()
}

fn elements() -> impl Strategy<Value = Header> {
    let one_of = |values: &'static [&'static str]| select(values).prop_map(Text::from);
    let number = (1u32..400).prop_map(|nth| format!("综档发〔2026〕{nth}号"));
    (one_of(&["", "000012"]), one_of(&["", "机密★1年", "秘密★6个月"]), one_of(&["", "特急", "加急"]), number)
        .prop_map(|(copy_number, secrecy, urgency, number)| Header {
            copy_number,
            secrecy,
            urgency,
            number: number.as_str().into(),
            ..Header::default()
        })
}

fn foot() -> impl Strategy<Value = Foot> {
    (select(&COPIES[..]), 1i8..13, 1i8..29).prop_map(|(copies, month, day)| Foot {
        copies_to: copies.into(),
        printer: "综合档案馆办公室".into(),
        printed: IssueDate::day(2026, month, day),
    })
}

/// The same with a header and a foot: documents of one body and of several, upward ones, letters, orders, minutes.
pub fn formed() -> impl Strategy<Value = Draft> {
    let form = select(&[Form::Document, Form::Document, Form::Letter, Form::Order, Form::Minutes][..]);
    (drafts(), elements(), foot(), form, (1usize..4, 0usize..6, select(&PRESENT[..]))).prop_map(
        |(mut draft, elements, foot, form, (bodies, signers, present))| {
            draft.form = form;
            draft.back.foot = foot;
            let header = &mut draft.front.header;
            *header = Header { authorities: texts(&AUTHORITIES[..1]), ..elements };
            match form {
                Form::Document => {
                    header.authorities = texts(&AUTHORITIES[..bodies]);
                    // With many of both, page 1 has no room for the addressee, which goes to 版记.
                    header.signers = texts(&SIGNERS[..signers]);
                }
                Form::Letter => {
                    draft.front.title = "关于商请协助检修设备的函".into();
                    let copies_to = std::mem::take(&mut draft.back.foot.copies_to);
                    draft.back.foot = Foot { copies_to, ..Foot::default() };
                }
                Form::Order => as_order(&mut draft),
                Form::Minutes => as_minutes(&mut draft, present),
                Form::Plain => {}
            }
            draft
        },
    )
}

fn as_order(draft: &mut Draft) {
    let Front { header, title, addressee } = &mut draft.front;
    *header =
        Header { authorities: texts(&["综合档案馆令"]), number: "第3号".into(), ..Header::default() };
    (*title, *addressee) = (Text::default(), Text::default());
    // The gap is as wide as it is printed.
    draft.back.issuers = texts(&["馆长　　甲乙丙"]);
    draft.back.date = draft.back.date.take().or(IssueDate::day(2026, 6, 30));
}

fn as_minutes(draft: &mut Draft, present: &str) {
    let header = &mut draft.front.header;
    header.authorities = texts(&["综合档案馆馆务会议纪要"]);
    header.number = "〔2026〕4号".into();
    draft.front.title = "研究库房清点工作".into();
    draft.front.addressee = Text::default();
    (draft.back.issuers, draft.back.date, draft.back.note) = (Vec::new(), None, Text::default());
    let there = |role, names: &str| Attendance { role, names: names.into() };
    draft.back.attendance =
        vec![there(AttendanceRole::Present, present), there(AttendanceRole::Absent, "陈书简")];
}
