//! `cargo xtask bench editor`: the editor in Chromium, and in `WebKitGTK` where that can be driven, with a draft of a
//! hundred pages, beside a plain contenteditable.

use super::Bench;
use crate::node::npm;
use crate::setup::{For, setup};
use crate::step::{Failed, Steps, run};
use crate::ui;

/// Opening, typing, moving a section, and what two thousand edits leave behind.
pub(super) const BENCH: Bench = Bench { name: "editor", work: editor };

fn editor(steps: &mut Steps) -> Result<(), Failed> {
    steps.step("set-up", || setup(For::Test))?;
    steps.step("packages of the window", ui::install)?;
    steps.step("editor", || run(npm(&["run", "bench"]).env("NIGAO_BENCH", "1")))
}
