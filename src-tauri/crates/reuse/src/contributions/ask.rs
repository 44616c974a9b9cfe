//! What is handed out: one draft for each office, with the sections it is asked for.

use draft::{Block, BlockId, Content, Draft, Edit, Form, Front, Level, Text, apply, label, numbers};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// A section that can be handed out: one of the highest level that the draft has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Section {
    /// The block that its heading is or opens; what names the section wherever it goes.
    pub block: BlockId,
    /// Its number as printed; empty where it has none.
    pub number: String,
    /// Its heading, without number.
    pub heading: String,
    /// Its blocks in the body, the heading's first.
    #[serde(skip)]
    pub(crate) range: Range<usize>,
}

/// An office and the draft it is handed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The office.
    pub office: String,
    /// What it is handed.
    pub draft: Draft,
}

/// The sections that a draft is handed out by, in order.
pub fn sections(draft: &Draft) -> Vec<Section> {
    let level = |block: &Block| block.heading().map(|(heading, _)| heading.level);
    let Some(top) = draft.body.iter().filter_map(level).min_by_key(|level| level.depth()) else {
        return Vec::new();
    };
    let starts: Vec<usize> =
        (0..draft.body.len()).filter(|at| level(&draft.body[*at]) == Some(top)).collect();
    let ends = starts.iter().skip(1).copied().chain([draft.body.len()]);
    let numbers = numbers(&draft.body);
    let section = |(start, end): (usize, usize)| Section {
        block: draft.body[start].id,
        number: numbers[start].map(label).unwrap_or_default(),
        heading: words(&draft.body[start]),
        range: start..end,
    };
    starts.iter().copied().zip(ends).map(section).collect()
}

/// The words of the heading that a block is or opens with.
pub(super) fn words(block: &Block) -> String {
    let text = match &block.content {
        Content::Heading { text, .. } => text.clone(),
        Content::Paragraph { text, .. } => text.slice(0..text.lead_len()),
        _ => Text::default(),
    };
    text.to_plain().trim().trim_end_matches(['。', '：']).replace('\n', "")
}

/// The name of what is handed out of a draft.
pub(super) fn title(draft: &Draft) -> String {
    format!("《{}》供稿", draft.name())
}

/// One draft for each office, in the order of the first section each is asked for. A section that nobody is asked for
/// is handed out to nobody.
pub fn asked(draft: &Draft, offices: &BTreeMap<BlockId, String>) -> Vec<Asked> {
    let mut found: Vec<(String, Vec<Section>)> = Vec::new();
    for section in sections(draft) {
        let Some(office) = offices.get(&section.block) else { continue };
        match found.iter_mut().find(|(name, _)| name == office) {
            Some((_, sections)) => sections.push(section),
            None => found.push((office.clone(), vec![section])),
        }
    }
    let hand = |(office, sections): (String, Vec<Section>)| Asked {
        draft: handed(draft, &office, &sections),
        office,
    };
    found.into_iter().map(hand).collect()
}

/// The heading before what is handed out.
pub(super) const ASKED_FOR: &str = "需要提供的内容";
/// What the paragraph under it ends with.
pub(super) const SEND_BACK: &str = "存盘后把本文件原样传回。";

/// The sections with a heading before them that says what is asked.
fn handed(draft: &Draft, office: &str, sections: &[Section]) -> Draft {
    let named: Vec<String> = sections.iter().map(|one| format!("“{}{}”", one.number, one.heading)).collect();
    let ask =
        format!("请{office}补充、修改{}。各部分标题请保留，其余文字可以改写；{SEND_BACK}", named.join("、"));
    let free = draft.blocks().map(|block| block.id.0).max().unwrap_or(0) + 1;
    let heading = Content::Heading { level: Level::One, numbered: false, text: Text::plain(ASKED_FOR) };
    let ask = Content::Paragraph { run_in: None, text: Text::plain(ask) };
    let asking = (free..).map(BlockId).zip([heading, ask]).map(|(id, content)| Block { id, content });
    let own = sections.iter().flat_map(|one| draft.body[one.range.clone()].iter().cloned());
    let mut handed = Draft {
        kind: draft.kind,
        form: Form::Plain,
        front: Front { title: Text::plain(title(draft)), ..Front::default() },
        body: asking.chain(own).collect(),
        images: draft.images.clone(),
        ..Draft::default()
    };
    drop_unused(&mut handed);
    handed
}

/// Images that no picture shows stay at home.
fn drop_unused(draft: &mut Draft) {
    let shown: Vec<_> = draft.blocks().filter_map(picture).collect();
    let unused: Vec<_> = draft.images.keys().filter(|id| !shown.contains(id)).cloned().collect();
    for id in unused {
        // Taking an image away is never refused.
        let _ = apply(draft, Edit::Image { id, image: None });
    }
}

pub(super) fn picture(block: &Block) -> Option<draft::ImageId> {
    match &block.content {
        Content::Picture(picture) => Some(picture.image.clone()),
        _ => None,
    }
}
