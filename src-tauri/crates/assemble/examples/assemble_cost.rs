//! What assembling a draft takes, beside the bare limit: deflating and writing the same bytes.
//!
//! `cost DRAFT.json OUT.docx [RUNS]` prints medians in milliseconds and the size of the document part in bytes, as
//! JSON. `cargo xtask bench assemble` runs it.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a developer's tool ends where it cannot go on"
)]

use assemble::{Options, assemble};
use ooxml::write::{Part, pack};
use std::fs::File;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::time::Instant;
use zip::ZipArchive;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [draft, out, rest @ ..] = &words[..] else { panic!("usage: cost DRAFT.json OUT.docx [RUNS]") };
    let runs = rest.first().map_or(9, |runs| runs.parse().unwrap());
    let draft = draft::from_json(&std::fs::read_to_string(draft).unwrap()).unwrap();
    let profile = profile::built_in("gbt9704").unwrap();
    let whole = || assemble(&compose::compose(&draft, &profile), &Options::default());
    let parts = parts(&whole());
    let document = parts.iter().find(|part| part.name == "word/document.xml").unwrap().bytes.len();
    let assembled = median(runs, || write(Path::new(out), &whole()));
    let limit = median(runs, || write(Path::new(out), &pack(&parts)));
    println!("{{\"assemble\": {assembled:.2}, \"limit\": {limit:.2}, \"document\": {document}}}");
}

/// The middle one of so many times, in milliseconds.
fn median(runs: usize, work: impl Fn()) -> f64 {
    let time = |_| {
        let start = Instant::now();
        work();
        start.elapsed().as_secs_f64() * 1e3
    };
    let mut times: Vec<f64> = (0..=runs).map(time).skip(1).collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn write(path: &Path, bytes: &[u8]) {
    File::create(path).unwrap().write_all(bytes).unwrap();
}

fn parts(docx: &[u8]) -> Vec<Part> {
    let mut archive = ZipArchive::new(Cursor::new(docx)).unwrap();
    let entries = archive.len();
    let read = |index| {
        let mut entry = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        Part { name: entry.name().to_owned(), bytes }
    };
    (0..entries).map(read).collect()
}
