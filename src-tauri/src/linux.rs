//! What Linux needs beside the rest.

use std::ffi::OsStr;
use std::os::unix::process::CommandExt;
use std::process::Command;
use std::time::Duration;
use tauri::WebviewWindow;
use webkit2gtk::{InputMethodContextExt, WebViewExt};

const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Starts the program over without the DMA-BUF renderer, with which `WebKitGTK` paints a second later, or
/// nothing at all on some graphics drivers. A driver of tests cannot take pictures without it; who has set the
/// variable knows better.
pub(crate) fn choose_renderer() {
    let settled = [RENDERER, "TAURI_WEBVIEW_AUTOMATION"].iter().any(|name| std::env::var_os(name).is_some());
    if settled {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Returns only where it fails; then the app starts as it is.
        let _ = Command::new(program).args(std::env::args_os().skip(1)).env(RENDERER, "1").exec();
    }
}

/// Lets input methods compose in the text: wry turns that off, and without it Chinese cannot be typed.
pub(crate) fn let_compose(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        if let Some(context) = webview.inner().input_method_context() {
            context.set_enable_preedit(true);
        }
    })
}

/// What a portal that has to be started first may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// Whether something here shows the system's dialogs: the desktop's portal, or zenity in its stead. Without either, rfd
/// answers as if the clerk had closed a dialog that was never seen.
pub(crate) async fn shows_dialogs() -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    on_the_path("zenity", &folders)
        || tokio::time::timeout(PATIENCE, portal()).await.is_ok_and(|asked| asked.is_ok())
}

fn on_the_path(program: &str, folders: &OsStr) -> bool {
    std::env::split_paths(folders).any(|folder| folder.join(program).is_file())
}

async fn portal() -> zbus::Result<()> {
    let bus = zbus::Connection::session().await?;
    let asked = ("org.freedesktop.portal.FileChooser", "version");
    let properties = Some("org.freedesktop.DBus.Properties");
    let place = "/org/freedesktop/portal/desktop";
    bus.call_method(Some("org.freedesktop.portal.Desktop"), place, properties, "Get", &asked).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::on_the_path;

    #[test]
    fn a_program_is_known_by_its_file_in_any_folder_of_the_path() {
        let [empty, full] = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        std::fs::File::create(full.path().join("zenity")).unwrap();
        let path = std::env::join_paths([empty.path(), full.path()]).unwrap();
        assert!(on_the_path("zenity", &path));
        assert!(!on_the_path("zenity", empty.path().as_os_str()));
        assert!(!on_the_path("zenity", "".as_ref()));
    }
}
