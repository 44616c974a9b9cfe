//! 版头: 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人.

use super::super::dates::date_at_end;
use super::super::reading::{Reading, Record};
use super::super::recognised::Fate;
use super::{ink, lines, words};
use draft::{Form, Header, IssueDate, Kind, Text};
use std::ops::Range;

/// No line of a frame is longer, in characters.
const LONGEST: usize = 60;
/// A header has at most so many lines.
const MOST: usize = 16;
const SECRET: &[&str] = &["绝密", "机密", "秘密"];
const URGENT: &[&str] = &["特急", "加急", "平急", "特提", "急件"];
const SIGNERS: &str = "签发人";
/// What the mark ends with in the form 文件.
const WORD: &str = "文件";

/// A header and the form that it makes a document.
#[derive(Default)]
pub(in super::super) struct Letterhead {
    pub(in super::super) form: Form,
    pub(in super::super) header: Header,
    /// 印发机关 and date of minutes, which stand under their mark.
    pub(in super::super) signed: Option<(Text, IssueDate)>,
}

/// Reads the lines of a 版头; returns it and the first segment after it.
pub(in super::super) fn head(
    reading: &Reading<'_>,
    within: Range<usize>,
    record: &mut Record,
) -> (Letterhead, usize) {
    let near = within.start..within.end.min(within.start + MOST);
    let end = extent(reading, near.clone());
    let mut head = Head { reading, found: Vec::new(), names: false };
    (near.start..end).for_each(|index| head.read(index));
    let mut letterhead = letterhead(reading, &head.found);
    for (element, range) in &head.found {
        let fate = if *element == Element::Said { Fate::Said } else { Fate::Kept };
        record.note(range.clone(), fate);
    }
    if letterhead.form == Form::Minutes && end < within.end {
        letterhead.signed = signed(reading, end, record);
    }
    let next = end + usize::from(letterhead.signed.is_some());
    (letterhead, next)
}

/// ××办公室　　2026年5月20日 under the mark of minutes.
fn signed(reading: &Reading<'_>, index: usize, record: &mut Record) -> Option<(Text, IssueDate)> {
    let text = reading.text(index);
    let date = date_at_end(text)?;
    let name = text[..date.range.start].trim_end();
    if name.is_empty() || name.chars().nth(LONGEST / 2).is_some() || name.contains(['：', '，', '。']) {
        return None;
    }
    let start = reading.segments[index].range.start;
    record.note(start..start + name.len(), Fate::Kept);
    let fate = if matches!(date.date, IssueDate::Day(_)) { Fate::Said } else { Fate::Kept };
    record.note(start + date.range.start..start + date.range.end, fate);
    Some((Text::plain(name), date.date))
}

