//! How fast a draft becomes a PDF of its pages: of 10 and of 100 pages, as a whole process beside typst and
//! `LibreOffice` with the same text, and alone.

use super::measure::{Cost, cost};
use super::table::{self, Line};
use super::{Bench, drafts, folder, nigao, release};
use crate::place::root;
use crate::setup::debian;
use crate::step::{Failed, Steps, Tally, output, run};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(super) const BENCH: Bench = Bench { name: "pages", work };

const PAGES: [usize; 2] = [10, 100];

/// The release that is compared with.
const TYPST: &str = "typst==0.15.0";

/// The page of the standard, as typst says it.
const SHEET: &str = "#set page(paper: \"a4\", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), numbering: \"— 1 —\")
#set text(font: \"Noto Serif CJK SC\", size: 16pt, lang: \"zh\", region: \"cn\")
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13pt, spacing: 13pt)
";

/// One draft in the form that each program reads.
struct Files {
    pages: usize,
    draft: PathBuf,
    typst: PathBuf,
    docx: PathBuf,
    pdf: PathBuf,
}

fn work(steps: &mut Steps) -> Result<(), Failed> {
    let folder = folder()?;
    steps.step("release", release)?;
    steps.step("example", || run(&mut example("build")))?;
    let mut python = Err(String::new());
    steps.step("peers", || {
        if cfg!(target_os = "linux") && !debian("time") {
            println!("Memory is not measured: install time");
        }
        python = typst(&folder);
        Ok(Tally::default())
    })?;
    steps.step("measure", || {
        for pages in PAGES {
            let files = written(&folder, pages)?;
            beside(&files, (&folder, &python))?;
            alone(&files)?;
        }
        Ok(Tally::default())
    })
}

/// A Python that has typst's library, which is the whole of the program.
fn typst(folder: &Path) -> Result<PathBuf, String> {
    let folder = folder.join("typst");
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    if output(Command::new(&python).args(["-c", "import typst"])).is_none() {
        let failed = |failed: Failed| failed.to_string();
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder)).map_err(failed)?;
        run(Command::new(&python).args(["-m", "pip", "install", "-q", TYPST])).map_err(failed)?;
    }
    Ok(python)
}

#[expect(clippy::disallowed_methods, reason = "made anew each time, and nobody else's")]
fn written(folder: &Path, pages: usize) -> Result<Files, Failed> {
    let failed = |error: std::io::Error| Failed::Command(error.to_string());
    let [text, draft, typst, docx, pdf] =
        ["txt", "json", "typ", "docx", "pdf"].map(|kind| folder.join(format!("pages-{pages}.{kind}")));
    let paragraphs = drafts::paragraphs(pages);
    fs::write(&text, paragraphs.join("\n")).map_err(failed)?;
    let mut source = SHEET.to_owned();
    for paragraph in &paragraphs {
        // Writing to a string cannot fail.
        let _ = writeln!(source, "#par[{paragraph}]\n");
    }
    fs::write(&typst, source).map_err(failed)?;
    run(nigao().arg("import").arg(&text).arg("-o").arg(&draft))?;
    run(nigao().arg("assemble").arg(&draft).arg("-o").arg(&docx))?;
    Ok(Files { pages, draft, typst, docx, pdf })
}

/// Whole processes, from a file to a PDF.
fn beside(files: &Files, (folder, python): (&Path, &Result<PathBuf, String>)) -> Result<(), Failed> {
    let own = || {
        let mut command = nigao();
        command.arg("pages").arg(&files.draft).arg("-o").arg(&files.pdf);
        command
    };
    let office = || {
        let mut command = Command::new("soffice");
        command.arg(format!("-env:UserInstallation=file://{}", folder.join("office").display()));
        command.args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(folder).arg(&files.docx);
        command
    };
    let lines = [
        Line { program: "nigao", cost: Ok(cost(&own, 9)?) },
        Line { program: "typst", cost: python.clone().and_then(|python| of_typst(&python, files)) },
        Line { program: "LibreOffice", cost: cost(&office, 3).map_err(|failed| failed.to_string()) },
    ];
    table::print(&format!("{} pages to a PDF, whole process", files.pages), &lines);
    Ok(())
}

/// What typst takes, less what its Python takes to start.
fn of_typst(python: &Path, files: &Files) -> Result<Cost, String> {
    let script = |script: &str| {
        let mut command = Command::new(python);
        command.args(["-c", script]).arg(&files.typst).arg(files.pdf.with_extension("other.pdf"));
        command
    };
    let failed = |failed: Failed| failed.to_string();
    let whole = cost(&|| script("import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"), 9);
    let start = cost(&|| script("import sys, typst"), 9);
    let (whole, start) = (whole.map_err(failed)?, start.map_err(failed)?);
    Ok(Cost { time: whole.time.saturating_sub(start.time), ..whole })
}

/// Laying out and drawing alone.
fn alone(files: &Files) -> Result<(), Failed> {
    let mut example = example("run");
    example.arg("--").arg(&files.draft);
    let said = output(&mut example).ok_or_else(|| Failed::Command("the example failed".to_owned()))?;
    println!("  alone, in ms (looking for faces once, from nothing, an edit, the PDF): {said}");
    Ok(())
}

fn example(does: &str) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root()).args([does, "-q", "--release", "-p", "page", "--example", "page_cost"]);
    cargo
}
