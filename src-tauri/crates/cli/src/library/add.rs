//! `nigao library add`: years of files at once.

use super::{failed, open, time};
use crate::failure::Failure;
use crate::output::print;
use ::library::{Intake, Progress, Report, take_folder};
use draft::Draft;
use intake::{EXTENSIONS, LARGEST_FILE};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Whether every file was read.
pub(crate) fn run(path: &Path, files: &[PathBuf]) -> Result<bool, Failure> {
    let mut library = open(path)?;
    let mut said = 0;
    let mut heard = |progress: Progress| {
        said = say(progress, said);
        ControlFlow::Continue(())
    };
    let intake = Intake {
        read: &read,
        endings: EXTENSIONS,
        largest: LARGEST_FILE,
        heard: &mut heard,
        now_ms: time::now_ms(),
    };
    let report = take_folder(&mut library, files, intake).map_err(|why| failed(path, why))?;
    for (file, why) in &report.unread {
        eprintln!("nigao: 不能读取 {}: {why}", file.display());
    }
    print(&sentence(&report))?;
    Ok(report.unread.is_empty())
}

fn read(name: &str, bytes: &[u8]) -> Result<Vec<Draft>, String> {
    let manuscript = intake::read(bytes, name).map_err(|why| why.to_string())?;
    let drafts: Vec<Draft> =
        intake::recognise(&manuscript).drafts.into_iter().map(|found| found.draft).collect();
    if drafts.is_empty() { Err(intake::Unreadable::NoText.to_string()) } else { Ok(drafts) }
}

/// Each tenth is said.
fn say(Progress { done, of }: Progress, said: usize) -> usize {
    let tenth = done * 10 / of.max(1);
    if tenth > said && of >= 100 {
        eprintln!("已读 {done} / {of}");
    }
    tenth
}

fn sentence(report: &Report) -> String {
    let Report { files, drafts, same, unread, passed_over, .. } = report;
    format!(
        "收入 {files} 份文件，{drafts} 篇稿子；{} 份已在稿库里，{} 份读不出来，{passed_over} 份不是稿件\n",
        same.len(),
        unread.len()
    )
}
