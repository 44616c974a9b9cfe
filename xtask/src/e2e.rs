//! `cargo xtask e2e`: the real window, driven on a screen of its own.

use crate::place::root;
use crate::setup::{For, setup};
use crate::step::{Failed, Steps, Tally, tests};
use crate::validators::required;
use crate::{test, ui};
use std::process::Command;

/// Sets up, builds and tests the window.
pub(crate) fn e2e(steps: &mut Steps) -> Result<(), Failed> {
    steps.step("set-up", || setup(For::Test))?;
    steps.step("packages of the window", ui::install)?;
    steps.step("window", ui::build)?;
    steps.step("tests of the window", window)
}

/// Runs the window's tests; what they need must be there.
pub(crate) fn window() -> Result<Tally, Failed> {
    if !cfg!(target_os = "linux") {
        println!("The window is tested on Linux only, where WebKitWebDriver is.");
        return Ok(Tally::default());
    }
    let mut command = on_a_screen(test::SAME_BUILD);
    command.args(["--test", "window", "--", "--ignored", "--skip", "figures::", "--skip", "screens::"]);
    tests(required(&mut command))
}

/// `cargo test` with a screen and a session bus of its own.
pub(crate) fn on_a_screen(args: &[&str]) -> Command {
    let mut command = Command::new("xvfb-run");
    command.current_dir(root()).args(["-a", "-s", "-screen 0 1440x960x24", "dbus-run-session", "--"]);
    command.arg(env!("CARGO")).arg("test").args(args);
    command
}
