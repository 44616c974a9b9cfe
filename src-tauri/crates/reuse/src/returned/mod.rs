//! A copy for sign-off that came back: what is asked for in it, and how that is settled in the draft as it is by now.
//!
//! Invariants: a request is told in terms of the copy that was sent; what the clerk wrote since is never written over:
//! where it meets a request, that is said.

mod comments;
mod course;
mod edit;
mod element;
mod names;
mod place;
mod settle;
mod words;

pub use names::asks_the_same;
pub use place::{Place, Standing, places};
pub use settle::{Settlement, Verdict, settle};

use crate::compare::{Row, RowKind, Side, compare};
use comments::said;
use draft::{
    Anchor, Asked, Block, BlockId, Content, Draft, Request, RequestSource, Review, Spot, Text, visit_texts,
    without_remarks,
};
use std::collections::{BTreeMap, BTreeSet};
use words::{Change, changes, revision_of};

/// What is asked for in a draft that came back, in the order of its text; comments last. Numbers, and names of blocks
/// that come in, count on from those of the draft as it is by now. `review` is all that the file tells: also revisions
/// of what the draft does not keep, as typed numbers. The copy and the file are for the caller to name.
pub fn requests((sent, returned): (&Draft, &Draft), review: &Review, present: &Draft) -> Vec<Request> {
    let comparison = compare(sent, returned);
    let alone = without_remarks(returned.clone());
    let mut reading = Reading {
        sent: Sides::of(sent),
        returned: Sides::of(returned),
        clean: alone.blocks().map(|block| (block.id, block)).collect(),
        review,
        went: went(&comparison.rows, sent),
        pairs: BTreeMap::new(),
        after: Anchor::Body,
        free: names::free(&[sent, present]),
        next: present.requests.iter().map(|request| request.id + 1).max().unwrap_or(1),
        found: Vec::new(),
    };
    for row in &comparison.rows {
        reading.row(row);
    }
    reading.comments();
    reading.found
}

/// The texts of blocks that went.
fn went(rows: &[Row], sent: &Draft) -> Vec<String> {
    let gone = rows.iter().filter(|row| row.kind == RowKind::Gone).flat_map(|row| &row.old);
    let ids: BTreeSet<BlockId> = gone.filter_map(|side| block_of(side.spot)).collect();
    let blocks = sent.blocks().filter(|block| ids.contains(&block.id));
    blocks.filter_map(|block| Some(block.text()?.to_plain())).collect()
}

/// A draft's blocks and texts by their names.
struct Sides<'a> {
    draft: &'a Draft,
    blocks: BTreeMap<BlockId, &'a Block>,
    texts: BTreeMap<Spot, &'a Text>,
    /// For the first block of each attachment, what it stands after.
    firsts: BTreeMap<BlockId, Anchor>,
}

impl<'a> Sides<'a> {
    fn of(draft: &'a Draft) -> Sides<'a> {
        let mut texts = BTreeMap::new();
        visit_texts(draft, |spot, text| _ = texts.insert(spot, text));
        let first = |one: &draft::Attachment| Some((one.body.first()?.id, Anchor::Attachment { id: one.id }));
        Sides {
            draft,
            blocks: draft.blocks().map(|block| (block.id, block)).collect(),
            texts,
            firsts: draft.attachments.iter().filter_map(first).collect(),
        }
    }
}

/// Who asks, and how the file says it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Asker {
    source: RequestSource,
    author: String,
    at: String,
}

struct Reading<'a> {
    sent: Sides<'a>,
    returned: Sides<'a>,
    /// The blocks that came back, without remarks.
    clean: BTreeMap<BlockId, &'a Block>,
    review: &'a Review,
    went: Vec<String>,
    /// The text that was sent, for each that came back.
    pairs: BTreeMap<Spot, Spot>,
    /// The last block before the place that is read which stayed where it was.
    after: Anchor,
    /// The next name for a block, and the next number of a request.
    free: u64,
    next: u32,
    found: Vec<Request>,
}

