//! Installs what is missing, or says in one line what to install.

use crate::node;
use crate::packages::{BUILD, Package, TEST};
use crate::step::{Failed, Steps, Tally, output, run};
use crate::validators;
use std::process::Command;

/// What the window is going to be built for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// Running it.
    Use,
    /// Testing it as well.
    Test,
}

/// `cargo xtask setup`: what building and testing need.
pub(crate) fn everything(steps: &mut Steps) -> Result<(), Failed> {
    steps.step("set-up", || setup(For::Test))?;
    validators::step(steps)
}

/// Brings the machine to where the project builds; costs nothing where all is there.
pub(crate) fn setup(goal: For) -> Result<Tally, Failed> {
    match std::env::consts::OS {
        "linux" => linux(goal)?,
        "windows" => windows()?,
        "macos" => macos()?,
        other => return Err(Failed::Missing(format!("{other} is not a system that Nigao is built on"))),
    }
    node::ready()?;
    Ok(Tally::default())
}

fn linux(goal: For) -> Result<(), Failed> {
    let mut wanted: Vec<&Package> = BUILD.iter().collect();
    if goal == For::Test {
        wanted.extend(TEST);
    }
    if output(Command::new("dpkg-query").arg("--version")).is_none() {
        let names: Vec<_> =
            wanted.iter().map(|package| format!("{} ({})", package.name, package.why)).collect();
        println!("Not a Debian system. Should the build fail, install what these hold: {}", names.join(", "));
        return Ok(());
    }
    let mut missing: Vec<&str> =
        wanted.iter().map(|package| package.name).filter(|name| !installed(name)).collect();
    missing.extend(node::missing());
    if missing.is_empty() {
        println!("nothing is missing");
        return Ok(());
    }
    println!("Installing {}", missing.join(" "));
    run(apt().args(["update", "-q"]))?;
    run(apt().args(["install", "-q", "-y", "--no-install-recommends"]).args(&missing))?;
    Ok(())
}

/// Whether a Debian package is installed, after an attempt where it is not.
pub(crate) fn debian(name: &str) -> bool {
    installed(name) || run(apt().args(["install", "-q", "-y", "--no-install-recommends", name])).is_ok()
}

fn installed(name: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    output(query.args(["-W", "-f", "${db:Status-Status}", name])).is_some_and(|status| status == "installed")
}

/// `apt-get`, through `sudo` where the user is not root.
fn apt() -> Command {
    let root = output(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    let mut apt = Command::new(if root { "env" } else { "sudo" });
    apt.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    apt
}

fn windows() -> Result<(), Failed> {
    let version = |key: &str| {
        let key = format!(r"{key}\Microsoft\EdgeUpdate\Clients\{{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}}");
        output(Command::new("reg").args(["query", &key, "/v", "pv"]))
    };
    let machine = version(r"HKLM\SOFTWARE\WOW6432Node");
    if machine.or_else(|| version(r"HKCU\Software")).is_none() {
        return Err(Failed::Missing("WebView2 is missing: install the Evergreen WebView2 Runtime".into()));
    }
    let mut vswhere = Command::new(r"C:\Program Files (x86)\Microsoft Visual Studio\Installer\vswhere.exe");
    vswhere.args(["-products", "*", "-requires", "Microsoft.VisualStudio.Component.VC.Tools.x86.x64"]);
    if output(vswhere.args(["-property", "displayName"])).is_none_or(|name| name.is_empty()) {
        let what = "the C++ build tools are missing: install Visual Studio Build Tools with “Desktop development with C++”";
        return Err(Failed::Missing(what.into()));
    }
    Ok(())
}

fn macos() -> Result<(), Failed> {
    if output(Command::new("xcode-select").arg("-p")).is_none() {
        return Err(Failed::Missing("the Xcode tools are missing: run xcode-select --install".into()));
    }
    Ok(())
}
