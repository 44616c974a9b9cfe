//! How long two drafts take to be compared, and how long the script is that leads from one to the other.
//!
//! `cargo run --release -p reuse --example compare -- OLD NEW` prints the median in ms, the stretches that differ, and
//! the characters that went and came.
#![expect(clippy::print_stdout, reason = "an example prints what it found")]

use draft::Draft;
use reuse::{Comparison, RowKind, Stretch, StretchKind, compare};
use std::error::Error;
use std::time::{Duration, Instant};

const RUNS: usize = 15;

fn main() -> Result<(), Box<dyn Error>> {
    let mut files = std::env::args().skip(1);
    let mut next = || draft(&files.next().ok_or("which two files?")?);
    let (old, new) = (next()?, next()?);
    let mut comparison = compare(&old, &new);
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            comparison = compare(&old, &new);
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let (changes, characters) = script(&comparison);
    println!("{:.1} {changes} {characters}", times[RUNS / 2].as_secs_f64() * 1e3);
    Ok(())
}

fn draft(file: &str) -> Result<Draft, Box<dyn Error>> {
    let manuscript = intake::read(&std::fs::read(file)?, file)?;
    let first = intake::recognise(&manuscript).drafts.into_iter().next();
    Ok(first.ok_or("no draft")?.draft)
}

/// A block that moved is one change, without a character.
fn script(comparison: &Comparison) -> (usize, usize) {
    let differs = |stretch: &&Stretch| stretch.kind != StretchKind::Same;
    let of_rows = comparison.rows.iter().map(|row| {
        let stretches: Vec<&Stretch> = row.text.iter().filter(differs).collect();
        let characters: usize = stretches.iter().map(|stretch| stretch.text.chars().count()).sum();
        (stretches.len() + usize::from(row.moved && row.kind != RowKind::Gone), characters)
    });
    of_rows.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
}
