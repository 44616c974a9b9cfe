//! How fast a draft becomes a .docx: of 10, 100 and 1,000 pages, as a whole process beside other programs, and alone
//! beside the bare limit, which is deflating and writing the same bytes.

use super::makers::{self, Maker};
use super::measure::{Cost, cost};
use super::table::{self, Line};
use super::{Bench, drafts, folder, nigao, release};
use crate::place::root;
use crate::setup::debian;
use crate::step::{Failed, Steps, Tally, output, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(super) const BENCH: Bench = Bench { name: "assemble", work };

const PAGES: [usize; 3] = [10, 100, 1_000];

/// One draft: as text, for the others, and as a draft file.
struct Files {
    pages: usize,
    text: PathBuf,
    draft: PathBuf,
    out: PathBuf,
}

fn work(steps: &mut Steps) -> Result<(), Failed> {
    let folder = folder()?;
    steps.step("release", release)?;
    steps.step("limit", || run(&mut example("build")))?;
    let mut others = Vec::new();
    steps.step("peers", || {
        if cfg!(target_os = "linux") && !debian("time") {
            println!("Memory is not measured: install time");
        }
        others = makers::all(&folder);
        Ok(Tally::default())
    })?;
    steps.step("measure", || {
        for pages in PAGES {
            let files = written(&folder, pages)?;
            beside(&files, &others)?;
            alone(&files)?;
        }
        Ok(Tally::default())
    })
}

#[expect(clippy::disallowed_methods, reason = "made anew each time, and nobody else's")]
fn written(folder: &Path, pages: usize) -> Result<Files, Failed> {
    let failed = |error: std::io::Error| Failed::Command(error.to_string());
    let [text, draft, out] =
        ["txt", "json", "docx"].map(|kind| folder.join(format!("assemble-{pages}.{kind}")));
    let paragraphs = drafts::paragraphs(pages);
    fs::write(&text, paragraphs.join("\n")).map_err(failed)?;
    fs::write(text.with_extension("md"), paragraphs.join("\n\n")).map_err(failed)?;
    run(nigao().arg("import").arg(&text).arg("-o").arg(&draft))?;
    Ok(Files { pages, text, draft, out })
}

/// Whole processes, from a file to a file.
fn beside(files: &Files, others: &[Maker]) -> Result<(), Failed> {
    let runs = if files.pages < 1_000 { 9 } else { 3 };
    let own = || {
        let mut command = nigao();
        command.arg("assemble").arg(&files.draft).arg("-o").arg(&files.out);
        command
    };
    let mut lines = vec![Line { program: "nigao", cost: Ok(cost(&own, runs)?) }];
    let out = files.out.with_extension("other.docx");
    for Maker { name, ready } in others {
        let made = |call: &dyn Fn(&Path, &Path) -> Command| -> Result<Cost, String> {
            cost(&|| call(&files.text, &out), runs).map_err(|failed| failed.to_string())
        };
        let cost = ready.as_ref().map_err(Clone::clone).and_then(|call| made(call.as_ref()));
        lines.push(Line { program: name, cost });
    }
    table::print(&format!("{} pages, whole process", files.pages), &lines);
    Ok(())
}

/// Assembling alone, and the limit.
fn alone(files: &Files) -> Result<(), Failed> {
    let mut example = example("run");
    example.arg("--").arg(&files.draft).arg(&files.out);
    let said = output(&mut example).ok_or_else(|| Failed::Command("the example failed".to_owned()))?;
    println!("  alone, beside deflating and writing the same bytes (ms, bytes): {said}");
    Ok(())
}

fn example(does: &str) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root()).args([does, "-q", "--release", "-p", "assemble", "--example", "assemble_cost"]);
    cargo
}
