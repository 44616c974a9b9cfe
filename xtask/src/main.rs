//! The developer's commands: `cargo xtask run`, `cargo xtask test` and those behind them.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks by printing")]

mod bench;
mod bless;
mod e2e;
mod figures;
mod gallery;
mod icons;
mod node;
mod packages;
mod place;
mod run;
mod screens;
mod setup;
mod stamp;
mod step;
mod test;
mod ui;
mod validators;

use std::process::ExitCode;
use step::{Failed, Steps};

/// A command, and what it does in a few words.
struct Command {
    name: &'static str,
    does: &'static str,
    work: fn(&mut Steps) -> Result<(), Failed>,
}

const COMMANDS: &[Command] = &[
    Command { name: "run", does: "set up, build and start the app", work: run::run },
    Command { name: "test", does: "set up and run every check and test", work: test::test },
    Command { name: "e2e", does: "test the real window only", work: e2e::e2e },
    Command { name: "bless", does: "write goldens and the window's types anew", work: bless::bless },
    Command { name: "screens", does: "photograph the window into docs/screens", work: screens::screens },
    Command { name: "gallery", does: "picture each form into docs/gallery", work: gallery::gallery },
    Command {
        name: "figures",
        does: "build the release; print its size, start time, memory",
        work: figures::figures,
    },
    Command { name: "bench", does: "time one part beside its peers: bench NAME", work: bench::bench },
    Command { name: "icons", does: "draw the icon in all its sizes", work: icons::icons },
    Command { name: "setup", does: "install what building and testing need", work: setup::everything },
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [name, rest @ ..] = &args[..] else { return usage() };
    // Which bench is the only thing that one is asked for besides.
    if rest.len() != usize::from(name == "bench") {
        return usage();
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else { return usage() };
    let mut steps = Steps::default();
    let ended = (command.work)(&mut steps);
    steps.print();
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            eprintln!("xtask: {failed}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: cargo xtask COMMAND\n");
    for Command { name, does, .. } in COMMANDS {
        eprintln!("  {name:<8} {does}");
    }
    eprintln!("\nbenches: {}", bench::names());
    ExitCode::from(2)
}
