//! `cargo xtask icons`: the sizes of the icon that the bundles want, from icons/nigao.svg.

use crate::node::{self, npm};
use crate::place::{root, target};
use crate::step::{Failed, Steps, Tally, run};

/// The program that draws them; of the line that the app is built with.
const PAINTER: &str = "@tauri-apps/cli@2.12.3";

/// Those of its files that desktops use.
const KEPT: &[&str] = &["32x32.png", "128x128.png", "128x128@2x.png", "icon.png", "icon.icns", "icon.ico"];

/// Draws the icon in all sizes.
pub(crate) fn icons(steps: &mut Steps) -> Result<(), Failed> {
    steps.step("icons", || {
        node::ready()?;
        draw()
    })
}

fn draw() -> Result<Tally, Failed> {
    let (icons, drawn) = (root().join("icons"), target().join("icons"));
    let mut painter = npm(&["exec", "--yes", "--", PAINTER, "icon"]);
    run(painter.current_dir(root()).arg(icons.join("nigao.svg")).arg("-o").arg(&drawn))?;
    for name in KEPT {
        std::fs::copy(drawn.join(name), icons.join(name))
            .map_err(|error| Failed::Command(format!("{name} was not copied: {error}")))?;
    }
    Ok(Tally::default())
}
