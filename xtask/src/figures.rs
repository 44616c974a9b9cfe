//! `cargo xtask figures`: what the release costs: to build, on disk, to start, in memory.

use crate::e2e::on_a_screen;
use crate::place::{root, target};
use crate::setup::{For, setup};
use crate::step::{Failed, Steps, Tally, run, tests};
use crate::test::SAME_BUILD;
use crate::ui;
use std::path::PathBuf;
use std::process::Command;

/// Builds the release and prints its figures.
pub(crate) fn figures(steps: &mut Steps) -> Result<(), Failed> {
    steps.step("set-up", || setup(For::Test))?;
    steps.step("packages of the window", ui::install)?;
    steps.step("window", ui::build)?;
    steps.step("release", release)?;
    steps.step("size", size)?;
    steps.step("start and memory", || {
        let mut command = on_a_screen(SAME_BUILD);
        command.args(["--test", "window", "--", "--ignored", "--nocapture", "figures::"]);
        // As the app sets it for itself where no driver of tests is.
        command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        tests(command.env("NIGAO_PROGRAM", program("nigao-desktop")))
    })
}

fn program(name: &str) -> PathBuf {
    target().join("release").join(name).with_extension(std::env::consts::EXE_EXTENSION)
}

fn release() -> Result<Tally, Failed> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root()).args(["build", "--release", "--bin", "nigao-desktop", "--bin", "nigao"]);
    run(cargo.arg("--workspace"))
}

#[expect(clippy::cast_precision_loss, reason = "a size is printed with one decimal")]
fn size() -> Result<Tally, Failed> {
    for name in ["nigao-desktop", "nigao"] {
        let file = std::fs::metadata(program(name));
        let file = file.map_err(|error| Failed::Command(format!("{name} was not built: {error}")))?;
        println!("{name}: {:.1} MB", file.len() as f64 / 1e6);
    }
    Ok(Tally::default())
}
