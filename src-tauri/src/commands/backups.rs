//! Backups, and the whole library as one file.

use crate::answers::{Backups, Exported, Merged};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::saver::Saver;
use library::backup;
use std::path::PathBuf;
use std::sync::Arc;
use tauri::async_runtime::spawn_blocking;
use tauri::{State, WebviewWindow};

/// Where backups go, and whether they can go there now.
#[tauri::command(async)]
pub(crate) fn backups(desk: State<'_, Arc<Desk>>) -> Backups {
    seen(&desk)
}

/// Asks for the folder where backups go from now on, and takes one there; none where the clerk closes the dialog.
#[tauri::command]
pub(crate) async fn choose_backups(
    window: WebviewWindow,
    desk: State<'_, Arc<Desk>>,
) -> Result<Option<Backups>, Failure> {
    let Ok(mut dialogs) = desk.dialogs.try_lock() else { return Err(Failure::busy()) };
    let Some(folder) = dialogs.folder(&window, "选择备份文件夹").await? else { return Ok(None) };
    let desk = Arc::clone(&desk);
    away_from_the_window(move || {
        backup::set_folder(desk.library_path(), &folder).map_err(Failure::not_saved)?;
        desk.back_up()?;
        Ok(Some(seen(&desk)))
    })
    .await
}

/// Backups go beside the library again.
#[tauri::command(async)]
pub(crate) fn forget_backups(desk: State<'_, Arc<Desk>>) -> Result<Backups, Failure> {
    backup::forget_folder(desk.library_path()).map_err(Failure::not_saved)?;
    Ok(seen(&desk))
}

/// Takes a backup now.
#[tauri::command(async)]
pub(crate) fn back_up(desk: State<'_, Arc<Desk>>, saver: State<'_, Saver>) -> Result<Backups, Failure> {
    saver.flush();
    desk.back_up()?;
    Ok(seen(&desk))
}

/// Writes the whole library to one file.
#[tauri::command]
pub(crate) async fn export_library(
    window: WebviewWindow,
    desk: State<'_, Arc<Desk>>,
    saver: State<'_, Saver>,
) -> Result<Exported, Failure> {
    let Ok(mut dialogs) = desk.dialogs.try_lock() else { return Err(Failure::busy()) };
    let Some(path) = dialogs.save(&window, "稿库.sqlite").await? else { return Ok(Exported::Cancelled) };
    let path = super::export::with_extension(path, "sqlite");
    let (library, written, saver) = (desk.library_path().to_owned(), path.clone(), saver.inner().clone());
    away_from_the_window(move || {
        saver.flush();
        backup::export(&library, &written).map_err(Failure::not_saved)
    })
    .await?;
    Ok(super::export::saved(&desk, path, 0))
}

/// Takes in another library from a file; none where the clerk closes the dialog.
#[tauri::command]
pub(crate) async fn import_library(
    window: WebviewWindow,
    desk: State<'_, Arc<Desk>>,
) -> Result<Option<Merged>, Failure> {
    let Ok(mut dialogs) = desk.dialogs.try_lock() else { return Err(Failure::busy()) };
    let Some(file) = dialogs.library(&window).await? else { return Ok(None) };
    let mut library = desk.own_way()?;
    away_from_the_window(move || {
        let merged = library.take_in(&file).map_err(Failure::unreadable)?;
        merged.map(|merged| Some(Merged::from(merged))).map_err(Failure::not_saved)
    })
    .await
}

fn seen(desk: &Desk) -> Backups {
    let library = desk.library_path();
    let folder: PathBuf = backup::folder(library);
    let away = backup::reach(&folder).err().map(|why| why.to_string());
    Backups {
        last: away.is_none().then(|| backup::last_day(library)).flatten().map(|day| day.to_string()),
        chosen: backup::is_chosen(library),
        folder: folder.display().to_string(),
        away,
    }
}

/// On a thread that may wait for a drive.
async fn away_from_the_window<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let ended = spawn_blocking(work).await;
    ended.map_err(|_| Failure::not_saved("程序出错；稿库完好，请重新打开拟稿后再试"))?
}
