//! Several drafts in one file: 总结一 … 总结二 …, 篇一 … 篇二 ….

use super::flow::Flow;
use super::mark::number;
use super::segment::Segment;
use draft::Kind;
use std::ops::Range;

/// The name of a part at the start of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// Its word: 总结, 篇.
    pub(super) word: String,
    pub(super) nth: u32,
    /// Where it begins, in bytes; what stands before it on its line is a title.
    pub(super) start: usize,
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
/// The words that may also end a line: 个人工作总结 篇1.
const ENDING: &[&str] = &["范文", "例文", "样本", "模板", "篇"];
const NUMERALS: &str = "一二三四五六七八九十";
/// A line that ends with a label is at most so long, in characters.
const LONGEST_LINE: usize = 40;

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
    // A figure counts only where nothing it could count follows.
    let figure = name.ends_with(|c: char| c.is_ascii_digit());
    if figure && !(after.is_empty() || after.starts_with(['】', '：', ':', '\n', ' ', '\u{3000}'])) {
        return None;
    }
    if let Some(mark) = after.chars().next().filter(|c| matches!(c, '】' | '：' | ':')) {
        len += mark.len_utf8();
    }
    Some(Label { word, nth, start: 0, len: open + len, name })
}

/// The label that a line of its own is, or ends with: 个人工作总结 篇1, 工作总结范文（二）.
pub(super) fn label_line(line: &str) -> Option<Label> {
    if line.chars().nth(LONGEST_LINE).is_some() || line.contains(['。', '，', '；']) {
        return None;
    }
    let found = ENDING.iter().filter_map(|word| Some((*word, line.rfind(word)?)));
    let (word, at) = found.max_by_key(|(_, at)| *at)?;
    let tail = &line[at + word.len()..];
    let inside = tail.trim_matches(|c: char| "（）()【】 \u{3000}：:".contains(c));
    let nth = (!tail.is_empty() && numeral(inside).map(str::len) == Some(inside.len()))
        .then(|| number(inside))
        .flatten()?;
    let start = line[..at].trim_end_matches(['（', '(', '【']).len();
    let name = format!("{word}{inside}");
    Some(Label { word: word.to_owned(), nth, start, len: line.len() - start, name })
}

/// 第一篇, 一篇：.
fn ordinal(text: &str) -> Option<(String, u32, usize)> {
    let rest = text.strip_prefix('第').unwrap_or(text);
    let digits = numeral(rest)?;
    let len = text.len() - rest.len() + digits.len() + '篇'.len_utf8();
    let after = rest[digits.len()..].strip_prefix('篇')?;
    let named = rest.len() < text.len() || after.starts_with(['：', ':']);
    named.then_some(("第篇".into(), number(digits)?, len))
}

/// 总结一, 篇一, 范文1.
fn counted(text: &str) -> Option<(String, u32, usize)> {
    let kinds = Kind::ALL.iter().map(|kind| kind.chinese()).filter(|word| !word.is_empty());
    let word = kinds.chain(WORDS.iter().copied()).find(|word| text.starts_with(word))?;
    let digits = numeral(&text[word.len()..])?;
    Some((word.to_owned(), number(digits)?, word.len() + digits.len()))
}

fn numeral(text: &str) -> Option<&str> {
    let chinese = text.find(|c| !NUMERALS.contains(c)).unwrap_or(text.len());
    let arabic = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let len = chinese.max(arabic);
    (len > 0 && chinese <= 9 && arabic <= 2).then(|| &text[..len])
}

/// The parts of the flow; `None` where it holds one draft. Labels count only where 一 and 二 of one word follow
/// each other.
pub(super) fn parts(flow: &Flow<'_>, segments: &[Segment]) -> Option<Vec<Part>> {
    let labels: Vec<(usize, Label)> = segments
        .iter()
        .enumerate()
        .filter_map(|(index, segment)| {
            let at_start = label_at(&flow.text[..segment.range.end], segment.range.start);
            Some((index, at_start.or_else(|| label_line(&flow.text[segment.range.clone()]))?))
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
        let start = segments[*index].range.start + label.start;
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
    fn a_line_may_end_with_its_label() {
        let read = |line: &str| label_line(line).map(|label| (label.name, label.nth));
        assert_eq!(read("个人工作总结 篇1"), Some(("篇1".into(), 1)));
        assert_eq!(read("工作总结范文（二）"), Some(("范文二".into(), 2)));
        assert_eq!(read("培训心得（精选3篇）"), None);
        assert_eq!(read("共收到稿件12篇"), None);
    }

    #[test]
    fn labels_are_told_from_sentences() {
        check("总结一上半年，我馆", Some(("总结一", 1)));
        check("【篇二】档案", Some(("篇二", 2)));
        check("第三篇：档案", Some(("第三篇", 3)));
        check("一篇：档案", Some(("一篇", 1)));
        check("范文2：档案", Some(("范文2", 2)));
        check("总结一下经验", None);
        check("报告2份", None);
        check("报告一、二", None);
        check("计划一般分两类", None);
    }
}
