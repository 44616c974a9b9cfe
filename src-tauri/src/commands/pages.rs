//! Drafts in pages: the preview, and paper.

use super::export::followed;
use crate::answers::{Followed, LaidOut, Sheets, Wishes};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::paper::{Look, Paper, Revised};
use draft::Spot;
use library::DraftId;
use std::sync::Arc;
use tauri::{State, WebviewWindow};

/// A draft in pages, and where a place of it is.
#[tauri::command(async)]
pub(crate) fn lay_out(
    id: i64,
    wishes: Wishes,
    caret: Option<(Spot, usize)>,
    desk: State<'_, Arc<Desk>>,
    paper: State<'_, Arc<Paper>>,
) -> Result<LaidOut, Failure> {
    let revised = revised(&desk, id)?;
    Ok(paper.lay_out(&revised, &shown(&wishes, &desk)?, caret))
}

/// What stands on some of its pages.
#[tauri::command(async)]
pub(crate) fn sheets(
    id: i64,
    wishes: Wishes,
    pages: Vec<usize>,
    desk: State<'_, Arc<Desk>>,
    paper: State<'_, Arc<Paper>>,
) -> Result<Sheets, Failure> {
    Ok(paper.sheets(&revised(&desk, id)?, &shown(&wishes, &desk)?, &pages))
}

/// Opens the system's dialog for printing what the window shows for paper.
#[tauri::command]
pub(crate) fn print(window: WebviewWindow) -> Result<(), Failure> {
    window
        .print()
        .map_err(|_| Failure::gone("系统的打印窗口打不开；稿子没有改动，请先导出 PDF，再从那里打印"))
}

/// How an export would look; by the standard's profile where the office's own is there no longer, which exporting says.
fn shown(wishes: &Wishes, desk: &Desk) -> Result<Look, Failure> {
    let profile = followed(wishes.profile, desk).or_else(|_| followed(Followed::Standard, desk))?;
    Ok(Look::of(wishes, profile))
}

fn revised(desk: &Desk, id: i64) -> Result<Revised, Failure> {
    let id = DraftId(id);
    let (draft, revision) = desk
        .drafts()
        .revised(id)
        .ok_or_else(|| Failure::gone("这篇稿子没有打开；已保存的内容完好，请回到首页重新打开"))?;
    Ok(Revised { id, revision, draft, others: desk.neighbours.of(id, desk) })
}
