//! Drafts as lines, for examples and tests.
//!
//! A line is a paragraph. `#` to `####` begin a heading; with `|` it opens a paragraph and ends there. `|a|b|` is a row
//! of a table. 附> is a paragraph of the last attachment. `题：` and the other labels of [`LABELS`] are the elements.
//! What stands in ⟦ ⟧ is what a rule shall find.

use draft::{
    Attachment, Block, BlockId, Cell, Content, Draft, Form, IssueDate, Kind, Level, Mark, Row, RunIn, Spot,
    Table, Text, change_texts, mark_blanks, visit_texts,
};
use std::ops::Range;

const OPEN: char = '⟦';
const CLOSE: char = '⟧';

type Put = fn(&mut Draft, &str);

/// The labels of lines that are elements.
const LABELS: &[(&str, Put)] = &[
    ("格式：", |draft, text| {
        draft.form = *Form::ALL.iter().find(|form| form.chinese() == text).expect("a form");
    }),
    ("文种：", |draft, text| {
        draft.kind = *Kind::ALL.iter().find(|kind| kind.chinese() == text).expect("a kind");
    }),
    ("题：", |draft, text| draft.front.title = text.replace('/', "\n").as_str().into()),
    ("主送：", |draft, text| draft.front.addressee = text.into()),
    ("份号：", |draft, text| draft.front.header.copy_number = text.into()),
    ("密级：", |draft, text| draft.front.header.secrecy = text.into()),
    ("缓急：", |draft, text| draft.front.header.urgency = text.into()),
    ("标志：", |draft, text| draft.front.header.authorities.push(text.into())),
    ("文号：", |draft, text| draft.front.header.number = text.into()),
    ("签发：", |draft, text| draft.front.header.signers.push(text.into())),
    ("署名：", |draft, text| draft.back.issuers.push(text.into())),
    ("日期：", |draft, text| draft.back.date = Some(date(text))),
    ("附注：", |draft, text| draft.back.note = text.into()),
    ("抄送：", |draft, text| draft.back.foot.copies_to = text.into()),
    ("印发机关：", |draft, text| draft.back.foot.printer = text.into()),
    ("附件：", |draft, text| {
        let id = BlockId(1000 + draft.attachments.len() as u64);
        draft.attachments.push(Attachment { id, title: text.into(), body: Vec::new() });
    }),
];

/// The draft that some lines say, and where its marked stretches stand.
pub(crate) fn read(lines: &str) -> (Draft, Vec<(Spot, Range<usize>)>) {
    let mut draft = Draft::default();
    for (id, line) in (1..).zip(lines.lines()) {
        match LABELS.iter().find_map(|(label, put)| Some((line.strip_prefix(label)?, put))) {
            Some((text, put)) => put(&mut draft, text),
            None => add(&mut draft, BlockId(id), line),
        }
    }
    let mut marked = Vec::new();
    visit_texts(&draft, |spot, text| {
        marked.extend(stretches(&text.to_plain()).into_iter().map(|range| (spot, range)));
    });
    change_texts(&mut draft, |text| {
        let without = text
            .runs()
            .iter()
            .map(|run| draft::Run { text: run.text.replace([OPEN, CLOSE], ""), marks: run.marks.clone() });
        without.collect()
    });
    mark_blanks(&mut draft);
    (draft, marked)
}

/// The draft that some lines say.
pub(crate) fn draft(lines: &str) -> Draft {
    read(lines).0
}

fn add(draft: &mut Draft, id: BlockId, line: &str) {
    if let Some(line) = line.strip_prefix("附>") {
        let attachment = draft.attachments.last_mut().expect("an attachment comes before its text");
        return add_to(&mut attachment.body, id, line);
    }
    add_to(&mut draft.body, id, line);
}

fn add_to(blocks: &mut Vec<Block>, id: BlockId, line: &str) {
    if let Some(cells) = line.strip_prefix('|') {
        let row = row(cells.trim_end_matches('|'));
        if let Some(Block { content: Content::Table(table), .. }) = blocks.last_mut() {
            return table.rows.push(row);
        }
        return blocks
            .push(Block { id, content: Content::Table(Table { rows: vec![row], ..Table::default() }) });
    }
    let depth = line.len() - line.trim_start_matches('#').len();
    let text = &line[depth..];
    let content = match (u8::try_from(depth).ok().and_then(Level::new), text.split_once('|')) {
        (Some(level), Some((lead, rest))) => {
            let text = Text::plain(format!("{lead}{rest}")).marked(0..lead.len(), &Mark::Lead);
            Content::Paragraph { run_in: Some(RunIn { level, numbered: true }), text }
        }
        (Some(level), None) => Content::Heading { level, numbered: true, text: text.into() },
        (None, _) => Content::Paragraph { run_in: None, text: text.into() },
    };
    blocks.push(Block { id, content });
}

fn row(cells: &str) -> Row {
    let cell = |text: &str| Cell { col_span: 1, row_span: 1, paragraphs: vec![text.into()] };
    Row { header: false, cells: cells.split('|').map(cell).collect() }
}

fn date(text: &str) -> IssueDate {
    let parts: Vec<i16> = text.split('-').filter_map(|part| part.parse().ok()).collect();
    let day = match parts[..] {
        [year, month, day] => i8::try_from(month)
            .ok()
            .zip(i8::try_from(day).ok())
            .and_then(|(month, day)| IssueDate::day(year, month, day)),
        _ => None,
    };
    day.unwrap_or_else(|| IssueDate::Open(text.into()))
}

/// Where the stretches in brackets stand once the brackets are gone.
fn stretches(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut at, mut from) = (0, 0);
    for c in text.chars() {
        match c {
            OPEN => from = at,
            CLOSE => found.push(from..at),
            _ => at += c.len_utf8(),
        }
    }
    found
}
