//! A draft that several offices write together.

use super::compare::held;
use super::export::{file_name, followed};
use super::file;
use super::import::name;
use crate::answers::{Followed, Gathered, HandedOut};
use crate::desk::Desk;
use crate::failure::Failure;
use assemble::{Numbering, Options, assemble};
use draft::BlockId;
use reuse::{Returned, Section, asked, board, merged};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tauri::async_runtime::spawn_blocking;
use tauri::{State, WebviewWindow};

/// What an open draft can be handed out by.
#[tauri::command(async)]
pub(crate) fn sections(id: i64, desk: State<'_, Arc<Desk>>) -> Result<Vec<Section>, Failure> {
    Ok(reuse::sections(&held(&desk, id)?))
}

/// Writes a .docx for each office that the draft names, into a folder that is asked for; none where the clerk closes the
/// dialog.
#[tauri::command]
pub(crate) async fn hand_out(
    id: i64,
    profile: Followed,
    window: WebviewWindow,
    desk: State<'_, Arc<Desk>>,
) -> Result<Option<HandedOut>, Failure> {
    let Ok(mut dialogs) = desk.dialogs.try_lock() else { return Err(Failure::busy()) };
    let Some(folder) = dialogs.folder(&window, "选择放供稿文件的文件夹").await? else {
        return Ok(None);
    };
    let its = Arc::clone(&desk);
    let written = spawn_blocking(move || write(&its, (id, profile), &folder)).await;
    let paths = written.map_err(|_| not_written("程序出错"))??;
    let shown = paths.last().map(|path| path.to_string_lossy().into_owned()).unwrap_or_default();
    let out = HandedOut { files: paths.iter().map(|path| name(path)).collect(), path: shown };
    // What was written may be shown in its folder.
    desk.exported().extend(paths);
    Ok(Some(out))
}

fn write(desk: &Desk, (id, profile): (i64, Followed), folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let draft = held(desk, id)?;
    let profile = followed(profile, desk)?;
    if let Some(missing) = draft::missing_image(&draft) {
        return Err(not_written(&missing.to_string()));
    }
    let write = |one: reuse::Asked| {
        let composition = compose::compose(&one.draft, &profile);
        let options =
            Options { numbering: Numbering::of(&profile), inside: Some(&one.draft), ..Options::default() };
        let path = free(&folder.join(file_name(&format!("{}供稿", one.office), "docx")));
        let bytes = assemble(&composition, &options);
        library::files::write_whole(&path, &bytes).map_err(|why| not_written(&why.to_string()))?;
        Ok(path)
    };
    asked(&draft, &draft.contributors).into_iter().map(write).collect()
}

/// A name that no file has yet: what came back may lie in the same folder.
fn free(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let numbered = |nth: u32| path.with_file_name(format!("{stem}（{nth}）.docx"));
    let names = std::iter::once(path.to_owned()).chain((2..1000).map(numbered));
    names.into_iter().find(|path| !path.exists()).unwrap_or_else(|| path.to_owned())
}

fn not_written(why: &str) -> Failure {
    Failure::not_saved(format!("供稿文件没有写完：{why}；稿子没有改动"))
}

/// Reads files that came back. One that cannot be read stops none of the others. What the clerk chose is a section and
/// the files, by their places among those read.
#[tauri::command(async)]
pub(crate) fn gather(
    id: i64,
    paths: Vec<PathBuf>,
    chosen: Vec<(BlockId, Vec<usize>)>,
    desk: State<'_, Arc<Desk>>,
) -> Result<Gathered, Failure> {
    let draft = held(&desk, id)?;
    let (mut returned, mut unread) = (Vec::new(), Vec::new());
    for path in paths {
        match read(&path) {
            Ok(one) => returned.push(one),
            Err(why) => unread.push((name(&path), why.message().to_owned())),
        }
    }
    let mut board = board(&draft, &returned);
    for (section, files) in &chosen {
        board.choose(*section, files);
    }
    let edit = merged(&draft, &returned, &board);
    let mut now = draft;
    draft::apply(&mut now, edit.clone()).map_err(Failure::gone)?;
    let clash = |found: &check::Finding| found.rule == "figures.two_values";
    let checked = check::check(&now).into_iter().filter(clash).map(|found| found.message);
    let clashes = checked.chain(reuse::clashes(&now).iter().map(ToString::to_string)).collect();
    Ok(Gathered { board, files: returned.into_iter().map(|one| one.file).collect(), unread, clashes, edit })
}

fn read(path: &Path) -> Result<Returned, Failure> {
    let bytes = file::bytes(path)?;
    let manuscript = intake::read(&bytes, &name(path)).map_err(Failure::unreadable)?;
    let first = intake::recognise(&manuscript).drafts.into_iter().next();
    let draft = first.map(|one| one.draft).ok_or_else(|| Failure::unreadable(intake::Unreadable::NoText))?;
    Ok(Returned { file: name(path), draft, handed: intake::left_in(&bytes) })
}
