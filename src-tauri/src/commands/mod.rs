//! What the window may ask for. Each command is one call into a crate.
#![expect(clippy::needless_pass_by_value, reason = "a command owns what it is handed")]

mod edit;
mod export;
mod file;
mod home;
mod import;
mod open;

use tauri::ipc::Invoke;

/// All commands; `build.rs` and `tauri.conf.json` allow each by name.
pub(crate) fn handler() -> impl Fn(Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        home::home,
        import::choose_files,
        import::import_file,
        import::import_text,
        import::import_sample,
        open::begin,
        open::begin_blank,
        open::open_draft,
        edit::edit,
        edit::replace,
        export::export_docx,
        export::reveal,
    ]
}
