//! Dialogs that a file answers: `{"open": [path, …], "save": [path, …]}`, each path once and in order, then
//! as if the clerk had closed the dialog.

use super::{Answer, Dialogs};
use serde::Deserialize;
use std::collections::VecDeque;
use std::path::PathBuf;
use tauri::WebviewWindow;

#[derive(Default, Deserialize)]
pub(crate) struct Scripted {
    open: VecDeque<PathBuf>,
    save: VecDeque<PathBuf>,
}

impl Scripted {
    /// The script that `NIGAO_DIALOGS` names. One that cannot be read closes every dialog.
    pub(crate) fn from_surroundings() -> Option<Scripted> {
        let path = std::env::var_os("NIGAO_DIALOGS")?;
        let script = std::fs::read(path).unwrap_or_default();
        Some(serde_json::from_slice(&script).unwrap_or_default())
    }
}

impl Dialogs for Scripted {
    fn open(&mut self, _: &WebviewWindow) -> Answer<Vec<PathBuf>> {
        let chosen = self.open.pop_front().into_iter().collect();
        Box::pin(async { Ok(chosen) })
    }

    fn picture(&mut self, _: &WebviewWindow) -> Answer<Option<PathBuf>> {
        let chosen = self.open.pop_front();
        Box::pin(async { Ok(chosen) })
    }

    fn profile(&mut self, window: &WebviewWindow) -> Answer<Option<PathBuf>> {
        self.picture(window)
    }

    fn folder(&mut self, window: &WebviewWindow, _: &'static str) -> Answer<Option<PathBuf>> {
        self.picture(window)
    }

    fn library(&mut self, window: &WebviewWindow) -> Answer<Option<PathBuf>> {
        self.picture(window)
    }

    fn save(&mut self, _: &WebviewWindow, _: &str) -> Answer<Option<PathBuf>> {
        let chosen = self.save.pop_front();
        Box::pin(async { Ok(chosen) })
    }
}
