//! Installs what is missing, or says in one line what to install.

use crate::packages::{BUILD, Package, TEST};
use crate::step::{Failed, output, run};
use std::process::Command;

/// The oldest Node that builds the window.
const NODE: u32 = 20;

/// What the window is going to be built for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// Running it.
    Use,
    /// Testing it as well.
    Test,
}

/// Brings the machine to where the project builds; costs nothing where all is there.
pub(crate) fn setup(goal: For) -> Result<(), Failed> {
    match std::env::consts::OS {
        "linux" => linux(goal),
        "windows" => windows(),
        "macos" => macos(),
        other => Err(Failed::Missing(format!("{other} is not a system that Nigao is built on"))),
    }
}

fn linux(goal: For) -> Result<(), Failed> {
    let mut wanted: Vec<&Package> = BUILD.iter().collect();
    if goal == For::Test {
        wanted.extend(TEST);
    }
    if output(Command::new("dpkg-query").arg("--version")).is_none() {
        let names: Vec<_> = wanted.iter().map(|p| format!("{} ({})", p.name, p.why)).collect();
        println!("Not a Debian system. Should the build fail, install what these hold: {}", names.join(", "));
        return node_is_there();
    }
    let mut missing: Vec<&str> = wanted.iter().map(|p| p.name).filter(|name| !installed(name)).collect();
    if node_version().is_none_or(|version| version < NODE) {
        missing.extend(["nodejs", "npm"]);
    }
    if !missing.is_empty() {
        println!("Installing {}", missing.join(" "));
        run(apt().args(["update", "-q"]))?;
        run(apt().args(["install", "-q", "-y", "--no-install-recommends"]).args(&missing))?;
    }
    node_is_there()
}

fn installed(name: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    output(query.args(["-W", "-f", "${db:Status-Status}", name])).is_some_and(|status| status == "installed")
}

/// `apt-get`, through `sudo` where the user is not root.
fn apt() -> Command {
    let root = output(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    let mut apt = Command::new(if root { "apt-get" } else { "sudo" });
    if !root {
        apt.arg("apt-get");
    }
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    apt
}

fn node_version() -> Option<u32> {
    let version = output(Command::new("node").arg("--version"))?;
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

fn node_is_there() -> Result<(), Failed> {
    match node_version() {
        Some(version) if version >= NODE => Ok(()),
        Some(version) => {
            Err(Failed::Missing(format!("Node {version} is too old: install Node {NODE} or newer")))
        }
        None => Err(Failed::Missing(format!("Node is missing: install Node {NODE} or newer with npm"))),
    }
}

fn windows() -> Result<(), Failed> {
    const WEBVIEW2: &str =
        r"SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    let key =
        |hive: &str| output(Command::new("reg").args(["query", &format!(r"{hive}\{WEBVIEW2}"), "/v", "pv"]));
    if key("HKLM").or_else(|| key("HKCU")).is_none() {
        return Err(Failed::Missing("WebView2 is missing: install the Evergreen WebView2 Runtime".into()));
    }
    let vswhere = r"C:\Program Files (x86)\Microsoft Visual Studio\Installer\vswhere.exe";
    let tools = "Microsoft.VisualStudio.Component.VC.Tools.x86.x64";
    let found = output(Command::new(vswhere).args([
        "-products",
        "*",
        "-requires",
        tools,
        "-property",
        "displayName",
    ]));
    if found.is_none_or(|name| name.is_empty()) {
        let what =
            "the C++ build tools are missing: install Visual Studio Build Tools with 使用 C++ 的桌面开发";
        return Err(Failed::Missing(what.into()));
    }
    node_is_there()
}

fn macos() -> Result<(), Failed> {
    if output(Command::new("xcode-select").arg("-p")).is_none() {
        return Err(Failed::Missing("the Xcode tools are missing: run xcode-select --install".into()));
    }
    node_is_there()
}
