//! Node and npm, which build the window.

use crate::place::{root, target};
use crate::step::{Failed, output, run};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

/// The oldest Node that builds the window.
const OLDEST: u32 = 20;

/// What npm installs where the system's Node is older than that, as Debian 12's and Ubuntu 24.04's are.
const NEWER: &str = "node@22";

/// Where [`NEWER`] is installed.
fn folder() -> PathBuf {
    target().join("node")
}

/// The search path for programs, with our own Node first where there is one.
fn path() -> OsString {
    let own = folder().join("node_modules/node/bin");
    let system = std::env::var_os("PATH").unwrap_or_default();
    let dirs = own.is_dir().then_some(own).into_iter().chain(std::env::split_paths(&system));
    std::env::join_paths(dirs).unwrap_or(system)
}

/// `npm` in `ui/`.
pub(crate) fn npm(args: &[&str]) -> Command {
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(root().join("ui")).args(args).env("PATH", path()).env("NO_COLOR", "1");
    npm
}

/// `node` itself, the one that [`npm`] runs on.
pub(crate) fn node() -> Command {
    let mut node = Command::new("node");
    node.env("PATH", path());
    node
}

/// The major version of the Node that [`npm`] runs on.
fn version() -> Option<u32> {
    let version = output(Command::new("node").arg("--version").env("PATH", path()))?;
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// The Debian packages for what is not there at all: Node's own carries npm, Debian's does not.
pub(crate) fn missing() -> Vec<&'static str> {
    let node = version().is_none().then_some("nodejs");
    let npm = output(npm(&["--version"]).current_dir(root())).is_none().then_some("npm");
    node.into_iter().chain(npm).collect()
}

/// Sees to a Node that is new enough.
pub(crate) fn ready() -> Result<(), Failed> {
    let Some(found) = version() else {
        return Err(Failed::Missing(format!("Node is missing: install Node {OLDEST} or newer with npm")));
    };
    if found < OLDEST && cfg!(target_os = "linux") {
        println!("Node {found} is too old; npm installs {NEWER} under the target folder");
        run(npm(&["install", "--no-audit", "--no-fund", "--prefix"]).arg(folder()).arg(NEWER))?;
    }
    match version() {
        Some(found) if found >= OLDEST => Ok(()),
        _ => Err(Failed::Missing(format!("Node {found} is too old: install Node {OLDEST} or newer"))),
    }
}
