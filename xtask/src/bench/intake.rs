//! How fast drafts are read and recognised: .txt and .docx of 10, 100 and 1,000 pages.

use super::measure::{Cost, cost};
use super::peers::{self, Peer};
use super::table::{self, Line};
use super::{Bench, drafts, folder, nigao, release};
use crate::setup::debian;
use crate::step::{Failed, Steps, Tally, run};
use std::fs;
use std::path::{Path, PathBuf};

pub(super) const BENCH: Bench = Bench { name: "intake", work };

const PAGES: [usize; 3] = [10, 100, 1_000];

fn work(steps: &mut Steps) -> Result<(), Failed> {
    let folder = folder()?;
    steps.step("release", release)?;
    let mut others = Vec::new();
    steps.step("peers", || {
        if cfg!(target_os = "linux") && !debian("time") {
            println!("Memory is not measured: install time");
        }
        others = peers::all(&folder);
        Ok(Tally::default())
    })?;
    let mut files = Vec::new();
    steps.step("files", || {
        for pages in PAGES {
            files.extend(written(&folder, pages)?.map(|file| (pages, file)));
        }
        Ok(Tally::default())
    })?;
    steps.step("measure", || measure(&files, &others))
}

/// A draft in its three forms: a paragraph a line, all in one line, .docx.
#[expect(clippy::disallowed_methods, reason = "made anew each time, and nobody else's")]
fn written(folder: &Path, pages: usize) -> Result<[PathBuf; 3], Failed> {
    let failed = |error: std::io::Error| Failed::Command(error.to_string());
    let [lines, running, word] =
        [format!("{pages}-lines.txt"), format!("{pages}-running.txt"), format!("{pages}.docx")]
            .map(|name| folder.join(name));
    let paragraphs = drafts::paragraphs(pages);
    fs::write(&lines, paragraphs.join("\n")).map_err(failed)?;
    fs::write(&running, paragraphs.join(" ")).map_err(failed)?;
    run(nigao().arg("assemble").arg(&lines).arg("-o").arg(&word))?;
    Ok([lines, running, word])
}

fn measure(files: &[(usize, PathBuf)], peers: &[Peer]) -> Result<Tally, Failed> {
    for (pages, file) in files {
        let runs = if *pages < 1_000 { 9 } else { 3 };
        let own = || {
            let mut command = nigao();
            command.arg("outline").arg(file);
            command
        };
        let mut lines = vec![Line { program: "nigao", cost: Ok(cost(&own, runs)?) }];
        lines.extend(
            peers
                .iter()
                .filter_map(|peer| Some(Line { program: peer.name, cost: beside(peer, file, runs)? })),
        );
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        table::print(&format!("{pages} pages, {name}"), &lines);
    }
    Ok(Tally::default())
}

/// What a peer takes; `None` where it reads no file of the kind.
fn beside(peer: &Peer, file: &Path, runs: usize) -> Option<Result<Cost, String>> {
    let text = file.extension().is_some_and(|extension| extension == "txt");
    if text && peer.name != "pandoc" {
        return None;
    }
    Some(match &peer.ready {
        Ok(command) => cost(&|| command(file), runs).map_err(|failed| failed.to_string()),
        Err(why) => Err(why.clone()),
    })
}
