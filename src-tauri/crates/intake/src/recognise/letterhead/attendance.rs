//! 出席, 请假, 列席 below the text of minutes.

use super::super::reading::{Reading, Record};
use super::super::recognised::Fate;
use draft::{Attendance, AttendanceRole};
use std::ops::Range;

/// Words between the label and its colon: 出席人员：, 列席单位：.
const MORE: &[&str] = &["", "人员", "人", "单位", "同志", "代表", "领导"];

/// Reads the lines at the end of a text that say who was there; returns them, in the order of the source, and one past
/// the last segment above them.
pub(in super::super) fn attendance(
    reading: &Reading<'_>,
    within: Range<usize>,
    record: &mut Record,
) -> (Vec<Attendance>, usize) {
    let mut found = Vec::new();
    let mut end = within.end;
    while end > within.start && reading.is_paragraph(end - 1) {
        let Some((role, label)) = label(reading.text(end - 1)) else { break };
        end -= 1;
        let range = reading.segments[end].range.clone();
        let names = &reading.flow.text[range.start + label..range.end];
        let start = range.end - names.trim_start().len();
        record.note(range.start..range.start + label, Fate::Said);
        record.note(start..range.end, Fate::Kept);
        found.push(Attendance { role, names: reading.remarked(start..range.end) });
    }
    found.reverse();
    (found, end)
}

/// The role that a line begins with, and the length of its label.
fn label(text: &str) -> Option<(AttendanceRole, usize)> {
    let colon = text.find(['：', ':'])?;
    let said: String = text[..colon].chars().filter(|c| !c.is_whitespace()).collect();
    let is =
        |role: &&AttendanceRole| said.strip_prefix(role.chinese()).is_some_and(|rest| MORE.contains(&rest));
    let role = AttendanceRole::ALL.iter().find(is)?;
    let len = colon + text[colon..].chars().next().map_or(0, char::len_utf8);
    (!text[len..].trim().is_empty()).then_some((*role, len))
}
