//! A draft with what a reader should find in it.

use super::chance::Chance;
use super::scheme::{Notation, scheme};
use super::words::{heading, sentences, title};
use draft::{EntryKind, chinese};
use std::fmt::Write as _;

/// What should be found: kind, level, words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) kind: EntryKind,
    pub(crate) level: u8,
    pub(crate) text: String,
}

/// A paragraph to be laid out.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Its number as printed; empty for text.
    pub(crate) label: String,
    /// The level of a heading on its own line.
    pub(crate) heading: Option<u8>,
    pub(crate) text: String,
}

/// A draft and its labels.
#[derive(Clone, Debug)]
pub(crate) struct Labelled {
    pub(crate) title: String,
    pub(crate) lines: Vec<Line>,
    pub(crate) nodes: Vec<Node>,
    /// Where its lines are cut when it is wrapped, in full-width characters.
    pub(crate) width: usize,
}

struct Writer<'a> {
    chance: &'a mut Chance,
    scheme: Vec<Notation>,
    /// Percent of headings that are run in, by depth.
    run_in: [u32; 4],
    /// Whether headings on their own line keep a closing 。
    closed: bool,
    half_width: bool,
    draft: Labelled,
}

/// The draft of a seed.
pub(crate) fn labelled(seed: u64) -> Labelled {
    let chance = &mut Chance::new(seed);
    let scheme = scheme(chance);
    let run_in = [5, chance.number(0, 1) * 80 + 10, 80, 90];
    let closed = chance.percent(10);
    let half_width = chance.percent(25);
    let title = title(chance);
    let width = chance.number(26, 44) as usize;
    let draft = Labelled { title, lines: Vec::new(), nodes: Vec::new(), width };
    let mut writer = Writer { chance, scheme, run_in, closed, half_width, draft };
    writer.paragraph();
    writer.sections(0);
    if writer.half_width {
        writer.draft = half(writer.draft);
    }
    writer.draft
}

impl Writer<'_> {
    fn sections(&mut self, depth: usize) {
        let count = self.chance.number(2, if depth == 0 { 5 } else { 4 });
        let mut nth = 0;
        for at in 0..count {
            // A defect now and then: a number that is left out, or printed twice.
            nth += if at > 0 && self.chance.percent(3) { self.chance.number(0, 1) * 2 } else { 1 };
            self.section(depth, nth);
        }
    }

    fn section(&mut self, depth: usize, nth: u32) {
        let notation = self.scheme[depth];
        let words = heading(self.chance);
        let run_in = self.chance.percent(self.run_in[depth.max(usize::from(notation.level) - 1)]);
        let label = notation.label(nth);
        self.draft.nodes.push(Node { kind: EntryKind::Heading, level: notation.level, text: words.clone() });
        if run_in {
            let text = format!("{words}。{}", sentences(self.chance));
            self.push(label, None, text);
        } else {
            let close = if self.closed { "。" } else { "" };
            self.push(label, Some(notation.level), format!("{words}{close}"));
        }
        let deeper = depth + 1 < self.scheme.len() && self.chance.percent([60, 30, 20, 0][depth]);
        if !run_in && (!deeper || self.chance.percent(40)) {
            self.paragraph();
        }
        if !deeper && self.chance.percent(30) {
            self.items();
        } else if deeper {
            self.sections(depth + 1);
        }
    }

    fn paragraph(&mut self) {
        let text = sentences(self.chance);
        self.push(String::new(), None, text);
    }

    /// 一是…。二是…。 in one paragraph or in one each, or short after a colon.
    fn items(&mut self) {
        let (count, apart, short) =
            (self.chance.number(2, 4), self.chance.percent(40), self.chance.percent(30));
        let mut together = String::new();
        for nth in 1..=count {
            let words = heading(self.chance).replace('、', "和");
            let words = words.replace("一和二线", "前后线");
            let number = format!("{}是", chinese(nth));
            self.draft.nodes.push(Node { kind: EntryKind::Item, level: 5, text: words.clone() });
            if apart {
                let text = format!("{number}{words}。{}", sentences(self.chance));
                self.push(String::new(), None, text);
            } else if short {
                let begin = if nth == 1 { "主要做了以下工作：" } else { "" };
                let end = if nth == count { "。" } else { "；" };
                let _ = write!(together, "{begin}{number}{words}{end}");
            } else {
                let _ = write!(together, "{number}{words}。{}", sentences(self.chance));
            }
        }
        if !together.is_empty() {
            self.push(String::new(), None, together);
        }
    }

    fn push(&mut self, label: String, heading: Option<u8>, text: String) {
        self.draft.lines.push(Line { label, heading, text });
    }
}

/// The same with the half-width marks of a careless typist.
fn half(mut draft: Labelled) -> Labelled {
    let narrow =
        |text: &str| text.replace('，', ",").replace('；', ";").replace('（', "(").replace('）', ")");
    draft.lines.iter_mut().for_each(|line| line.text = narrow(&line.text));
    draft.nodes.iter_mut().for_each(|node| node.text = narrow(&node.text));
    draft
}
