//! The window's own packages and build.

use crate::node::npm;
use crate::stamp::unless_fresh;
use crate::step::{Failed, Tally, run, tests};
use std::path::Path;

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

/// Where systems put Chromium.
const CHROMIUM: &[&str] = &["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/// Tests the window in Chromium, kin of the web view of Windows; not where there is none.
pub(crate) fn in_chromium() -> Result<Tally, Failed> {
    if !CHROMIUM.iter().any(|place| Path::new(place).exists()) {
        println!("Chromium is not installed; the window is not tested in it.");
        return Ok(Tally::default());
    }
    tests(&mut npm(&["run", "test:browser"]))
}
