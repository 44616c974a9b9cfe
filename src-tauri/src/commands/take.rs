//! Years of old drafts taken into the library at once.

use crate::answers::{Dropped, Taken, Taking};
use crate::desk::{Desk, now_ms};
use crate::failure::Failure;
use draft::Draft;
use intake::{EXTENSIONS, LARGEST_FILE};
use library::{Intake, Progress, take_folder};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tauri::{Emitter, State, WebviewWindow};

/// What is dropped more often than this shows no better how far it is.
const BETWEEN: Duration = Duration::from_millis(100);

/// Which of some paths are folders.
#[tauri::command(async)]
pub(crate) fn sort_dropped(paths: Vec<PathBuf>) -> Dropped {
    let (folders, files) = paths.into_iter().partition(|path| path.is_dir());
    Dropped { files, folders }
}

/// Takes in all drafts that lie in folders; tells `taking` how far it is. What was taken in stays, however it ends.
#[tauri::command(async)]
pub(crate) fn take_folders(
    folders: Vec<PathBuf>,
    window: WebviewWindow,
    desk: State<'_, Arc<Desk>>,
) -> Result<Taken, Failure> {
    let mut library = desk.own_way()?;
    let going = desk.begin_taking();
    let mut told = Instant::now();
    let mut heard = |Progress { done, of }| {
        if told.elapsed() >= BETWEEN {
            told = Instant::now();
            // Fails only where no window is left to hear it.
            let _ = window.emit("taking", Taking { done, of });
        }
        if going.is_ended() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let intake = Intake {
        read: &read,
        endings: EXTENSIONS,
        largest: LARGEST_FILE,
        heard: &mut heard,
        now_ms: now_ms(),
    };
    take_folder(&mut library, &folders, intake).map(Taken::from).map_err(Failure::not_saved)
}

/// Ends it after the file that is being read.
#[tauri::command(async)]
pub(crate) fn stop_taking(desk: State<'_, Arc<Desk>>) {
    desk.end_taking();
}

fn read(name: &str, bytes: &[u8]) -> Result<Vec<Draft>, String> {
    let manuscript = intake::read(bytes, name).map_err(|why| why.to_string())?;
    let found = intake::recognise(&manuscript).drafts;
    if found.is_empty() {
        return Err(intake::Unreadable::NoText.to_string());
    }
    Ok(found.into_iter().map(|one| one.draft).collect())
}