/// 发文字号 on a line of its own below the title, as web pages have it.
pub(in super::super) fn number_below(reading: &Reading<'_>, index: usize) -> Option<Text> {
    let text = reading.text(index);
    let bare = text.trim_start_matches(['（', '(']).trim_end_matches(['）', ')']);
    (bare == text && is_number(text)).then(|| Text::plain(text))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Element {
    CopyNumber,
    Secrecy,
    Urgency,
    /// A line of the mark, without 文件.
    Mark,
    Number,
    Signer,
    /// 文件, 签发人：.
    Said,
}

/// One past the last line of the header: down to 发文字号 and the names below it, or to a mark that a title follows.
fn extent(reading: &Reading<'_>, near: Range<usize>) -> usize {
    let words_of = |line: Range<usize>| words(&reading.flow.text, line);
    let frames =
        near.clone().take_while(|index| is_frame(reading, *index)).last().map_or(near.start, |last| last + 1);
    let is_numbered = |line: Range<usize>| {
        let text = &reading.flow.text[line.clone()];
        text.contains(SIGNERS) || words_of(line).into_iter().any(|word| is_number(&reading.flow.text[word]))
    };
    let numbered =
        (near.start..frames).rev().find(|index| lines(reading, *index).into_iter().any(is_numbered));
    let Some(numbered) = numbered else { return unnumbered(reading, near.start..frames) };
    let signed = reading.text(numbered).contains(SIGNERS);
    let goes_on = |index: &usize| {
        reading.text(*index).split_whitespace().all(|word| element_or_person(word, signed).is_some())
    };
    let below = (numbered + 1..near.end).take_while(goes_on).last();
    below.map_or(numbered + 1, |last| last + 1)
}

/// Without a number: grades, and a mark that ends with 文件 above a title.
fn unnumbered(reading: &Reading<'_>, near: Range<usize>) -> usize {
    let graded = |index: &usize| {
        lines(reading, *index).into_iter().all(|line| element(&reading.flow.text[line]).is_some())
    };
    let grades = near.clone().take_while(graded).count();
    let mark = near.start + grades;
    let text = if mark < near.end { reading.text(mark) } else { "" };
    let titled = mark + 1 < near.end && Kind::of_title(reading.text(mark + 1)) != Kind::Plain;
    let marks = text.ends_with(WORD) && !text.contains("关于") && titled;
    mark + usize::from(marks)
}

/// Short lines that are no sentence and no title.
fn is_frame(reading: &Reading<'_>, index: usize) -> bool {
    let all = lines(reading, index);
    !all.is_empty()
        && reading.segments[index].begins_line
        && all.into_iter().all(|line| {
            let text = &reading.flow.text[line];
            let titled = text.starts_with("关于") || (text.contains("关于") && !is_number(text));
            text.chars().nth(LONGEST).is_none() && !text.contains(['。', '，', '；', '《']) && !titled
        })
}

struct Head<'a> {
    reading: &'a Reading<'a>,
    found: Vec<(Element, Range<usize>)>,
    /// Whether the line before named signers, so that more names may follow.
    names: bool,
}

impl Head<'_> {
    fn read(&mut self, index: usize) {
        for line in lines(self.reading, index) {
            self.line(line);
        }
    }

    fn line(&mut self, line: Range<usize>) {
        let flow = &self.reading.flow.text;
        let text = &flow[line.clone()];
        if let Some(at) = text.find(SIGNERS) {
            return self.signers(line.start..line.start + at, line.start + at..line.end);
        }
        let words = words(flow, line.clone());
        let known: Option<Vec<Element>> =
            words.iter().map(|word| element_or_person(&flow[word.clone()], self.names)).collect();
        match (known, element(text)) {
            (Some(elements), _) => self.found.extend(elements.into_iter().zip(words)),
            (None, Some(element)) => self.found.push((element, line)),
            (None, None) => self.mark(line),
        }
    }

    /// 发文字号 on the left, then 签发人：甲　乙.
    fn signers(&mut self, before: Range<usize>, after: Range<usize>) {
        let flow = &self.reading.flow.text;
        for word in words(flow, before) {
            let element = element(&flow[word.clone()]).unwrap_or(Element::Number);
            self.found.push((element, word));
        }
        let label = flow[after.clone()]
            .find(['：', ':'])
            .map_or(SIGNERS.len(), |at| at + colon(&flow[after.start + at..]));
        self.found.push((Element::Said, after.start..after.start + label));
        let names = names(flow, after.start + label..after.end);
        self.found.extend(names.into_iter().map(|name| (Element::Signer, name)));
        self.names = true;
    }

    /// The mark: a name, with 文件 at its end or not.
    fn mark(&mut self, line: Range<usize>) {
        let text = &self.reading.flow.text[line.clone()];
        let name = text.strip_suffix(WORD).unwrap_or(text).trim_end().len();
        if name > 0 {
            self.found.push((Element::Mark, line.start..line.start + name));
        }
        let word = line.end - if text.ends_with(WORD) { WORD.len() } else { 0 };
        if word < line.end {
            self.found.push((Element::Said, word..line.end));
        }
    }
}

/// Names; one of two characters may be spaced out.
fn names(flow: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut names: Vec<Range<usize>> = Vec::new();
    for word in words(flow, range) {
        match names.last_mut() {
            Some(last) if flow[last.clone()].chars().count() == 1 => last.end = word.end,
            _ => names.push(word),
        }
    }
    names
}

