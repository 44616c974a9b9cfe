//! How fast the marks of a draft are checked, beside autocorrect and zhlint: the same text, in one run, each within its
//! own process, so that no start of a program counts. Words, spaces and all else are left out where a program lets them be.

use super::measure::Cost;
use super::peers::from_npm;
use super::table::{self, Line};
use super::{Bench, drafts, folder};
use crate::node::node;
use crate::place::root;
use crate::step::{Failed, Steps, Tally, output, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

pub(super) const BENCH: Bench = Bench { name: "check", work };

const PAGES: [usize; 2] = [10, 100];
const RUNS: &str = "9";

/// Releases that are compared with.
const PEERS: &[&str] = &["autocorrect-node@2.14.0", "zhlint@0.8.2"];
const SCRIPT: &str = include_str!("check.mjs");

/// So many commas are full-width between two that are not.
const BETWEEN: usize = 20;

fn work(steps: &mut Steps) -> Result<(), Failed> {
    let folder = folder()?;
    steps.step("example", || run(&mut example("build")))?;
    let mut peers = Err(String::new());
    steps.step("peers", || {
        peers = from_npm(&folder, "marks", PEERS);
        Ok(Tally::default())
    })?;
    steps.step("measure", || {
        for pages in PAGES {
            let text = written(&folder, pages)?;
            beside(&text, pages, &peers)?;
        }
        Ok(Tally::default())
    })
}

/// A draft, some of its commas half-width.
#[expect(clippy::disallowed_methods, reason = "made anew each time, and nobody else's")]
fn written(folder: &Path, pages: usize) -> Result<PathBuf, Failed> {
    let failed = |error: std::io::Error| Failed::Command(error.to_string());
    let file = folder.join(format!("check-{pages}.txt"));
    let text = drafts::paragraphs(pages).join("\n");
    let parts = text.split('，').enumerate();
    let half = |nth: usize| if nth.is_multiple_of(BETWEEN) { "," } else { "，" };
    let marked: String =
        parts.flat_map(|(nth, part)| [if nth == 0 { "" } else { half(nth) }, part]).collect();
    fs::write(&file, marked).map_err(failed)?;
    fs::write(folder.join("check.mjs"), SCRIPT).map_err(failed)?;
    Ok(file)
}

fn beside(text: &Path, pages: usize, peers: &Result<PathBuf, String>) -> Result<(), Failed> {
    let own = output(example("run").arg("--").arg(text).arg(RUNS))
        .ok_or_else(|| Failed::Command("the example failed".to_owned()))?;
    let theirs = peers.as_ref().map_err(Clone::clone).and_then(|modules| {
        let mut script = node();
        script.arg(text.with_file_name("check.mjs")).arg(modules).arg(text).arg(RUNS);
        output(&mut script).ok_or_else(|| "its script failed".to_owned())
    });
    let of = |name: &str| {
        let said = theirs.clone()?;
        let (_, rest) = said.split_once(&format!("\"{name}\"")).ok_or("it says nothing")?;
        milliseconds(rest, "time")
    };
    let lines = [
        Line { program: "nigao", cost: milliseconds(&own, "marks") },
        Line { program: "autocorrect", cost: of("autocorrect") },
        Line { program: "zhlint", cost: of("zhlint") },
    ];
    table::print(&format!("{pages} pages, marks alone, within the process"), &lines);
    println!("  nigao, with all rules too (ms, findings): {own}");
    if let Ok(said) = theirs {
        println!("  the others (ms, findings): {said}");
    }
    Ok(())
}

/// The number after a name in JSON.
fn milliseconds(json: &str, name: &str) -> Result<Cost, String> {
    let (_, rest) = json.split_once(&format!("\"{name}\"")).ok_or("it says no time")?;
    let number = rest.trim_start_matches([':', ' ']).split([',', '}']).next().unwrap_or_default();
    let time = number.trim().parse::<f64>().map_err(|_| "it says no time")?;
    Ok(Cost { time: Duration::from_secs_f64(time / 1e3), memory: None })
}

fn example(does: &str) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root()).args([does, "-q", "--release", "-p", "check", "--example", "check_cost"]);
    cargo
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_is_the_number_after_its_name() {
        let said = "{\"marks\": 1.5, \"all\": 3}";
        assert_eq!(milliseconds(said, "marks").unwrap().time, Duration::from_micros(1500));
        assert_eq!(milliseconds(said, "all").unwrap().time, Duration::from_millis(3));
        assert!(milliseconds(said, "none").is_err());
    }
}
