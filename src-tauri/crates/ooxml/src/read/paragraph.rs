//! A paragraph under way.

use super::change::{Stretch, Tracked, settle};
use super::content::{Alignment, Block, Label, Paragraph, Run, Story};
use super::properties::{ParagraphProperties, RunProperties};
use super::remarks::{Remarks, Who};
use super::styles::{Style, Styles};
use std::rc::Rc;

/// What has been read of a paragraph.
#[derive(Debug, Default)]
pub(super) struct OpenParagraph {
    pub(super) properties: ParagraphProperties,
    pub(super) run: RunProperties,
    pub(super) label: Option<Label>,
    pub(super) of_contents: bool,
    /// Its characters, in pieces that page breaks part; the last is under way.
    pieces: Vec<Vec<Stretch>>,
    /// Its pictures, and what its text boxes hold.
    pub(super) boxes: Vec<Block>,
}

impl OpenParagraph {
    /// Begins with what an earlier paragraph, whose mark was deleted, leaves over. Before a style separator the number
    /// is the earlier one's.
    pub(super) fn after(earlier: Option<OpenParagraph>) -> OpenParagraph {
        let mut earlier = earlier.unwrap_or_default();
        let label = earlier.label.take().filter(|_| earlier.properties.runs_on);
        if let Some(who) = earlier.properties.joined_by.take() {
            earlier.delete("\n".to_owned(), who);
        }
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

    pub(super) fn push(&mut self, text: &str, (styles, comments, tracked): (&Styles, Vec<u32>, Tracked)) {
        let bold = self.is_bold(styles);
        let condensed = styles.condensed(self.run.spacing);
        let Some(stretches) = self.pieces.last_mut().filter(|_| !text.is_empty()) else { return };
        if let Some(Stretch { run, tracked: before }) = stretches.last_mut()
            && run.bold == bold
            && run.condensed == condensed
            && run.comments == comments
            && *before == tracked
        {
            run.text.push_str(text);
            return;
        }
        let run = Run { text: text.to_owned(), bold, condensed, comments, revision: None };
        stretches.push(Stretch { run, tracked });
    }

    /// Characters that were taken out here.
    pub(super) fn delete(&mut self, text: String, who: Rc<Who>) {
        if let Some(stretches) = self.pieces.last_mut().filter(|_| !text.is_empty()) {
            let run = Run { text, ..Run::default() };
            stretches.push(Stretch { run, tracked: Tracked::Out(who) });
        }
    }

    /// A comment on what has been read last: its last character.
    pub(super) fn comment(&mut self, id: u32) {
        let Some(stretches) = self.pieces.last_mut() else { return };
        let Some(last) = stretches.iter_mut().rev().find(|one| one.prints()) else { return };
        let Some(c) = last.run.text.pop() else { return };
        let comments = last.run.comments.iter().copied().chain([id]).collect();
        let run = Run { text: c.to_string(), comments, revision: None, ..last.run.clone() };
        let stretch = Stretch { run, tracked: last.tracked.clone() };
        if last.run.text.is_empty() {
            *last = stretch;
        } else if let Some(at) = stretches.iter().rposition(Stretch::prints) {
            stretches.insert(at + 1, stretch);
        }
    }

    pub(super) fn page_break(&mut self) {
        self.pieces.push(Vec::new());
    }

    pub(super) fn is_empty(&self) -> bool {
        !self.pieces.iter().flatten().any(Stretch::prints) && self.boxes.is_empty()
    }

    /// What was taken out of a paragraph that is no more.
    pub(super) fn abandon(self, remarks: &mut Remarks) {
        settle(self.pieces.into_iter().flatten().collect(), remarks);
        if let Some(who) = self.properties.joined_by {
            remarks.went(&who, "\n");
        }
    }

    /// The blocks that come of it: itself, parted by page breaks, then its text boxes.
    pub(super) fn close(mut self, (styles, remarks): (&Styles, &mut Remarks), story: Story) -> Vec<Block> {
        let by_style = self.style(styles).and_then(|style| style.paragraph.page_break_before);
        let mut blocks = Vec::with_capacity(1 + self.boxes.len());
        if self.properties.page_break_before.or(by_style) == Some(true) {
            blocks.push(Block::PageBreak);
        }
        let mut format = Some(self.format(styles, story));
        let parted = self.pieces.len() > 1;
        for (at, stretches) in self.pieces.into_iter().enumerate() {
            let runs = settle(stretches, remarks);
            if at > 0 {
                blocks.push(Block::PageBreak);
            }
            if let Some(whole) = format.take_if(|_| !parted || !runs.is_empty()) {
                format = parted.then(|| Paragraph { label: None, ..whole.clone() });
                blocks.push(Block::Paragraph(Paragraph { runs, ..whole }));
            }
        }
        remarks.paragraph_ends();
        blocks.extend(self.boxes);
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
