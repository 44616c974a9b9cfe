//! The structure of the text, for those who have it read to them.

use crate::pages::Place;
use compose::{Composition, Foot, Item, Paragraph, Role};
use draft::{Cell, Row, Table};
use krilla::tagging::{Identifier, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};
use std::collections::{BTreeMap, BTreeSet};
use std::num::{NonZeroU16, NonZeroU32};

/// A paragraph that lines belong to: its item, and where in it, as [`Place`] counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Leaf {
    pub(super) item: usize,
    pub(super) at: (usize, usize, usize),
}

/// What was drawn for each paragraph.
#[derive(Default)]
pub(super) struct Leaves {
    drawn: BTreeMap<Leaf, Vec<Identifier>>,
    foot: BTreeMap<(usize, usize), Vec<Identifier>>,
    /// Rows of tables that were drawn on earlier pages: what of them is drawn again is repeated.
    told: BTreeSet<(usize, usize)>,
    drawing: BTreeSet<(usize, usize)>,
}

/// What stands outside the items' order.
const FOOT: usize = usize::MAX;
/// And before all of it.
const CONTENTS: usize = usize::MAX - 1;

impl Leaves {
    /// Whose a line is; none where it repeats what was drawn before.
    pub(super) fn wants(&mut self, place: Place) -> Option<Leaf> {
        match place {
            Place::Item(item) => Some(Leaf { item, at: (0, 0, 0) }),
            Place::Cell { item, at } => {
                self.drawing.insert((item, at.0));
                (!self.told.contains(&(item, at.0))).then_some(Leaf { item, at })
            }
            Place::Foot { at: (part, paragraph) } => Some(Leaf { item: FOOT, at: (part, paragraph, 0) }),
            Place::Caption => Some(Leaf { item: CONTENTS, at: (0, 0, 0) }),
            Place::Contents { item } => Some(Leaf { item: CONTENTS, at: (item + 1, 0, 0) }),
            Place::Number => None,
        }
    }

    pub(super) fn push(&mut self, leaf: Leaf, identifier: Identifier) {
        match leaf.item {
            FOOT => self.foot.entry((leaf.at.0, leaf.at.1)).or_default().push(identifier),
            _ => self.drawn.entry(leaf).or_default().push(identifier),
        }
    }

    pub(super) fn page_ends(&mut self) {
        self.told.append(&mut self.drawing);
    }

    fn take(&mut self, item: usize, at: (usize, usize, usize)) -> Vec<Node> {
        let drawn = self.drawn.remove(&Leaf { item, at }).unwrap_or_default();
        drawn.into_iter().map(Node::from).collect()
    }

    /// What was drawn of an item, where anything was.
    fn group(&mut self, item: usize, tag: TagKind) -> Option<TagGroup> {
        let drawn = self.take(item, (0, 0, 0));
        (!drawn.is_empty()).then(|| TagGroup::with_children(tag, drawn))
    }
}

/// The tree of a composition whose lines were drawn.
pub(super) fn tree(composition: &Composition<'_>, mut leaves: Leaves) -> TagTree {
    let mut tree = TagTree::new();
    for group in of_contents(&mut leaves) {
        tree.push(group);
    }
    for (nth, item) in composition.items.iter().enumerate() {
        let groups = match item {
            // An empty line is nothing to be told.
            Item::Paragraph(paragraph) => Vec::from_iter(leaves.group(nth, tag(paragraph))),
            Item::Mark(_) => Vec::from_iter(leaves.group(nth, Tag::P.into())),
            Item::Table { table, .. } => vec![of_table(table, nth, &mut leaves)],
            Item::Picture { picture, .. } => {
                let words = (!picture.alt.is_empty()).then(|| picture.alt.clone());
                Vec::from_iter(leaves.group(nth, Tag::Figure(words).into()))
            }
            Item::Foot(foot) => of_foot(foot, &mut leaves).collect(),
            Item::PageBreak => Vec::new(),
        };
        for group in groups {
            tree.push(group);
        }
    }
    tree
}

/// The caption of a table of contents and its lines, where it was drawn.
fn of_contents(leaves: &mut Leaves) -> Vec<TagGroup> {
    let lines: Vec<usize> =
        leaves.drawn.keys().filter(|leaf| leaf.item == CONTENTS).map(|leaf| leaf.at.0).collect();
    let Some((caption, lines)) = lines.split_first() else { return Vec::new() };
    let mut group = |nth: usize| TagGroup::with_children(Tag::P, leaves.take(CONTENTS, (nth, 0, 0)));
    let caption = group(*caption);
    let line = |nth: &usize| Node::from(TagGroup::with_children(Tag::TOCI, vec![group(*nth).into()]));
    let listed = lines.iter().map(line).collect();
    vec![caption, TagGroup::with_children(Tag::TOC, listed)]
}

fn tag(paragraph: &Paragraph) -> TagKind {
    match paragraph.role {
        Role::Title => Tag::Title.into(),
        Role::Heading(level) => heading(level.index() + 1, paragraph),
        Role::AttachmentTitle => heading(1, paragraph),
        _ => Tag::P.into(),
    }
}

fn heading(level: usize, paragraph: &Paragraph) -> TagKind {
    let level = u16::try_from(level).ok().and_then(NonZeroU16::new).unwrap_or(NonZeroU16::MIN);
    Tag::Hn(level, Some(paragraph.text())).into()
}

fn of_table(table: &Table, item: usize, leaves: &mut Leaves) -> TagGroup {
    let heads = table.rows.iter().take_while(|row| row.header).count();
    let mut parts = [TagGroup::new(Tag::THead), TagGroup::new(Tag::TBody)];
    for (nth, row) in table.rows.iter().enumerate() {
        parts[usize::from(nth >= heads)].push(of_row(row, (item, nth), leaves));
    }
    TagGroup::with_children(Tag::Table, parts.into_iter().map(Node::from).collect())
}

fn of_row(row: &Row, (item, nth): (usize, usize), leaves: &mut Leaves) -> TagGroup {
    let mut group = TagGroup::new(Tag::TR);
    for (at, cell) in row.cells.iter().enumerate() {
        let paragraph =
            |paragraph| TagGroup::with_children(Tag::P, leaves.take(item, (nth, at, paragraph))).into();
        let paragraphs: Vec<Node> = (0..cell.paragraphs.len()).map(paragraph).collect();
        group.push(TagGroup::with_children(of_cell(row, cell), paragraphs));
    }
    group
}

fn of_cell(row: &Row, cell: &Cell) -> TagKind {
    let span = |count: u16| NonZeroU32::new(u32::from(count)).filter(|count| count.get() > 1);
    let (rows, columns) = (span(cell.row_span), span(cell.col_span));
    if row.header {
        Tag::TH(TableHeaderScope::Column).with_row_span(rows).with_col_span(columns).into()
    } else {
        Tag::TD.with_row_span(rows).with_col_span(columns).into()
    }
}

fn of_foot(foot: &Foot, leaves: &mut Leaves) -> impl Iterator<Item = TagGroup> {
    let paragraphs = foot.parts.iter().enumerate();
    let paragraphs =
        paragraphs.flat_map(|(part, of)| (0..of.paragraphs.len()).map(move |paragraph| (part, paragraph)));
    paragraphs.map(|at| {
        let drawn = leaves.foot.remove(&at).unwrap_or_default();
        TagGroup::with_children(Tag::P, drawn.into_iter().map(Node::from).collect())
    })
}
