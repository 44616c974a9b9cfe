//! What frames a document: 版头 above its title, 版记 below all else. The draft has no fields for them yet, so
//! they are set aside.

use super::reading::{Reading, Record};
use super::recognised::Why;
use std::ops::Range;

/// No line of a frame is longer, in characters.
const LONGEST: usize = 80;
const GRADES: &[&str] = &["绝密", "机密", "秘密", "特急", "加急", "平急", "特提"];
const COPIES: &[&str] = &["抄送：", "抄送:", "抄报：", "抄报:", "分送：", "分送:"];

/// Sets aside the lines of a 版头; returns the first segment after it.
pub(super) fn head(reading: &Reading<'_>, within: Range<usize>, record: &mut Record) -> usize {
    let mut next = within.start;
    while next < within.end && is_head(reading, next, within.end) {
        record.set_aside(reading, next, Why::Letterhead);
        next += 1;
    }
    next
}

/// Sets aside the lines of a 版记; returns one past the last segment above it.
pub(super) fn foot(reading: &Reading<'_>, within: Range<usize>, record: &mut Record) -> usize {
    let mut end = within.end;
    while end > within.start && is_foot(reading, end - 1) {
        end -= 1;
        record.set_aside(reading, end, Why::Letterhead);
    }
    end
}

fn is_line(reading: &Reading<'_>, index: usize) -> bool {
    let text = reading.text(index);
    reading.is_paragraph(index)
        && reading.segments[index].begins_line
        && !text.is_empty()
        && text.chars().nth(LONGEST).is_none()
}

fn is_head(reading: &Reading<'_>, index: usize, end: usize) -> bool {
    let text = reading.text(index);
    let copy_number = text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit());
    let graded = text.chars().count() <= 12 && GRADES.iter().any(|grade| text.starts_with(grade));
    // ××文件 is a mark only where the document's number follows.
    let marks =
        text.ends_with("文件") && (index + 1..end.min(index + 5)).any(|next| is_number(reading.text(next)));
    is_line(reading, index)
        && (copy_number || graded || marks || text.starts_with("签发人") || is_number(text))
}

/// 发文字号: ×档发〔2026〕5号, perhaps with 签发人 on the same line.
fn is_number(text: &str) -> bool {
    let number = text.split(['\u{3000}', ' ', '\t']).next().unwrap_or(text);
    let year = number.find(['〔', '[', '［', '【']).map(|at| &number[at..]);
    let digits = year.map_or(0, |year| year.chars().filter(char::is_ascii_digit).count());
    digits >= 5 && number.ends_with('号') && number.chars().count() <= 24
}

fn is_foot(reading: &Reading<'_>, index: usize) -> bool {
    let text = reading.text(index);
    let printed = text.ends_with("印发") && text.contains('年') && text.contains('日');
    is_line(reading, index) && (printed || COPIES.iter().any(|label| text.starts_with(label)))
}
