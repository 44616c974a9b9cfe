//! `cargo xtask gallery`: pictures of the first and the last page of each form, as `LibreOffice` prints them.

use crate::place::root;
use crate::setup::{For, setup};
use crate::step::{Failed, Steps, tests};
use std::process::Command;

/// Writes the pictures into docs/gallery.
pub(crate) fn gallery(steps: &mut Steps) -> Result<(), Failed> {
    steps.step("set-up", || setup(For::Test))?;
    steps.step("pictures", || {
        let folder = root().join("docs/gallery");
        std::fs::create_dir_all(&folder).map_err(|error| Failed::Command(error.to_string()))?;
        let mut cargo = Command::new(env!("CARGO"));
        cargo.current_dir(root()).args(["test", "-p", "assemble", "--test", "gallery", "--", "--ignored"]);
        tests(cargo.env("NIGAO_GALLERY", folder))
    })
}
