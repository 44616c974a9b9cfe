//! The window: opened over a desk, closed when everything is saved.

use crate::answers::{NotSaved, Saved};
use crate::commands;
use crate::desk::Desk;
use crate::paper::Paper;
use crate::saver::{Ears, Saver};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tauri::{App, AppHandle, Emitter, Manager, RunEvent, WebviewWindowBuilder, Window, WindowEvent};
use tokio::sync::Notify;

/// How long a window that is to close may take to send what it has: it answers at once unless it hangs.
const LAST_KEYS: Duration = Duration::from_secs(2);

/// The library is looked through when the window has been there for a moment, and then now and again.
const FIRST_CARE: Duration = Duration::from_secs(10);
const CARE: Duration = Duration::from_secs(4 * 60 * 60);

/// Opens the window and returns when it is closed.
pub fn run() -> tauri::Result<()> {
    #[cfg(target_os = "linux")]
    crate::linux::choose_renderer();
    let app = tauri::Builder::default()
        .setup(|app| Ok(set_up(app)?))
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event {
                api.prevent_close();
                close(window.clone());
            }
        })
        .on_menu_event(|app, event| commands::menu::chosen(app, &event.id().0))
        .invoke_handler(commands::handler())
        .build(context())?;
    app.run(|app, event| {
        if matches!(event, RunEvent::Exit) && app.state::<Saver>().flush() {
            app.state::<Arc<Desk>>().leave();
        }
    });
    Ok(())
}

#[expect(clippy::disallowed_types, reason = "what the macro writes")]
fn context() -> tauri::Context {
    tauri::generate_context!()
}

fn set_up(app: &mut App) -> tauri::Result<()> {
    let folder = match std::env::var_os("NIGAO_DATA_DIR") {
        Some(folder) => PathBuf::from(folder),
        None => app.path().app_data_dir()?,
    };
    let desk = Arc::new(Desk::new(&folder));
    app.manage(Saver::start(Arc::clone(&desk), app.handle().clone()));
    let library = Arc::clone(&desk);
    std::thread::spawn(move || {
        std::thread::sleep(FIRST_CARE);
        loop {
            library.care();
            std::thread::sleep(CARE);
        }
    });
    app.manage(desk);
    app.manage(Arc::new(Paper::default()));
    app.manage(Closing::default());
    open(app)
}

/// Opens the window over what is managed by now; its name follows the page's, so that the system's lists of windows
/// say which draft lies there.
fn open(app: &App) -> tauri::Result<()> {
    let Some(config) = app.config().app.windows.first() else { return Ok(()) };
    let window = WebviewWindowBuilder::from_config(app, config)?
        .on_document_title_changed(|window, title| {
            // Fails only where the window is gone.
            let _ = window.set_title(&title);
        })
        .build()?;
    #[cfg(target_os = "linux")]
    crate::linux::let_compose(&window)?;
    Ok(())
}

impl Ears for AppHandle {
    fn saved(&self, saved: Saved) {
        // Fails only where no window is left to hear it.
        let _ = self.emit("saved", saved);
    }

    fn not_saved(&self, failed: NotSaved) {
        let _ = self.emit("not-saved", failed);
    }
}

/// How far a window has come that was asked to close.
#[derive(Default)]
pub(crate) struct Closing {
    /// The window has sent all that was typed.
    sent: Notify,
    /// The clerk was told that something is not saved, and may ask for the window to close all the same.
    told: AtomicBool,
}

impl Closing {
    /// The window has nothing more to send.
    pub(crate) fn all_sent(&self) {
        self.sent.notify_one();
    }
}

/// Has the window send what was typed last, saves, then closes. Where saving fails the window stays and says so, once.
fn close(window: Window) {
    tauri::async_runtime::spawn(async move {
        // Fails only where the page is gone, which then has nothing to send.
        let _ = window.emit("closing", ());
        // A page that hangs must not keep its window open.
        let _ = tokio::time::timeout(LAST_KEYS, window.state::<Closing>().sent.notified()).await;
        let saver = window.state::<Saver>().inner().clone();
        let saved = tauri::async_runtime::spawn_blocking(move || saver.flush()).await.unwrap_or(false);
        let told = window.state::<Closing>().told.swap(!saved, Ordering::Relaxed);
        if saved || told {
            // Fails only where it is closed already.
            let _ = window.destroy();
        }
    });
}