impl Reading<'_> {
    fn row(&mut self, row: &Row) {
        self.enter_attachment(row);
        match (row.old.as_slice(), row.new.as_slice()) {
            ([old], [new]) => self.pair(old, new, row.moved),
            // What moved and was parted or joined went here and came there.
            (old, new) if row.moved => {
                self.blocks(&[], new);
                self.blocks(old, &[]);
            }
            (old, new) => self.blocks(old, new),
        }
        if let Some(id) = row.old.last().and_then(|side| block_of(side.spot))
            && !row.moved
            && !row.new.is_empty()
        {
            self.after = Anchor::Block { id };
        }
    }

    /// What stands before the first block of an attachment stands in that attachment.
    fn enter_attachment(&mut self, row: &Row) {
        let first = row.old.first().and_then(|side| block_of(side.spot));
        if let Some(anchor) = first.and_then(|id| self.sent.firsts.get(&id)) {
            self.after = *anchor;
        }
    }

    fn pair(&mut self, old: &Side, new: &Side, moved: bool) {
        let (Some(was), Some(is)) = (block_of(old.spot), block_of(new.spot)) else {
            return self.text(old.spot, new.spot);
        };
        let (Some(was), Some(is)) = (self.sent.blocks.get(&was), self.returned.blocks.get(&is)) else {
            return;
        };
        let (was, is) = (*was, *is);
        if moved {
            let asker = self.asker_of_block(is);
            self.ask(asker, Asked::Moved { block: was.clone(), after: self.after });
        }
        if !same_frame(&was.content, &is.content) {
            return self.blocks(std::slice::from_ref(old), std::slice::from_ref(new));
        }
        for (old, new) in spots(was).into_iter().zip(spots(is)) {
            self.text(old, new);
        }
    }

    /// What was changed in one text.
    fn text(&mut self, old: Spot, new: Spot) {
        let (Some(sent), Some(returned)) = (self.sent.texts.get(&old), self.returned.texts.get(&new)) else {
            return self.element_text(old, new);
        };
        let (sent, returned) = (sent.to_plain(), *returned);
        self.pairs.insert(new, old);
        for Change { range, by, revision } in changes(&sent, returned, self.review, &self.went) {
            let (before, rest) = sent.split_at(range.start);
            let (was, after) = rest.split_at(range.len());
            let [before, was, after] = [before, was, after].map(str::to_owned);
            let asker = self.asker(revision);
            self.ask(asker, Asked::Words { spot: old, before, was, after, by });
        }
    }

    /// Blocks that went, came, were parted or joined, or are of another kind.
    fn blocks(&mut self, old: &[Side], new: &[Side]) {
        for side in old.iter().filter(|side| block_of(side.spot).is_none()) {
            self.element(Some(side), None);
        }
        for side in new.iter().filter(|side| block_of(side.spot).is_none()) {
            self.element(None, Some(side));
        }
        let ids = |sides: &[Side]| -> Vec<BlockId> {
            sides.iter().filter_map(|side| block_of(side.spot)).collect()
        };
        let of: Vec<Block> =
            ids(old).iter().filter_map(|id| self.sent.blocks.get(id)).map(|block| (*block).clone()).collect();
        let read: Vec<&Block> =
            ids(new).iter().filter_map(|id| self.returned.blocks.get(id)).copied().collect();
        let asker = match read.as_slice() {
            [] => self.asker_of_gone(&of),
            read => read.iter().map(|block| self.asker_of_block(block)).max_by_key(is_tracked),
        };
        let asker = asker.unwrap_or_else(untracked);
        let clean = ids(new).into_iter().filter_map(|id| self.clean.get(&id)).map(|block| (*block).clone());
        let (pictures, mut by): (Vec<Block>, Vec<Block>) =
            clean.partition(|block| matches!(block.content, Content::Picture(_)));
        for (nth, block) in by.iter_mut().enumerate() {
            block.id = of.first().filter(|_| nth == 0).map_or_else(|| self.name(), |first| first.id);
        }
        if !pictures.is_empty() {
            self.ask(
                asker.clone(),
                said(None, "退回的文件里有一张新的图片，请从文件里取出后自行插入".to_owned()),
            );
        }
        if of.is_empty() && by.is_empty() {
            return;
        }
        // What came in together is one request.
        if of.is_empty()
            && let Some(Request { source, author, at, asked: Asked::Blocks { after, of, by: last }, .. }) =
                self.found.last_mut()
            && of.is_empty()
            && *after == self.after
            && (*source, &author[..], &at[..]) == (asker.source, &asker.author[..], &asker.at[..])
        {
            last.extend(by);
            return;
        }
        self.ask(asker, Asked::Blocks { after: self.after, of, by });
    }

    /// A name that no block has.
    fn name(&mut self) -> BlockId {
        self.free += 1;
        BlockId(self.free - 1)
    }

    fn ask(&mut self, asker: Asker, asked: Asked) {
        let id = self.next;
        self.next += 1;
        let Asker { source, author, at } = asker;
        let (copy, file) = (String::new(), String::new());
        self.found.push(Request { id, copy, file, author, at, source, asked, settled: None });
    }

    fn asker(&self, revision: Option<u32>) -> Asker {
        let told = revision.and_then(|id| self.review.revisions.iter().find(|one| one.id == id));
        told.map_or_else(untracked, |told| Asker {
            source: RequestSource::Tracked,
            author: told.author.clone(),
            at: told.at.clone(),
        })
    }

    /// Who put a block there: nobody tracked it unless all of it is tracked, or its one text tells a revision.
    fn asker_of_block(&self, block: &Block) -> Asker {
        let mut all = true;
        let mut first = None;
        for text in spots(block).iter().filter_map(|spot| self.returned.texts.get(spot)) {
            for run in text.runs().iter().filter(|run| !run.text.trim().is_empty()) {
                let revision = revision_of(&run.marks);
                all &= revision.is_some();
                first = first.or(revision);
            }
        }
        self.asker(first.filter(|_| all || !matches!(block.content, Content::Table(_))))
    }

    /// Who took blocks out: the revision that tells their text.
    fn asker_of_gone(&self, of: &[Block]) -> Option<Asker> {
        let first = of.first()?;
        let mut texts = spots(first).into_iter().filter_map(|spot| self.sent.texts.get(&spot));
        let text = texts.find(|text| !text.is_empty())?.to_plain();
        let told = self.review.revisions.iter().find(|one| one.was.contains(text.trim()))?;
        Some(self.asker(Some(told.id)))
    }
}

