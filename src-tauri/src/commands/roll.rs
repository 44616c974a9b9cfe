//! Last year's draft made this year's.

use super::import::gone;
use crate::answers::{Opened, Rolled};
use crate::desk::Desk;
use crate::failure::Failure;
use draft::{Draft, open_blanks};
use library::SourceFile;
use reuse::{Proposal, Span, accepted, propose};
use std::sync::Arc;
use tauri::State;

/// What a draft of an import would say in another year.
#[tauri::command(async)]
pub(crate) fn roll(
    import: u32,
    pick: usize,
    span: Span,
    desk: State<'_, Arc<Desk>>,
) -> Result<Rolled, Failure> {
    let (_, draft) = picked(&desk, import, pick)?;
    let proposals = propose(&draft, span);
    let open = open_blanks(&draft).len();
    Ok(Rolled { span, proposals: proposals.iter().map(Into::into).collect(), open })
}

/// Begins a draft of an import with the proposals that were accepted, by their places in the list. They are the same
/// each time they are asked for.
#[tauri::command(async)]
pub(crate) fn begin_rolled(
    import: u32,
    pick: usize,
    span: Span,
    taken: Vec<usize>,
    desk: State<'_, Arc<Desk>>,
) -> Result<Opened, Failure> {
    let (source, original) = picked(&desk, import, pick)?;
    let mut draft = original.clone();
    let proposals = propose(&draft, span);
    let taken: Vec<Proposal> = taken.into_iter().filter_map(|nth| proposals.get(nth)).cloned().collect();
    let edit = accepted(&draft, &taken);
    draft::apply(&mut draft, edit).map_err(Failure::gone)?;
    super::open::added_from(&desk, (&original, draft), &source)
}

fn picked(desk: &Desk, import: u32, pick: usize) -> Result<(SourceFile, Draft), Failure> {
    match desk.imports().pick(import, pick) {
        Some((source, draft)) => Ok((source.clone(), draft.clone())),
        None => Err(gone()),
    }
}
