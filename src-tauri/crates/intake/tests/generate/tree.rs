//! A draft with what a reader should find in it.

use super::chance::Chance;
use super::frame;
use super::items::items;
use super::scheme::{Notation, scheme};
use super::words::{heading, sentences, title};
use draft::EntryKind;

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
    /// The length of the words that are set bold where headings are, in bytes.
    pub(crate) lead: usize,
    pub(crate) text: String,
}

impl Line {
    /// Text without a number.
    pub(crate) fn text(text: &str) -> Line {
        Line { label: String::new(), heading: None, lead: 0, text: text.to_owned() }
    }
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
    /// What closes a heading on its own line.
    closing: &'static str,
    /// What closes a heading that is run in.
    running: &'static str,
    /// Whether the writing of numbers varies within the file.
    careless: bool,
    draft: Labelled,
}

/// The draft of a seed.
pub(crate) fn labelled(seed: u64) -> Labelled {
    let chance = &mut Chance::new(seed);
    let scheme = scheme(chance);
    let run_in = [5, chance.number(0, 1) * 80 + 10, 80, 90];
    let closing = chance.pick(&["", "", "", "", "", "", "", "。", "："]);
    let running = chance.pick(&["。", "。", "。", "。", "。", "：", " ", "　"]);
    let careless = chance.percent(12);
    let half_width = chance.percent(25);
    let title = title(chance);
    let width = chance.number(26, 44) as usize;
    let lines = frame::above(chance);
    let draft = Labelled { title, lines, nodes: Vec::new(), width };
    let mut writer = Writer { chance, scheme, run_in, closing, running, careless, draft };
    if writer.chance.percent(80) {
        writer.paragraph();
    }
    writer.sections(0);
    let below = frame::below(writer.chance);
    let mut draft = writer.draft;
    if half_width {
        draft = half(draft);
    }
    draft.lines.extend(below);
    draft
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
        let label =
            if self.careless { notation.careless_label(nth, self.chance) } else { notation.label(nth) };
        self.draft.nodes.push(Node { kind: EntryKind::Heading, level: notation.level, text: words.clone() });
        if run_in {
            let long = words.chars().count() > 18 || words.contains(['，', '“']);
            let close = if long { "。" } else { self.running };
            let lead = words.len();
            let text = format!("{words}{close}{}", sentences(self.chance));
            self.draft.lines.push(Line { label, heading: None, lead, text });
        } else {
            let text = format!("{words}{}", self.closing);
            self.draft.lines.push(Line { label, heading: Some(notation.level), lead: words.len(), text });
        }
        let deeper = depth + 1 < self.scheme.len() && self.chance.percent([60, 30, 20, 0][depth]);
        if !run_in && (!deeper || self.chance.percent(40)) {
            self.paragraph();
        }
        if !deeper && self.chance.percent(30) {
            self.items(run_in);
        } else if deeper {
            self.sections(depth + 1);
        }
    }

    fn paragraph(&mut self) {
        let text = sentences(self.chance);
        self.draft.lines.push(Line::text(&text));
    }

    /// Items in paragraphs of their own, or written on to the run-in heading.
    fn items(&mut self, run_in: bool) {
        let items = items(self.chance);
        for text in items.words {
            self.draft.nodes.push(Node { kind: EntryKind::Item, level: 5, text });
        }
        let mut paragraphs = items.paragraphs.into_iter();
        if run_in && self.chance.percent(50) {
            let first = paragraphs.next().unwrap_or_default();
            if let Some(last) = self.draft.lines.last_mut() {
                last.text.push_str(&first);
            }
        }
        self.draft.lines.extend(paragraphs.map(|text| Line::text(&text)));
    }
}

/// The same with the half-width marks of a careless typist.
fn half(mut draft: Labelled) -> Labelled {
    let narrow =
        |text: &str| text.replace('，', ",").replace('；', ";").replace('（', "(").replace('）', ")");
    for line in &mut draft.lines {
        line.lead = narrow(&line.text[..line.lead]).len();
        line.text = narrow(&line.text);
    }
    draft.nodes.iter_mut().for_each(|node| node.text = narrow(&node.text));
    draft
}
