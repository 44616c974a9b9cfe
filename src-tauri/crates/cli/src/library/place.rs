//! Where the window's library is.

use crate::failure::Failure;
use std::env::var_os;
use std::path::{Path, PathBuf};

/// The app's own folder within the system's for data, as `tauri.conf.json` names it.
const APP: &str = "io.github.nigao.desktop";

/// The library that is asked for: the window's unless another is named.
pub(crate) fn library(at: Option<&Path>) -> Result<PathBuf, Failure> {
    if let Some(at) = at {
        // A folder stands for the library in it.
        return Ok(if at.is_dir() { at.join("library.sqlite") } else { at.to_owned() });
    }
    let own = var_os("NIGAO_DATA_DIR").map(PathBuf::from);
    let folder = own.or_else(|| Some(data()?.join(APP)));
    let nowhere =
        || Failure::library(Path::new("--at"), "系统没有说明数据文件夹在哪里，请用 --at 写明稿库文件");
    Ok(folder.ok_or_else(nowhere)?.join("library.sqlite"))
}

fn data() -> Option<PathBuf> {
    let folder = |name| var_os(name).map(PathBuf::from).filter(|path: &PathBuf| path.is_absolute());
    if cfg!(windows) {
        folder("APPDATA")
    } else if cfg!(target_os = "macos") {
        Some(folder("HOME")?.join("Library/Application Support"))
    } else {
        folder("XDG_DATA_HOME").or_else(|| Some(folder("HOME")?.join(".local/share")))
    }
}
