//! What last year's draft promised, and what the open one says of it.

use super::compare::{held, older};
use crate::answers::{Older, Promised};
use crate::desk::Desk;
use crate::failure::Failure;
use draft::Edit;
use reuse::{promises, told_of};
use std::sync::Arc;
use tauri::State;

#[tauri::command(async)]
pub(crate) fn checklist(id: i64, last: Older, desk: State<'_, Arc<Desk>>) -> Result<Vec<Promised>, Failure> {
    let (last, this) = (older(&desk, &last)?, held(&desk, id)?);
    Ok(Promised::all(reuse::checklist(&last, &this), &this))
}

/// The edit that tells a promise, by its place in the list, as done in the open draft.
#[tauri::command(async)]
pub(crate) fn tell_promise(
    id: i64,
    last: Older,
    nth: usize,
    desk: State<'_, Arc<Desk>>,
) -> Result<Edit, Failure> {
    let (last, this) = (older(&desk, &last)?, held(&desk, id)?);
    let promise = promises(&last).into_iter().nth(nth).ok_or_else(Failure::stale)?;
    Ok(told_of(&this, &promise))
}
