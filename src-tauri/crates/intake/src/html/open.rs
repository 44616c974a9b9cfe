//! An element of a page: what its tag says of it, and what it inherits.

use super::style::{Part, Style, alignment};
use super::tag::{Kind, Tag};
use crate::writing::Weight;
use crate::{Alignment, Place};
use ooxml::read::Numerals;

/// A tag as it is met.
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    pub(super) tag: &'a Tag,
    pub(super) style: Style,
    pub(super) kind: Kind,
}

impl Element<'_> {
    pub(super) fn new(tag: &Tag, kind: Kind) -> Element<'_> {
        Element { tag, style: Style::read(tag.attribute("style").unwrap_or_default()), kind }
    }

    /// Where it stands, if that is not the text; `around` are the elements that are open.
    pub(super) fn place(&self, around: &[Open]) -> Option<Place> {
        let said = |name| self.tag.attribute(name).unwrap_or_default();
        let within = |name: &str| around.iter().any(|open| open.name == name);
        match (self.tag.name.as_str(), self.style.part) {
            (_, Some(Part::Notes)) => Some(Place::Footnote),
            (_, Some(Part::TextBox)) => Some(Place::TextBox),
            (_, Some(Part::Edge)) | ("nav", _) => Some(Place::HeaderOrFooter),
            ("header" | "footer" | "aside", _) if !within("article") && !within("main") => {
                Some(Place::HeaderOrFooter)
            }
            ("div", _) if matches!(said("title"), "header" | "footer") => Some(Place::HeaderOrFooter),
            ("div" | "section" | "li", _) => {
                let note = ["sdfootnote", "sdendnote", "ftn", "edn"];
                let of_note = note.iter().any(|start| said("id").starts_with(start));
                (of_note || said("class").split_whitespace().any(|class| class == "footnotes"))
                    .then_some(Place::Footnote)
            }
            _ => None,
        }
    }

    fn fate(&self) -> Fate {
        let (tag, style) = (self.tag, self.style);
        let class = tag.attribute("class").unwrap_or_default();
        let leads = tag.attribute("href").unwrap_or_default();
        let reference = ["#_ftn", "#_edn", "#_msocom", "#_msoanchor", "#sdfootnote", "#sdendnote"];
        if style.list_number {
            Fate::Number
        } else if self.kind == Kind::Silent || tag.name == "del" || style.part == Some(Part::Comments) {
            Fate::Dropped
        } else if style.hidden || tag.attribute("hidden").is_some() {
            Fate::Hidden
        } else if reference.iter().any(|start| leads.starts_with(start)) || class == "MsoCommentReference" {
            Fate::Dropped
        } else {
            Fate::Printed
        }
    }

    /// The list that it begins.
    fn list(&self) -> Option<List> {
        let (tag, style) = (self.tag, self.style);
        let reversed = tag.attribute("reversed").is_some();
        let numerals = match tag.name.as_str() {
            "ul" | "menu" | "dir" => Numerals::Bullet,
            "ol" if style.chinese_numbers => Numerals::Counting,
            "ol" => match tag.attribute("type").unwrap_or_default() {
                "a" => Numerals::named("lowerLetter"),
                "A" => Numerals::named("upperLetter"),
                "i" => Numerals::named("lowerRoman"),
                "I" => Numerals::named("upperRoman"),
                _ => Numerals::Decimal,
            },
            _ => return None,
        };
        let start = tag.number("start").unwrap_or(1);
        Some(List { next: start, step: if reversed { -1 } else { 1 }, numerals })
    }
}

/// An element that is open, with what it inherits.
#[derive(Clone, Debug)]
pub(super) struct Open {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) weight: Weight,
    pub(super) alignment: Alignment,
    pub(super) outline_level: Option<u8>,
    pub(super) style: Option<String>,
    pub(super) fate: Fate,
    pub(super) keeps_lines: bool,
    pub(super) entered: bool,
    pub(super) page_break_after: bool,
    pub(super) list: Option<List>,
}

/// What becomes of an element's characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Printed,
    /// They are the number of the paragraph.
    Number,
    /// Left out without a word: marks that a program puts there for itself.
    Dropped,
    Hidden,
}

/// A list that counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct List {
    pub(super) next: i32,
    pub(super) step: i32,
    pub(super) numerals: Numerals,
}

impl Open {
    /// An element within others.
    pub(super) fn new(element: Element<'_>, open: &[Open]) -> Open {
        let Element { tag, style, kind } = element;
        let around = open.last();
        let name = tag.name.as_str();
        let heading = name.strip_prefix('h').and_then(|level| level.parse().ok()).filter(|level| *level <= 6);
        let class = tag.attribute("class").unwrap_or_default();
        let fate = match fate(open) {
            Fate::Printed => element.fate(),
            fate => fate,
        };
        let weight = match name {
            "b" | "strong" => Some(Weight::Strong),
            _ => None,
        };
        let set = tag.attribute("align").and_then(alignment);
        let centred = (name == "center").then_some(Alignment::Center);
        let in_cell = matches!(name, "td" | "th").then_some(Alignment::Start);
        let inherited = around.map_or(Alignment::Start, |open| open.alignment);
        Open {
            name: name.to_owned(),
            kind,
            weight: style.weight.or(weight).unwrap_or(around.map_or(Weight::Plain, |open| open.weight)),
            alignment: style.alignment.or(set).or(centred).or(in_cell).unwrap_or(inherited),
            outline_level: heading.or(style.outline_level).or(around.and_then(|open| open.outline_level)),
            style: named(name, class).or_else(|| around.and_then(|open| open.style.clone())),
            fate,
            keeps_lines: style.keeps_lines
                || matches!(name, "pre" | "xmp" | "listing" | "plaintext")
                || around.is_some_and(|open| open.keeps_lines),
            entered: element.place(open).is_some(),
            page_break_after: style.page_break_after,
            list: element.list(),
        }
    }
}

/// What becomes of the characters within all that is open.
pub(super) fn fate(open: &[Open]) -> Fate {
    open.last().map_or(Fate::Printed, |open| open.fate)
}

/// The style that a heading, or a class of Word's, stands for.
fn named(name: &str, class: &str) -> Option<String> {
    match (name, class.split_whitespace().next().unwrap_or_default()) {
        (_, "MsoTitle") => Some("title".to_owned()),
        (_, "MsoSubtitle") => Some("subtitle".to_owned()),
        ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", _) => Some(format!("heading {}", &name[1..])),
        _ => None,
    }
}
