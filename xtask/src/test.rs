//! `cargo xtask test`: every check and test there is; what continuous integration calls.

use crate::node::npm;
use crate::place::root;
use crate::setup::{For, setup};
use crate::step::{Failed, Steps, check, tests};
use crate::{e2e, ui, validators};
use std::process::Command;

/// Which packages, with which features: the same for every call of cargo, so that nothing is built twice.
pub(crate) const SAME_BUILD: &[&str] = &["--workspace", "--all-features", "--no-fail-fast"];

/// Sets up and runs everything; ends at the first step that fails.
pub(crate) fn test(steps: &mut Steps) -> Result<(), Failed> {
    steps.step("set-up", || setup(For::Test))?;
    steps.step("packages of the window", ui::install)?;
    validators::step(steps)?;
    steps.step("format", || check(cargo("fmt").args(["--all", "--check"])))?;
    steps.step("types and style of the window", || check(&mut npm(&["run", "check"])))?;
    steps.step("tests of the window's parts", || tests(&mut npm(&["run", "test"])))?;
    steps.step("tests of the window in Chromium", ui::in_chromium)?;
    steps.step("window", ui::build)?;
    steps.step("lints", || check(&mut clippy()))?;
    steps.step("tests", || tests(tools(same_cases(cargo("test").args(SAME_BUILD)))))?;
    steps.step("tests of the window", e2e::window)
}

fn cargo(verb: &str) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root()).arg(verb);
    cargo
}

fn clippy() -> Command {
    let mut clippy = cargo("clippy");
    clippy.args(["--workspace", "--all-features", "--all-targets", "--", "-D", "warnings"]);
    clippy
}

/// Property tests try the same cases every time, so that a change is judged by what it changes; other cases are tried
/// at night.
fn same_cases(command: &mut Command) -> &mut Command {
    command.env("PROPTEST_RNG_SEED", "9704")
}

/// Where the tools that tests call are installed, they must be used.
fn tools(command: &mut Command) -> &mut Command {
    if cfg!(target_os = "linux") { validators::required(command) } else { command }
}
