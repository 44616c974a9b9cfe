//! Styles with what they inherit (ISO 26300-1, 16).

use super::lists::ListStyle;
use super::said;
use crate::Alignment;
use ooxml::read::{Element, Refused, Space, Xml};
use std::collections::BTreeMap;

/// Styles based on styles.
const LONGEST_CHAIN: usize = 16;
/// The name that the numbers of headings go by.
pub(super) const OUTLINE: &str = "\0outline";

/// What a style says; `None` is not said.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    parent: Option<String>,
    /// As people see it; styles that a program made for itself have none.
    display: Option<String>,
    automatic: bool,
    pub(super) alignment: Option<Alignment>,
    pub(super) bold: Option<bool>,
    pub(super) hidden: Option<bool>,
    /// From 1.
    pub(super) outline_level: Option<u8>,
    pub(super) page_break_before: bool,
    /// The list that it counts in; empty for none.
    pub(super) list: Option<String>,
}

#[derive(Debug, Default)]
pub(super) struct Styles {
    /// By family and name.
    styles: BTreeMap<(String, String), Style>,
    pub(super) lists: BTreeMap<String, ListStyle>,
}

impl Styles {
    /// Adds the styles of a part.
    pub(super) fn read(&mut self, mut xml: Xml<'_>) -> Result<(), Refused> {
        let root = xml.root()?;
        while let Some(child) = xml.child(&root)? {
            let automatic = child.is(Space::Office, b"automatic-styles");
            if automatic || child.is(Space::Office, b"styles") {
                self.group(&mut xml, &child, automatic)?;
            }
        }
        Ok(())
    }

    fn group<'a>(&mut self, xml: &mut Xml<'a>, of: &Element<'a>, automatic: bool) -> Result<(), Refused> {
        while let Some(child) = xml.child(of)? {
            match (child.space, child.local()) {
                (Space::Style, b"style") => self.style(xml, &child, automatic)?,
                (Space::Text, b"list-style") => {
                    let name = said(xml, &child, (Space::Style, "name"))?.unwrap_or_default();
                    let list = ListStyle::read(xml, &child)?;
                    self.lists.insert(name, list);
                }
                (Space::Text, b"outline-style") => {
                    let list = ListStyle::read(xml, &child)?;
                    self.lists.insert(OUTLINE.to_owned(), list);
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn style<'a>(&mut self, xml: &mut Xml<'a>, of: &Element<'a>, automatic: bool) -> Result<(), Refused> {
        let own = |name| said(xml, of, (Space::Style, name));
        let (family, name) = (own("family")?.unwrap_or_default(), own("name")?.unwrap_or_default());
        let master = own("master-page-name")?.is_some_and(|name| !name.is_empty());
        let mut style = Style {
            parent: own("parent-style-name")?,
            display: own("display-name")?,
            automatic,
            outline_level: own("default-outline-level")?.and_then(|level| level.parse().ok()),
            page_break_before: master,
            list: own("list-style-name")?,
            ..Style::default()
        };
        while let Some(child) = xml.child(of)? {
            match (child.space, child.local()) {
                (Space::Style, b"paragraph-properties") => {
                    let break_before = said(xml, &child, (Space::Format, "break-before"))?;
                    style.page_break_before |= break_before.as_deref() == Some("page");
                    style.alignment =
                        said(xml, &child, (Space::Format, "text-align"))?.map(|value| match &*value {
                            "center" => Alignment::Center,
                            "end" | "right" => Alignment::End,
                            _ => Alignment::Start,
                        });
                }
                (Space::Style, b"text-properties") => {
                    let heavy =
                        |value: &String| value == "bold" || value.parse().is_ok_and(|n: u16| n >= 600);
                    // Chinese characters have a weight of their own.
                    let asian = said(xml, &child, (Space::Style, "font-weight-asian"))?;
                    let weight = asian.or(said(xml, &child, (Space::Format, "font-weight"))?);
                    style.bold = weight.as_ref().map(heavy);
                    style.hidden = said(xml, &child, (Space::Text, "display"))?.map(|value| value == "none");
                }
                (Space::Style, b"section-properties") => {
                    style.hidden = said(xml, &child, (Space::Text, "display"))?.map(|value| value == "none");
                }
                _ => {}
            }
        }
        self.styles.insert((family, name), style);
        Ok(())
    }

    /// A style with what it inherits, and the name that people know it by.
    pub(super) fn resolved(&self, family: &str, name: &str) -> (Style, Option<String>) {
        let mut style = Style::default();
        let mut known = None;
        let mut next = Some(name.to_owned());
        for depth in 0..LONGEST_CHAIN {
            let Some(name) = next.take() else { break };
            let Some(one) = self.styles.get(&(family.to_owned(), name.clone())) else { break };
            style.alignment = style.alignment.or(one.alignment);
            style.bold = style.bold.or(one.bold);
            style.hidden = style.hidden.or(one.hidden);
            style.outline_level = style.outline_level.or(one.outline_level);
            style.list = style.list.or_else(|| one.list.clone());
            // A break that a style of the program's own says is the paragraph's.
            style.page_break_before |= one.page_break_before && (depth == 0 || one.automatic);
            if known.is_none() && !one.automatic {
                known = Some(one.display.clone().unwrap_or_else(|| name.replace("_20_", " ")));
            }
            next.clone_from(&one.parent);
        }
        (style, known)
    }
}
