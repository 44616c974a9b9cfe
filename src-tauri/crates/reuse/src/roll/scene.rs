//! The texts of a draft, each with the part that it plays.

use super::heads::{Heads, labels};
use super::names;
use draft::{Block, BlockId, Draft, EntryKind, IssueDate, Mark, Run, Spot, Text, outline, visit_texts};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A text of the draft and what it speaks of.
pub(crate) struct Scene {
    pub(crate) spot: Spot,
    pub(crate) text: String,
    pub(crate) part: Part,
    pub(crate) standing: Standing,
    /// Names of documents and numbers of documents: nothing in them is ever changed.
    pub(crate) closed: Vec<Range<usize>>,
    /// Blanks that are open.
    pub(crate) open: Vec<Range<usize>>,
    /// What names a cell; empty outside a table, and for what is itself a head.
    pub(crate) heads: Heads,
}

/// Whether a section tells what was done or what is to be done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Part {
    /// 总结, 回顾, 情况.
    Results,
    /// 计划, 打算, 安排.
    Plan,
    /// Neither is said.
    #[default]
    Unsaid,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// 标题 of the draft or of an attachment.
    Title,
    /// A heading on its own line.
    Heading,
    /// A paragraph, or one of a cell.
    Body,
    /// Anything outside the text.
    Beside,
}

const PLAN: &[&str] = &[
    "计划",
    "打算",
    "安排",
    "下一步",
    "下步",
    "思路",
    "目标任务",
    "重点任务",
    "主要任务",
    "工作任务",
    "要点",
    "设想",
    "展望",
    "重点工作",
    "努力方向",
    "奋斗目标",
    "总体要求",
    "主要目标",
    "部署",
    "举措",
];
const RESULTS: &[&str] =
    &["总结", "回顾", "情况", "成效", "成绩", "做法", "完成", "进展", "汇报", "所做", "开展的"];

impl Scene {
    fn new(spot: Spot, text: &Text, part: Part) -> Scene {
        let standing = match spot {
            Spot::Title | Spot::AttachmentTitle { .. } => Standing::Title,
            Spot::Block { .. } | Spot::Cell { .. } => Standing::Body,
            _ => Standing::Beside,
        };
        let blank = |run: &Run| run.marks.iter().any(|mark| matches!(mark, Mark::Blank { .. }));
        let open = text.spans().filter(|(_, run)| blank(run)).map(|(range, _)| range).collect();
        let text = text.to_plain();
        let closed = names::closed(&text);
        Scene { spot, text, part, standing, closed, open, heads: Heads::default() }
    }

    pub(crate) fn is_closed(&self, range: &Range<usize>) -> bool {
        self.closed.iter().any(|closed| closed.start < range.end && range.start < closed.end)
    }

    /// The sentence that holds a place.
    pub(crate) fn sentence(&self, at: usize) -> Range<usize> {
        stretch(&self.text, at, &['。', '；', '！', '？', '\n', ';'])
    }

    /// From the last mark of the sentence up to a place.
    pub(crate) fn before(&self, at: usize) -> &str {
        let text = &self.text[..at];
        text.rfind(CLAUSE).map_or(text, |end| text[end..].trim_start_matches(CLAUSE)).trim_end_matches(' ')
    }

    /// From a place up to the next mark of the sentence.
    pub(crate) fn after(&self, at: usize) -> &str {
        let text = &self.text[at..];
        text.find(CLAUSE).map_or(text, |end| &text[..end])
    }

    /// What the sentence around a place tells: its own words before those of its section.
    pub(crate) fn part_at(&self, at: usize) -> Part {
        const AHEAD: &[&str] =
            &["下一步", "下一年", "明年", "今后", "下步", "力争", "确保实现", "计划到", "将继续", "预计到"];
        const DONE: &[&str] = &["一年来", "全年共", "累计", "回顾", "今年以来"];
        let sentence = &self.text[self.sentence(at)];
        let said = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
        // 模拟训练 and 草拟 plan nothing.
        let drafted =
            sentence.match_indices('拟').any(|(at, _)| !sentence[..at].ends_with(['模', '虚', '草', '比']));
        match (said(AHEAD) || drafted, said(DONE)) {
            (true, false) => Part::Plan,
            (false, true) if self.part == Part::Unsaid => Part::Results,
            _ => self.part,
        }
    }
}

const CLAUSE: [char; 8] = ['，', '。', '；', '：', '！', '？', '\n', ';'];

fn stretch(text: &str, at: usize, ends: &[char]) -> Range<usize> {
    let start =
        text[..at].rfind(ends).map_or(0, |end| end + text[end..].chars().next().map_or(0, char::len_utf8));
    let end = text[at..].find(ends).map_or(text.len(), |end| {
        at + end + text[at + end..].chars().next().filter(|c| *c != '\n').map_or(0, char::len_utf8)
    });
    let lead = text[start..end].len() - text[start..end].trim_start().len();
    start + lead.min(at - start)..end
}

