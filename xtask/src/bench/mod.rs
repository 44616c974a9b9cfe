//! `cargo xtask bench NAME`: how long a part takes and how much memory, as whole processes, beside its peers.

mod assemble;
mod check;
mod compare;
mod drafts;
mod editor;
mod intake;
mod library;
mod makers;
mod measure;
mod pages;
mod peers;
mod table;
mod varied;

use crate::place::{root, target};
use crate::step::{Failed, Steps, Tally, run};
use std::path::PathBuf;
use std::process::Command;

/// A bench, and what it times.
pub(crate) struct Bench {
    name: &'static str,
    work: fn(&mut Steps) -> Result<(), Failed>,
}

const BENCHES: &[Bench] = &[
    assemble::BENCH,
    check::BENCH,
    compare::BENCH,
    editor::BENCH,
    intake::BENCH,
    library::BENCH,
    pages::BENCH,
];

/// Runs the bench that the command line names.
pub(crate) fn bench(steps: &mut Steps) -> Result<(), Failed> {
    let asked = std::env::args().nth(2).unwrap_or_default();
    let Some(bench) = BENCHES.iter().find(|bench| bench.name == asked) else {
        return Err(Failed::Missing(format!("there is no bench of that name, but: {}", names())));
    };
    (bench.work)(steps)
}

/// The names of all benches.
pub(crate) fn names() -> String {
    BENCHES.iter().map(|bench| bench.name).collect::<Vec<_>>().join(", ")
}

/// Where benches keep their files and their peers.
fn folder() -> Result<PathBuf, Failed> {
    let folder = target().join("bench");
    std::fs::create_dir_all(&folder).map_err(|error| Failed::Command(error.to_string()))?;
    Ok(folder)
}

/// The command line as it is released.
fn nigao() -> Command {
    Command::new(target().join("release/nigao").with_extension(std::env::consts::EXE_EXTENSION))
}

fn release() -> Result<Tally, Failed> {
    let mut cargo = Command::new(env!("CARGO"));
    run(cargo.current_dir(root()).args(["build", "--release", "-p", "cli"]))
}
