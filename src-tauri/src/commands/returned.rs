//! A copy for sign-off that came back.

use super::file;
use super::import::name;
use super::open::opened;
use crate::answers::{CameBack, SettledNow};
use crate::desk::Desk;
use crate::failure::Failure;
use draft::{Draft, Request};
use library::{DraftId, Keeper as _, Library, NotLoaded, NotSaved, State as Stage, Version, Why};
use reuse::{Verdict, requests, settle as settled};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tauri::State;

/// What is asked for in a file, where that is a copy of ours which came back; none where it is not.
#[tauri::command(async)]
pub(crate) fn came_back(path: PathBuf, desk: State<'_, Arc<Desk>>) -> Result<Option<CameBack>, Failure> {
    // A file that cannot be read is told when it is brought in.
    let Ok(read) = Read::of(&path) else { return Ok(None) };
    let found = desk.library(|library| library.sent_in(read.mark.as_deref(), &read.digest), Failure::gone)?;
    found.map(|version| read.absorbed(&desk, &version)).transpose()
}

/// The same of a file that the clerk says is one of a draft's: of the last copy, where the file does not say which.
#[tauri::command(async)]
pub(crate) fn came_back_of(id: i64, path: PathBuf, desk: State<'_, Arc<Desk>>) -> Result<CameBack, Failure> {
    let read = Read::of(&path)?;
    let find = |library: &mut Library| {
        let own = library.sent_in(read.mark.as_deref(), &read.digest)?;
        let versions = library.versions(DraftId(id))?.into_iter();
        let last = versions.into_iter().find(|version| matches!(version.why, Why::SentForSignOff(_)));
        Ok::<_, NotLoaded>(own.filter(|version| version.draft.0 == id).or(last))
    };
    let version = desk.library(find, Failure::gone)?;
    let version = version.ok_or_else(|| Failure::gone("这份稿子还没有送审过；文件没有改动，请先送审"))?;
    read.absorbed(&desk, &version)
}

/// Settles requests of an open draft as it is at a revision.
#[tauri::command(async)]
pub(crate) fn settle(
    id: i64,
    revision: u64,
    requests: Vec<u32>,
    verdict: Verdict,
    desk: State<'_, Arc<Desk>>,
) -> Result<SettledNow, Failure> {
    let open = desk.drafts().revised(DraftId(id));
    let (draft, _) = open.filter(|(_, now)| *now == revision).ok_or_else(Failure::stale)?;
    let settlement = settled(&draft, &requests, &verdict);
    let edit = settlement.edit(&draft);
    Ok(SettledNow { edit, settled: settlement.settled, left: settlement.left })
}

/// A file as it was read.
struct Read {
    name: String,
    digest: String,
    mark: Option<String>,
    draft: Draft,
    review: draft::Review,
}

impl Read {
    fn of(path: &Path) -> Result<Read, Failure> {
        let name = name(path);
        let bytes = file::bytes(path)?;
        let manuscript = intake::read(&bytes, &name).map_err(Failure::unreadable)?;
        let draft = intake::recognise(&manuscript).drafts.into_iter().next();
        let draft = draft.ok_or_else(|| Failure::unreadable(intake::Unreadable::NoText))?.draft;
        let intake::Manuscript { mark, review, .. } = manuscript;
        Ok(Read { name, digest: library::digest(&bytes), mark, draft, review })
    }

    /// What is asked for, beside what was asked for already. Nothing of the draft is changed here: the window does that,
    /// so that it can be undone.
    fn absorbed(&self, desk: &Desk, version: &Version) -> Result<CameBack, Failure> {
        let sent = desk.library(|library| library.version(version.id), Failure::gone)?;
        let opened = opened(desk, version.draft)?;
        let present = &opened.draft;
        let Why::SentForSignOff(copy) = &version.why else { return Err(Failure::stale()) };
        let mut asked = requests((&sent, &self.draft), &self.review, present);
        for request in &mut asked {
            request.copy.clone_from(&copy.mark);
            request.file.clone_from(&self.name);
        }
        let all = asked.len();
        asked.retain(|request| !present.requests.iter().any(|known| reuse::asks_the_same(known, request)));
        let (new, known) = (asked.len(), all - asked.len());
        if new > 0 {
            let returned = |library: &mut Library| library.set_state(version.draft, Stage::Returned);
            desk.library(returned, |why: NotSaved| Failure::not_saved(why))?;
        }
        // What was settled of an earlier copy stays in the version that went out after it.
        let stays = |one: &&Request| one.copy == copy.mark || one.settled.is_none();
        let requests: Vec<Request> = present.requests.iter().filter(stays).cloned().chain(asked).collect();
        Ok(CameBack { requests, new, known, file: self.name.clone(), sent_at: version.at_ms, opened })
    }
}
