//! `cargo xtask run`: from a fresh machine to the open window.

use crate::place::root;
use crate::setup::{For, setup};
use crate::step::{Failed, Steps, run as run_command};
use crate::ui;
use std::process::Command;

/// Sets up, builds and starts the app.
pub(crate) fn run(steps: &mut Steps) -> Result<(), Failed> {
    steps.step("set-up", || setup(For::Use))?;
    steps.step("packages of the window", ui::install)?;
    steps.step("window", ui::build)?;
    let cargo = |verb: &str| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.current_dir(root()).args([verb, "--bin", "nigao-desktop"]);
        cargo
    };
    steps.step("app", || run_command(&mut cargo("build")))?;
    steps.step("running", || run_command(&mut cargo("run")))
}
