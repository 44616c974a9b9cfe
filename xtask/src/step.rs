//! One command after another, each said and timed.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Why a step ended early.
pub(crate) enum Failed {
    /// A command did not start or did not end well.
    Command(String),
    /// Something must be installed by hand.
    Missing(String),
    /// A wrong call of xtask itself.
    Usage,
}

/// Runs a command with its output shown.
pub(crate) fn run(command: &mut Command) -> Result<(), Failed> {
    let words = words(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failed::Command(format!("`{words}` ended with {status}"))),
        Err(error) => Err(Failed::Command(format!("`{words}` did not start: {error}"))),
    }
}

/// What a command prints, trimmed; `None` where it does not start or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

fn words(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// Steps done so far, with the time of each.
#[derive(Default)]
pub(crate) struct Steps {
    done: Vec<(&'static str, Duration)>,
}

impl Steps {
    /// Does a step under its name.
    pub(crate) fn step(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<(), Failed>,
    ) -> Result<(), Failed> {
        println!("\n== {name}");
        let start = Instant::now();
        let result = work();
        self.done.push((name, start.elapsed()));
        result.inspect_err(|_| println!("\n== {name} failed"))
    }

    /// Prints the steps with their times.
    pub(crate) fn print(&self) {
        println!();
        for (name, time) in &self.done {
            println!("{:>7.1} s  {name}", time.as_secs_f64());
        }
        let total: Duration = self.done.iter().map(|(_, time)| *time).sum();
        println!("{:>7.1} s  in all", total.as_secs_f64());
    }
}
