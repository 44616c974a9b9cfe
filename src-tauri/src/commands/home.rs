//! The home screen.

use crate::answers::{Card, Home};
use crate::desk::Desk;
use crate::failure::Failure;
use library::Keeper as _;
use std::sync::Arc;
use tauri::State;

/// How many drafts the home screen shows.
const RECENT: u32 = 20;

#[tauri::command(async)]
pub(crate) fn home(desk: State<'_, Arc<Desk>>) -> Result<Home, Failure> {
    let cards = desk.library(|library| library.recent(RECENT), Failure::gone)?;
    let recent = cards.into_iter().map(Card::from).collect();
    Ok(Home { recent, notices: desk.notices(), version: env!("CARGO_PKG_VERSION") })
}
