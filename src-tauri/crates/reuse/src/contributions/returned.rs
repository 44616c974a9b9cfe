//! What came back, and who has not answered.

use super::ask::{ASKED_FOR, SEND_BACK, Section, sections, title, words};
use draft::{Block, BlockId, Draft};
use serde::Serialize;

/// A file that came back: the draft it says now, and the one that was handed out, where the file still carries that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    /// The file's name.
    pub file: String,
    /// What it says.
    pub draft: Draft,
    /// What was handed out.
    pub handed: Option<Draft>,
}

/// How a section that came back is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Known {
    /// By the name that its file carries.
    Name,
    /// By its heading.
    Heading,
}

/// A section, and what came back for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Slot {
    /// The section.
    pub section: Section,
    /// The answers, in the order that their files came.
    pub answers: Vec<Contribution>,
    /// The files whose answers are put into the draft, in this order; none where the section stays as it is.
    pub taken: Vec<usize>,
    /// Whether answers differ and nobody has said yet which is taken: until then the section stays as it is.
    pub undecided: bool,
}

/// What one file says for a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Contribution {
    /// The file, by its place among those that came back.
    pub file: usize,
    /// How it is known.
    pub known: Known,
    /// Whether it says just what was handed out.
    pub unchanged: bool,
    /// How many characters it has; with its first words what one tells two answers apart by.
    pub characters: usize,
    /// Its first words; cut words end in ……
    pub opens: String,
    /// What it says, without the heading.
    #[serde(skip)]
    pub(crate) blocks: Vec<Block>,
    /// The level of its heading there.
    #[serde(skip)]
    pub(crate) depth: u8,
}

/// So many first words of an answer are shown, in characters.
const OPENS: usize = 40;

impl Contribution {
    fn new(known: Known, blocks: Vec<Block>, depth: u8) -> Contribution {
        let (characters, opens) = glance(&blocks);
        Contribution { file: 0, known, unchanged: false, characters, opens, blocks, depth }
    }
}

impl Slot {
    /// Whether something came back that is not what was handed out.
    pub fn is_answered(&self) -> bool {
        self.answers.iter().any(|answer| !answer.unchanged)
    }

    /// The answer that is taken where only one can be, and whether the clerk must say.
    fn settle(&mut self) {
        let mut changed = self.answers.iter().filter(|answer| !answer.unchanged);
        let Some(first) = changed.next() else { return };
        if changed.all(|other| plain(&other.blocks) == plain(&first.blocks)) {
            self.taken = vec![first.file];
        } else {
            self.undecided = true;
        }
    }
}

/// All sections of a draft, with what came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Board {
    /// In the order of the draft.
    pub slots: Vec<Slot>,
    /// Files that answer no section, by their places.
    pub strays: Vec<usize>,
    /// What files that answer say beside: it is put in nowhere, and is not lost where the clerk is told.
    pub unplaced: Vec<Unplaced>,
}

/// Words of a file that belong to no section: before the first heading that is known, or in its attachments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Unplaced {
    /// The file, by its place.
    pub file: usize,
    /// How many characters.
    pub characters: usize,
    /// The first of them; cut words end in ……
    pub opens: String,
}

impl Unplaced {
    fn of(file: usize, blocks: &[Block]) -> Option<Unplaced> {
        let (characters, opens) = glance(blocks);
        (characters > 0).then_some(Unplaced { file, characters, opens })
    }
}

/// How many characters blocks have, and the first of them.
fn glance(blocks: &[Block]) -> (usize, String) {
    let text = plain(blocks).concat();
    let opens = match text.char_indices().nth(OPENS) {
        Some((end, _)) => format!("{}……", &text[..end]),
        None => text.clone(),
    };
    (text.chars().filter(|c| !c.is_whitespace()).count(), opens)
}

impl Board {
    /// The clerk says which files' answers are put into a section, one after the other; none leaves it as it is.
    pub fn choose(&mut self, section: BlockId, files: &[usize]) {
        for slot in self.slots.iter_mut().filter(|slot| slot.section.block == section) {
            let answers = |file: &&usize| slot.answers.iter().any(|answer| answer.file == **file);
            slot.taken = files.iter().filter(answers).copied().collect();
            slot.undecided = false;
        }
    }
}

/// Puts what came back beside the sections it answers.
pub fn board(draft: &Draft, returned: &[Returned]) -> Board {
    let slot = |section| Slot { section, answers: Vec::new(), taken: Vec::new(), undecided: false };
    let mut slots: Vec<Slot> = sections(draft).into_iter().map(slot).collect();
    let (mut strays, mut unplaced) = (Vec::new(), Vec::new());
    for (nth, file) in returned.iter().enumerate() {
        let (found, rest) = answers(draft, file, &slots);
        if found.is_empty() {
            strays.push(nth);
        } else {
            unplaced.extend(Unplaced::of(nth, &rest));
        }
        for (at, answer) in found {
            let slot = &mut slots[at];
            let unchanged =
                plain(&answer.blocks) == plain(&own_text(&draft.body[slot.section.range.clone()]));
            slot.answers.push(Contribution { file: nth, unchanged, ..answer });
        }
    }
    slots.iter_mut().for_each(Slot::settle);
    Board { slots, strays, unplaced }
}

