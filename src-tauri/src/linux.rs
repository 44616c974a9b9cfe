//! What Linux needs beside the rest.

use std::os::unix::process::CommandExt;
use std::process::Command;
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
