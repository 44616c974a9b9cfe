//! The library searched, and looked into.

use crate::answers::{Card, Filed, Filters, Found, Labels, Search, Series, State as Stage};
use crate::desk::Desk;
use crate::failure::Failure;
use draft::Draft;
use library::{DraftId, Keeper as _, Library, NotLoaded};
use std::sync::Arc;
use tauri::State;

#[tauri::command(async)]
pub(crate) fn search_library(search: Search, desk: State<'_, Arc<Desk>>) -> Result<Found, Failure> {
    let query = search.into();
    desk.library(|library| library.search(&query), Failure::gone).map(Found::from)
}

/// Series that the home screen shows, and that a list of filters offers.
const SHOWN: u32 = 6;
const OFFERED: u32 = 200;

#[tauri::command(async)]
pub(crate) fn library_series(desk: State<'_, Arc<Desk>>) -> Result<Vec<Series>, Failure> {
    let series = desk.library(|library| library.series(SHOWN), Failure::gone)?;
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

/// What drafts can be told apart by.
#[tauri::command(async)]
pub(crate) fn library_filters(desk: State<'_, Arc<Desk>>) -> Result<Filters, Failure> {
    let filters = |library: &mut Library| {
        let series = library.series(OFFERED)?.into_iter().map(|(name, _)| name).collect();
        Ok::<_, NotLoaded>(Filters { years: library.years()?, series })
    };
    desk.library(filters, Failure::gone)
}

/// What a draft is filed under.
#[tauri::command(async)]
pub(crate) fn filed(id: i64, desk: State<'_, Arc<Desk>>) -> Result<Filed, Failure> {
    let id = DraftId(id);
    let open = desk.drafts().get(id).cloned();
    let filed = |library: &mut Library| {
        let (card, own) = (library.card(id)?, library.labels(id)?);
        let draft = open.map_or_else(|| library.load(id), Ok)?;
        let others = if card.series.is_empty() { Vec::new() } else { library.in_series(&card.series)? };
        let others = others.into_iter().filter(|other| other.id != id).map(Card::from).collect();
        let seen = library::Labels::seen_in(&draft).into();
        Ok::<_, NotLoaded>(Filed { card: card.into(), own: own.into(), seen, others })
    };
    desk.library(filed, Failure::gone)
}

/// Files a draft by hand; what is left blank is the draft's own again.
#[tauri::command(async)]
pub(crate) fn file_under(id: i64, labels: Labels, desk: State<'_, Arc<Desk>>) -> Result<(), Failure> {
    desk.library(|library| library.label(DraftId(id), &labels.into()), Failure::not_saved)
}

/// Says how far a draft is.
#[tauri::command(async)]
pub(crate) fn set_state(id: i64, state: Stage, desk: State<'_, Arc<Desk>>) -> Result<(), Failure> {
    desk.library(|library| library.set_state(DraftId(id), state.into()), Failure::not_saved)
}