fn colon(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

fn element_or_person(word: &str, names: bool) -> Option<Element> {
    element(word).or_else(|| (names && is_person(word)).then_some(Element::Signer))
}

/// What a word or a line is by itself.
fn element(text: &str) -> Option<Element> {
    let ink = ink(text);
    let digits = ink.bytes().filter(u8::is_ascii_digit).count();
    let period = |rest: &str| rest.is_empty() || rest.starts_with(['★', '☆', '*']);
    if digits == ink.len() && (5..=7).contains(&digits) {
        Some(Element::CopyNumber)
    } else if SECRET.iter().any(|grade| ink.strip_prefix(grade).is_some_and(period)) {
        Some(Element::Secrecy)
    } else if URGENT.contains(&ink.as_str()) {
        Some(Element::Urgency)
    } else if is_number(text) {
        Some(Element::Number)
    } else {
        None
    }
}

/// 发文字号: ×档发〔2026〕5号; an order's 第5号, minutes' （第3期）.
fn is_number(text: &str) -> bool {
    let text = ink(text);
    let numeral = |c: char| c.is_ascii_digit() || "xX×ＸｘＸ_〇一二三四五六七八九十百".contains(c);
    if let Some(at) = text.find(['〔', '[', '［', '【', '（', '(']) {
        let inside = text[at..].trim_start_matches(|c: char| !numeral(c));
        let year = inside.chars().take_while(|c| numeral(*c)).count();
        let rest = inside.trim_start_matches(numeral);
        let closed = rest.starts_with(['〕', ']', '］', '】', '）', ')']);
        let nth = rest.trim_start_matches(['〕', ']', '］', '】', '）', ')', '第']);
        let counted = nth.chars().take_while(|c| numeral(*c)).count();
        let unit = nth.trim_start_matches(numeral);
        if year == 4 && closed && counted > 0 && matches!(unit, "号" | "期") {
            return text.chars().count() <= 24;
        }
    }
    let bare = text.trim_start_matches(['（', '(']).trim_end_matches(['）', ')']);
    let nth = bare.strip_prefix('第').and_then(|rest| rest.strip_suffix(['号', '期']));
    nth.is_some_and(|nth| !nth.is_empty() && nth.chars().all(numeral))
}

fn is_person(name: &str) -> bool {
    (2..=4).contains(&name.chars().count())
        && name.chars().all(|c| c.is_alphabetic() || "×xX·".contains(c))
        && !name.ends_with(['号', '文', '告', '知', '示'])
}

/// The fields, and the form that they make: orders and minutes name themselves in their marks, 文件 and signers make a
/// document, and a mark without 文件 is a letter's.
fn letterhead(reading: &Reading<'_>, found: &[(Element, Range<usize>)]) -> Letterhead {
    let text = |range: &Range<usize>| reading.remarked(range.clone());
    let all = |wanted: Element| {
        found.iter().filter(move |(element, _)| *element == wanted).map(|(_, range)| text(range))
    };
    let header = Header {
        copy_number: joined(all(Element::CopyNumber)),
        secrecy: joined(all(Element::Secrecy)),
        urgency: joined(all(Element::Urgency)),
        authorities: all(Element::Mark).collect(),
        number: joined(all(Element::Number)),
        signers: all(Element::Signer).collect(),
    };
    let mark = header.authorities.first().map(Text::to_plain).unwrap_or_default();
    let worded = found
        .iter()
        .any(|(element, range)| *element == Element::Said && &reading.flow.text[range.clone()] == WORD);
    let form = if header.is_empty() {
        Form::Plain
    } else if mark.ends_with('令') {
        Form::Order
    } else if mark.ends_with("纪要") {
        Form::Minutes
    } else if worded || !header.signers.is_empty() || header.authorities.is_empty() {
        Form::Document
    } else {
        Form::Letter
    };
    Letterhead { form, header, signed: None }
}

/// An element that stands twice is kept twice.
fn joined(texts: impl Iterator<Item = Text>) -> Text {
    let all: Vec<String> = texts.map(|text| text.to_plain()).collect();
    Text::plain(all.join(" "))
}
