//! Elements and characters on their way into a manuscript.

use super::lists::Lists;
use super::place::{Role, role};
use super::said;
use super::styles::{OUTLINE, Styles};
use crate::docx::words;
use crate::writing::{Extent, Looks, Purpose, Weight, Writing};
use crate::{Manuscript, Source, Unreadable};
use ooxml::read::{Element, Item, Refused, Reservation, Space, Xml};
use std::collections::BTreeSet;

/// Spaces that one element stands for.
const MOST_SPACES: usize = 1_000;

/// An element that is open, and what was in force before it.
#[derive(Debug)]
struct Open {
    depth: usize,
    role: Role,
    before: State,
}

/// What is in force.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "the format switches each by itself")]
struct State {
    /// Characters stand in a paragraph.
    in_paragraph: bool,
    weight: Weight,
    hidden: bool,
    contents: bool,
    header_rows: bool,
    list: Option<OpenList>,
}

/// The list that a paragraph stands in.
#[derive(Clone, Debug)]
struct OpenList {
    list: i32,
    style: String,
    /// From 0.
    level: usize,
    turn: Turn,
}

/// Whether an item's number is still to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// Its first paragraph has it, or it has none.
    Past,
    /// The next paragraph counts.
    Next,
    /// The next paragraph has this number.
    From(i32),
}

pub(super) struct Reader {
    writing: Writing,
    styles: Styles,
    lists: Lists,
    headings: Option<i32>,
    open: Vec<Open>,
    state: State,
    looks: Looks,
    /// Changes that took text away, and how many of them are open: some writers leave what was taken in its place.
    deletions: BTreeSet<String>,
    deleted: usize,
    /// White space came last, and counts no more.
    spaced: bool,
}

impl Reader {
    pub(super) fn new(writing: Writing, styles: Styles) -> Reader {
        Reader {
            writing,
            styles,
            lists: Lists::default(),
            headings: None,
            open: Vec::new(),
            state: State::default(),
            looks: Looks::default(),
            deletions: BTreeSet::new(),
            deleted: 0,
            spaced: true,
        }
    }

    /// Reads a part. One that is broken gives nothing: another program might show another text.
    pub(super) fn read(&mut self, mut xml: Xml<'_>) -> Result<(), Refused> {
        loop {
            match xml.next()? {
                Item::Start(element) => self.start(&mut xml, &element)?,
                Item::End(depth) => {
                    if self.open.last().is_some_and(|open| open.depth == depth) {
                        self.end();
                    }
                }
                Item::Text(text) => self.text(&text),
                Item::Done => return Ok(()),
            }
            if self.writing.is_full() {
                return Ok(());
            }
        }
    }

    pub(super) fn finish(self, source: Source) -> Result<Manuscript, Unreadable> {
        self.writing.finish(source)
    }

