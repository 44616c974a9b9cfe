//! The library searched, and looked into.

use crate::answers::{Card, Found, Search, Series};
use crate::desk::Desk;
use crate::failure::Failure;
use draft::Draft;
use library::{DraftId, Keeper as _};
use std::sync::Arc;
use tauri::State;

#[tauri::command(async)]
pub(crate) fn search_library(search: Search, desk: State<'_, Arc<Desk>>) -> Result<Found, Failure> {
    let query = search.into();
    desk.library(|library| library.search(&query), Failure::gone).map(Found::from)
}

#[tauri::command(async)]
pub(crate) fn library_series(desk: State<'_, Arc<Desk>>) -> Result<Vec<Series>, Failure> {
    let series = desk.library(|library| library.series(), Failure::gone)?;
    let shown = |(name, cards): (String, Vec<library::Card>)| Series {
        name,
        cards: cards.into_iter().map(Card::from).collect(),
    };
    Ok(series.into_iter().map(shown).collect())
}

/// A draft as it was last saved, to be read and taken from, not opened.
#[tauri::command(async)]
pub(crate) fn peek_draft(id: i64, desk: State<'_, Arc<Desk>>) -> Result<Draft, Failure> {
    desk.library(|library| library.load(DraftId(id)), Failure::gone)
}
