//! One multilevel list, `word/numbering.xml` (ISO 29500-1, 17.9).

use super::escape::escaped;
use super::format::{ParagraphFormat, RunFormat, put};
use super::parts::{HEAD, W};

/// How a level counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFormat {
    /// 一, 二, 十一.
    Chinese,
    /// 1, 2, 11.
    Decimal,
}

/// A level of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListLevel {
    /// How it counts.
    pub format: NumberFormat,
    /// What is printed, `%1` standing for the first level's count: `%1、`.
    pub text: &'static str,
    /// The paragraph style bound to it.
    pub style: Option<&'static str>,
    /// Where its paragraphs stand; said here because a list's indents go before a style's.
    pub paragraph: ParagraphFormat,
    /// The look of the number.
    pub run: RunFormat,
}

/// A list whose levels begin again under each number of a higher one.
#[derive(Clone, Debug, PartialEq)]
pub struct MultilevelList {
    /// From the top.
    pub levels: Vec<ListLevel>,
    /// For each list after the first, the level, from 0, at which it begins at 1 again; in all else it goes on
    /// counting where the one before it stood.
    pub restarts: Vec<u32>,
}

impl MultilevelList {
    /// What a paragraph refers to that counts in none, whatever its style (ISO 29500-1, 17.9.18).
    pub const NONE: u32 = 0;
    /// What paragraphs refer to the first list by; the others follow.
    pub const FIRST: u32 = 1;

    pub(super) fn xml(&self) -> String {
        let mut out = format!("{HEAD}<w:numbering xmlns:w=\"{W}\"><w:abstractNum w:abstractNumId=\"0\">");
        out.push_str("<w:multiLevelType w:val=\"multilevel\"/>");
        for (index, level) in self.levels.iter().enumerate() {
            let format = match level.format {
                NumberFormat::Chinese => "chineseCountingThousand",
                NumberFormat::Decimal => "decimal",
            };
            put(
                &mut out,
                format_args!(
                    "<w:lvl w:ilvl=\"{index}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>\
                     {}<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"{}\"/><w:lvlJc w:val=\"left\"/>",
                    level.style.map(|style| format!("<w:pStyle w:val=\"{style}\"/>")).unwrap_or_default(),
                    escaped(level.text)
                ),
            );
            level.paragraph.write(&mut out);
            level.run.write(&mut out);
            out.push_str("</w:lvl>");
        }
        out.push_str("</w:abstractNum>");
        let restart = |level: &u32| {
            format!("<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"1\"/></w:lvlOverride>")
        };
        let lists = std::iter::once(String::new()).chain(self.restarts.iter().map(restart));
        for (list, overrides) in (MultilevelList::FIRST..).zip(lists) {
            put(
                &mut out,
                format_args!("<w:num w:numId=\"{list}\"><w:abstractNumId w:val=\"0\"/>{overrides}</w:num>"),
            );
        }
        out.push_str("</w:numbering>");
        out
    }
}
