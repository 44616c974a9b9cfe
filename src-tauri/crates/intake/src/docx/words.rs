//! Characters on their way from runs to text, counted.

use crate::text_file::is_invisible;
use draft::{Mark, Run, Text};
use ooxml::read::{self as word, Label, Suffix};

/// What was met on the way.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Characters read.
    pub(super) read: usize,
    /// Of them, those in the text that print.
    pub(super) printed: usize,
    /// Characters that nobody sees, taken out.
    pub(super) invisible: usize,
    /// Characters of someone's own making.
    pub(super) private: usize,
    /// Lines of automatic tables of contents, left out.
    pub(super) contents: usize,
}

impl Words {
    /// Runs as text; `in_text` tells whether they count as the draft's own.
    pub(super) fn text(&mut self, runs: Vec<word::Run>, in_text: bool) -> Text {
        let mut text = Text::default();
        for mut run in runs {
            self.count(&run.text, in_text);
            if run.text.contains(is_invisible) {
                let before = run.text.chars().count();
                run.text.retain(|c| !is_invisible(c));
                self.invisible += before - run.text.chars().count();
            }
            text.push(Run { text: run.text, marks: if run.bold { vec![Mark::Strong] } else { Vec::new() } });
        }
        text
    }

    fn count(&mut self, text: &str, in_text: bool) {
        for c in text.chars() {
            self.read += 1;
            self.printed += usize::from(in_text && !c.is_whitespace() && !is_invisible(c));
            self.private += usize::from(matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..));
        }
    }
}

/// A label as it would be typed: one that ends in a digit or a letter is parted from the text.
pub(super) fn number(label: Label) -> String {
    let mut number = label.text;
    if label.suffix != Suffix::Nothing && number.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        number.push(' ');
    }
    number
}
