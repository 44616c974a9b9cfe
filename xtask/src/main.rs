//! The developer's commands: `cargo xtask run`, `test`, `setup`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks by printing")]

mod packages;
mod setup;
mod step;

use setup::For;
use std::process::ExitCode;
use step::{Failed, Steps};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let mut steps = Steps::default();
    let ended = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["setup"] => steps.step("set-up", || setup::setup(For::Test)),
        _ => Err(Failed::Usage),
    };
    steps.print();
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failed::Command(what) | Failed::Missing(what)) => {
            eprintln!("xtask: {what}");
            ExitCode::FAILURE
        }
        Err(Failed::Usage) => {
            eprintln!("usage: cargo xtask run|test|setup");
            ExitCode::from(2)
        }
    }
}
