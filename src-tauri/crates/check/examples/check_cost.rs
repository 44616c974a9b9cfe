//! What checking a text takes: its marks alone, all rules, and all of them once more by one who has read it.
//!
//! `cost TEXT [RUNS]`, a paragraph a line, prints medians in milliseconds as JSON. `cargo xtask bench check` runs it.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a developer's tool ends where it cannot go on"
)]

use check::{Beside, Finding, Memory, check, check_again, check_marks};
use draft::{Block, BlockId, Content, Draft};
use std::hint::black_box;
use std::time::Instant;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [text, rest @ ..] = &words[..] else { panic!("usage: cost TEXT [RUNS]") };
    let runs = rest.first().map_or(9, |runs| runs.parse().unwrap());
    let text = std::fs::read_to_string(text).unwrap();
    let paragraph = |text: &str| Content::Paragraph { run_in: None, text: text.into() };
    let block = |(id, line)| Block { id: BlockId(id), content: paragraph(line) };
    let draft = Draft { body: (1..).zip(text.lines()).map(block).collect(), ..Draft::default() };
    let found = check_marks(&draft).len();
    let marks = median(runs, || check_marks(&draft));
    let all = median(runs, || check(&draft));
    let mut memory = Memory::default();
    let again = median(runs, || check_again(&draft, &Beside::default(), &mut memory));
    println!("{{\"marks\": {marks:.3}, \"all\": {all:.3}, \"again\": {again:.3}, \"found\": {found}}}");
}

/// The middle one of so many times, in milliseconds.
fn median(runs: usize, mut work: impl FnMut() -> Vec<Finding>) -> f64 {
    let mut times: Vec<f64> = (0..=runs)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.remove(0);
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
