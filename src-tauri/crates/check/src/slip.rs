//! 送审单: what goes beside a copy for sign-off, as a draft of one table.

use crate::check;
use draft::{Asked, Block, BlockId, Cell, Content, Draft, Front, Kind, Request, Row, Settled, Table, Text};

/// Who sends a copy, to whom, and how long it is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Slip<'a> {
    /// 拟稿人.
    pub drafter: &'a str,
    /// 核稿人.
    pub checker: &'a str,
    /// 签发人.
    pub signer: &'a str,
    /// When it is sent, as it is printed.
    pub date: &'a str,
    /// How many pages it has.
    pub pages: usize,
}

/// As many as one reads before one signs; the others are counted.
const MOST: usize = 12;

/// The slip of a draft: what it is, who answers for it, what is open in it and what was left as it is, and why.
pub fn slip(draft: &Draft, slip: &Slip<'_>) -> Draft {
    let title = one_line(&draft.front.title);
    let kind = if draft.kind == Kind::Plain { "未定" } else { draft.kind.chinese() };
    let pages = format!("{} 页", slip.pages);
    let mut rows = vec![
        wide("标　　题", vec![title]),
        pairs([("文　　种", kind), ("页　　数", &pages)]),
        wide("主送机关", vec![one_line(&draft.front.addressee)]),
        pairs([("拟 稿 人", slip.drafter), ("核 稿 人", slip.checker)]),
        pairs([("送审日期", slip.date), ("签 发 人", slip.signer)]),
        wide("签发意见", vec![String::new(); 4]),
    ];
    rows.extend(list("尚未处理", open(draft)));
    rows.extend(list("保留不改", ignored(draft)));
    rows.extend(list("上次意见", handled(&draft.requests)));
    // Four characters of a label stand on one line.
    let table = Table { rows, widths: vec![180, 320, 180, 320], ..Table::default() };
    Draft {
        front: Front { title: "送审单".into(), ..Front::default() },
        body: vec![Block { id: BlockId(1), content: Content::Table(table) }],
        ..Draft::default()
    }
}

fn one_line(text: &Text) -> String {
    text.to_plain().replace('\n', "")
}

fn cell(col_span: u16, paragraphs: Vec<String>) -> Cell {
    let paragraphs = if paragraphs.is_empty() { vec![String::new()] } else { paragraphs };
    Cell { col_span, row_span: 1, paragraphs: paragraphs.into_iter().map(Text::plain).collect() }
}

fn wide(label: &str, said: Vec<String>) -> Row {
    Row { header: false, cells: vec![cell(1, vec![label.to_owned()]), cell(3, said)] }
}

/// A line a row beside one label, so that a long list goes over to the next page.
fn list(label: &str, lines: Vec<String>) -> Vec<Row> {
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let row = |(nth, line)| {
        let label = (nth == 0).then(|| Cell { row_span: rows, ..cell(1, vec![label.to_owned()]) });
        Row { header: false, cells: label.into_iter().chain([cell(3, vec![line])]).collect() }
    };
    lines.into_iter().enumerate().map(row).collect()
}

fn pairs(pairs: [(&str, &str); 2]) -> Row {
    let cells = pairs.iter().flat_map(|(label, said)| [*label, *said]);
    Row { header: false, cells: cells.map(|said| cell(1, vec![said.to_owned()])).collect() }
}

/// What a careful reader would still say, the worst first, those that say the same once.
fn open(draft: &Draft) -> Vec<String> {
    let mut said: Vec<(String, usize)> = Vec::new();
    let mut findings = check(draft);
    findings.sort_by_key(|finding| finding.severity);
    for finding in findings {
        let message = format!("{}：{}", finding.severity.chinese(), finding.message);
        match said.iter_mut().find(|(other, _)| *other == message) {
            Some((_, count)) => *count += 1,
            None => said.push((message, 1)),
        }
    }
    let line = |(message, count): (String, usize)| {
        if count > 1 { format!("{message}（{count} 处）") } else { message }
    };
    listed(said.into_iter().map(line).collect())
}

fn ignored(draft: &Draft) -> Vec<String> {
    let line = |one: &draft::Ignored| {
        let reason = if one.reason.is_empty() { "没有写理由" } else { &one.reason };
        format!("“{}”：{reason}", one.text)
    };
    listed(draft.checks.ignored.iter().map(line).collect())
}

/// What became of the requests of the copy before.
fn handled(requests: &[Request]) -> Vec<String> {
    if requests.is_empty() {
        return Vec::new();
    }
    let count = |is: fn(&Settled) -> bool| {
        requests.iter().filter_map(|one| one.settled.as_ref()).filter(|one| is(one)).count()
    };
    let taken = count(|one| *one == Settled::Taken);
    let refused = count(|one| *one == Settled::Refused);
    let answered = count(|one| matches!(one, Settled::Answered { .. }));
    let mut lines =
        vec![format!("共 {} 条：采纳 {taken} 条，不采纳 {refused} 条，答复 {answered} 条", requests.len())];
    lines.extend(listed(requests.iter().filter_map(told).collect()).into_iter().filter(|line| line != NONE));
    lines
}

