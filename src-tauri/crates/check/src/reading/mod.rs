//! A draft, read once for all rules: its texts with their marks and numerals, its bodies with their enumerations.

mod body;
mod bracket;
mod characters;
mod decimal;
mod literal;
mod marker;
mod moment;
mod numeral;
mod passage;
mod unit;
mod year;

pub(crate) use body::{Body, Heading};
pub(crate) use bracket::{Bracket, Half};
pub(crate) use characters::{is_han, is_mark};
pub(crate) use decimal::Decimal;
pub(crate) use marker::Opening;
pub(crate) use moment::Moment;
pub(crate) use numeral::Numeral;
use passage::place;
pub(crate) use passage::{CLAUSE, Passage, Place, SENTENCE, Seen, is_chinese};
pub(crate) use year::{Year, looks_ahead};

use crate::{Beside, Memory};
use draft::{BlockId, Content, Draft, Kind, Spot, visit_texts};
use std::collections::BTreeMap;

/// A draft and what is known beside it.
pub(crate) struct Reading<'a> {
    pub(crate) draft: &'a Draft,
    pub(crate) beside: &'a Beside<'a>,
    /// Every text, in the order of reading.
    pub(crate) passages: Vec<Passage<'a>>,
    /// The body, then those of the attachments.
    pub(crate) bodies: Vec<Body<'a>>,
    /// The year that the draft is about.
    pub(crate) year: Option<Year>,
    /// 文种, by the title where the draft does not say.
    pub(crate) kind: Kind,
    places: BTreeMap<Spot, usize>,
    /// Where the texts of the attachments begin.
    attached: usize,
}

impl<'a> Reading<'a> {
    /// Reads a draft; texts that are the same as in `memory` are not read again.
    pub(crate) fn new(draft: &'a Draft, beside: &'a Beside<'a>, memory: &Memory) -> Reading<'a> {
        let blocks: BTreeMap<BlockId, &Content> =
            draft.blocks().map(|block| (block.id, &block.content)).collect();
        let mut passages = Vec::new();
        visit_texts(draft, |spot, text| {
            passages.push(Passage::new((spot, place(spot, &blocks)), text, memory.seen(spot, text)));
        });
        let places = passages.iter().enumerate().map(|(at, passage)| (passage.spot, at)).collect();
        let is_attached = |passage: &Passage<'_>| passage.spot == Spot::AttachmentTitle { nth: 0 };
        let attached = passages.iter().position(is_attached).unwrap_or(passages.len());
        let year = Year::of(draft, &passages);
        let bodies = Body::all(draft);
        let title = draft.front.title.to_plain();
        let kind = if draft.kind == Kind::Plain { Kind::of_title(&title) } else { draft.kind };
        Reading { draft, beside, passages, bodies, year, kind, places, attached }
    }

    /// The text at a spot.
    pub(crate) fn at(&self, spot: Spot) -> Option<&Passage<'a>> {
        self.passages.get(*self.places.get(&spot)?)
    }

    /// The text of a block.
    pub(crate) fn of(&self, id: BlockId) -> Option<&Passage<'a>> {
        self.at(Spot::Block { id })
    }

    /// How far a spot stands in the order of reading.
    pub(crate) fn order(&self, spot: Spot) -> Option<usize> {
        self.places.get(&spot).copied()
    }

    /// Whether a spot lies in the body, not in an attachment.
    pub(crate) fn is_body(&self, spot: Spot) -> bool {
        self.order(spot).is_some_and(|at| at < self.attached)
    }

    /// The texts that say something in sentences: paragraphs and headings.
    pub(crate) fn sentences(&self) -> impl Iterator<Item = &Passage<'a>> {
        self.passages.iter().filter(|passage| matches!(passage.place, Place::Paragraph | Place::Heading))
    }
}