/// What words of a heading or a title tell of what stands under it.
pub(crate) fn part_of(words: &str) -> Option<Part> {
    let says = |list: &[&str]| list.iter().any(|word| words.contains(word));
    let back = words.contains("过去一年") || words.contains("过去的一年");
    let ahead = words.contains("今年") && words.contains("工作") && !words.contains("以来");
    match (says(RESULTS) || back, says(PLAN)) {
        (true, true) if words.contains("完成情况") || words.contains("落实情况") => {
            Some(Part::Results)
        }
        (true, true) => Some(Part::Unsaid),
        (true, false) => Some(Part::Results),
        (false, true) => Some(Part::Plan),
        (false, false) => ahead.then_some(Part::Plan),
    }
}

/// What a heading tells under one that has told: 抓好情况通报 in a plan is planned, 强化举措 in a summary was done; only
/// plain words turn it round.
fn part_under(above: Part, words: &str) -> Part {
    const TO_PLAN: &[&str] = &["计划", "打算", "下一步", "下步", "设想", "展望", "努力方向", "明年", "今后"];
    const TO_RESULTS: &[&str] = &["总结", "回顾", "完成情况", "工作情况", "落实情况", "成效", "成绩"];
    let says = |list: &[&str]| list.iter().any(|word| words.contains(word));
    // A heading that is a sentence names a piece of work, whatever words it has.
    let sentence = words.contains('，') && above != Part::Unsaid;
    match above {
        told if sentence => told,
        Part::Unsaid => part_of(words).unwrap_or_default(),
        Part::Results if says(TO_PLAN) && !says(TO_RESULTS) => Part::Plan,
        Part::Plan if says(TO_RESULTS) => Part::Results,
        told => told,
    }
}

/// Every text of the draft that says something, in the order of reading; days of issue among them.
pub(crate) fn scenes(draft: &Draft) -> Vec<Scene> {
    let root = part_of(&draft.front.title.to_plain()).unwrap_or_default();
    let mut parts = Parts { of: BTreeMap::new(), headings: BTreeSet::new() };
    parts.read(&draft.body, root, draft);
    for attachment in &draft.attachments {
        let title = part_of(&attachment.title.to_plain()).unwrap_or_default();
        let only = Draft { body: attachment.body.clone(), ..Draft::default() };
        parts.read(&attachment.body, title, &only);
    }
    let labels = labels(draft);
    let mut scenes = Vec::new();
    visit_texts(draft, |spot, text| {
        if spot == Spot::Note {
            scenes.extend(day(Spot::Date, draft.back.date.as_ref()));
        }
        let id = match spot {
            Spot::Block { id } | Spot::Cell { id, .. } => Some(id),
            _ => None,
        };
        let part = id.and_then(|id| parts.of.get(&id)).copied().unwrap_or(root);
        let mut scene = Scene::new(spot, text, part);
        if id.is_some_and(|id| parts.headings.contains(&id)) {
            scene.standing = Standing::Heading;
        }
        scene.heads = labels.get(&spot).cloned().unwrap_or_default();
        scenes.push(scene);
    });
    scenes.extend(day(Spot::Printed, draft.back.foot.printed.as_ref()));
    scenes.retain(|scene| !scene.text.is_empty());
    scenes
}

/// A date that is a day; one still open is a text of the draft.
fn day(spot: Spot, date: Option<&IssueDate>) -> Option<Scene> {
    let day = date.filter(|date| matches!(date, IssueDate::Day(_)))?;
    Some(Scene::new(spot, &day.to_text(), Part::Unsaid))
}

struct Parts {
    of: BTreeMap<BlockId, Part>,
    headings: BTreeSet<BlockId>,
}

impl Parts {
    /// Each block's part follows from the nearest heading above it that tells one.
    fn read(&mut self, blocks: &[Block], root: Part, draft: &Draft) {
        let entries = outline(draft).into_iter().filter(|entry| entry.kind == EntryKind::Heading);
        let headings: BTreeMap<BlockId, _> = entries.map(|entry| (entry.block, entry)).collect();
        let mut above: Vec<(u8, Part)> = Vec::new();
        for block in blocks {
            if let Some(entry) = headings.get(&block.id) {
                above.retain(|(level, _)| *level < entry.level);
                let part = match above.last() {
                    Some((_, told)) => part_under(*told, &entry.text),
                    None => part_of(&entry.text).unwrap_or(root),
                };
                above.push((entry.level, part));
                if !entry.run_in {
                    self.headings.insert(block.id);
                }
            }
            self.of.insert(block.id, above.last().map_or(root, |(_, part)| *part));
        }
    }
}
