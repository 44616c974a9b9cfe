//! Characters on their way from runs to text, counted.

use crate::text_file::is_invisible;
use draft::{Mark, Run, Text};
use ooxml::read::{self as word, Label, Suffix};

/// What was met on the way.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// Characters read.
    pub(crate) read: usize,
    /// Of them, those in the text that print.
    pub(crate) printed: usize,
    /// Characters that nobody sees, taken out.
    pub(crate) invisible: usize,
    /// Characters of someone's own making.
    pub(crate) private: usize,
    /// Pictures in a format that nothing here can show.
    pub(crate) undisplayable: usize,
    /// Lines of automatic tables of contents, left out.
    pub(crate) contents: usize,
}

impl Words {
    /// Runs as text; `in_text` tells whether they count as the draft's own.
    pub(crate) fn text(&mut self, runs: Vec<word::Run>, in_text: bool) -> Text {
        let mut text = Text::default();
        for mut run in runs {
            self.see(&mut run.text, in_text);
            let marks = marks(&run);
            text.push(Run { text: run.text, marks });
        }
        text
    }

    /// Counts characters, and takes out those that nobody sees.
    pub(crate) fn see(&mut self, text: &mut String, in_text: bool) {
        let mut invisible = 0;
        for c in text.chars() {
            self.read += 1;
            if matches!(c, '!'..='~' | '\u{4e00}'..='\u{9fff}') {
                self.printed += usize::from(in_text);
            } else if is_invisible(c) {
                invisible += 1;
            } else {
                self.printed += usize::from(in_text && !c.is_whitespace());
                self.private += usize::from(matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..));
            }
        }
        if invisible > 0 {
            text.retain(|c| !is_invisible(c));
            self.invisible += invisible;
        }
    }
}

fn marks(run: &word::Run) -> Vec<Mark> {
    let strong = run.bold.then_some(Mark::Strong);
    let condensed = (run.condensed > 0).then_some(Mark::Condensed { by: run.condensed });
    let comments = run.comments.iter().map(|id| Mark::Comment { id: *id });
    strong
        .into_iter()
        .chain(condensed)
        .chain(comments)
        .chain(run.revision.map(|id| Mark::Revision { id }))
        .collect()
}

/// A label as it would be typed: one that ends in a digit or a letter is parted from the text.
pub(crate) fn number(label: Label) -> String {
    let mut number = label.text;
    if label.suffix != Suffix::Nothing && number.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        number.push(' ');
    }
    number
}
