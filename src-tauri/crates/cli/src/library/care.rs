//! `nigao library backup`, `export`, `import`, `check`, `mend`: that nothing is lost.

use super::{failed, open, time};
use crate::failure::Failure;
use crate::output::print;
use ::library::{backup, is_whole};
use std::path::Path;

pub(crate) fn backup(path: &Path, folder: Option<&Path>) -> Result<(), Failure> {
    open(path)?;
    if let Some(folder) = folder {
        backup::set_folder(path, folder).map_err(|why| failed(path, why))?;
    }
    let taken = backup::take(path, time::today()).map_err(|why| failed(path, why))?;
    if !taken.in_place {
        eprintln!("WARN {}: 备份文件夹现在写不进去，这次备份放在稿库旁边", backup::folder(path).display());
    }
    print(&format!("{}\n", taken.path.display()))
}

pub(crate) fn export(path: &Path, output: &Path) -> Result<(), Failure> {
    open(path)?;
    backup::export(path, output).map_err(|why| failed(path, why))
}

/// Whether every draft of the other library could be read.
pub(crate) fn import(path: &Path, file: &Path) -> Result<bool, Failure> {
    let merged = open(path)?.take_in(file).map_err(|why| Failure::reading(file, why))?;
    let merged = merged.map_err(|why| failed(path, why))?;
    for title in &merged.unread {
        eprintln!("nigao: 不能读取 {}: “{title}”读不出来，没有收入", file.display());
    }
    print(&format!("收入 {} 篇稿子；{} 篇已在稿库里\n", merged.added.len(), merged.same))?;
    Ok(merged.unread.is_empty())
}

/// Whether it is whole.
pub(crate) fn check(path: &Path) -> Result<bool, Failure> {
    if !path.exists() {
        return Err(failed(path, "这里没有稿库，请用 --at 写明稿库文件"));
    }
    if is_whole(path).map_err(|why| failed(path, why))? {
        print("稿库完好\n")?;
        return Ok(true);
    }
    Err(failed(path, "稿库有损坏；文件未改动，请关闭拟稿后运行 nigao library mend"))
}

pub(crate) fn mend(path: &Path) -> Result<(), Failure> {
    let Ok(Some(_hold)) = ::library::Hold::take(path) else {
        return Err(failed(path, "稿库正在拟稿窗口中打开；没有修复，请先关闭窗口"));
    };
    if path.exists() && is_whole(path).unwrap_or(false) {
        return print("稿库完好，不用修复\n");
    }
    let mended = ::library::mend(path).map_err(|why| failed(path, why))?;
    print(&mended.to_string())
}
