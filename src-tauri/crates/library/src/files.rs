//! Files read within bounds, and written whole or not at all.

use std::fs::{self, File, Permissions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// `ERROR_SHARING_VIOLATION` of Windows: another program holds the file.
const SHARING: i32 = 32;

/// Why a file was not read. It is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotRead {
    /// Nothing is there.
    #[error("找不到这个文件，可能已被移动或改名；请核对路径或重新选择")]
    Missing,
    /// The path is a folder.
    #[error("这是文件夹，不能直接打开；里面的文件没有改动，请选择其中的文件")]
    IsFolder,
    /// A device or a pipe, which may never end.
    #[error("这不是普通文件，没有打开；请换一份文件")]
    NotAFile,
    /// Not allowed to read it.
    #[error("没有读取的权限；文件没有改动，请复制一份到自己的文件夹再试")]
    NotPermitted,
    /// Another program holds it.
    #[error("文件正被另一个程序占用；文件没有改动，请关闭那个程序后重试")]
    InUse,
    /// More bytes than the caller takes.
    #[error("文件太大，为保护电脑没有打开；文件没有改动，请拆分后再试")]
    TooLarge,
    /// The system says something else.
    #[error("读不出来（{0}）；文件没有改动，请复制一份到本机再试")]
    System(io::Error),
}

impl From<io::Error> for NotRead {
    fn from(error: io::Error) -> NotRead {
        match error.kind() {
            _ if cfg!(windows) && error.raw_os_error() == Some(SHARING) => NotRead::InUse,
            ErrorKind::NotFound | ErrorKind::NotADirectory => NotRead::Missing,
            ErrorKind::IsADirectory => NotRead::IsFolder,
            ErrorKind::PermissionDenied => NotRead::NotPermitted,
            _ => NotRead::System(error),
        }
    }
}

/// The whole of a file of at most `largest` bytes.
pub fn read_within(path: &Path, largest: u64) -> Result<Vec<u8>, NotRead> {
    let meta = fs::metadata(path)?;
    if meta.is_dir() {
        return Err(NotRead::IsFolder);
    }
    // Asked before it is opened: a pipe without a writer would wait for ever.
    if !meta.is_file() {
        return Err(NotRead::NotAFile);
    }
    if meta.len() > largest {
        return Err(NotRead::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(meta.len()).unwrap_or(0));
    // It may grow while it is read.
    File::open(path)?.take(largest + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > largest { Err(NotRead::TooLarge) } else { Ok(bytes) }
}

/// Why a file was not written. What was there before is whole.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten {
    /// The folder is not there.
    #[error("文件夹不存在；没有写入任何内容，请先建好文件夹或另选位置")]
    NoFolder,
    /// The path is a folder.
    #[error("这是一个文件夹；没有写入任何内容，请写明文件名")]
    IsFolder,
    /// Not allowed to write there.
    #[error("没有写入权限；原有文件未改动，请另选位置或检查权限")]
    NotPermitted,
    /// The file that is there is read-only.
    #[error("原有文件是只读的，未改动；请另选文件名或取消只读")]
    ReadOnly,
    /// No space.
    #[error("磁盘空间不足；原有文件未改动，请腾出空间后重试")]
    Full,
    /// Another program holds the file.
    #[error("文件正被另一个程序打开；原有文件未改动，请关闭后重试")]
    InUse,
    /// The system says something else.
    #[error("系统报错（{0}）；原有文件未改动，请另选位置重试")]
    System(io::Error),
}

impl From<io::Error> for NotWritten {
    fn from(error: io::Error) -> NotWritten {
        match error.kind() {
            _ if cfg!(windows) && error.raw_os_error() == Some(SHARING) => NotWritten::InUse,
            ErrorKind::NotFound | ErrorKind::NotADirectory => NotWritten::NoFolder,
            ErrorKind::IsADirectory => NotWritten::IsFolder,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => NotWritten::NotPermitted,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => NotWritten::Full,
            _ => NotWritten::System(error),
        }
    }
}

/// Writes a file: beside its place, flushed, then renamed over what is there. Until the rename the old file
/// stands; after it the new one does, on the disk.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), NotWritten> {
    // Through a link to the file itself, so that the link stays one.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if target.file_name().is_none() {
        return Err(NotWritten::IsFolder);
    }
    let before = match fs::metadata(&target) {
        Ok(before) if before.is_dir() => return Err(NotWritten::IsFolder),
        // A device or a pipe has no place beside it and nothing to keep whole.
        Ok(before) if !before.is_file() => {
            return Ok(File::options().write(true).open(&target)?.write_all(bytes)?);
        }
        Ok(before) if before.permissions().readonly() => return Err(NotWritten::ReadOnly),
        Ok(before) => Some(before.permissions()),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error.into()),
    };
    let (beside, file) = create_beside(&target)?;
    let filled = fill(file, bytes, before).map_err(NotWritten::from);
    let written = filled.and_then(|()| fs::rename(&beside, &target).map_err(not_replaced));
    if let Err(failed) = written {
        // The first failure is the one to tell.
        let _ = fs::remove_file(&beside);
        return Err(failed);
    }
    // The file stands whole by now; a folder that cannot be flushed is no reason to say otherwise.
    let _ = flush_folder(&target);
    Ok(())
}

/// Windows refuses to replace a file that another program holds, and says so in one of two ways: by then the folder
/// has let a file be made in it, so it is not the rights that are missing.
fn not_replaced(error: io::Error) -> NotWritten {
    match NotWritten::from(error) {
        NotWritten::NotPermitted if cfg!(windows) => NotWritten::InUse,
        other => other,
    }
}

fn fill(mut file: File, bytes: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
    if let Some(permissions) = permissions {
        file.set_permissions(permissions)?;
    }
    file.write_all(bytes)?;
    file.sync_all()
}

/// A new file in the same folder, hidden, under a name that nobody has.
fn create_beside(target: &Path) -> Result<(PathBuf, File), NotWritten> {
    let mut attempt = 0u32;
    loop {
        let beside = target.with_file_name(format!(".nigao-{}-{attempt}.part", std::process::id()));
        match File::options().write(true).create_new(true).open(&beside) {
            Ok(file) => return Ok((beside, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists && attempt < 100 => attempt += 1,
            Err(error) => return Err(error.into()),
        }
    }
}

/// A rename is on the disk when its folder is.
fn flush_folder(target: &Path) -> io::Result<()> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    if cfg!(unix) { File::open(folder.unwrap_or(Path::new(".")))?.sync_all() } else { Ok(()) }
}
