//! The system's dialogs behind one seam, so that tests can answer them.

mod native;
#[cfg(feature = "scripted-dialogs")]
mod scripted;

use crate::failure::Failure;
use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;
use tauri::WebviewWindow;

/// What a dialog will answer, unless nothing on this machine shows one.
pub(crate) type Answer<T> = Pin<Box<dyn Future<Output = Result<T, Failure>> + Send>>;

/// Asks the clerk for files.
pub(crate) trait Dialogs: Send {
    /// Which files to open; none where the clerk closes the dialog.
    fn open(&mut self, window: &WebviewWindow) -> Answer<Vec<PathBuf>>;

    /// Which picture to put into a draft.
    fn picture(&mut self, window: &WebviewWindow) -> Answer<Option<PathBuf>>;

    /// Which profile of an office's own to follow.
    fn profile(&mut self, window: &WebviewWindow) -> Answer<Option<PathBuf>>;

    /// Which folder something goes to; `title` says what.
    fn folder(&mut self, window: &WebviewWindow, title: &'static str) -> Answer<Option<PathBuf>>;

    /// Which file to take another library in from.
    fn library(&mut self, window: &WebviewWindow) -> Answer<Option<PathBuf>>;

    /// Where to save a .docx; `name` is offered.
    fn save(&mut self, window: &WebviewWindow, name: &str) -> Answer<Option<PathBuf>>;
}

/// The dialogs to ask: the system's, unless a file answers for them.
pub(crate) fn system() -> Box<dyn Dialogs> {
    #[cfg(feature = "scripted-dialogs")]
    if let Some(scripted) = scripted::Scripted::from_surroundings() {
        return Box::new(scripted);
    }
    Box::new(native::Native)
}
