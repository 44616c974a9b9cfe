//! Styles with what they inherit.

use super::borders::Borders;
use super::properties::{ParagraphProperties, RunProperties};
use super::refused::Refused;
use super::xml::{Element, Space, Xml};
use std::collections::BTreeMap;

/// Styles based on styles; Word allows eleven.
const LONGEST_CHAIN: usize = 32;
/// Characters of a name; Word allows 253.
const LONGEST_NAME: usize = 255;

/// A style.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    pub(super) name: String,
    based_on: Option<String>,
    pub(super) paragraph: ParagraphProperties,
    pub(super) run: RunProperties,
    /// Of a table.
    pub(super) borders: Borders,
    /// The style, itself or one that it is based on, that names the list.
    pub(super) list_from: Option<String>,
}

/// The styles of a package by id, each with what it inherits.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, Style>,
    /// The style of paragraphs that name none.
    default: Option<String>,
    /// What is added between characters where nothing else is said, in twips.
    spacing: Option<i32>,
}

impl Styles {
    pub(super) fn read(mut xml: Xml<'_>) -> Result<Styles, Refused> {
        let mut styles = Styles::default();
        let root = xml.root()?;
        while let Some(child) = xml.child(&root)? {
            if child.is(Space::Word, b"style") {
                styles.add(&mut xml, &child)?;
            } else if child.is(Space::Word, b"docDefaults") {
                styles.spacing = default_spacing(&mut xml, &child)?;
            }
        }
        let inherited = styles.by_id.keys().map(|id| (id.clone(), styles.with_ancestors(id))).collect();
        styles.by_id = inherited;
        Ok(styles)
    }

    fn add<'a>(&mut self, xml: &mut Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        let said = |name: &[u8]| xml.attribute(element, (Space::Word, name));
        let Some(id) = said(b"styleId")?.map(String::from) else { return Ok(()) };
        let of_paragraphs = said(b"type")?.as_deref() == Some("paragraph");
        let default = matches!(said(b"default")?.as_deref(), Some("1" | "true" | "on"));
        if of_paragraphs && default {
            self.default = Some(id.clone());
        }
        let mut style = Style::default();
        while let Some(child) = xml.child(element)? {
            match (child.space, child.local()) {
                (Space::Word, b"name") => {
                    style.name = xml.value(&child)?.unwrap_or_default().chars().take(LONGEST_NAME).collect();
                }
                (Space::Word, b"basedOn") => style.based_on = xml.value(&child)?.map(String::from),
                (Space::Word, b"pPr") => style.paragraph = ParagraphProperties::read(xml, &child)?,
                (Space::Word, b"rPr") => style.run = RunProperties::read(xml, &child)?,
                (Space::Word, b"tblPr") => style.borders = Borders::of_table(xml, &child, |_, _| Ok(()))?,
                _ => {}
            }
        }
        style.list_from = style.paragraph.list.map(|_| id.clone());
        self.by_id.insert(id, style);
        Ok(())
    }

    fn with_ancestors(&self, id: &str) -> Style {
        let mut style = self.by_id.get(id).cloned().unwrap_or_default();
        let mut next = style.based_on.take();
        for _ in 0..LONGEST_CHAIN {
            let Some(ancestor) = next.as_ref().and_then(|id| self.by_id.get(id)) else { break };
            style.paragraph.inherit(&ancestor.paragraph);
            style.run.inherit(&ancestor.run);
            style.borders.inherit(ancestor.borders);
            style.list_from = style.list_from.or_else(|| ancestor.list_from.clone());
            next.clone_from(&ancestor.based_on);
        }
        style
    }

    /// How many twips closer characters stand that are set so far apart by hand, where the document says what is usual.
    pub(super) fn condensed(&self, by_hand: Option<i32>) -> u8 {
        let closer = self.spacing.zip(by_hand).map_or(0, |(usual, own)| usual.saturating_sub(own));
        u8::try_from(closer.max(0)).unwrap_or(0)
    }

    /// The style of this id, for paragraphs the default one where none is named.
    pub(super) fn of_paragraph(&self, id: Option<&str>) -> Option<&Style> {
        self.by_id.get(id.or(self.default.as_deref())?)
    }

    pub(super) fn of_table(&self, id: Option<&str>) -> Option<&Style> {
        self.by_id.get(id?)
    }

    pub(super) fn of_run(&self, id: Option<&str>) -> Option<&Style> {
        self.by_id.get(id?)
    }
}

/// What the defaults of a document (ISO 29500-1, 17.7.5.1) add between characters.
fn default_spacing<'a>(xml: &mut Xml<'a>, of: &Element<'a>) -> Result<Option<i32>, Refused> {
    let mut spacing = None;
    while let Some(part) = xml.child(of)? {
        if part.is(Space::Word, b"rPrDefault") {
            while let Some(said) = xml.child(&part)? {
                if said.is(Space::Word, b"rPr") {
                    spacing = RunProperties::read(xml, &said)?.spacing;
                }
            }
        }
    }
    Ok(spacing)
}
