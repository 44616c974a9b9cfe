//! The system's own dialogs.

use super::{Answer, Dialogs};
use crate::failure::Failure;
use rfd::{AsyncFileDialog, FileHandle};
use std::future::Future;
use std::path::PathBuf;
use tauri::WebviewWindow;
use tokio::sync::oneshot;

/// What a document can hold as a picture.
const PICTURES: &[&str] = &["png", "jpg", "jpeg", "gif", "bmp"];

pub(crate) struct Native;

impl Dialogs for Native {
    fn open(&mut self, window: &WebviewWindow) -> Answer<Vec<PathBuf>> {
        let asked = asked(window, |dialog| {
            // All others can be chosen too, and are told what they are.
            let dialog = dialog.set_title("选择稿件").add_filter("稿子", intake::EXTENSIONS);
            dialog.add_filter("所有文件", &["*"]).pick_files()
        });
        Box::pin(
            async move { Ok(asked.await?.flatten().into_iter().flatten().map(FileHandle::into).collect()) },
        )
    }

    fn picture(&mut self, window: &WebviewWindow) -> Answer<Option<PathBuf>> {
        let asked =
            asked(window, |dialog| dialog.set_title("选择图片").add_filter("图片", PICTURES).pick_file());
        Box::pin(async move { Ok(asked.await?.flatten().map(FileHandle::into)) })
    }

    fn profile(&mut self, window: &WebviewWindow) -> Answer<Option<PathBuf>> {
        let asked = asked(window, |dialog| {
            dialog.set_title("选择本单位版式").add_filter("版式", &["toml"]).pick_file()
        });
        Box::pin(async move { Ok(asked.await?.flatten().map(FileHandle::into)) })
    }

    fn folder(&mut self, window: &WebviewWindow, title: &'static str) -> Answer<Option<PathBuf>> {
        let asked = asked(window, move |dialog| dialog.set_title(title).pick_folder());
        Box::pin(async move { Ok(asked.await?.flatten().map(FileHandle::into)) })
    }

    fn library(&mut self, window: &WebviewWindow) -> Answer<Option<PathBuf>> {
        let asked = asked(window, |dialog| {
            dialog.set_title("选择稿库文件").add_filter("稿库", &["sqlite"]).pick_file()
        });
        Box::pin(async move { Ok(asked.await?.flatten().map(FileHandle::into)) })
    }

    fn save(&mut self, window: &WebviewWindow, name: &str) -> Answer<Option<PathBuf>> {
        let name = name.to_owned();
        let (title, kind, extension) = match name.rsplit_once('.') {
            Some((_, "pdf")) => ("导出 PDF", "PDF 文档", "pdf"),
            Some((_, "sqlite")) => ("导出整个稿库", "稿库", "sqlite"),
            _ => ("导出 Word", "Word 文档", "docx"),
        };
        let asked = asked(window, move |dialog| {
            let dialog = dialog.set_title(title).set_file_name(name);
            dialog.add_filter(kind, &[extension]).save_file()
        });
        Box::pin(async move { Ok(asked.await?.flatten().map(FileHandle::into)) })
    }
}

/// Shows a dialog over the window, where something can. macOS shows dialogs from the main thread only, so it begins
/// there.
fn asked<T, F>(
    window: &WebviewWindow,
    show: impl FnOnce(AsyncFileDialog) -> F + Send + 'static,
) -> Answer<Option<T>>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let window = window.clone();
    Box::pin(async move {
        #[cfg(target_os = "linux")]
        if !crate::linux::shows_dialogs().await {
            return Err(Failure::no_dialog());
        }
        let (shown, showing) = oneshot::channel();
        let parent = window.clone();
        let begun = window.run_on_main_thread(move || {
            let dialog = show(AsyncFileDialog::new().set_parent(&parent));
            // Fails only where nobody waits for the answer any longer.
            let _ = shown.send(dialog);
        });
        if begun.is_err() {
            return Ok(None);
        }
        Ok(match showing.await {
            Ok(dialog) => Some(dialog.await),
            Err(_) => None,
        })
    })
}
