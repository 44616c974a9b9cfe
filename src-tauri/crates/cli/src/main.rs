//! The `nigao` command line: the window's calls without a window.
//!
//! Errors are one line on stderr, `nigao: <what> <where>: <why, and what to do>`, and exit 1; wrong usage is exit 2.
//! What was read with reservations is exit 0 and a line each, beginning `WARN`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks by printing")]

mod arguments;
mod assemble;
mod check;
mod failure;
mod import;
mod input;
mod outline;

use arguments::{Arguments, Command};
use clap::Parser;
use failure::Failure;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Outline { files, json } => each(&files, |file| outline::run(file, json).map(|()| true)),
        Command::Check { files, profile, json } => {
            let known = profile::built_in(&profile).map(drop).map_err(|error| Failure::profile(&error));
            known.map_or_else(|failure| said(&failure), |()| each(&files, |file| check::run(file, json)))
        }
        Command::Assemble(order) => assemble::run(&order).map_or_else(|failure| said(&failure), |()| true),
        Command::Import { file, output, pick } => {
            import::run(&file, &output, pick).map_or_else(|failure| said(&failure), |()| true)
        }
    };
    if done { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Goes through the files; one that fails stops none of the others.
fn each(files: &[PathBuf], run: impl Fn(&PathBuf) -> Result<bool, Failure>) -> bool {
    let mut all = true;
    for file in files {
        all &= run(file).unwrap_or_else(|failure| said(&failure));
    }
    all
}

/// Says a failure; the work is not done.
fn said(failure: &Failure) -> bool {
    eprintln!("nigao: {failure}");
    false
}
