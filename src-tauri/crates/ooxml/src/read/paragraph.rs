//! A paragraph under way.

use super::content::{Alignment, Block, Label, Paragraph, Run, Story};
use super::properties::{ParagraphProperties, RunProperties};
use super::styles::{Style, Styles};

/// What has been read of a paragraph.
#[derive(Debug, Default)]
pub(super) struct OpenParagraph {
    pub(super) properties: ParagraphProperties,
    pub(super) run: RunProperties,
    pub(super) label: Option<Label>,
    pub(super) of_contents: bool,
    /// Its characters, in pieces that page breaks part; the last is under way.
    pieces: Vec<Vec<Run>>,
    /// What its text boxes hold.
    pub(super) boxes: Vec<Block>,
}

impl OpenParagraph {
    /// Begins with what an earlier paragraph, whose mark was deleted, leaves over. Before a style separator the number
    /// is the earlier one's.
    pub(super) fn after(earlier: Option<OpenParagraph>) -> OpenParagraph {
        let mut earlier = earlier.unwrap_or_default();
        let label = earlier.label.take().filter(|_| earlier.properties.runs_on);
        let pieces = if earlier.pieces.is_empty() { vec![Vec::new()] } else { earlier.pieces };
        OpenParagraph { pieces, label, boxes: earlier.boxes, ..OpenParagraph::default() }
    }

    pub(super) fn style<'s>(&self, styles: &'s Styles) -> Option<&'s Style> {
        styles.of_paragraph(self.properties.style.as_deref())
    }

    /// Whether the run under way is bold. What styles of paragraphs and of characters say cancels out
    /// (ISO 29500-1, 17.7.3).
    fn is_bold(&self, styles: &Styles) -> bool {
        let by_paragraph = self.style(styles).and_then(|style| style.run.bold).unwrap_or(false);
        let by_run =
            styles.of_run(self.run.style.as_deref()).and_then(|style| style.run.bold).unwrap_or(false);
        self.run.bold.unwrap_or(by_paragraph != by_run)
    }

    /// Whether the run under way is set not to print.
    pub(super) fn is_hidden(&self, styles: &Styles) -> bool {
        let by_run = || styles.of_run(self.run.style.as_deref()).and_then(|style| style.run.hidden);
        let by_paragraph = || self.style(styles).and_then(|style| style.run.hidden);
        self.run.hidden.or_else(by_run).or_else(by_paragraph).unwrap_or(false)
    }

    pub(super) fn push(&mut self, text: &str, styles: &Styles) {
        let bold = self.is_bold(styles);
        let Some(runs) = self.pieces.last_mut() else { return };
        match runs.last_mut() {
            Some(last) if last.bold == bold => last.text.push_str(text),
            _ if text.is_empty() => {}
            _ => runs.push(Run { text: text.to_owned(), bold }),
        }
    }

    pub(super) fn page_break(&mut self) {
        self.pieces.push(Vec::new());
    }

    pub(super) fn is_empty(&self) -> bool {
        self.pieces.iter().all(Vec::is_empty) && self.boxes.is_empty()
    }

    /// The blocks that come of it: itself, parted by page breaks, then its text boxes.
    pub(super) fn close(mut self, styles: &Styles, story: Story) -> Vec<Block> {
        let by_style = self.style(styles).and_then(|style| style.paragraph.page_break_before);
        let mut blocks = Vec::with_capacity(1 + self.boxes.len());
        if self.properties.page_break_before.or(by_style) == Some(true) {
            blocks.push(Block::PageBreak);
        }
        let mut format = Some(self.format(styles, story));
        let parted = self.pieces.len() > 1;
        for (at, runs) in self.pieces.into_iter().enumerate() {
            if at > 0 {
                blocks.push(Block::PageBreak);
            }
            if let Some(whole) = format.take_if(|_| !parted || !runs.is_empty()) {
                format = parted.then(|| Paragraph { label: None, ..whole.clone() });
                blocks.push(Block::Paragraph(Paragraph { runs, ..whole }));
            }
        }
        blocks.extend(self.boxes);
        if self.properties.page_break_after {
            blocks.push(Block::PageBreak);
        }
        blocks
    }

    /// All but its characters: its own, else its style's.
    fn format(&mut self, styles: &Styles, story: Story) -> Paragraph {
        let label = self.label.take();
        let style = self.style(styles);
        let inherited = style.map(|style| &style.paragraph);
        let level = self.properties.outline_level.or_else(|| inherited.and_then(|one| one.outline_level));
        let alignment = self.properties.alignment.or_else(|| inherited.and_then(|one| one.alignment));
        Paragraph {
            runs: Vec::new(),
            label,
            // The default style says nothing of a paragraph that does not name it.
            style: style.filter(|_| self.properties.style.is_some()).map(|style| style.name.clone()),
            outline_level: level.filter(|level| *level < 9).map(|level| level + 1),
            alignment: alignment.unwrap_or(Alignment::Start),
            story,
            of_contents: self.of_contents,
        }
    }
}
