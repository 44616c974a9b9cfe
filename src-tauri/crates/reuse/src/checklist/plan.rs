//! The plan part of a draft, and what it promises.

use super::verbs::{AHEAD, WHEN, adverbs, leading, verbs};
use crate::roll::scene::{Part, Scene, Standing, scenes};
use draft::{BlockId, Content, Draft, Enumeration, Spot, enumerations};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// Something that a draft says will be done: a sentence of its plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Promise {
    /// The text it stands in.
    pub spot: Spot,
    /// Bytes of that text.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// The heading it stands under, or the lead of its item; empty where there is none.
    pub heading: String,
    /// Its words, without the number of an item.
    pub text: String,
}

/// What introduces a plan and promises nothing by itself.
pub(super) const PREFACE: &[&str] = &[
    "为指导",
    "指导思想",
    "总体要求",
    "工作思路",
    "总体思路",
    "总的要求",
    "总的思路",
    "以下",
    "如下",
    "围绕这个思路",
    "请予",
    "请审议",
    "现将",
    "谢谢大家",
    "让我们",
    "各位代表",
    "根据《",
    "安排是",
    "之年",
];
/// What looks back, in a plan too.
const BACK: &[&str] = &["今年以来", "一年来", "上半年以来", "去年以来", "虽然取得", "存在的问题", "还存在"];
/// What sets a day by which something is done.
const DATED: &[&str] = &["将于", "拟于", "计划于", "月底前", "年底前", "年内", "日前完成", "月前完成"];
/// A shorter sentence promises nothing, in characters.
const SHORTEST: usize = 4;

/// What a draft promises, in the order of reading: the sentences of its plan that say what will be done, and those of
/// a paragraph that opens with 下一步 and its like.
pub fn promises(draft: &Draft) -> Vec<Promise> {
    let headings = headings(draft);
    let items = enumerations(&draft.body);
    let at: BTreeMap<BlockId, usize> = draft.body.iter().zip(0..).map(|(block, at)| (block.id, at)).collect();
    let mut found = Vec::new();
    for scene in scenes(draft) {
        let Some(block) = body_block(&scene).and_then(|id| at.get(&id).copied()) else { continue };
        let lead = match &draft.body[block].content {
            Content::Paragraph { text, .. } => text.lead_len(),
            Content::Table(_) if scene.part == Part::Plan => 0,
            _ => continue,
        };
        if scene.part != Part::Plan && !opens_ahead(&scene.text[lead..]) {
            continue;
        }
        let paragraph = Paragraph { scene: &scene, block, lead, items: &items };
        found.extend(paragraph.promises(&headings[block]));
    }
    found
}

/// The block of a text of the body.
fn body_block(scene: &Scene) -> Option<BlockId> {
    match scene.spot {
        Spot::Block { id } | Spot::Cell { id, .. } if scene.standing == Standing::Body => Some(id),
        _ => None,
    }
}

fn opens_ahead(text: &str) -> bool {
    leading(text.trim_start(), WHEN).is_some()
}

/// The words of the heading that each block of the body stands under or opens with.
pub(super) fn headings(draft: &Draft) -> Vec<String> {
    let mut above = String::new();
    let words = |block: &draft::Block| match &block.content {
        Content::Heading { text, .. } => Some(text.to_plain()),
        Content::Paragraph { run_in: Some(_), text } => Some(text.slice(0..text.lead_len()).to_plain()),
        _ => None,
    };
    let heading = |block: &draft::Block| {
        if let Some(words) = words(block) {
            words.trim_end_matches(['。', '：', '.']).clone_into(&mut above);
        }
        above.clone()
    };
    draft.body.iter().map(heading).collect()
}

struct Paragraph<'a> {
    scene: &'a Scene,
    block: usize,
    /// Bytes of its run-in heading.
    lead: usize,
    items: &'a [Enumeration],
}