    fn start<'a>(&mut self, xml: &mut Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        let role = role(element);
        match role {
            Role::Through => return Ok(()),
            Role::Silent => return xml.skip(element),
            Role::Tells(reservation) => {
                self.writing.note(reservation);
                return xml.skip(element);
            }
            Role::Change => return self.change(xml, element),
            Role::ChangeStart | Role::ChangeEnd => {
                let id = said(xml, element, (Space::Text, "change-id"))?.unwrap_or_default();
                if self.deletions.contains(&id) {
                    let ends = role == Role::ChangeEnd;
                    self.deleted = if ends { self.deleted.saturating_sub(1) } else { self.deleted + 1 };
                }
                return Ok(());
            }
            Role::Spaces => {
                let count = said(xml, element, (Space::Text, "c"))?.and_then(|n| n.parse().ok()).unwrap_or(1);
                self.push(&" ".repeat(usize::min(count, MOST_SPACES)));
                return Ok(());
            }
            Role::Prints(text) => {
                self.push(text);
                return Ok(());
            }
            _ => {}
        }
        self.open.push(Open { depth: element.depth, role, before: self.state.clone() });
        match role {
            Role::Paragraph | Role::Heading => self.paragraph(xml, (element, role))?,
            Role::Span => self.span(xml, element)?,
            Role::List => self.list(xml, element)?,
            Role::Item => self.item(xml, element)?,
            Role::Section => {
                let style = said(xml, element, (Space::Text, "style-name"))?.unwrap_or_default();
                let gone = said(xml, element, (Space::Text, "display"))?.as_deref() == Some("none");
                self.state.hidden |= gone || self.styles.resolved("section", &style).0.hidden == Some(true);
            }
            Role::Contents => self.state.contents = true,
            Role::Table => self.writing.begin_table(Purpose::Cells),
            Role::HeaderRows => self.state.header_rows = true,
            Role::Row => self.writing.begin_row(self.state.header_rows),
            Role::Cell => {
                let span = |name| said(xml, element, (Space::Table, name));
                let span = |name| span(name).map(|said| said.and_then(|n| n.parse().ok()).unwrap_or(1));
                let extent =
                    Extent { columns: span("number-columns-spanned")?, rows: span("number-rows-spanned")? };
                self.state.list = None;
                self.writing.begin_cell(extent);
            }
            Role::Enters(place) => {
                self.writing.enter(place);
                self.state = State { hidden: self.state.hidden, ..State::default() };
            }
            _ => {}
        }
        Ok(())
    }

    /// A change in the list of changes.
    fn change<'a>(&mut self, xml: &mut Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        self.writing.note(Reservation::Changes);
        let id = said(xml, element, (Space::Text, "id"))?.unwrap_or_default();
        while let Some(child) = xml.child(element)? {
            if child.is(Space::Text, b"deletion") {
                self.deletions.insert(id.clone());
            }
        }
        Ok(())
    }

    fn end(&mut self) {
        let Some(Open { role, before, .. }) = self.open.pop() else { return };
        match role {
            Role::Paragraph | Role::Heading => self.end_paragraph(),
            Role::Table => self.writing.end_table(),
            Role::Enters(_) => self.writing.leave(),
            _ => {}
        }
        let ended = std::mem::replace(&mut self.state, before);
        // A number that was given within an item is not given again after a list in it.
        if let (Some(list), Some(ended)) = (&mut self.state.list, ended.list)
            && role != Role::Item
            && list.level == ended.level
        {
            list.turn = ended.turn;
        }
    }

    fn paragraph(&mut self, xml: &Xml<'_>, (element, role): (&Element<'_>, Role)) -> Result<(), Refused> {
        let name = said(xml, element, (Space::Text, "style-name"))?.unwrap_or_default();
        let (style, known) = self.styles.resolved("paragraph", &name);
        let level =
            said(xml, element, (Space::Text, "outline-level"))?.and_then(|level| level.parse::<u8>().ok());
        let level = level.filter(|_| role == Role::Heading).or(style.outline_level);
        let level = level.filter(|level| (1..=9).contains(level));
        let unnumbered = said(xml, element, (Space::Text, "is-list-header"))?.as_deref() == Some("true");
        if style.page_break_before {
            self.writing.page_break();
        }
        let label = match &mut self.state.list {
            Some(list) => match std::mem::replace(&mut list.turn, Turn::Past) {
                Turn::Past => None,
                Turn::Next => Some((list.list, list.level, None)),
                Turn::From(start) => Some((list.list, list.level, Some(start))),
            },
            None if role == Role::Heading && !unnumbered && style.list.as_deref() != Some("") => {
                let headings = match self.headings {
                    Some(list) => list,
                    None => self.lists.begin((OUTLINE, self.styles.lists.get(OUTLINE)), None, ""),
                };
                self.headings = Some(headings);
                Some((headings, usize::from(level.unwrap_or(1) - 1), None))
            }
            None => None,
        };
        let label = label.and_then(|(list, level, start)| self.lists.label(list, level, start));
        self.looks = Looks {
            number: label.map(words::number),
            outline_level: level,
            style: known,
            alignment: style.alignment.unwrap_or_default(),
        };
        self.state.in_paragraph = true;
        self.state.weight = if style.bold == Some(true) { Weight::Strong } else { Weight::Plain };
        self.state.hidden |= style.hidden == Some(true);
        self.spaced = true;
        Ok(())
    }

    fn end_paragraph(&mut self) {
        let looks = std::mem::take(&mut self.looks);
        if self.state.contents {
            self.writing.leave_out_contents();
        } else {
            *self.writing.looks() = looks;
            self.writing.end_paragraph();
        }
    }

    fn span(&mut self, xml: &Xml<'_>, element: &Element<'_>) -> Result<(), Refused> {
        let name = said(xml, element, (Space::Text, "style-name"))?.unwrap_or_default();
        let style = self.styles.resolved("text", &name).0;
        match style.bold {
            Some(true) => self.state.weight = Weight::Strong,
            Some(false) => self.state.weight = Weight::Plain,
            None => {}
        }
        self.state.hidden |= style.hidden == Some(true);
        Ok(())
    }

    fn list(&mut self, xml: &Xml<'_>, element: &Element<'_>) -> Result<(), Refused> {
        let own = |name| said(xml, element, (Space::Text, name));
        let style = own("style-name")?;
        if let Some(around) = &self.state.list {
            let style = style.unwrap_or_else(|| around.style.clone());
            // A list within a list counts in it, unless it is written in a way of its own.
            let list = if style == around.style {
                around.list
            } else {
                self.lists.begin((&style, self.styles.lists.get(&style)), None, "")
            };
            self.state.list = Some(OpenList { list, style, level: around.level + 1, turn: Turn::Past });
            return Ok(());
        }
        let style = style.unwrap_or_default();
        let goes_on = own("continue-numbering")?.as_deref() == Some("true");
        let continues = own("continue-list")?.or_else(|| goes_on.then(String::new));
        let name = said(xml, element, (Space::Xml, "id"))?.unwrap_or_default();
        let list = self.lists.begin((&style, self.styles.lists.get(&style)), continues.as_deref(), &name);
        self.state.list = Some(OpenList { list, style, level: 0, turn: Turn::Past });
        Ok(())
    }

    fn item(&mut self, xml: &Xml<'_>, element: &Element<'_>) -> Result<(), Refused> {
        let start = said(xml, element, (Space::Text, "start-value"))?.and_then(|n| n.parse().ok());
        if let Some(list) = &mut self.state.list {
            let counts = element.is(Space::Text, b"list-item");
            list.turn = if counts { start.map_or(Turn::Next, Turn::From) } else { Turn::Past };
        }
        Ok(())
    }

    /// Characters; several white spaces count as one, those that begin a paragraph as none (ISO 26300-1, 6.1.2).
    fn text(&mut self, text: &str) {
        if !self.state.in_paragraph {
            return;
        }
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            let space = matches!(c, ' ' | '\t' | '\r' | '\n');
            if !(space && self.spaced) {
                out.push(if space { ' ' } else { c });
            }
            self.spaced = space;
        }
        self.print(&out);
    }

    fn push(&mut self, text: &str) {
        if self.state.in_paragraph {
            self.spaced = false;
            self.print(text);
        }
    }

    fn print(&mut self, text: &str) {
        if self.state.hidden {
            if !text.trim().is_empty() {
                self.writing.note(Reservation::Hidden);
            }
        } else if !self.state.contents && self.deleted == 0 {
            self.writing.push(text, self.state.weight);
        }
    }
}
