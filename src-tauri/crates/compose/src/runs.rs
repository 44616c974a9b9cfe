//! Texts as runs of what will be printed.

use crate::Run;
use draft::{Level, Mark, Text};
use profile::FaceRole;

/// What the program adds.
pub(crate) fn plain(text: &str) -> Run {
    in_face(text, FaceRole::Body)
}

pub(crate) fn in_face(text: &str, face: FaceRole) -> Run {
    Run { text: text.to_owned(), face, strong: false, blank: false, condensed: 0 }
}

/// The runs of a text in one face.
pub(crate) fn runs(text: &Text, face: FaceRole) -> Vec<Run> {
    text.runs().iter().map(|run| of_run(run, face)).collect()
}

/// The same with line breaks put in at some bytes.
pub(crate) fn broken_runs(text: &Text, face: FaceRole, breaks: &[usize]) -> Vec<Run> {
    let mut out = Vec::new();
    for (range, run) in text.spans() {
        let mut of_run = of_run(run, face);
        for at in breaks.iter().rev().filter(|at| range.contains(at)) {
            of_run.text.insert(at - range.start, '\n');
        }
        out.push(of_run);
    }
    out
}

/// The runs of a paragraph: its lead in the face of its heading's level.
pub(crate) fn led_runs(text: &Text, level: Option<Level>) -> Vec<Run> {
    let face = |run: &draft::Run| match level {
        Some(level) if run.marks.contains(&Mark::Lead) => level_face(level),
        _ => FaceRole::Body,
    };
    text.runs().iter().map(|run| of_run(run, face(run))).collect()
}

fn of_run(run: &draft::Run, face: FaceRole) -> Run {
    let strong = run.marks.contains(&Mark::Strong);
    let blank = run.marks.iter().any(|mark| matches!(mark, Mark::Blank { .. }));
    Run { text: run.text.clone(), face, strong, blank, condensed: run.condensed() }
}

/// The face of a heading's level.
pub(crate) fn level_face(level: Level) -> FaceRole {
    match level {
        Level::One => FaceRole::Level1,
        Level::Two => FaceRole::Level2,
        Level::Three => FaceRole::Level3,
        Level::Four => FaceRole::Level4,
    }
}
