//! A draft beside an older one.

use super::export::{Said, file_name, followed, not_exported, saved, with_extension};
use super::file;
use super::import::name;
use crate::answers::{Exported, Older, Wishes};
use crate::desk::Desk;
use crate::failure::Failure;
use draft::Draft;
use library::{DraftId, Keeper as _, Library, NotLoaded, VersionId};
use reuse::{Comparison, Since};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tauri::async_runtime::spawn_blocking;
use tauri::{State, WebviewWindow};

/// An open draft beside another of the library.
#[tauri::command(async)]
pub(crate) fn compare_draft(id: i64, with: i64, desk: State<'_, Arc<Desk>>) -> Result<Comparison, Failure> {
    Ok(reuse::compare(&older(&desk, &Older::Draft { id: with })?, &held(&desk, id)?))
}

/// A version of an open draft beside another one, or beside the draft as it is now.
#[tauri::command(async)]
pub(crate) fn compare_versions(
    id: i64,
    old: i64,
    new: Option<i64>,
    desk: State<'_, Arc<Desk>>,
) -> Result<Comparison, Failure> {
    let version = |id| older(&desk, &Older::Version { id });
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
    Ok(reuse::compare(&older(&desk, &Older::File { path })?, &held(&desk, id)?))
}

/// Since which year paragraphs of an open draft are carried over, by the drafts of its series.
#[tauri::command(async)]
pub(crate) fn carried_since(id: i64, desk: State<'_, Arc<Desk>>) -> Result<Vec<Since>, Failure> {
    let this = held(&desk, id)?;
    let series = |library: &mut Library| {
        let card = library.card(DraftId(id))?;
        let cards = if card.series.is_empty() { Vec::new() } else { library.in_series(&card.series)? };
        // What is of no year, or of the draft's own or a later one, stood in nothing before it.
        let before = cards.into_iter().filter(|other| other.id.0 != id && other.year < card.year);
        let years = before.filter_map(|card| Some((i32::from(card.year?), card.id)));
        years.map(|(year, id)| Ok((year, library.load(id)?))).collect::<Result<Vec<_>, NotLoaded>>()
    };
    let years = desk.library(series, Failure::gone)?;
    Ok(reuse::since(&this, &years))
}

/// The draft that stands beside an open one, as it is now where it is open too.
pub(super) fn older(desk: &Desk, older: &Older) -> Result<Draft, Failure> {
    match older {
        Older::Draft { id } => {
            let id = DraftId(*id);
            let open = desk.drafts().get(id).cloned();
            open.map_or_else(|| desk.library(|library| library.load(id), Failure::gone), Ok)
        }
        Older::Version { id } => desk.library(|library| library.version(VersionId(*id)), Failure::gone),
        Older::File { path } => {
            let manuscript = intake::read(&file::bytes(path)?, &name(path)).map_err(Failure::unreadable)?;
            let first = intake::recognise(&manuscript).drafts.into_iter().next();
            first.map(|one| one.draft).ok_or_else(|| Failure::unreadable(intake::Unreadable::NoText))
        }
    }
}

/// Writes an open draft with what was changed from an older one tracked, to where the clerk says.
#[tauri::command]
pub(crate) async fn export_redline(
    id: i64,
    old: Older,
    wishes: Wishes,
    author: String,
    window: WebviewWindow,
    desk: State<'_, Arc<Desk>>,
) -> Result<Exported, Failure> {
    let Ok(mut dialogs) = desk.dialogs.try_lock() else { return Err(Failure::busy()) };
    let title = held(&desk, id)?.front.title.to_plain();
    let Some(path) = dialogs.save(&window, &file_name(&format!("{title}（修订）"), "docx")).await? else {
        return Ok(Exported::Cancelled);
    };
    let path = with_extension(path, "docx");
    let (its, written) = (Arc::clone(&desk), path.clone());
    let ended = spawn_blocking(move || {
        let pair = (older(&its, &old)?, held(&its, id)?);
        redline(&its, &pair, (&wishes, &author), &written)
    });
    ended.await.map_err(|_| not_exported("程序出错"))??;
    Ok(saved(&desk, path, 0))
}

fn redline(
    desk: &Desk,
    (old, new): &(Draft, Draft),
    (wishes, author): (&Wishes, &str),
    path: &Path,
) -> Result<(), Failure> {
    let profile = followed(wishes.profile, desk)?;
    if let Some(missing) = [old, new].into_iter().find_map(draft::missing_image) {
        return Err(not_exported(&missing.to_string()));
    }
    let said = Said::of(new);
    let author = if author.is_empty() { "拟稿" } else { author };
    let author = assemble::Author { name: author, date: &said.now };
    let [old, new] = [old, new].map(|draft| compose::compose(draft, &profile));
    let bytes = assemble::redline((&old, &new), &said.options(wishes), &author);
    library::files::write_whole(path, &bytes).map_err(|why| not_exported(&why.to_string()))
}

/// The draft as the window last sent it.
pub(super) fn held(desk: &Desk, id: i64) -> Result<Draft, Failure> {
    let gone = || Failure::gone("这份稿子已经关上；内容都已保存，请从起稿页再打开");
    desk.drafts().get(DraftId(id)).cloned().ok_or_else(gone)
}
