//! Pictures in.

use crate::answers::ChosenPicture;
use crate::commands::file;
use crate::desk::Desk;
use crate::failure::Failure;
use draft::Image;
use std::path::Path;
use std::sync::Arc;
use tauri::async_runtime::spawn_blocking;
use tauri::{State, WebviewWindow};

/// A larger file would make every saved draft slow to open; a photograph printed across the page needs a tenth.
const LARGEST: usize = 10 << 20;

#[tauri::command]
pub(crate) async fn choose_picture(
    window: WebviewWindow,
    desk: State<'_, Arc<Desk>>,
) -> Result<Option<ChosenPicture>, Failure> {
    let Ok(mut dialogs) = desk.dialogs.try_lock() else { return Ok(None) };
    let Some(path) = dialogs.picture(&window).await? else { return Ok(None) };
    let read = spawn_blocking(move || picture(&path)).await;
    read.map_err(|_| Failure::unreadable("图片没有读出来；稿子没有改动，请再选一次"))?.map(Some)
}

fn picture(path: &Path) -> Result<ChosenPicture, Failure> {
    let bytes = file::bytes(path)?;
    if bytes.len() > LARGEST {
        return Err(Failure::unreadable("图片超过 10 MB，没有插入；稿子没有改动，请先压缩图片再插入"));
    }
    let image = Image::new(&bytes).ok_or_else(|| {
        Failure::unreadable("这不是能放进 Word 的图片，没有插入；稿子没有改动，请换成 PNG 或 JPEG")
    })?;
    Ok(ChosenPicture { id: image.id(), image })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_picture_is_refused_in_words() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("图.png");
        library::files::write_whole(&path, b"<svg/>").unwrap();
        assert!(picture(&path).unwrap_err().message().contains("稿子没有改动"));
        library::files::write_whole(&path, b"\x89PNG\r\n\x1a\n").unwrap();
        assert_eq!(picture(&path).unwrap().id.0.len(), 32);
    }
}
