//! Several drafts in one file: 总结一 … 总结二 …, 篇一 … 篇二 ….

use super::flow::Flow;
use super::segment::Segment;
use draft::{Kind, parse_chinese};
use std::ops::Range;

/// The name of a part at the start of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// Its word: 总结, 篇.
    pub(super) word: String,
    pub(super) nth: u32,
    /// Its length in bytes, with the mark after it.
    pub(super) len: usize,
    /// As printed, without marks.
    pub(super) name: String,
}

/// A part: the label's bytes in the flow, and its segments.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) label: Range<usize>,
    pub(super) segments: Range<usize>,
}

const WORDS: &[&str] = &["范文", "例文", "样本", "模板", "篇", "心得", "材料", "稿"];
const NUMERALS: &str = "一二三四五六七八九十";

/// The label that begins at byte `at`, if one does.
pub(super) fn label_at(text: &str, at: usize) -> Option<Label> {
    let rest = &text[at..];
    let open = if rest.starts_with('【') { '【'.len_utf8() } else { 0 };
    let inside = &rest[open..];
    let (word, nth, mut len) = ordinal(inside).or_else(|| counted(inside))?;
    let name = inside[..len].to_owned();
    let after = &inside[len..];
    // 总结一下, 计划一是: the numeral begins a word of its own.
    if after.starts_with([
        '下', '、', '是', '要', '些', '个', '次', '定', '致', '律', '般', '样', '年', '月', '季',
    ]) {
        return None;
    }
    if let Some(mark) = after.chars().next().filter(|c| matches!(c, '】' | '：' | ':')) {
        len += mark.len_utf8();
    }
    Some(Label { word, nth, len: open + len, name })
}

/// 第一篇.
fn ordinal(text: &str) -> Option<(String, u32, usize)> {
    let digits = numeral(text.strip_prefix('第')?)?;
    let len = '第'.len_utf8() + digits.len();
    let nth = parse_chinese(digits).filter(|_| text[len..].starts_with('篇'))?;
    Some(("第篇".into(), nth, len + '篇'.len_utf8()))
}

/// 总结一, 篇一.
fn counted(text: &str) -> Option<(String, u32, usize)> {
    let kinds = Kind::ALL.iter().map(|kind| kind.chinese()).filter(|word| !word.is_empty());
    let word = kinds.chain(WORDS.iter().copied()).find(|word| text.starts_with(word))?;
    let digits = numeral(&text[word.len()..])?;
    Some((word.to_owned(), parse_chinese(digits)?, word.len() + digits.len()))
}

fn numeral(text: &str) -> Option<&str> {
    let len = text.find(|c| !NUMERALS.contains(c)).unwrap_or(text.len());
    (len > 0 && len <= 9).then(|| &text[..len])
}

/// The parts of the flow; `None` where it holds one draft. Labels count only where 一 and 二 of one word follow
/// each other.
pub(super) fn parts(flow: &Flow<'_>, segments: &[Segment]) -> Option<Vec<Part>> {
    let labels: Vec<(usize, Label)> = segments
        .iter()
        .enumerate()
        .filter_map(|(index, segment)| {
            Some((index, label_at(&flow.text[..segment.range.end], segment.range.start)?))
        })
        .collect();
    let (_, first) = labels.iter().find(|(_, label)| label.nth == 1)?;
    let mut chosen: Vec<&(usize, Label)> = Vec::new();
    for found in labels.iter().filter(|(_, label)| label.word == first.word) {
        if found.1.nth as usize == chosen.len() + 1 {
            chosen.push(found);
        }
    }
    if chosen.len() < 2 {
        return None;
    }
    let ends = chosen.iter().skip(1).map(|(index, _)| *index).chain([segments.len()]);
    let part = |((index, label), end): (&&(usize, Label), usize)| {
        let start = segments[*index].range.start;
        Part { name: label.name.clone(), label: start..start + label.len, segments: *index..end }
    };
    Some(chosen.iter().zip(ends).map(part).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(&str, u32)>) {
        let found = label_at(text, 0).map(|label| (label.name, label.nth));
        assert_eq!(found, expected.map(|(name, nth)| (name.to_owned(), nth)), "{text}");
    }

    #[test]
    fn labels_are_told_from_sentences() {
        check("总结一上半年，我馆", Some(("总结一", 1)));
        check("【篇二】档案", Some(("篇二", 2)));
        check("第三篇：档案", Some(("第三篇", 3)));
        check("总结一下经验", None);
        check("报告一、二", None);
        check("计划一般分两类", None);
    }
}
