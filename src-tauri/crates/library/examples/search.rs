//! How long searches take in an open library: `search LIBRARY PHRASES`, a phrase a line. Prints, for each length of
//! phrase, the median and the 95th percentile in ms for the first 20 hits with snippets, then the same of opening with
//! what the home screen shows.
#![expect(
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a program for the developer's terminal"
)]

use library::{Keeper as _, Library, Query};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Instant;

fn main() {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [path, phrases] = &paths[..] else { panic!("search LIBRARY PHRASES") };
    let library = Library::open(path).unwrap();
    let mut times: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    let mut found = 0;
    for phrase in std::fs::read_to_string(phrases).unwrap().lines() {
        let start = Instant::now();
        found += library.search(&Query::of(phrase)).unwrap().hits.len();
        times.entry(phrase.chars().count()).or_default().push(ms(start));
    }
    for (length, times) in &mut times {
        println!("{length} {}", percentiles(times));
    }
    let mut opening: Vec<f64> = (0..50)
        .map(|_| {
            let start = Instant::now();
            let library = Library::open(path).unwrap();
            library.recent(20).unwrap();
            library.series(6).unwrap();
            ms(start)
        })
        .collect();
    println!("open {}", percentiles(&mut opening));
    println!("hits {found}");
}

fn ms(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1e3
}

fn percentiles(times: &mut [f64]) -> String {
    times.sort_by(f64::total_cmp);
    format!("{:.2} {:.2}", times[times.len() / 2], times[times.len() * 95 / 100])
}
