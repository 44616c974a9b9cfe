//! `cargo xtask bless`: what tests compare with is written anew; git shows what changed.

use crate::place::root;
use crate::step::{Failed, Steps, tests};
use crate::test::SAME_BUILD;
use std::process::Command;

/// Writes goldens and the window's types anew.
pub(crate) fn bless(steps: &mut Steps) -> Result<(), Failed> {
    steps.step("goldens and types", || {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.current_dir(root()).arg("test").args(SAME_BUILD);
        tests(cargo.env("NIGAO_BLESS", "1").env("INSTA_UPDATE", "always"))
    })
}
