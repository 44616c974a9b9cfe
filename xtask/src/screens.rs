//! `cargo xtask screens`: pictures of the real window for README and docs.

use crate::e2e::on_a_screen;
use crate::place::root;
use crate::setup::{For, setup};
use crate::step::{Failed, Steps, tests};
use crate::test::SAME_BUILD;
use crate::ui;

/// Photographs the window into docs/screens.
pub(crate) fn screens(steps: &mut Steps) -> Result<(), Failed> {
    steps.step("set-up", || setup(For::Test))?;
    steps.step("packages of the window", ui::install)?;
    steps.step("window", ui::build)?;
    steps.step("pictures", || {
        let mut command = on_a_screen(SAME_BUILD);
        command.args(["--test", "window", "--", "--ignored", "screens::"]);
        tests(command.env("NIGAO_SCREENS", root().join("docs/screens")))
    })
}
