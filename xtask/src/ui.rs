//! The window's own packages and build.

use crate::node::npm;
use crate::stamp::unless_fresh;
use crate::step::{Failed, Tally, run};

/// What `ui/dist` is made from, under the root.
const SOURCES: &[&str] = &[
    "ui/src",
    "ui/public",
    "ui/index.html",
    "ui/package-lock.json",
    "ui/svelte.config.js",
    "ui/tsconfig.json",
    "ui/vite.config.ts",
    "ui/dist/index.html",
];

/// Installs what package-lock.json names, where it or what is installed has changed.
pub(crate) fn install() -> Result<Tally, Failed> {
    let inputs = ["ui/package-lock.json", "ui/node_modules/.package-lock.json"];
    unless_fresh("ui-packages", &inputs, || run(&mut npm(&["ci", "--no-audit", "--no-fund"])))
}

/// Builds `ui/dist`, which the app embeds, where its sources have changed.
pub(crate) fn build() -> Result<Tally, Failed> {
    unless_fresh("ui-build", SOURCES, || run(&mut npm(&["run", "build"])))
}