/// The sections that a file answers: each heading of it that is one of theirs begins one. What its file carries tells
/// which sections were handed out, so that a heading in other words is known by its place among them. Then what it says
/// beside them.
fn answers(draft: &Draft, file: &Returned, slots: &[Slot]) -> (Vec<(usize, Contribution)>, Vec<Block>) {
    let handed = handed_out(draft, file, slots);
    let body = &file.draft.body;
    let mut starts: Vec<(usize, usize, Known)> = Vec::new();
    for (at, block) in body.iter().enumerate().filter(|(_, block)| block.heading().is_some()) {
        let of = |slot: &Slot| alike(&slot.section.heading, &words(block));
        let among = handed.iter().copied().find(|slot| of(&slots[*slot]));
        let known = among.map(|slot| (slot, Known::Name));
        let any = || slots.iter().position(of).map(|slot| (slot, Known::Heading));
        let Some((slot, known)) = known.or_else(any) else { continue };
        if starts.iter().all(|(_, other, _)| *other != slot) {
            starts.push((at, slot, known));
        }
    }
    let attached: Vec<Block> =
        file.draft.attachments.iter().flat_map(|one| one.body.iter().cloned()).collect();
    // One section was handed out, and its heading says something else now or is gone: all that is written is its.
    if let ([], [slot]) = (starts.as_slice(), handed.as_slice()) {
        let written: Vec<Block> = body.iter().filter(|block| !is_ours(block, file)).cloned().collect();
        let own = written.first().and_then(Block::heading).map(|(heading, _)| heading.level.depth());
        let depth = own.unwrap_or_else(|| depth(draft, &slots[*slot]));
        let blocks = if own.is_some() { own_text(&written) } else { written };
        return (vec![(*slot, Contribution::new(Known::Name, blocks, depth))], attached);
    }
    let ends = starts.iter().skip(1).map(|(at, ..)| *at).chain([body.len()]);
    let answer = |(&(start, slot, known), end): (&(usize, usize, Known), usize)| {
        let depth = body[start].heading().map_or(1, |(heading, _)| heading.level.depth());
        (slot, Contribution::new(known, own_text(&body[start..end]), depth))
    };
    let first = starts.first().map_or(0, |(at, ..)| *at);
    let before = body[..first].iter().filter(|block| !is_ours(block, file)).cloned();
    (starts.iter().zip(ends).map(answer).collect(), before.chain(attached).collect())
}

/// What stands under a heading; of a heading that opens a paragraph, the paragraph too.
fn own_text(blocks: &[Block]) -> Vec<Block> {
    let run_in = blocks.first().is_some_and(|first| matches!(first.heading(), Some((_, true))));
    blocks.get(usize::from(!run_in)..).unwrap_or_default().to_vec()
}

/// The sections of this draft that a file was handed out with.
fn handed_out(draft: &Draft, file: &Returned, slots: &[Slot]) -> Vec<usize> {
    let Some(handed) = file.handed.as_ref().filter(|one| one.front.title.to_plain() == title(draft)) else {
        return Vec::new();
    };
    let has = |id: BlockId| handed.body.iter().any(|block| block.id == id);
    (0..slots.len()).filter(|slot| has(slots[*slot].section.block)).collect()
}

/// Whether a block is what we asked with, and no answer.
fn is_ours(block: &Block, file: &Returned) -> bool {
    let asked = file.handed.iter().flat_map(|handed| handed.body.iter().take(2));
    let says = |block: &Block| block.text().map(draft::Text::to_plain);
    // Where the file no longer carries what was handed out, by the words themselves.
    let by_words = says(block).is_some_and(|text| text == ASKED_FOR || text.ends_with(SEND_BACK));
    by_words || asked.into_iter().any(|ours| says(ours) == says(block))
}

fn depth(draft: &Draft, slot: &Slot) -> u8 {
    draft.body[slot.section.range.start].heading().map_or(1, |(heading, _)| heading.level.depth())
}

/// The same words, whatever marks and spaces stand between.
fn alike(one: &str, other: &str) -> bool {
    let words = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (one, other) = (words(one), words(other));
    !one.is_empty() && one == other
}

fn plain(blocks: &[Block]) -> Vec<String> {
    blocks.iter().filter_map(|block| block.text()).map(draft::Text::to_plain).collect()
}
