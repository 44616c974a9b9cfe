//! A draft beside an older one.

use super::file;
use super::import::name;
use crate::answers::Older;
use crate::desk::Desk;
use crate::failure::Failure;
use draft::Draft;
use library::{DraftId, Keeper as _, Library, NotLoaded, VersionId};
use reuse::{Comparison, Since};
use std::path::PathBuf;
use std::sync::Arc;
use tauri::State;

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

/// The draft as the window last sent it.
pub(super) fn held(desk: &Desk, id: i64) -> Result<Draft, Failure> {
    let gone = || Failure::gone("这份稿子已经关上；内容都已保存，请从起稿页再打开");
    desk.drafts().get(DraftId(id)).cloned().ok_or_else(gone)
}
