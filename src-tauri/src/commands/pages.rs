//! Drafts in pages: the preview, and paper.

use super::export::followed;
use crate::answers::{Followed, LaidOut, Sheets};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::paper::{Paper, Revised};
use draft::Spot;
use library::DraftId;
use profile::Profile;
use std::sync::Arc;
use tauri::{State, WebviewWindow};

/// A draft in pages, and where a place of it is.
#[tauri::command(async)]
pub(crate) fn lay_out(
    id: i64,
    profile: Followed,
    caret: Option<(Spot, usize)>,
    desk: State<'_, Arc<Desk>>,
    paper: State<'_, Arc<Paper>>,
) -> Result<LaidOut, Failure> {
    let revised = revised(&desk, id)?;
    Ok(paper.lay_out(&revised, &shown(profile, &desk)?, caret))
}

/// What stands on some of its pages.
#[tauri::command(async)]
pub(crate) fn sheets(
    id: i64,
    profile: Followed,
    pages: Vec<usize>,
    desk: State<'_, Arc<Desk>>,
    paper: State<'_, Arc<Paper>>,
) -> Result<Sheets, Failure> {
    Ok(paper.sheets(&revised(&desk, id)?, &shown(profile, &desk)?, &pages))
}

/// Opens the system's dialog for printing what the window shows for paper.
#[tauri::command]
pub(crate) fn print(window: WebviewWindow) -> Result<(), Failure> {
    window
        .print()
        .map_err(|_| Failure::gone("系统的打印窗口打不开；稿子没有改动，请先导出 PDF，再从那里打印"))
}

/// The profile that was asked for; the standard's where the office's own is there no longer, which exporting says.
fn shown(asked: Followed, desk: &Desk) -> Result<Profile, Failure> {
    followed(asked, desk).or_else(|_| followed(Followed::Standard, desk))
}

fn revised(desk: &Desk, id: i64) -> Result<Revised, Failure> {
    let id = DraftId(id);
    let revised = desk.drafts().revised(id).map(|(draft, revision)| Revised { id, revision, draft });
    revised.ok_or_else(|| Failure::gone("这篇稿子没有打开；已保存的内容完好，请回到首页重新打开"))
}
