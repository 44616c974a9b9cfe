//! The few words of a style that bear on what is said (CSS 2.2; Word's `mso-` words).

use crate::Alignment;
use crate::writing::Weight;

/// What an element's `style` attribute says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "the format switches each by itself")]
pub(super) struct Style {
    pub(super) weight: Option<Weight>,
    pub(super) alignment: Option<Alignment>,
    pub(super) hidden: bool,
    pub(super) page_break_before: bool,
    pub(super) page_break_after: bool,
    /// Word put the number of the list here as text.
    pub(super) list_number: bool,
    /// From 1.
    pub(super) outline_level: Option<u8>,
    pub(super) part: Option<Part>,
    /// Line ends count.
    pub(super) keeps_lines: bool,
    /// Numbers are 一, 二, 三.
    pub(super) chinese_numbers: bool,
}

/// Parts of a page that Word saved which stand outside its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Notes,
    Edge,
    Comments,
    TextBox,
}

impl Style {
    pub(super) fn read(said: &str) -> Style {
        let mut style = Style::default();
        for declaration in said.split(';').take(256) {
            let Some((name, value)) = declaration.split_once(':') else { continue };
            let (name, value) = (name.trim().to_ascii_lowercase(), value.trim().to_ascii_lowercase());
            style.declare(&name, value.trim_end_matches("!important").trim_end());
        }
        style
    }

    fn declare(&mut self, name: &str, value: &str) {
        match name {
            "font-weight" => self.weight = weight(value),
            "text-align" => self.alignment = alignment(value),
            "display" => self.hidden |= value == "none",
            "visibility" => self.hidden |= value == "hidden",
            "mso-hide" => self.hidden |= value == "all",
            "page-break-before" | "break-before" => {
                self.page_break_before = matches!(value, "always" | "page" | "left" | "right");
            }
            "page-break-after" | "break-after" => {
                self.page_break_after = matches!(value, "always" | "page" | "left" | "right");
            }
            "mso-list" => self.list_number = value == "ignore",
            "mso-outline-level" => {
                self.outline_level = value.parse().ok().filter(|level| (1..=9).contains(level));
            }
            "mso-element" => self.part = part(value),
            "white-space" => self.keeps_lines = value.starts_with("pre") || value == "break-spaces",
            "list-style-type" | "list-style" => {
                self.chinese_numbers =
                    value.contains("cjk-ideographic") || value.contains("chinese-informal");
            }
            _ => {}
        }
    }
}

fn weight(value: &str) -> Option<Weight> {
    match value {
        "bold" | "bolder" => Some(Weight::Strong),
        "normal" | "lighter" => Some(Weight::Plain),
        _ => value.parse::<u32>().ok().map(|n| if n >= 600 { Weight::Strong } else { Weight::Plain }),
    }
}

pub(super) fn alignment(value: &str) -> Option<Alignment> {
    match value.trim().to_ascii_lowercase().as_str() {
        "center" | "middle" | "-webkit-center" => Some(Alignment::Center),
        "right" | "end" => Some(Alignment::End),
        "left" | "start" | "justify" => Some(Alignment::Start),
        _ => None,
    }
}

fn part(value: &str) -> Option<Part> {
    match value {
        "footnote" | "endnote" | "footnote-list" | "endnote-list" => Some(Part::Notes),
        "header" | "footer" => Some(Part::Edge),
        "comment-list" | "comment" => Some(Part::Comments),
        "frame" | "para-border-div" => Some(Part::TextBox).filter(|_| value == "frame"),
        _ => None,
    }
}