impl Paragraph<'_> {
    fn promises(&self, heading: &str) -> Vec<Promise> {
        let text = &self.scene.text;
        let mut found = Vec::new();
        // The lead of the item that the sentences are of.
        let mut item: Option<(Range<usize>, String)> = None;
        for range in sentences(text, self.lead) {
            let begun = self.item_at(&range);
            let mut start = range.start;
            if let Some((of_item, marker, lead)) = begun {
                start += marker;
                let alone = text[range.end..of_item.end.max(range.end)].trim().is_empty();
                item = (!alone).then_some((of_item, lead));
                if !alone && !has_figure(&text[start..range.end]) {
                    continue;
                }
            }
            let words = text[start..range.end].trim();
            if !promises_something(words) {
                continue;
            }
            let within = item.as_ref().filter(|(of_item, _)| of_item.contains(&range.start));
            let heading = within.map_or(heading, |(_, lead)| lead.as_str());
            let start = start + text[start..range.end].len() - text[start..range.end].trim_start().len();
            let end = start + words.len();
            let heading = heading.to_owned();
            found.push(Promise { spot: self.scene.spot, start, end, heading, text: words.to_owned() });
        }
        found
    }

    /// The item that begins with a sentence: its extent, how long its marker is, its lead.
    fn item_at(&self, sentence: &Range<usize>) -> Option<(Range<usize>, usize, String)> {
        if !matches!(self.scene.spot, Spot::Block { .. }) {
            return None;
        }
        let mut items = self.items.iter().flat_map(|one| &one.items).filter(|item| item.block == self.block);
        let begins = |range: &Range<usize>| sentence.start <= range.start && range.start < sentence.end;
        items.rfind(|item| begins(&item.range)).map(|item| {
            let rest = &self.scene.text[item.range.start + item.number.len()..];
            let mark = rest.len() - rest.trim_start_matches(['，', '、', ',', '：', ' ', '是']).len();
            let marker = item.range.start - sentence.start + item.number.len() + mark;
            (item.range.clone(), marker.min(sentence.len()), item.lead.clone())
        })
    }
}

/// The sentences of a text behind its run-in heading.
pub(super) fn sentences(text: &str, lead: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = lead;
    for (at, c) in text.char_indices().filter(|(at, c)| *at >= lead && "。；！\n".contains(*c)) {
        let end = at + if c == '\n' { 0 } else { c.len_utf8() };
        found.push(start..end);
        start = at + c.len_utf8();
    }
    found.push(start..text.len());
    found.retain(|range| !text[range.clone()].trim().is_empty());
    found
}

fn has_figure(words: &str) -> bool {
    words.contains(|c: char| c.is_ascii_digit())
}

fn promises_something(words: &str) -> bool {
    let says = |list: &[&str]| list.iter().any(|word| words.contains(word));
    let long = words.chars().count() > SHORTEST && !words.ends_with('：');
    let acts = words.split(['，', '、', '；', '：', '。']).any(acts);
    long && acts && !says(PREFACE) && !says(BACK)
}

/// Whether a clause says what is to be done: it opens with a verb, or has one behind an adverb or a mark of the future.
/// 建设进入新阶段 says how things stand.
fn acts(clause: &str) -> bool {
    let heads = |text: &str| verbs(&text[adverbs(text)..]) > 0;
    let marked = |(at, _): (usize, char)| {
        let rest = &clause[at..];
        let mark = AHEAD.iter().find(|(mark, _)| rest.starts_with(mark)).map_or(0, |(mark, _)| mark.len());
        let adverbs = adverbs(&rest[mark..]);
        mark + adverbs > 0 && verbs(&rest[mark + adverbs..]) > 0
    };
    // 与高校签订协议: with whom comes before what is done.
    let with = clause.trim_start().starts_with(['与', '同', '对', '为', '向', '把', '按', '会'])
        && clause.char_indices().any(|(at, _)| verbs(&clause[at..]) > 0);
    let dated = DATED.iter().any(|word| clause.contains(word));
    dated || with || heads(clause.trim_start()) || clause.char_indices().any(marked)
}
