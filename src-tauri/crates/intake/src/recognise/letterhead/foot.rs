//! 版记: 抄送, 印发机关, 印发日期, and 主送 where page 1 had no room for them.

use super::super::dates::date_at_end;
use super::super::flow::Source;
use super::super::reading::{Reading, Record};
use super::super::recognised::{Fate, Why};
use super::{ink, lines};
use draft::{Foot, IssueDate, Text};
use std::ops::Range;

/// No other line of it is longer, in characters; names may fill a page.
const LONGEST: usize = 300;
const MOST_NAMES: usize = 3_000;
const SENT_TO: &[&str] = &["主送：", "主送:"];
const COPIES: &[&str] = &["抄送：", "抄送:"];
/// Labels that the draft has no field for.
const OTHERS: &[&str] = &["抄报：", "抄报:", "分送：", "分送:", "发：", "（共印", "(共印", "共印"];
const PRINTED: &str = "印发";

/// What stands at the foot of the last page.
#[derive(Default)]
pub(in super::super) struct Below {
    pub(in super::super) foot: Foot,
    /// 主送机关 that moved there.
    pub(in super::super) addressee: Text,
}

impl Below {
    pub(in super::super) fn is_empty(&self) -> bool {
        self.foot.is_empty() && self.addressee.is_empty()
    }
}

/// Reads the lines of a 版记; returns it and one past the last segment above it.
pub(in super::super) fn foot(
    reading: &Reading<'_>,
    within: Range<usize>,
    record: &mut Record,
) -> (Below, usize) {
    let mut foot = Below::default();
    let mut end = within.end;
    while end > within.start {
        let Some(found) = read(reading, end - 1, &foot) else { break };
        end -= 1;
        for (element, range) in found {
            take(reading, (element, range), &mut foot, record);
        }
    }
    // The breaks that bring it to the last page are its own.
    while end < within.end && end > within.start && is_break(reading, end - 1) {
        end -= 1;
    }
    (foot, end)
}

fn is_break(reading: &Reading<'_>, index: usize) -> bool {
    matches!(reading.flow.lines[reading.segments[index].line].source, Source::PageBreak)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Element {
    Addressee,
    CopiesTo,
    Printer,
    Printed,
    Said,
    Other,
}

/// The elements of a segment, where it is nothing else.
fn read(reading: &Reading<'_>, index: usize, below: &Below) -> Option<Vec<(Element, Range<usize>)>> {
    if !reading.segments[index].begins_line {
        return None;
    }
    let flow = &reading.flow.text;
    let mut found = Vec::new();
    // In a table the printer's name stands in the cell before the date's.
    let mut name: Option<Range<usize>> = None;
    for line in lines(reading, index) {
        let text = &flow[line.clone()];
        let named = names(text, below);
        let most = if named.is_some() { MOST_NAMES } else { LONGEST };
        if text.chars().nth(most).is_some() {
            return None;
        }
        if let Some((element, label)) = named {
            let list = || list(flow, line.clone(), (element, label));
            found.extend(if element == Element::Other { vec![(element, line)] } else { list() });
        } else if let Some(printed) = printed(flow, line.clone()) {
            found.extend(name.take().map(|name| (Element::Printer, name)));
            found.extend(printed);
        } else if OTHERS.iter().any(|label| text.starts_with(label)) {
            found.push((Element::Other, line));
        } else if name.replace(line).is_some() {
            return None;
        }
    }
    (name.is_none() && !found.is_empty()).then_some(found)
}

/// The names that a line lists, and its label; a second list of a kind has no field.
fn names(text: &str, below: &Below) -> Option<(Element, &'static str)> {
    let ink = ink(text);
    let label = |labels: &[&'static str]| labels.iter().copied().find(|label| ink.starts_with(label));
    let or_other = |free: bool, element| if free { element } else { Element::Other };
    let copies =
        label(COPIES).map(|label| (or_other(below.foot.copies_to.is_empty(), Element::CopiesTo), label));
    copies.or_else(|| {
        let free = below.addressee.is_empty();
        label(SENT_TO).map(|label| (or_other(free, Element::Addressee), label))
    })
}

/// 抄送：甲，乙。 without label and 。
fn list(flow: &str, line: Range<usize>, (element, label): (Element, &str)) -> Vec<(Element, Range<usize>)> {
    let text = &flow[line.clone()];
    let colon = label.chars().next_back().unwrap_or('：');
    let start = line.start + text.find(colon).map_or(0, |at| at + colon.len_utf8());
    let names = flow[start..line.end].trim_end_matches(['。', '.']);
    let from = start + (names.len() - names.trim_start().len());
    let to = from + names.trim().len();
    [(Element::Said, line.start..start), (element, from..to), (Element::Said, to..line.end)]
        .into_iter()
        .filter(|(_, range)| !flow[range.clone()].trim().is_empty())
        .collect()
}

/// ××办公室　　2026年5月20日印发.
fn printed(flow: &str, line: Range<usize>) -> Option<Vec<(Element, Range<usize>)>> {
    let text = &flow[line.clone()];
    let before = text.strip_suffix(PRINTED)?.trim_end();
    let date = date_at_end(before)?;
    let printer = before[..date.range.start].trim_end();
    let short = printer.chars().count() <= 40 && !printer.contains(['。', '，', '；']);
    let at = |range: Range<usize>| line.start + range.start..line.start + range.end;
    let mut found =
        vec![(Element::Printed, at(date.range)), (Element::Said, line.end - PRINTED.len()..line.end)];
    if !printer.is_empty() {
        found.push((Element::Printer, at(0..printer.len())));
    }
    short.then_some(found)
}

fn take(
    reading: &Reading<'_>,
    (element, range): (Element, Range<usize>),
    Below { foot, addressee }: &mut Below,
    record: &mut Record,
) {
    let text = &reading.flow.text[range.clone()];
    match element {
        Element::Said => return record.note(range, Fate::Said),
        Element::Addressee if addressee.is_empty() => *addressee = reading.remarked(range.clone()),
        Element::CopiesTo if foot.copies_to.is_empty() => foot.copies_to = reading.remarked(range.clone()),
        Element::Printer if foot.printer.is_empty() => foot.printer = reading.remarked(range.clone()),
        Element::Printed if foot.printed.is_none() => {
            foot.printed = date_at_end(text).map(|found| found.date);
            if matches!(foot.printed, Some(IssueDate::Day(_))) {
                return record.note(range, Fate::Said);
            }
        }
        _ => return record.set_range_aside(reading.flow, range, Why::Letterhead),
    }
    record.note(range, Fate::Kept);
}
