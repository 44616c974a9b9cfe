//! A draft as lines of plain text, each with its place: what is searched.

use crate::search::grams::Area;
use draft::{Block, BlockId, Content, Draft, Mark, Spot, Text, visit_texts};
use std::collections::{BTreeMap, BTreeSet};

/// Where a line of a draft stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// 标题.
    Title,
    /// A heading, on its own line or at the head of a paragraph, or an attachment's title.
    Heading(BlockId),
    /// A paragraph, or a cell of a table.
    Text(BlockId),
    /// 版头, 落款, 版记.
    Frame,
}

impl Place {
    /// The block it stands in.
    pub fn block(self) -> Option<BlockId> {
        match self {
            Place::Heading(id) | Place::Text(id) => Some(id),
            Place::Title | Place::Frame => None,
        }
    }

    pub(crate) fn area(self) -> Area {
        match self {
            Place::Title => Area::Title,
            Place::Heading(_) => Area::Headings,
            Place::Text(_) | Place::Frame => Area::All,
        }
    }

    fn to_text(self) -> String {
        match self {
            Place::Title => "t".to_owned(),
            Place::Heading(id) => format!("h{}", id.0),
            Place::Text(id) => format!("p{}", id.0),
            Place::Frame => "f".to_owned(),
        }
    }

    fn of_text(text: &str) -> Place {
        let id = || text[1..].parse().ok().map(BlockId);
        match text.as_bytes().first() {
            Some(b't') => Place::Title,
            Some(b'h') => id().map_or(Place::Frame, Place::Heading),
            Some(b'p') => id().map_or(Place::Frame, Place::Text),
            _ => Place::Frame,
        }
    }
}

/// The lines of a draft, in the order of reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lines {
    /// One after another, each closed by a line end.
    pub(crate) plain: String,
    /// Where each stands.
    pub(crate) places: Vec<Place>,
}

impl Lines {
    /// Of a draft.
    pub(crate) fn of(draft: &Draft) -> Lines {
        let blocks: BTreeMap<BlockId, &Block> = draft.blocks().map(|block| (block.id, block)).collect();
        let mut lines = Lines::default();
        visit_texts(draft, |spot, text| match spot {
            // A title that is broken over lines is read as one.
            Spot::Title => lines.push(Place::Title, &text.to_plain().replace('\n', "")),
            Spot::Block { id } => lines.push_block(id, blocks.get(&id).copied(), text),
            Spot::Cell { id, .. } => lines.push(Place::Text(id), &text.to_plain()),
            Spot::AttachmentTitle { nth } => {
                lines.push(Place::Heading(draft.attachments[nth].id), &text.to_plain());
            }
            _ => lines.push(Place::Frame, &text.to_plain()),
        });
        lines
    }

    /// As they are stored.
    pub(crate) fn places_text(&self) -> String {
        self.places.iter().map(|place| place.to_text()).collect::<Vec<_>>().join(" ")
    }

    /// As they were stored.
    pub(crate) fn stored(plain: String, places: &str) -> Lines {
        Lines {
            plain,
            places: places.split(' ').filter(|text| !text.is_empty()).map(Place::of_text).collect(),
        }
    }

    /// Each line with its place.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Place, &str)> {
        self.places.iter().copied().zip(self.plain.lines())
    }

    /// Each line with its area, none twice.
    pub(crate) fn distinct(&self) -> BTreeSet<(Area, &str)> {
        self.iter().map(|(place, line)| (place.area(), line)).collect()
    }

    /// A heading that opens a paragraph is a line of its own.
    fn push_block(&mut self, id: BlockId, block: Option<&Block>, text: &Text) {
        let leads = |run: &&draft::Run| run.marks.contains(&Mark::Lead);
        let lead: String = match block.map(|block| &block.content) {
            Some(Content::Heading { .. }) => return self.push(Place::Heading(id), &text.to_plain()),
            Some(Content::Paragraph { run_in: Some(_), .. }) => {
                text.runs().iter().take_while(leads).map(|run| run.text.as_str()).collect()
            }
            _ => String::new(),
        };
        let whole = text.to_plain();
        self.push(Place::Heading(id), &lead);
        self.push(Place::Text(id), &whole[lead.len()..]);
    }

    fn push(&mut self, place: Place, text: &str) {
        if text.is_empty() {
            return;
        }
        self.places.push(place);
        self.plain.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
        self.plain.push('\n');
    }
}
