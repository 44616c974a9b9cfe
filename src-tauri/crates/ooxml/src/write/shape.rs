//! Shapes: elements that docx-rs builds once, into which text is put as often as it comes.
//!
//! A document has thousands of paragraphs and a few dozen ways in which they look. docx-rs's tree and its canonical
//! order cost many times what the text itself does, so each way is built once and kept with its text left out.

use super::body::BodyRun;
use super::canonical::canonical;
use super::escape::allowed;
use docx_rs::{BreakType, BuildXML, Paragraph, Run, RunFonts};
use std::collections::BTreeMap;

/// Stands where text goes while a shape is built; a shape has no text of its own.
const TEXT: &str = "\u{e000}";

/// Runs of more pieces than this are rare, and no two are alike.
const MOST_PIECES: usize = 8;

/// What has been built so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Shapes {
    paragraphs: BTreeMap<&'static str, [String; 2]>,
    runs: BTreeMap<RunShape, Vec<String>>,
}

/// A run but for its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct RunShape {
    style: Option<&'static str>,
    bold: bool,
    highlighted: bool,
    size: Option<u32>,
    spacing: Option<i32>,
    pieces: [Option<Piece>; MOST_PIECES],
}

/// A piece of a run's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    Text,
    Break,
    Tab,
}

impl Shapes {
    /// A paragraph of a style: up to the end of its properties, and from there on to where its runs go.
    pub(super) fn paragraph(&mut self, style: &'static str) -> &[String; 2] {
        self.paragraphs.entry(style).or_insert_with(|| {
            let built = canonical(&Paragraph::new().id("0").style(style).build());
            let built = built.strip_suffix("</w:p>").unwrap_or(&built);
            let (before, after) = built.split_at(built.find("</w:pPr>").unwrap_or(built.len()));
            [before.to_owned(), after.to_owned()]
        })
    }

    /// Adds a run.
    pub(super) fn write_run(&mut self, run: &BodyRun, out: &mut String) {
        let text = allowed(&run.text);
        let Some(shape) = RunShape::of(run, &text) else {
            out.push_str(&canonical(&built(run).build()));
            return;
        };
        let parts = self.runs.entry(shape).or_insert_with(|| shape.parts());
        let mut texts = pieces(&text).filter_map(|(piece, text)| (piece == Piece::Text).then_some(text));
        for part in &*parts {
            out.push_str(part);
            if let Some(text) = texts.next() {
                out.push_str(&quick_xml::escape::escape(text));
            }
        }
    }
}

impl RunShape {
    /// `None` where it has too many pieces to be met again.
    fn of(run: &BodyRun, text: &str) -> Option<RunShape> {
        let mut all = [None; MOST_PIECES];
        for (nth, (piece, _)) in pieces(text).enumerate() {
            *all.get_mut(nth)? = Some(piece);
        }
        let BodyRun { style, bold, highlighted, size, spacing, .. } = *run;
        let (size, spacing) = (size.map(|size| size.0), spacing.map(|spacing| spacing.0));
        Some(RunShape { style, bold, highlighted, size, spacing, pieces: all })
    }

    /// The built run, parted where its texts go.
    fn parts(self) -> Vec<String> {
        let text = self.pieces.iter().flatten().map(|piece| match piece {
            Piece::Text => TEXT,
            Piece::Break => "\n",
            Piece::Tab => "\t",
        });
        let run = BodyRun {
            text: text.collect(),
            style: self.style,
            bold: self.bold,
            highlighted: self.highlighted,
            size: self.size.map(super::format::HalfPoints),
            spacing: self.spacing.map(super::format::Twips),
        };
        canonical(&built(&run).build()).split(TEXT).map(str::to_owned).collect()
    }
}

/// What a run's text is made of: texts, none of them empty, and the breaks and tabs between them.
fn pieces(text: &str) -> impl Iterator<Item = (Piece, &str)> {
    text.split_inclusive(['\n', '\t']).flat_map(|stretch| {
        let (text, end) = match stretch.as_bytes().last() {
            Some(b'\n') => (&stretch[..stretch.len() - 1], Some((Piece::Break, ""))),
            Some(b'\t') => (&stretch[..stretch.len() - 1], Some((Piece::Tab, ""))),
            _ => (stretch, None),
        };
        (!text.is_empty()).then_some((Piece::Text, text)).into_iter().chain(end)
    })
}

/// A run as docx-rs has it.
pub(super) fn built(run: &BodyRun) -> Run {
    // Quotes, dashes and ellipses stay in the Chinese face.
    let mut built = Run::new().fonts(RunFonts::new().hint("eastAsia"));
    if let Some(style) = run.style {
        built = built.style(style);
    }
    if run.bold {
        built = built.bold();
    }
    if run.highlighted {
        built = built.highlight("yellow");
    }
    if let Some(size) = run.size {
        built = built.size(usize::try_from(size.0).unwrap_or(0));
    }
    if let Some(spacing) = run.spacing {
        built = built.character_spacing(spacing.0);
    }
    pieces(&allowed(&run.text)).fold(built, |built, (piece, text)| match piece {
        Piece::Text => built.add_text(text),
        Piece::Break => built.add_break(BreakType::TextWrapping),
        Piece::Tab => built.add_tab(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::{HalfPoints, Twips};
    use proptest::prelude::*;

    fn run() -> impl Strategy<Value = BodyRun> {
        let style = prop::sample::select(&[None, Some("Lead1"), Some("Signer")][..]);
        let size = prop::sample::select(&[None, Some(HalfPoints(84))][..]);
        let spacing = prop::sample::select(&[None, Some(Twips(-8))][..]);
        let text = "[库房“”…—<>&\"' \n\t\r\u{0}\u{e000}\u{fffe}A-C]{0,12}";
        (text, style, any::<[bool; 2]>(), size, spacing).prop_map(|(text, style, looks, size, spacing)| {
            let [bold, highlighted] = looks;
            BodyRun { text, style, bold, highlighted, size, spacing }
        })
    }

    proptest! {
        #[test]
        fn a_run_in_its_shape_is_the_run_as_built_alone(runs in prop::collection::vec(run(), 1..12)) {
            let mut shapes = Shapes::default();
            for run in &runs {
                let mut shaped = String::new();
                shapes.write_run(run, &mut shaped);
                prop_assert_eq!(shaped, canonical(&built(run).build()));
            }
        }
    }

    #[test]
    fn runs_that_look_alike_are_built_once() {
        let mut shapes = Shapes::default();
        let mut out = String::new();
        for text in ["清点", "移交", "一\n二", "三\n四"] {
            shapes.write_run(&BodyRun { text: text.into(), ..BodyRun::default() }, &mut out);
        }
        assert_eq!(shapes.runs.len(), 2);
        let many = "一\n".repeat(MOST_PIECES);
        shapes.write_run(&BodyRun { text: many, ..BodyRun::default() }, &mut out);
        assert_eq!((shapes.runs.len(), out.matches("<w:br").count()), (2, 2 + MOST_PIECES));
    }
}
