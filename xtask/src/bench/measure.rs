//! One process, timed: as the user waits for it, from its start to its end.

use crate::step::{Failed, output};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a process took.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cost {
    /// The median of its runs.
    pub(super) time: Duration,
    /// Resident at the most, in bytes; `None` where the system cannot tell.
    pub(super) memory: Option<u64>,
}

/// Runs a command so often after once to warm up; its output goes nowhere.
pub(super) fn cost(command: &dyn Fn() -> Command, runs: usize) -> Result<Cost, Failed> {
    let memory = memory(&command());
    let mut times = (0..runs).map(|_| time(&mut command())).collect::<Result<Vec<_>, _>>()?;
    times.sort_unstable();
    Ok(Cost { time: times[times.len() / 2], memory })
}

fn time(command: &mut Command) -> Result<Duration, Failed> {
    let start = Instant::now();
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let time = start.elapsed();
    match status {
        Ok(status) if status.success() => Ok(time),
        _ => Err(Failed::Command(format!("{} failed", command.get_program().to_string_lossy()))),
    }
}

/// Through GNU time, which asks the system for it when the process has ended.
fn memory(command: &Command) -> Option<u64> {
    let mut timed = Command::new("sh");
    // What the command says goes nowhere; what is left is what `time` says.
    timed.args(["-c", "{ /usr/bin/time -f %M \"$@\" >/dev/null 2>&3; } 3>&1 | tail -n 1", "sh"]);
    timed.arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        timed.env(name, value.unwrap_or_default());
    }
    output(&mut timed)?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}
