//! The `nigao` command line: the window's calls without a window.
//!
//! Errors are one line on stderr, `nigao: <what> <where>: <why, and what to do>`, and exit 1; wrong usage is exit 2.
//! What was read with reservations is exit 0 and a line each, beginning `WARN`.
#![expect(clippy::print_stderr, reason = "a command line says its failures there")]

mod arguments;
mod assemble;
mod check;
mod checklist;
mod compare;
mod contributions;
mod failure;
mod findings;
mod import;
mod input;
mod library;
mod outline;
mod output;
mod pages;
mod profile;
mod roll;

use arguments::{Arguments, Command};
use clap::Parser;
use failure::Failure;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Outline { files, json } => outline::run(&files, json),
        Command::Check(reader) => check::run(&reader),
        Command::Assemble(order) => assemble::run(&order).map(|()| true),
        Command::Checklist(years) => checklist::run(&years).map(|()| true),
        Command::Compare(pair) => compare::run(&pair).map(|()| true),
        Command::Roll(year) => roll::run(&year).map(|()| true),
        Command::Split(handing) => contributions::split(&handing).map(|()| true),
        Command::Merge(merging) => contributions::merge(&merging).map(|()| true),
        Command::Profile { file } => profile::run(&file).map(|()| true),
        Command::Library(shelf) => library::run(&shelf),
        Command::Pages(sheet) => pages::run(&sheet).map(|()| true),
        Command::Import(copy) => import::run(&copy).map(|()| true),
    };
    if done.unwrap_or_else(|failure| said(&failure)) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What each file gives, and whether all gave something; one that fails stops none of the others.
fn each<T>(files: &[PathBuf], read: impl Fn(&Path) -> Result<T, Failure>) -> (Vec<T>, bool) {
    let mut found = Vec::with_capacity(files.len());
    let mut all = true;
    for file in files {
        match read(file) {
            Ok(one) => found.push(one),
            Err(failure) => all = said(&failure),
        }
    }
    (found, all)
}

/// Says a failure; the work is not done.
fn said(failure: &Failure) -> bool {
    eprintln!("nigao: {failure}");
    false
}
