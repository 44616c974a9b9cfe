//! What a draft was.

use crate::answers::{Opened, Version};
use crate::desk::{Desk, now_ms};
use crate::failure::Failure;
use crate::saver::Saver;
use draft::Draft;
use library::{DraftId, Keeper as _, VersionId, Why};
use std::sync::Arc;
use tauri::State;

#[tauri::command(async)]
pub(crate) fn versions(id: i64, desk: State<'_, Arc<Desk>>) -> Result<Vec<Version>, Failure> {
    let versions = desk.library(|library| library.versions(DraftId(id)), Failure::gone)?;
    Ok(versions.into_iter().map(Version::from).collect())
}

/// A version, to be read.
#[tauri::command(async)]
pub(crate) fn peek_version(version: i64, desk: State<'_, Arc<Desk>>) -> Result<Draft, Failure> {
    desk.library(|library| library.version(VersionId(version)), Failure::gone)
}

/// Keeps what stands in the window as a version with a name.
#[tauri::command(async)]
pub(crate) fn keep_version(
    id: i64,
    name: String,
    desk: State<'_, Arc<Desk>>,
    saver: State<'_, Saver>,
) -> Result<(), Failure> {
    keep(&desk, &saver, DraftId(id), &Why::Named(name))
}

/// Keeps it as a version before many places are changed at once.
#[tauri::command(async)]
pub(crate) fn keep_before_bulk(
    id: i64,
    desk: State<'_, Arc<Desk>>,
    saver: State<'_, Saver>,
) -> Result<(), Failure> {
    keep(&desk, &saver, DraftId(id), &Why::Bulk)
}

/// The same, of any reason. What is not saved is told by the saver.
pub(crate) fn keep(desk: &Desk, saver: &Saver, id: DraftId, why: &Why) -> Result<(), Failure> {
    saver.flush();
    desk.library(|library| library.keep_version(id, why, now_ms()), Failure::not_saved)
}

/// Makes a version the draft again; what stood in the window is saved first, and stays as a version.
#[tauri::command(async)]
pub(crate) fn restore_version(
    version: i64,
    desk: State<'_, Arc<Desk>>,
    saver: State<'_, Saver>,
) -> Result<Opened, Failure> {
    if !saver.flush() {
        return Err(Failure::not_saved("现在的内容还没有保存好，没有恢复旧版本；文字都在，请稍后再试"));
    }
    let now = now_ms();
    let id = desk.library(|library| library.restore(VersionId(version), now), Failure::not_saved)?;
    let draft = desk.library(|library| library.load(id), Failure::gone)?;
    desk.drafts().close(id);
    Ok(desk.drafts().open(id, draft, now))
}
