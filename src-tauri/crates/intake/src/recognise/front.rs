//! What stands above the text: title, addressee, and what a web page puts around them.

use super::dates::is_date_line;
use super::mark::mark_at;
use super::reading::{Reading, Record};
use super::recognised::{Fate, Why};
use draft::{Kind, Text};
use std::ops::Range;

/// The title and where it stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Title {
    pub(super) text: Text,
    /// Index of the first segment after it.
    pub(super) next: usize,
}

/// A title has at most this many characters a line.
const LONGEST: usize = 60;
/// An addressee list may fill two lines.
const LONGEST_ADDRESSEE: usize = 90;
const SENTENCE: &[char] = &['。', '！', '；', '!', ';'];
/// What a web page says before the text that it offers.
const LEAD_INS: &[&str] = &[
    "大家分享",
    "欢迎阅读",
    "欢迎大家阅读",
    "提供参考",
    "供大家参考",
    "仅供参考",
    "小编",
    "希望对大家",
    "欢迎下载",
    "收集整理",
];
/// What a web page says after it.
const CLOSINGS: &[&str] =
    &["上一篇", "下一篇", "相关阅读", "相关文章", "版权所有", "责任编辑", "返回顶部", "点击下载", "更多精彩"];

/// The title at the head of some segments: the first line, and the lines that complete it to a kind's name.
pub(super) fn title(reading: &Reading<'_>, within: Range<usize>, record: &mut Record) -> Title {
    let end = within.clone().find(|index| !is_title_line(reading, *index)).unwrap_or(within.end);
    let lines = within.start..end.min(within.start + 4);
    let Some(first) = lines.clone().next() else { return Title { next: within.start, ..Title::default() } };
    let complete = |last: &usize| Kind::of_title(reading.text(*last)) != Kind::Plain;
    let last = match lines.clone().find(complete) {
        Some(last) => last,
        None => lines
            .clone()
            .take_while(|index| *index == first || reading.is_centred(*index))
            .last()
            .unwrap_or(first),
    };
    let mut title = Text::default();
    for index in first..=last {
        let segment = &reading.segments[index];
        record.note(segment.range.clone(), Fate::Kept);
        if index > first {
            title.push(draft::Run { text: "\n".into(), marks: Vec::new() });
        }
        title.push(draft::Run { text: reading.text(index).to_owned(), marks: Vec::new() });
    }
    Title { text: title, next: last + 1 }
}

fn is_title_line(reading: &Reading<'_>, index: usize) -> bool {
    let text = reading.text(index);
    let numbered = mark_at(text, 0).is_some();
    reading.is_paragraph(index)
        && !text.is_empty()
        && text.chars().count() <= LONGEST
        && !text.contains(SENTENCE)
        && !text.ends_with(['：', ':', '，', ','])
        && (!numbered || reading.is_centred(index))
        && !is_date_line(text)
}

/// Sets aside what a web page puts between title and text; returns the first segment of the text.
pub(super) fn web_page_head(
    reading: &Reading<'_>,
    (title, within): (&Text, Range<usize>),
    record: &mut Record,
) -> usize {
    let title = title.to_plain();
    let mut index = within.start;
    while index < within.end {
        let text = reading.text(index);
        let again = !title.is_empty() && text == title;
        if !(again || is_date_line(text) || LEAD_INS.iter().any(|words| text.contains(words))) {
            break;
        }
        record.set_aside(reading.flow, reading.segments[index].range.clone(), Why::WebPage);
        index += 1;
    }
    index
}

/// Sets aside what a web page puts below the text; returns one past the last segment of the text.
pub(super) fn web_page_foot(reading: &Reading<'_>, within: Range<usize>, record: &mut Record) -> usize {
    let mut end = within.end;
    while end > within.start {
        let text = reading.text(end - 1);
        let bare = !text.is_empty() && text.chars().all(|c| "|｜·-—*#>=_ ".contains(c));
        let closing = text.chars().count() <= 60 && CLOSINGS.iter().any(|words| text.starts_with(words));
        if !reading.is_paragraph(end - 1) || !(bare || closing) {
            break;
        }
        end -= 1;
        record.set_aside(reading.flow, reading.segments[end].range.clone(), Why::WebPage);
    }
    end
}

/// The addressee, where a segment is one: names that end with a colon, and no sentence.
pub(super) fn addressee(reading: &Reading<'_>, index: usize, record: &mut Record) -> Option<Text> {
    let text = reading.text(index);
    let names = text.strip_suffix('：').or_else(|| text.strip_suffix(':'))?;
    let sentence = names.contains(['。', '；', '！', '？']) || names.ends_with(['下', '是', '为']);
    let fits = reading.is_paragraph(index) && names.chars().count() <= LONGEST_ADDRESSEE;
    if !fits
        || sentence
        || names.trim().is_empty()
        || mark_at(names, 0).is_some()
        || names.starts_with("附件")
    {
        return None;
    }
    let segment = &reading.segments[index];
    let names_end = segment.range.start + names.trim_end().len();
    record.note(segment.range.start..names_end, Fate::Kept);
    record.note(names_end..segment.range.end, Fate::Said);
    Some(Text::plain(names.trim_end()))
}
