//! Drafts opened.

use crate::answers::Opened;
use crate::desk::{Desk, now_ms};
use crate::failure::Failure;
use draft::{Block, BlockId, Content, Draft, Text};
use library::{DraftId, Keeper as _, Library, NotLoaded, SourceFile};
use std::sync::Arc;
use tauri::State;

#[tauri::command(async)]
pub(crate) fn begin(import: u32, pick: usize, desk: State<'_, Arc<Desk>>) -> Result<Opened, Failure> {
    let (source, draft) = match desk.imports().pick(import, pick) {
        Some((source, draft)) => (source.clone(), draft.clone()),
        None => return Err(super::import::gone()),
    };
    added(&desk, draft, Some(&source))
}

#[tauri::command(async)]
pub(crate) fn begin_blank(desk: State<'_, Arc<Desk>>) -> Result<Opened, Failure> {
    let line = Block { id: BlockId(1), content: Content::Paragraph { run_in: None, text: Text::default() } };
    added(&desk, Draft { body: vec![line], ..Draft::default() }, None)
}

#[tauri::command(async)]
pub(crate) fn open_draft(id: i64, desk: State<'_, Arc<Desk>>) -> Result<Opened, Failure> {
    opened(&desk, DraftId(id))
}

/// A draft of the library, open: as it is where it was open already.
pub(super) fn opened(desk: &Desk, id: DraftId) -> Result<Opened, Failure> {
    desk.neighbours.forget();
    let loaded = desk.library(
        |library| {
            let draft = library.load(id)?;
            Ok((draft, library.card(id)?.saved_at_ms, library.undo(id)?))
        },
        |why: NotLoaded| Failure::gone(why),
    );
    let (draft, saved_at, undo) = loaded?;
    let mut drafts = desk.drafts();
    if let (None, Some(steps)) = (drafts.get(id), undo) {
        drafts.open(id, draft.clone(), saved_at);
        drafts.note_undo(id, 0, steps);
    }
    Ok(drafts.open(id, draft, saved_at))
}

/// The same of a draft that was made from another: that one stays as a version.
pub(super) fn added_from(
    desk: &Desk,
    (original, draft): (&Draft, Draft),
    source: &SourceFile,
) -> Result<Opened, Failure> {
    let now = now_ms();
    let add = |library: &mut Library| {
        let id = library.add(original, Some(source), now)?;
        library.save(id, &draft, now).map(|()| id)
    };
    let id = desk.library(add, Failure::not_saved)?;
    Ok(desk.drafts().open(id, draft, now))
}

pub(super) fn added(desk: &Desk, draft: Draft, source: Option<&SourceFile>) -> Result<Opened, Failure> {
    let now = now_ms();
    let id = desk.library(|library| library.add(&draft, source, now), Failure::not_saved)?;
    Ok(desk.drafts().open(id, draft, now))
}
