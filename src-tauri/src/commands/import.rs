//! Old drafts in.

use crate::answers::Imported;
use crate::commands::file;
use crate::desk::Desk;
use crate::failure::Failure;
use intake::{Manuscript, Unreadable};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tauri::{State, WebviewWindow};

/// The sample that the home screen offers.
const SAMPLE: &str = include_str!("../../../tests/corpus/running-line/input.txt");

#[tauri::command]
pub(crate) async fn choose_files(
    window: WebviewWindow,
    desk: State<'_, Arc<Desk>>,
) -> Result<Vec<PathBuf>, Failure> {
    let Ok(mut dialogs) = desk.dialogs.try_lock() else { return Ok(Vec::new()) };
    Ok(dialogs.open(&window).await)
}

#[tauri::command(async)]
pub(crate) fn import_file(path: PathBuf, desk: State<'_, Arc<Desk>>) -> Result<Imported, Failure> {
    let name = name(&path);
    let bytes = file::bytes(&path)?;
    recognised(&desk, &name, intake::read(&bytes, &name))
}

#[tauri::command(async)]
pub(crate) fn import_text(text: String, desk: State<'_, Arc<Desk>>) -> Result<Imported, Failure> {
    recognised(&desk, "粘贴的文字", intake::pasted(&text))
}

#[tauri::command(async)]
pub(crate) fn import_sample(desk: State<'_, Arc<Desk>>) -> Result<Imported, Failure> {
    recognised(&desk, "示例.txt", intake::read(SAMPLE.as_bytes(), "示例.txt"))
}

fn recognised(desk: &Desk, name: &str, read: Result<Manuscript, Unreadable>) -> Result<Imported, Failure> {
    let imported = read.and_then(|manuscript| desk.imports().add(name, &manuscript));
    imported.map_err(Failure::unreadable)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
