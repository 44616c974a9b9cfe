//! What a table of contents lists.

use crate::extent::pages;
use crate::runs::level_face;
use crate::{Composition, Item, Paragraph, Role};
use draft::{Form, Level};

/// Headings of these levels are listed.
const LISTED: [Level; 2] = [Level::One, Level::Two];

/// A line of a table of contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentsLine {
    /// The item that it lists, as a place in [`Composition::items`].
    pub item: usize,
    /// Its level.
    pub level: Level,
    /// The heading with its number; of one that opens a paragraph, without its closing mark.
    pub text: String,
    /// The page that it begins on, from 1, as near as can be told before the text is set.
    pub page: u32,
}

impl Composition<'_> {
    /// The lines of a table of contents: the headings of the first two levels. None in a form whose text must begin on
    /// page 1, below its header (GB/T 9704-2012, 7.3.3): there is no place for one.
    pub fn contents(&self) -> Vec<ContentsLine> {
        if self.form != Form::Plain {
            return Vec::new();
        }
        let pages = pages(&self.items, self.profile);
        let line = |(item, of): (usize, &Item)| {
            let Item::Paragraph(paragraph) = of else { return None };
            let (level, text) = paragraph.heading().filter(|(level, _)| LISTED.contains(level))?;
            Some(ContentsLine { item, level, text, page: pages[item] })
        };
        self.items.iter().enumerate().filter_map(line).collect()
    }
}

impl Paragraph {
    /// The heading that it is or opens with, its number before it; of one that opens it, without its closing mark.
    pub fn heading(&self) -> Option<(Level, String)> {
        let mut text = self.label().unwrap_or_default();
        let level = match self.role {
            Role::Heading(level) => {
                text.extend(self.runs.iter().map(|run| run.text.as_str()));
                level
            }
            Role::RunIn(level) => {
                let lead = self.runs.iter().take_while(|run| run.face == level_face(level));
                text.extend(lead.map(|run| run.text.trim_end_matches(['。', '：', '；', '.', ':'])));
                level
            }
            _ => return None,
        };
        Some((level, text.replace(['\n', '\t'], "")))
    }

    /// Its words on one line, its number before them.
    pub fn text(&self) -> String {
        let runs = self.runs.iter().map(|run| run.text.as_str());
        (self.label().unwrap_or_default() + &runs.collect::<String>()).replace(['\n', '\t'], "")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::{Block, BlockId, Content, Draft, Mark, RunIn, Text};

    fn block(id: u64, content: Content) -> Block {
        Block { id: BlockId(id), content }
    }

    fn draft(form: Form) -> Draft {
        let lead = "收集。";
        let led = Text::plain(format!("{lead}按季度移交。")).marked(0..lead.len(), &Mark::Lead);
        let heading = |level, text: &str| Content::Heading { level, numbered: true, text: text.into() };
        let body = vec![
            block(1, heading(Level::One, "档案管理")),
            block(
                2,
                Content::Paragraph { run_in: Some(RunIn { level: Level::Two, numbered: true }), text: led },
            ),
            block(3, Content::PageBreak),
            block(4, heading(Level::One, "库房管理")),
            block(5, heading(Level::Three, "巡查")),
        ];
        Draft { form, body, ..Draft::default() }
    }

    #[test]
    fn the_first_two_levels_are_listed_with_their_pages() {
        let profile = profile::built_in("gbt9704").unwrap();
        let lines = crate::compose(&draft(Form::Plain), &profile).contents();
        let lines: Vec<_> = lines.iter().map(|line| (line.text.as_str(), line.page)).collect();
        assert_eq!(lines, [("一、档案管理", 1), ("（一）收集", 1), ("二、库房管理", 2)]);
    }

    #[test]
    fn where_the_text_begins_on_page_1_there_is_none() {
        let profile = profile::built_in("gbt9704").unwrap();
        assert_eq!(crate::compose(&draft(Form::Document), &profile).contents(), []);
    }
}
