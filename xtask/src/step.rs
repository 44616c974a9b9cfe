//! One step after another, each said, timed and counted.

use std::fmt;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Why a step ended early.
pub(crate) enum Failed {
    /// A command did not start or did not end well.
    Command(String),
    /// Something must be installed by hand.
    Missing(String),
    /// Tests ran and some failed.
    Tests(Tally),
}

impl fmt::Display for Failed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failed::Command(what) | Failed::Missing(what) => out.write_str(what),
            Failed::Tests(tally) => write!(out, "{} failed, see above", tally.failed),
        }
    }
}

/// How many checks and tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    passed: u32,
    failed: u32,
}

impl Tally {
    fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Reads the sums that cargo (`test result: ok. 3 passed; 0 failed; …`) and vitest
    /// (`Tests  1 failed | 3 passed (4)`) print; nothing from any other line.
    fn of_line(line: &str) -> Tally {
        let line = line.trim();
        let mut tally = Tally::default();
        if !line.starts_with("test result:") && !line.starts_with("Tests ") {
            return tally;
        }
        let words: Vec<&str> = line.split_whitespace().collect();
        for pair in words.windows(2) {
            let Ok(count) = pair[0].parse::<u32>() else { continue };
            match pair[1].trim_end_matches(';') {
                "passed" => tally.passed += count,
                "failed" => tally.failed += count,
                _ => {}
            }
        }
        tally
    }
}

/// Runs a command with its output shown.
pub(crate) fn run(command: &mut Command) -> Result<Tally, Failed> {
    let status = command.status().map_err(|error| unstarted(command, &error))?;
    if status.success() { Ok(Tally::default()) } else { Err(ended(command, status)) }
}

/// Runs a command that is one check: it passes or fails as a whole.
pub(crate) fn check(command: &mut Command) -> Result<Tally, Failed> {
    run(command).map(|_| Tally { passed: 1, failed: 0 })
}

/// Runs a command that runs tests, with its output shown, and counts them.
pub(crate) fn tests(command: &mut Command) -> Result<Tally, Failed> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| unstarted(command, &error))?;
    let mut tally = Tally::default();
    for line in
        child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines).map_while(Result::ok)
    {
        println!("{line}");
        tally.add(Tally::of_line(&line));
    }
    let status = child.wait().map_err(|error| unstarted(command, &error))?;
    match status.success() {
        true => Ok(tally),
        false if tally.failed == 0 => Err(ended(command, status)),
        false => Err(Failed::Tests(tally)),
    }
}

/// What a command prints, trimmed; `None` where it does not start or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

fn unstarted(command: &Command, error: &std::io::Error) -> Failed {
    Failed::Command(format!("`{}` did not start: {error}", words(command)))
}

fn ended(command: &Command, status: std::process::ExitStatus) -> Failed {
    Failed::Command(format!("`{}` ended with {status}", words(command)))
}

fn words(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

struct Done {
    name: &'static str,
    time: Duration,
    tally: Tally,
}

/// Steps done so far, with the time and the count of each.
#[derive(Default)]
pub(crate) struct Steps {
    done: Vec<Done>,
}

impl Steps {
    /// Does a step under its name.
    pub(crate) fn step(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<Tally, Failed>,
    ) -> Result<(), Failed> {
        println!("\n== {name}");
        let start = Instant::now();
        let result = work();
        let tally = match &result {
            Ok(tally) | Err(Failed::Tests(tally)) => *tally,
            Err(_) => Tally { passed: 0, failed: 1 },
        };
        self.done.push(Done { name, time: start.elapsed(), tally });
        result.map(|_| ()).inspect_err(|_| println!("\n== {name} failed"))
    }

    /// Prints each step with its time, and as the last line the sum of all checks and tests.
    pub(crate) fn print(&self) {
        println!();
        let mut sum = Tally::default();
        for Done { name, time, tally } in &self.done {
            sum.add(*tally);
            let failed = if tally.failed > 0 { "  failed" } else { "" };
            println!("{:>7.1} s  {name}{failed}", time.as_secs_f64());
        }
        let total: Duration = self.done.iter().map(|done| done.time).sum();
        println!("{:>7.1} s  in all", total.as_secs_f64());
        println!("{} passed, {} failed", sum.passed, sum.failed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, passed: u32, failed: u32) {
        assert_eq!(Tally::of_line(line), Tally { passed, failed }, "{line}");
    }

    #[test]
    fn sums_of_cargo_and_vitest_are_read() {
        check("test result: ok. 12 passed; 0 failed; 3 ignored; 0 measured", 12, 0);
        check("test result: FAILED. 1 passed; 2 failed; 0 ignored", 1, 2);
        check("      Tests  1 failed | 14 passed (15)", 14, 1);
    }

    #[test]
    fn other_lines_count_nothing() {
        check(" Test Files  3 passed (3)", 0, 0);
        check("we have 3 passed already", 0, 0);
    }
}
