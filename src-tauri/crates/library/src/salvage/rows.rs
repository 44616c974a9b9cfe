//! Rows in the leaves of a file's trees. What tree a leaf belongs to is told by the shape of its rows, so that a leaf is
//! read even where everything that led to it is lost.

use super::pages::{Pages, number};
use crate::rows::{DraftRow, PieceRow, VersionRow};

/// A leaf of a table.
const LEAF: u8 = 0x0D;

/// No row of ours is longer: a picture of 30 MB, in Base64.
const LONGEST: usize = 64 << 20;

/// A row that was found.
pub(super) enum Found {
    Draft(DraftRow),
    Version(VersionRow),
    Piece(PieceRow),
}

#[derive(Clone, Debug)]
enum Value {
    Null,
    Number(i64),
    Text(String),
}

/// The rows of a page that are ours.
pub(super) fn rows_of(pages: &Pages, page_number: u32) -> Vec<Found> {
    let Some(page) = pages.page(page_number) else { return Vec::new() };
    let start = if page_number == 1 { 100 } else { 0 };
    if page.get(start) != Some(&LEAF) {
        return Vec::new();
    }
    let Some(cells) = two(&page, start + 3) else { return Vec::new() };
    let found = (0..cells).filter_map(|nth| {
        let at = two(&page, start + 8 + 2 * nth)?;
        let (id, payload) = payload(pages, page.get(at..)?)?;
        row(id, &values(&payload)?)
    });
    found.collect()
}

/// A cell's row number and all of its content, which may go on in other pages.
fn payload(pages: &Pages, cell: &[u8]) -> Option<(i64, Vec<u8>)> {
    let (length, cell) = varint(cell)?;
    let (id, cell) = varint(cell)?;
    let length = usize::try_from(length).ok().filter(|length| *length <= LONGEST)?;
    let here = length_here(length, pages.usable);
    let mut content = cell.get(..here)?.to_vec();
    let mut next = cell.get(here..here + 4).map_or(0, number);
    while content.len() < length {
        let page = pages.page(next)?;
        next = number(page.get(..4)?);
        let most = (length - content.len()).min(pages.usable - 4);
        content.extend_from_slice(page.get(4..4 + most)?);
    }
    Some((id, content))
}

/// How much of a content stands in the leaf itself.
fn length_here(length: usize, usable: usize) -> usize {
    let most = usable - 35;
    if length <= most {
        return length;
    }
    let least = (usable - 12) * 32 / 255 - 23;
    let here = least + (length - least) % (usable - 4);
    if here <= most { here } else { least }
}

/// The values of a record; `None` where it holds what no row of ours does.
fn values(record: &[u8]) -> Option<Vec<Value>> {
    let (length, rest) = varint(record)?;
    let header_end = usize::try_from(length).ok()?;
    let mut header = record.get(record.len() - rest.len()..header_end)?;
    let mut body = record.get(header_end..)?;
    let mut values = Vec::new();
    while !header.is_empty() {
        let (kind, after) = varint(header)?;
        header = after;
        let (value, length) = value(kind, body)?;
        body = &body[length..];
        values.push(value);
    }
    Some(values)
}

fn value(kind: i64, body: &[u8]) -> Option<(Value, usize)> {
    let length = match kind {
        0 => return Some((Value::Null, 0)),
        8 | 9 => return Some((Value::Number(kind - 8), 0)),
        1..=4 => usize::try_from(kind).ok()?,
        5 => 6,
        6 => 8,
        text if text >= 13 && text % 2 == 1 => usize::try_from((text - 13) / 2).ok()?,
        _ => return None,
    };
    let bytes = body.get(..length)?;
    if kind >= 13 {
        return Some((Value::Text(String::from_utf8(bytes.to_vec()).ok()?), length));
    }
    let sign = if bytes[0] & 0x80 == 0 { 0 } else { -1 };
    Some((Value::Number(bytes.iter().fold(sign, |number, byte| number << 8 | i64::from(*byte))), length))
}

/// A row of ours, by its shape.
fn row(id: i64, values: &[Value]) -> Option<Found> {
    let column = Columns(values);
    match values.len() {
        3 => Some(Found::Piece((id, column.number(1)?, column.text(2)?))),
        7 => Some(Found::Version(VersionRow {
            id,
            draft: column.number(1)?,
            why: column.text(2)?,
            name: column.text(3)?,
            content: column.text(4)?,
            at_ms: column.number(5)?,
            sequence: column.number(6)?,
        })),
        16 => Some(Found::Draft(DraftRow {
            id,
            title: column.text(1)?,
            kind: column.text(2)?,
            year: column.year(3),
            issuer: column.text(4)?,
            series: column.text(5)?,
            own_year: column.year(6),
            own_issuer: column.text(7),
            own_series: column.text(8),
            state: column.text(9)?,
            source_name: column.text(10),
            source_digest: column.text(11),
            content: column.text(12)?,
            created_at_ms: column.number(13)?,
            saved_at_ms: column.number(14)?,
            sequence: column.number(15)?,
        })),
        _ => None,
    }
}

struct Columns<'a>(&'a [Value]);

impl Columns<'_> {
    fn number(&self, nth: usize) -> Option<i64> {
        if let Some(Value::Number(number)) = self.0.get(nth) { Some(*number) } else { None }
    }

    fn year(&self, nth: usize) -> Option<i16> {
        i16::try_from(self.number(nth)?).ok()
    }

    fn text(&self, nth: usize) -> Option<String> {
        if let Some(Value::Text(text)) = self.0.get(nth) { Some(text.clone()) } else { None }
    }
}

/// Two bytes, the higher first.
fn two(page: &[u8], at: usize) -> Option<usize> {
    let bytes = page.get(at..at + 2)?;
    Some(usize::from(bytes[0]) << 8 | usize::from(bytes[1]))
}

/// A number of one to nine bytes, and what follows it.
fn varint(bytes: &[u8]) -> Option<(i64, &[u8])> {
    let mut number = 0;
    for (nth, byte) in bytes.iter().enumerate().take(9) {
        if nth == 8 {
            return Some((number << 8 | i64::from(*byte), &bytes[9..]));
        }
        number = number << 7 | i64::from(byte & 0x7F);
        if byte & 0x80 == 0 {
            return Some((number, &bytes[nth + 1..]));
        }
    }
    None
}
