//! Properties of paragraphs and runs, as far as they bear on what is said.

use super::content::Alignment;
use super::refused::Refused;
use super::remarks::Who;
use super::section::Section;
use super::xml::{Element, Space, Xml};
use std::rc::Rc;

/// What a paragraph, or a style, says of paragraphs; `None` is not said.
#[derive(Clone, Debug, Default)]
pub(super) struct ParagraphProperties {
    pub(super) style: Option<String>,
    pub(super) alignment: Option<Alignment>,
    /// From 0; 9 is the level of the text itself.
    pub(super) outline_level: Option<u8>,
    /// The list that it counts in; 0 is none.
    pub(super) list: Option<i32>,
    /// The level in its list, from 0.
    pub(super) list_level: Option<usize>,
    pub(super) page_break_before: Option<bool>,
    /// Its mark was deleted, so that it goes on in the next paragraph.
    pub(super) joined: bool,
    /// Its mark is a style separator, so that the next paragraph goes on in its line.
    pub(super) runs_on: bool,
    /// Who deleted its mark, where it stood in the text that all changes began with.
    pub(super) joined_by: Option<Rc<Who>>,
    /// The section that ends with it.
    pub(super) section: Option<Section>,
}

/// What a run, or a style, says of characters.
#[derive(Clone, Debug, Default)]
pub(super) struct RunProperties {
    pub(super) style: Option<String>,
    pub(super) bold: Option<bool>,
    pub(super) hidden: Option<bool>,
    /// Added between characters, in twips.
    pub(super) spacing: Option<i32>,
}

impl ParagraphProperties {
    pub(super) fn read<'a>(xml: &mut Xml<'a>, of: &Element<'a>) -> Result<ParagraphProperties, Refused> {
        let mut said = ParagraphProperties::default();
        while let Some(child) = xml.child(of)? {
            if child.space != Space::Word {
                continue;
            }
            match child.local() {
                b"pStyle" => said.style = xml.value(&child)?.map(String::from),
                b"jc" => said.alignment = xml.value(&child)?.as_deref().map(alignment),
                b"outlineLvl" => {
                    said.outline_level =
                        xml.number(&child)?.and_then(|n| u8::try_from(n).ok()).filter(|n| *n <= 9);
                }
                b"pageBreakBefore" => said.page_break_before = Some(xml.switch(&child)?),
                b"numPr" => said.read_list(xml, &child)?,
                b"rPr" => said.read_mark(xml, &child)?,
                b"sectPr" => said.section = Some(Section::read(xml, &child)?),
                _ => {}
            }
        }
        Ok(said)
    }

    /// What is said of the paragraph's mark: deleted, put in before, or hidden in the way that makes it a style separator
    /// (ISO 29500-1, 17.3.2.36).
    fn read_mark<'a>(&mut self, xml: &mut Xml<'a>, of: &Element<'a>) -> Result<(), Refused> {
        let mut put_in = false;
        while let Some(child) = xml.child(of)? {
            match (child.space, child.local()) {
                (Space::Word, b"ins" | b"moveTo") => put_in = true,
                (Space::Word, b"del" | b"moveFrom") => {
                    self.joined = true;
                    self.joined_by = Some(Rc::new(Who::read(xml, &child)?));
                }
                (Space::Word, b"specVanish") => self.runs_on = xml.switch(&child)?,
                _ => {}
            }
        }
        self.joined_by.take_if(|_| put_in);
        Ok(())
    }

    fn read_list<'a>(&mut self, xml: &mut Xml<'a>, of: &Element<'a>) -> Result<(), Refused> {
        while let Some(child) = xml.child(of)? {
            match (child.space, child.local()) {
                (Space::Word, b"numId") => self.list = xml.number(&child)?,
                (Space::Word, b"ilvl") => {
                    self.list_level = xml.number(&child)?.and_then(|n| usize::try_from(n).ok());
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Takes over what is not said from the style below.
    pub(super) fn inherit(&mut self, from: &ParagraphProperties) {
        self.alignment = self.alignment.or(from.alignment);
        self.outline_level = self.outline_level.or(from.outline_level);
        self.list = self.list.or(from.list);
        self.list_level = self.list_level.or(from.list_level);
        self.page_break_before = self.page_break_before.or(from.page_break_before);
    }
}

impl RunProperties {
    pub(super) fn read<'a>(xml: &mut Xml<'a>, of: &Element<'a>) -> Result<RunProperties, Refused> {
        let mut said = RunProperties::default();
        while let Some(child) = xml.child(of)? {
            if child.space != Space::Word {
                continue;
            }
            match child.local() {
                b"rStyle" => said.style = xml.value(&child)?.map(String::from),
                b"b" => said.bold = Some(xml.switch(&child)?),
                b"spacing" => said.spacing = xml.number(&child)?,
                b"vanish" => said.hidden = Some(xml.switch(&child)?),
                _ => {}
            }
        }
        Ok(said)
    }

    /// Takes over what is not said from the style below.
    pub(super) fn inherit(&mut self, from: &RunProperties) {
        self.bold = self.bold.or(from.bold);
        self.hidden = self.hidden.or(from.hidden);
    }
}

fn alignment(value: &str) -> Alignment {
    match value {
        "center" => Alignment::Center,
        "right" | "end" => Alignment::End,
        _ => Alignment::Start,
    }
}
