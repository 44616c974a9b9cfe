//! Old drafts in.

use crate::answers::Imported;
use crate::commands::file;
use crate::desk::{Desk, now_ms};
use crate::failure::Failure;
use intake::{Correction, Manuscript, Unreadable};
use library::{New, SourceFile};
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
    dialogs.open(&window).await
}

#[tauri::command(async)]
pub(crate) fn import_file(path: PathBuf, desk: State<'_, Arc<Desk>>) -> Result<Imported, Failure> {
    let name = name(&path);
    let bytes = file::bytes(&path)?;
    let read = intake::read(&bytes, &name);
    recognised(&desk, SourceFile { name, digest: Some(library::digest(&bytes)) }, read)
}

#[tauri::command(async)]
pub(crate) fn import_text(text: String, desk: State<'_, Arc<Desk>>) -> Result<Imported, Failure> {
    recognised(&desk, unread("粘贴的文字"), intake::pasted(&text))
}

#[tauri::command(async)]
pub(crate) fn import_sample(desk: State<'_, Arc<Desk>>) -> Result<Imported, Failure> {
    recognised(&desk, unread("示例.txt"), intake::read(SAMPLE.as_bytes(), "示例.txt"))
}

/// Reads an import again with all that was set right in mind; the window keeps the list, and takes one back by
/// leaving it out.
#[tauri::command(async)]
pub(crate) fn correct_import(
    import: u32,
    corrections: Vec<Correction>,
    desk: State<'_, Arc<Desk>>,
) -> Result<Imported, Failure> {
    desk.imports().correct(import, &corrections).ok_or_else(gone)
}

/// Puts all drafts of an import into the library without opening one; tells how many there were.
#[tauri::command(async)]
pub(crate) fn keep_import(import: u32, desk: State<'_, Arc<Desk>>) -> Result<usize, Failure> {
    let (source, drafts) = match desk.imports().drafts(import) {
        Some((source, drafts)) => (source.clone(), drafts.cloned().collect::<Vec<_>>()),
        None => return Err(gone()),
    };
    let new = |draft| New { draft, source: Some(source.clone()) };
    let news: Vec<New> = drafts.into_iter().map(new).collect();
    desk.library(|library| library.add_all(&news, now_ms()), Failure::not_saved)?;
    Ok(news.len())
}

/// The import does not wait any more.
pub(crate) fn gone() -> Failure {
    Failure::gone("这次导入已经过去；原文件没有改动，请重新导入")
}

/// What came without a file.
fn unread(name: &str) -> SourceFile {
    SourceFile { name: name.to_owned(), digest: None }
}

fn recognised(
    desk: &Desk,
    source: SourceFile,
    read: Result<Manuscript, Unreadable>,
) -> Result<Imported, Failure> {
    let imported = read.and_then(|manuscript| desk.imports().add(source, manuscript));
    imported.map_err(Failure::unreadable)
}

pub(super) fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
