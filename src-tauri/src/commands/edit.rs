//! What the clerk types.

use crate::answers::{Analysis, Pasted, Reanalysis};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::saver::Saver;
use crate::window::Closing;
use draft::{Block, Draft, Edit};
use library::DraftId;
use std::sync::Arc;
use tauri::State;

#[tauri::command(async)]
pub(crate) fn edit(
    id: i64,
    revision: u64,
    edits: Vec<Edit>,
    desk: State<'_, Arc<Desk>>,
    saver: State<'_, Saver>,
) -> Result<Reanalysis, Failure> {
    let analysis = desk.drafts().edit(DraftId(id), revision, edits)?;
    saver.edited();
    Ok(analysis)
}

#[tauri::command(async)]
pub(crate) fn replace(
    id: i64,
    draft: Draft,
    desk: State<'_, Arc<Desk>>,
    saver: State<'_, Saver>,
) -> Result<Analysis, Failure> {
    let analysis = desk.drafts().replace(DraftId(id), draft)?;
    saver.edited();
    Ok(analysis)
}

/// Keeps what can be undone at a revision: with it when it is saved, at once where it is.
#[tauri::command(async)]
pub(crate) fn keep_undo(id: i64, revision: u64, steps: String, desk: State<'_, Arc<Desk>>) {
    desk.drafts().note_undo(DraftId(id), revision, steps);
    desk.keep_undo(DraftId(id));
}

/// Saves now; how it ended is told as after any save.
#[tauri::command(async)]
pub(crate) fn save(saver: State<'_, Saver>) {
    saver.flush();
}

/// The window is to close, and has sent all that was typed.
#[tauri::command]
pub(crate) fn all_sent(closing: State<'_, Closing>) {
    closing.all_sent();
}

/// What was pasted, as blocks of a body; the window gives them names.
#[tauri::command(async)]
pub(crate) fn recognise_passage(pasted: Vec<Pasted>) -> Vec<Block> {
    let elements = pasted.into_iter().map(intake::Element::from).collect();
    intake::recognise_passage(&intake::Manuscript { elements, ..intake::Manuscript::default() })
}
