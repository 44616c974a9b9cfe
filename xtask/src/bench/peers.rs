//! Other programs that read a .docx, each installed under the target folder where it is not there yet.

use crate::node::{node, npm};
use crate::setup::debian;
use crate::step::{output, run};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Releases that are compared with.
const PYTHON_DOCX: &str = "python-docx==1.2.0";
const MAMMOTH: &str = "mammoth@1.13.0";

/// Reads all text, as the shortest use of the library does.
const PYTHON: &str =
    "import docx, sys; print('\\n'.join(p.text for p in docx.Document(sys.argv[1]).paragraphs))";

/// The call of a program on a file, or why there is none.
type Ready = Result<Box<dyn Fn(&Path) -> Command>, String>;

/// Another program: how it is called on a file, or why it cannot be had.
pub(super) struct Peer {
    pub(super) name: &'static str,
    pub(super) ready: Ready,
}

/// All peers, installed as far as this machine can.
pub(super) fn all(folder: &Path) -> Vec<Peer> {
    vec![
        Peer { name: "pandoc", ready: pandoc() },
        Peer { name: "mammoth", ready: mammoth(folder) },
        Peer { name: "python-docx", ready: python_docx(folder) },
    ]
}

fn pandoc() -> Ready {
    pandoc_there()?;
    Ok(Box::new(|file| {
        let mut command = Command::new("pandoc");
        if file.extension().is_some_and(|extension| extension == "txt") {
            command.args(["-f", "markdown"]);
        }
        command.args(["-t", "plain"]).arg(file);
        command
    }))
}

pub(super) fn pandoc_there() -> Result<(), String> {
    let there = || output(Command::new("pandoc").arg("--version")).is_some();
    let installed = there() || cfg!(target_os = "linux") && debian("pandoc") && there();
    installed.then_some(()).ok_or_else(|| "not here: install pandoc".to_owned())
}

fn mammoth(folder: &Path) -> Ready {
    let program = from_npm(folder, "mammoth", &[MAMMOTH])?.join("mammoth/bin/mammoth");
    Ok(Box::new(move |file| {
        let mut command = node();
        command.arg(&program).arg(file);
        command
    }))
}

/// Where npm has put some releases, under a name of ours; it is asked once.
pub(super) fn from_npm(folder: &Path, name: &str, releases: &[&str]) -> Result<PathBuf, String> {
    let folder = folder.join(name);
    let modules = folder.join("node_modules");
    if !modules.exists() {
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let mut npm = npm(&["install", "--no-audit", "--no-fund", "--no-save", "--prefix"]);
        run(npm.current_dir(&folder).arg(&folder).args(releases)).map_err(|failed| failed.to_string())?;
    }
    Ok(modules)
}

fn python_docx(folder: &Path) -> Ready {
    let python = python(folder)?;
    Ok(Box::new(move |file| {
        let mut command = Command::new(&python);
        command.args(["-c", PYTHON]).arg(file);
        command
    }))
}

/// A Python that has python-docx.
pub(super) fn python(folder: &Path) -> Result<PathBuf, String> {
    venv(&folder.join("python"), &[PYTHON_DOCX], "import docx")
}

/// A Python of its own with some releases, where `try_out` runs; they are installed once.
pub(super) fn venv(folder: &Path, releases: &[&str], try_out: &str) -> Result<PathBuf, String> {
    let folder = folder.join("venv");
    let python: PathBuf =
        if cfg!(windows) { folder.join("Scripts/python.exe") } else { folder.join("bin/python") };
    let there = || output(Command::new(&python).args(["-c", try_out])).is_some();
    if !there() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder))
            .map_err(|failed| failed.to_string())?;
        let mut pip = Command::new(&python);
        run(pip.args(["-m", "pip", "install", "-q"]).args(releases)).map_err(|failed| failed.to_string())?;
    }
    Ok(python)
}
