//! How long ten thousand drafts take to come into a library and to be searched, beside ripgrep over the same texts,
//! `SQLite`'s FTS5 with trigrams and with our pairs, and tantivy.

use super::measure::cost;
use super::peers::venv;
use super::{Bench, folder, nigao, release, varied};
use crate::place::root;
use crate::step::{Failed, Steps, Tally, output, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

pub(super) const BENCH: Bench = Bench { name: "library", work };

/// Releases that are compared with; both come as wheels.
const PEERS: &[&str] = &["ripgrep==15.1.0", "tantivy==0.27.0"];

/// Indexes and searches the same texts, the index of each kind in memory's reach as ours is.
const SCRIPT: &str = include_str!("library.py");

/// Unless `NIGAO_DRAFTS` says how many, to try it out.
const DRAFTS: usize = 10_000;
const CHARACTERS: usize = 6_000;

/// Phrases of each length.
const PHRASES: usize = 200;

fn work(steps: &mut Steps) -> Result<(), Failed> {
    let folder = folder()?.join("library");
    let files = Files::of(&folder);
    steps.step("release", release)?;
    steps.step("example", || run(&mut example("build")))?;
    steps.step("texts", || files.write())?;
    steps.step("intake", || files.take_in())?;
    steps.step("search", || files.search())?;
    steps.step("peers", || files.peers(&folder))
}

struct Files {
    texts: PathBuf,
    phrases: PathBuf,
    library: PathBuf,
    empty: PathBuf,
    drafts: usize,
}

impl Files {
    fn of(folder: &Path) -> Files {
        let [texts, phrases, library, empty] =
            ["texts", "phrases.txt", "full/library.sqlite", "empty/library.sqlite"]
                .map(|name| folder.join(name));
        let asked = std::env::var("NIGAO_DRAFTS").ok().and_then(|count| count.parse().ok());
        Files { texts, phrases, library, empty, drafts: asked.unwrap_or(DRAFTS).max(PHRASES) }
    }

    #[expect(clippy::disallowed_methods, reason = "made anew each time, and nobody else's")]
    fn write(&self) -> Result<Tally, Failed> {
        let failed = |error: std::io::Error| Failed::Command(error.to_string());
        if self.texts.exists() {
            fs::remove_dir_all(&self.texts).map_err(failed)?;
        }
        fs::create_dir_all(&self.texts).map_err(failed)?;
        let mut texts = varied::Texts::new();
        let mut phrases = String::new();
        for nth in 0..self.drafts {
            let text = texts.next(CHARACTERS);
            if nth % (self.drafts / PHRASES) == 0 {
                phrases.extend([1, 2, 4, 8].map(|length| texts.phrase(&text, length) + "\n"));
            }
            fs::write(self.texts.join(format!("{nth:05}.txt")), text).map_err(failed)?;
        }
        fs::write(&self.phrases, phrases).map_err(failed)?;
        Ok(Tally::default())
    }

    /// As a whole process, into a new library.
    fn take_in(&self) -> Result<Tally, Failed> {
        for library in [&self.library, &self.empty] {
            let folder = library.parent().unwrap_or(Path::new("."));
            if folder.exists() {
                fs::remove_dir_all(folder).map_err(|error| Failed::Command(error.to_string()))?;
            }
        }
        let start = Instant::now();
        run(nigao().args(["library", "add", "--at"]).arg(&self.library).arg(&self.texts))?;
        let size = fs::metadata(&self.library).map_or(0, |meta| meta.len());
        println!(
            "  nigao: {} drafts taken in, {:.0} s, {} MB",
            self.drafts,
            start.elapsed().as_secs_f64(),
            size >> 20
        );
        run(nigao().args(["library", "list", "--at"]).arg(&self.empty))?;
        Ok(Tally::default())
    }

    fn search(&self) -> Result<Tally, Failed> {
        for (name, library) in [("full", &self.library), ("empty", &self.empty)] {
            let said = output(example("run").arg("--").arg(library).arg(&self.phrases));
            let said = said.ok_or_else(|| Failed::Command("the example failed".to_owned()))?;
            println!("  nigao, {name} (characters, median ms, 95th percentile ms):\n{said}");
        }
        let start = |library: &Path| {
            let search = || {
                let mut command = nigao();
                command.args(["library", "search", "登记", "--limit", "1", "--at"]).arg(library);
                command
            };
            cost(&search, 9).map(|cost| cost.time.as_secs_f64() * 1e3)
        };
        println!(
            "  whole process, full {:.1} ms, empty {:.1} ms",
            start(&self.library)?,
            start(&self.empty)?
        );
        Ok(Tally::default())
    }

    fn peers(&self, folder: &Path) -> Result<Tally, Failed> {
        let python = match venv(folder, PEERS, "import tantivy") {
            Ok(python) => python,
            Err(why) => {
                println!("  peers are left out: {why}");
                return Ok(Tally::default());
            }
        };
        let rg = python.with_file_name("rg");
        run(Command::new(&python).args(["-c", SCRIPT]).args([&self.texts, &self.phrases, &rg]))
    }
}

fn example(does: &str) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root()).args([does, "-q", "--release", "-p", "library", "--example", "search"]);
    cargo
}
