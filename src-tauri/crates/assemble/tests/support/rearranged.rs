//! What a year changes beyond single paragraphs: words at either end, tables and their rows, sections, attachments,
//! who signs and when.

use super::{blocks, body, table, three_lines};
use draft::{Attachment, Block, BlockId, Content, Draft, IssueDate, Row, Table, Text};
use proptest::prelude::*;

#[derive(Clone, Debug)]
pub enum Rearrangement {
    Begins(usize, &'static str),
    Ends(usize, &'static str),
    Comes(usize, TableKind),
    Figure(usize, &'static str),
    Note(usize),
    RowGoes(usize),
    RowComes(usize, &'static str),
    Section(usize, usize),
    AttachmentGoes(usize),
    AttachmentComes(usize),
    Signed(i8),
}

/// What comes whole.
#[derive(Clone, Copy, Debug)]
pub enum TableKind {
    Spanned,
    ThreeLines,
    Two,
}

pub fn rearrangement() -> impl Strategy<Value = Rearrangement> {
    use Rearrangement as Re;
    let words = prop::sample::select(vec!["共320件。", "每季度一次。", "<甲>", "12.5%", "另行安排"]);
    let kind = prop::sample::select(vec![TableKind::Spanned, TableKind::ThreeLines, TableKind::Two]);
    let at = 0usize..40;
    prop_oneof![
        3 => (at.clone(), words.clone()).prop_map(|(at, words)| Re::Begins(at, words)),
        3 => (at.clone(), words.clone()).prop_map(|(at, words)| Re::Ends(at, words)),
        2 => (at.clone(), kind).prop_map(|(at, kind)| Re::Comes(at, kind)),
        2 => (at.clone(), words.clone()).prop_map(|(at, words)| Re::Figure(at, words)),
        1 => at.clone().prop_map(Re::Note),
        2 => at.clone().prop_map(Re::RowGoes),
        2 => (at.clone(), words).prop_map(|(at, words)| Re::RowComes(at, words)),
        2 => (at.clone(), at.clone()).prop_map(|(from, to)| Re::Section(from, to)),
        1 => at.clone().prop_map(Re::AttachmentGoes),
        1 => at.prop_map(Re::AttachmentComes),
        1 => (1i8..13).prop_map(Re::Signed),
    ]
}

pub fn rearranged(draft: &mut Draft, change: &Rearrangement, nth: u64) {
    match change {
        Rearrangement::Begins(at, words) => at_end(draft, *at, |text| format!("{words}{text}")),
        Rearrangement::Ends(at, words) => at_end(draft, *at, |text| format!("{text}{words}")),
        Rearrangement::Comes(at, kind) => {
            let flow = flow(draft, *at);
            let tables = match kind {
                TableKind::Spanned => vec![table()],
                TableKind::ThreeLines => vec![three_lines()],
                TableKind::Two => vec![three_lines(), table()],
            };
            let place = at % (flow.len() + 1);
            flow.splice(place..place, blocks(tables, nth));
        }
        Rearrangement::Figure(at, words) => cells(draft, *at, |paragraphs| paragraphs[0] = (*words).into()),
        Rearrangement::Note(at) => cells(draft, *at, |paragraphs| match paragraphs.len() {
            1 => paragraphs.push("按件登记。".into()),
            _ => _ = paragraphs.pop(),
        }),
        Rearrangement::RowGoes(at) => rows(draft, *at, |rows, at| _ = rows.remove(at)),
        Rearrangement::RowComes(at, words) => rows(draft, *at, |rows, at| {
            let mut row = Row { header: false, ..rows[at].clone() };
            row.cells[0].paragraphs = vec![(*words).into()];
            rows.insert(at + 1, row);
        }),
        Rearrangement::Section(from, to) => section(&mut draft.body, (*from, *to)),
        Rearrangement::AttachmentGoes(at) if !draft.attachments.is_empty() => {
            let at = at % draft.attachments.len();
            draft.attachments.remove(at);
        }
        Rearrangement::AttachmentComes(at) => {
            let body = blocks([body("按顺序填写。"), table(), body("一式两份。")], nth + 1);
            let come = Attachment { id: BlockId(nth), title: "填写说明".into(), body };
            draft.attachments.insert(at % (draft.attachments.len() + 1), come);
        }
        Rearrangement::Signed(month) if draft.back.date.is_some() => {
            draft.back.date = IssueDate::day(2026, *month, 7);
        }
        Rearrangement::AttachmentGoes(_) | Rearrangement::Signed(_) => {}
    }
}

/// The text, or an attachment's.
fn flow(draft: &mut Draft, at: usize) -> &mut Vec<Block> {
    match at % (draft.attachments.len() + 2) {
        attachment if attachment >= 2 => &mut draft.attachments[attachment - 2].body,
        _ => &mut draft.body,
    }
}

fn at_end(draft: &mut Draft, at: usize, other: impl Fn(String) -> String) {
    let flow = flow(draft, at);
    let len = flow.len().max(1);
    let Some(Content::Paragraph { run_in: None, text } | Content::Heading { text, .. }) =
        flow.get_mut(at % len).map(|block| &mut block.content)
    else {
        return;
    };
    *text = Text::plain(other(text.to_plain()));
}

fn with_table(draft: &mut Draft, at: usize, change: impl FnOnce(&mut Table)) {
    let bodies =
        std::iter::once(&mut draft.body).chain(draft.attachments.iter_mut().map(|one| &mut one.body));
    let tables = bodies.flatten().filter_map(|block| match &mut block.content {
        Content::Table(table) => Some(table),
        _ => None,
    });
    let mut tables: Vec<&mut Table> = tables.collect();
    let len = tables.len().max(1);
    if let Some(table) = tables.get_mut(at % len) {
        change(table);
    }
}

fn cells(draft: &mut Draft, at: usize, change: impl FnOnce(&mut Vec<Text>)) {
    with_table(draft, at, |table| {
        let mut cells: Vec<_> = table.rows.iter_mut().flat_map(|row| &mut row.cells).collect();
        let len = cells.len();
        change(&mut cells[at % len].paragraphs);
    });
}

/// A row whose cells span no others, and that no other spans.
fn rows(draft: &mut Draft, at: usize, change: impl FnOnce(&mut Vec<Row>, usize)) {
    with_table(draft, at, |table| {
        let columns: u16 = table.rows[0].cells.iter().map(|cell| cell.col_span).sum();
        let is_whole = |row: &Row| {
            row.cells.iter().map(|cell| cell.col_span).sum::<u16>() == columns
                && row.cells.iter().all(|cell| cell.row_span == 1)
        };
        let whole: Vec<usize> = (1..table.rows.len()).filter(|at| is_whole(&table.rows[*at])).collect();
        if let Some(at) = whole.get(at % whole.len().max(1)) {
            change(&mut table.rows, *at);
        }
    });
}

/// A heading goes elsewhere with all that stands under it.
fn section(body: &mut Vec<Block>, (from, to): (usize, usize)) {
    let level = |block: &Block| block.heading().map(|(run_in, _)| run_in.level);
    let headings: Vec<usize> = (0..body.len()).filter(|at| level(&body[*at]).is_some()).collect();
    let Some(&from) = headings.get(from % headings.len().max(1)) else { return };
    let ends = |block: &Block| level(block).is_some_and(|other| Some(other) <= level(&body[from]));
    let len = body[from + 1..].iter().position(ends).unwrap_or(body.len() - from - 1) + 1;
    let section: Vec<Block> = body.drain(from..from + len).collect();
    let to = to % (body.len() + 1);
    body.splice(to..to, section);
}
