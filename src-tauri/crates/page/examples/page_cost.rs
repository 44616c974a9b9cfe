//! What laying a draft out takes: from nothing, after an edit in the middle, and as a PDF.
//!
//! `cost DRAFT.json [RUNS]` prints medians in milliseconds as JSON. `cargo xtask bench pages` runs it.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a developer's tool ends where it cannot go on"
)]

use draft::{Content, Draft, Text};
use faces::Installed;
use page::{Blanks, Day, Layout, Printing, lay_out, pdf};
use std::time::Instant;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [draft, rest @ ..] = &words[..] else { panic!("usage: cost DRAFT.json [RUNS]") };
    let runs = rest.first().map_or(9, |runs| runs.parse().unwrap());
    let mut draft = draft::from_json(&std::fs::read_to_string(draft).unwrap()).unwrap();
    let profile = profile::built_in("gbt9704").unwrap();
    let started = Instant::now();
    let installed = Installed::of_system();
    let chosen = installed.of(&profile);
    let looked = started.elapsed().as_secs_f64() * 1e3;
    let faces = &chosen.faces;

    let whole = |draft: &Draft| lay_out(&compose::compose(draft, &profile), faces);
    let cold = median(runs, || drop(whole(&draft)));
    let pages = whole(&draft).pages.len();

    let mut layout = Layout::default();
    layout.update(&compose::compose(&draft, &profile), faces);
    let middle = draft.body.len() / 2;
    let mut nth = 0usize;
    let edit = median(runs, || {
        nth += 1;
        type_into(&mut draft, middle, nth);
        layout.update(&compose::compose(&draft, &profile), faces);
    });

    let composition = compose::compose(&draft, &profile);
    let pages_now = lay_out(&composition, faces);
    let font = |nth| installed.data(&chosen, nth);
    let printing = Printing {
        font: &font,
        faces,
        written: Some(Day { year: 2026, month: 6, day: 30 }),
        blanks: Blanks::Plain,
    };
    let paper = median(runs, || drop(pdf(&composition, &pages_now, &printing).unwrap()));
    println!(
        "{{\"pages\": {pages}, \"faces\": {looked:.1}, \"cold\": {cold:.2}, \"edit\": {edit:.2}, \"pdf\": {paper:.1}}}"
    );
}

/// A key in a paragraph.
fn type_into(draft: &mut Draft, at: usize, nth: usize) {
    let paragraph = draft.body[at..].iter_mut().find_map(|block| match &mut block.content {
        Content::Paragraph { text, .. } => Some(text),
        _ => None,
    });
    let text = paragraph.unwrap();
    *text = Text::plain(format!("{}{}", text.to_plain(), ["件", "卷"][nth % 2]));
}

/// The middle one of so many times, in milliseconds.
fn median(runs: usize, mut work: impl FnMut()) -> f64 {
    let mut times = Vec::new();
    for _ in 0..=runs {
        let start = Instant::now();
        work();
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    times.remove(0);
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
