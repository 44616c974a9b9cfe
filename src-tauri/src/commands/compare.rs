//! A draft beside an older one.

use super::file;
use super::import::name;
use crate::desk::Desk;
use crate::failure::Failure;
use draft::Draft;
use library::{DraftId, Keeper as _, VersionId};
use reuse::Comparison;
use std::path::PathBuf;
use std::sync::Arc;
use tauri::State;

/// An open draft beside another of the library.
#[tauri::command(async)]
pub(crate) fn compare_draft(id: i64, with: i64, desk: State<'_, Arc<Desk>>) -> Result<Comparison, Failure> {
    let with = DraftId(with);
    let open = desk.drafts().get(with).cloned();
    let old = match open {
        Some(draft) => draft,
        None => desk.library(|library| library.load(with), Failure::gone)?,
    };
    Ok(reuse::compare(&old, &held(&desk, id)?))
}

/// A version of an open draft beside another one, or beside the draft as it is now.
#[tauri::command(async)]
pub(crate) fn compare_versions(
    id: i64,
    old: i64,
    new: Option<i64>,
    desk: State<'_, Arc<Desk>>,
) -> Result<Comparison, Failure> {
    let version = |of| desk.library(|library| library.version(VersionId(of)), Failure::gone);
    let new = new.map_or_else(|| held(&desk, id), version)?;
    Ok(reuse::compare(&version(old)?, &new))
}

/// An open draft beside the first one of a file.
#[tauri::command(async)]
pub(crate) fn compare_file(
    id: i64,
    path: PathBuf,
    desk: State<'_, Arc<Desk>>,
) -> Result<Comparison, Failure> {
    let manuscript = intake::read(&file::bytes(&path)?, &name(&path)).map_err(Failure::unreadable)?;
    let old = intake::recognise(&manuscript).drafts.into_iter().next();
    let old = old.ok_or_else(|| Failure::unreadable(intake::Unreadable::NoText))?.draft;
    Ok(reuse::compare(&old, &held(&desk, id)?))
}

/// The draft as the window last sent it.
fn held(desk: &Desk, id: i64) -> Result<Draft, Failure> {
    let gone = || Failure::gone("这份稿子已经关上；内容都已保存，请从起稿页再打开");
    desk.drafts().get(DraftId(id)).cloned().ok_or_else(gone)
}