/// What was not done as asked, and what was answered.
fn told(request: &Request) -> Option<String> {
    let asked = match &request.asked {
        Asked::Words { was, by, .. } | Asked::Element { was, by, .. } => format!("“{was}”改为“{by}”"),
        Asked::Blocks { of, by, .. } if by.is_empty() => format!("删去“{}”", first(of)),
        Asked::Blocks { by, .. } => format!("加上“{}”", first(by)),
        Asked::Moved { block, .. } => format!("移动“{}”", first(std::slice::from_ref(block))),
        Asked::Said { words, .. } => words.replace('\n', "；"),
    };
    let who = if request.author.is_empty() { String::new() } else { format!("{}：", request.author) };
    match request.settled.as_ref()? {
        Settled::Taken => None,
        Settled::Refused => Some(format!("{who}{asked}——不采纳")),
        Settled::Answered { words } => Some(format!("{who}{asked}——{words}")),
    }
}

fn first(blocks: &[Block]) -> String {
    const LONGEST: usize = 20;
    let text = blocks.iter().find_map(Block::text).map(one_line).unwrap_or_default();
    let cut: String = text.chars().take(LONGEST).collect();
    if cut.len() < text.len() { cut + "……" } else { cut }
}

const NONE: &str = "无";

fn listed(mut lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() {
        return vec![NONE.to_owned()];
    }
    let more = lines.len().saturating_sub(MOST);
    lines.truncate(MOST);
    let mut numbered: Vec<String> = (1..).zip(lines).map(|(nth, line)| format!("{nth}. {line}")).collect();
    if more > 0 {
        numbered.push(format!("另有 {more} 条没有列出"));
    }
    numbered
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::{Ignored, RequestSource, Spot};

    fn said(draft: &Draft) -> Vec<String> {
        let slip = Slip { drafter: "甲", checker: "乙", signer: "丙", date: "2026年6月30日", pages: 3 };
        let made = super::slip(draft, &slip);
        let Content::Table(table) = &made.body[0].content else { return Vec::new() };
        let cell = |cell: &Cell| cell.paragraphs.iter().map(Text::to_plain).collect::<Vec<_>>().join("|");
        table.rows.iter().map(|row| row.cells.iter().map(cell).collect::<Vec<_>>().join("　")).collect()
    }

    #[test]
    fn a_slip_says_who_what_and_what_is_open() {
        let mut draft = Draft { kind: Kind::Notice, ..Draft::default() };
        draft.front.title = "关于开展档案清点的\n通知".into();
        draft.body = vec![Block {
            id: BlockId(1),
            content: Content::Paragraph { run_in: None, text: "共清点xx件。".into() },
        }];
        draft::mark_blanks(&mut draft);
        let rows = said(&draft);
        assert!(rows[0].ends_with("关于开展档案清点的通知"), "{rows:?}");
        assert!(rows[1].contains("通知") && rows[1].ends_with("3 页"), "{rows:?}");
        assert!(rows[3].contains('甲') && rows[3].ends_with('乙') && rows[4].ends_with('丙'), "{rows:?}");
        assert!(rows[6].contains("1. "), "an open blank is found: {rows:?}");
        assert!(rows[7].ends_with('无') && rows.len() == 8, "{rows:?}");
    }

    #[test]
    fn what_was_left_and_what_was_answered_stand_with_their_reasons() {
        let mut draft = Draft::default();
        draft.checks.ignored =
            vec![Ignored {
                rule: "x".into(), block: None, text: "按月".into(), reason: "馆里的说法".into()
            }];
        let asked = Asked::Words {
            spot: Spot::Title,
            before: String::new(),
            was: "六期".into(),
            after: String::new(),
            by: "八期".into(),
        };
        let request = |id, settled| Request {
            id,
            copy: String::new(),
            file: String::new(),
            author: "丁".into(),
            at: String::new(),
            source: RequestSource::Tracked,
            asked: asked.clone(),
            settled,
        };
        draft.requests = vec![request(1, Some(Settled::Taken)), request(2, Some(Settled::Refused))];
        let rows = said(&draft);
        assert!(rows[7].ends_with("1. “按月”：馆里的说法"), "{rows:?}");
        assert!(rows[8].ends_with("共 2 条：采纳 1 条，不采纳 1 条，答复 0 条"), "{rows:?}");
        assert_eq!(rows[9], "1. 丁：“六期”改为“八期”——不采纳");
    }

    #[test]
    fn a_long_list_is_a_row_a_line_beside_one_label_with_the_worst_first() {
        let paragraph = |nth: u64| Block {
            id: BlockId(nth),
            content: Content::Paragraph {
                run_in: None,
                text: Text::plain(format!("第{nth}组清点【待补{nth}】件,已归档。")),
            },
        };
        let mut draft = Draft { body: (1..=20).map(paragraph).collect(), ..Draft::default() };
        draft::mark_blanks(&mut draft);
        let rows = said(&draft);
        assert!(rows[6].starts_with("尚未处理　1. 错误："), "{rows:?}");
        assert!(rows[7].starts_with("2. 提醒："), "{rows:?}");
        assert!(rows.iter().any(|row| row.starts_with("另有 ")), "{rows:?}");
        let made = super::slip(&draft, &Slip::default());
        let Content::Table(table) = &made.body[0].content else { return };
        let across = |row: &Row| row.cells.iter().map(|cell| cell.col_span).sum::<u16>();
        assert!(table.rows.iter().all(|row| across(row) == 4 || across(row) == 3));
    }
}
