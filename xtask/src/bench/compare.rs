//! How long two drafts of 60,000 characters take to be compared, and how long the script is that leads from one to the
//! other, beside git's differences by word and by character and diff-match-patch.

use super::measure::cost;
use super::peers::from_npm;
use super::table::{self, Line};
use super::{Bench, folder, nigao, release, varied};
use crate::node::node;
use crate::place::root;
use crate::step::{Failed, Steps, Tally, output, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(super) const BENCH: Bench = Bench { name: "compare", work };

/// The release that is compared with.
const PEER: &str = "diff-match-patch@1.0.5";
const SCRIPT: &str = include_str!("compare.js");
const CHARACTERS: usize = 60_000;
const RUNS: usize = 9;

/// Ends well where texts differ, as git says by 1.
const GIT: &str = "git diff --no-index --no-color \"$@\"; [ $? -le 1 ]";
/// Words parted by spaces, as git knows them, and each character a word.
const OF_GIT: [(&str, &[&str]); 2] = [
    ("git, words", &["--word-diff=porcelain", "-U0"]),
    ("git, each", &["--word-diff=porcelain", "--word-diff-regex=.", "-U0"]),
];

fn work(steps: &mut Steps) -> Result<(), Failed> {
    let folder = folder()?.join("compare");
    let files = [folder.join("old.txt"), folder.join("new.txt")];
    steps.step("release", release)?;
    steps.step("example", || run(&mut example("build")))?;
    let mut modules = Err(String::new());
    steps.step("peers", || {
        modules = from_npm(&folder, "npm", &[PEER]);
        Ok(Tally::default())
    })?;
    steps.step("texts", || write(&folder, &files))?;
    steps.step("whole processes", || whole(&files, &modules))?;
    steps.step("alone, and the script", || alone(&files, &modules))
}

/// A draft, and what a year made of it: some paragraphs elsewhere, split, joined, written anew, some gone and come.
#[expect(clippy::disallowed_methods, reason = "made anew each time, and nobody else's")]
fn write(folder: &Path, [old, new]: &[PathBuf; 2]) -> Result<Tally, Failed> {
    let failed = |error: std::io::Error| Failed::Command(error.to_string());
    let mut texts = varied::Texts::new();
    let text = texts.next(CHARACTERS);
    fs::create_dir_all(folder).map_err(failed)?;
    fs::write(new, texts.a_year_later(&text)).map_err(failed)?;
    fs::write(old, text).map_err(failed)?;
    Ok(Tally::default())
}

fn whole(files: &[PathBuf; 2], modules: &Result<PathBuf, String>) -> Result<Tally, Failed> {
    let own = || {
        let mut command = nigao();
        command.arg("compare").args(files);
        command
    };
    let mut lines = vec![Line { program: "nigao", cost: Ok(cost(&own, RUNS)?) }];
    for (program, options) in OF_GIT {
        lines.push(Line { program, cost: Ok(cost(&|| git(options, files), RUNS)?) });
    }
    let peer = modules.as_ref().map_err(Clone::clone);
    let peer =
        peer.and_then(|modules| cost(&|| in_node(modules, files), 3).map_err(|failed| failed.to_string()));
    lines.push(Line { program: "d-m-p, 6 runs", cost: peer });
    table::print(&format!("{CHARACTERS} characters"), &lines);
    Ok(Tally::default())
}

fn alone(files: &[PathBuf; 2], modules: &Result<PathBuf, String>) -> Result<Tally, Failed> {
    let said = |command: &mut Command| {
        output(command).ok_or_else(|| Failed::Command("a comparison failed".to_owned()))
    };
    println!("\nms, changes, characters that went and came");
    println!("  nigao        {}", said(example("run").arg("--").args(files))?.trim());
    if let Ok(modules) = modules {
        println!("  d-m-p        {}", said(&mut in_node(modules, files))?.trim());
    }
    for (program, options) in OF_GIT {
        println!("  {program:<12} - {}", script(&said(&mut git(options, files))?));
    }
    Ok(Tally::default())
}

/// Of git's own form: a line with + or - is a change. What stands above the first @@ is none.
fn script(porcelain: &str) -> String {
    let body = porcelain.split_once("\n@@").map_or("", |(_, body)| body);
    let changes = || body.lines().filter(|line| line.starts_with(['+', '-']));
    let characters: usize = changes().map(|line| line.chars().count() - 1).sum();
    format!("{} {characters}", changes().count())
}

fn git(options: &[&str], files: &[PathBuf; 2]) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", GIT, "sh"]).args(options).args(files);
    command
}

fn in_node(modules: &Path, files: &[PathBuf; 2]) -> Command {
    let mut command = node();
    command.env("NODE_PATH", modules).args(["-e", SCRIPT]).args(files);
    command
}

fn example(does: &str) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root()).args([does, "-q", "--release", "-p", "reuse", "--example", "compare"]);
    cargo
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_of_git_is_counted() {
        let said = "diff --git a b\n--- a\n+++ b\n@@ -1 +1 @@\n 档案\n-移交\n+整理\n~\n";
        assert_eq!(script(said), "2 4");
    }
}