fn is_tracked(asker: &Asker) -> bool {
    asker.source == RequestSource::Tracked
}

fn untracked() -> Asker {
    Asker { source: RequestSource::Untracked, author: String::new(), at: String::new() }
}

fn block_of(spot: Spot) -> Option<BlockId> {
    match spot {
        Spot::Block { id } | Spot::Cell { id, .. } => Some(id),
        _ => None,
    }
}

/// The places of a block's texts, in order.
fn spots(block: &Block) -> Vec<Spot> {
    let id = block.id;
    match &block.content {
        Content::Heading { .. } | Content::Paragraph { .. } => vec![Spot::Block { id }],
        Content::Table(table) => {
            let cells = table.rows.iter().enumerate().flat_map(|(row, cells)| {
                cells.cells.iter().enumerate().map(move |(nth, cell)| (row, nth, cell.paragraphs.len()))
            });
            let spots = cells.flat_map(|(row, cell, count)| {
                (0..count).map(move |paragraph| Spot::Cell { id, row, cell, paragraph })
            });
            spots.collect()
        }
        Content::Picture(_) | Content::PageBreak => Vec::new(),
    }
}

/// Whether two blocks differ in nothing but their words.
fn same_frame(one: &Content, other: &Content) -> bool {
    match (one, other) {
        (
            Content::Heading { level: one, numbered: also, .. },
            Content::Heading { level: other, numbered, .. },
        ) => one == other && also == numbered,
        (Content::Paragraph { run_in: one, .. }, Content::Paragraph { run_in: other, .. }) => one == other,
        (Content::Table(one), Content::Table(other)) => {
            let shape = |table: &draft::Table| {
                let cell = |cell: &draft::Cell| (cell.col_span, cell.row_span, cell.paragraphs.len());
                let row = |row: &draft::Row| row.cells.iter().map(cell).collect::<Vec<_>>();
                table.rows.iter().map(row).collect::<Vec<_>>()
            };
            shape(one) == shape(other)
        }
        (Content::Picture(one), Content::Picture(other)) => one.image == other.image,
        (Content::PageBreak, Content::PageBreak) => true,
        _ => false,
    }
}
