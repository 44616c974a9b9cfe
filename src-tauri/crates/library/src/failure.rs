//! What may go wrong, as one sentence each: what happened, what is safe, what to do.

use crate::files::NotWritten;
use crate::mend::can_mend;
use crate::place::Unfit;
use crate::writing::Unread;
use rusqlite::ErrorCode;
use std::error::Error;
use std::fmt;
use std::path::{Path, PathBuf};

/// What the store itself says, for whoever looks after the machine. Which store it is, nobody above needs to know.
#[derive(Debug)]
pub struct Reason(Box<dyn Error + Send + Sync>);

impl Reason {
    pub(crate) fn of(error: impl Error + Send + Sync + 'static) -> Reason {
        Reason(Box::new(error))
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Error for Reason {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}

/// Why a library cannot be opened. Its file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum Unavailable {
    /// Its folder cannot be made or written.
    #[error("稿库文件夹 {} 不能使用（{reason}）；已有稿件未受影响，请检查权限或磁盘空间后重新打开。", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        reason: std::io::Error,
    },
    /// It would lie where it is not safe.
    #[error(
        "稿库不能放在{why}里：{}；多台电脑同时读写会损坏稿库。稿件未受影响，请把稿库留在本机，只把备份放到那里。",
        path.display()
    )]
    Unfit {
        /// The library.
        path: PathBuf,
        /// Why.
        why: Unfit,
    },
    /// Its format must be changed, and it could not be backed up first.
    #[error("稿库要升级格式，但升级前的备份没有做成：{0} 稿库未改动。")]
    NotBackedUp(NotBackedUp),
    /// It cannot be read, and there is something to make it again from.
    #[error("稿库文件已损坏：{}；文件未改动，请用备份和日志修复（重新打开拟稿，或运行 nigao library mend）。", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
    },
    /// No library, or a broken one.
    #[error("{} 不是稿库或已损坏；文件未改动，请把它移到别处后重新打开，拟稿会新建稿库。", path.display())]
    NotALibrary {
        /// The file.
        path: PathBuf,
    },
    /// Another program holds it.
    #[error("稿库正被另一个程序占用；稿件完好，请关闭另一个拟稿窗口后重试。")]
    Busy,
    /// It does not open, for a reason that no clerk can act on.
    #[error("稿库打不开（{0}）；文件未改动，请重新启动后再试。")]
    NotOpened(Reason),
}

/// Why a draft was not saved. What was saved before is whole.
#[derive(Debug, thiserror::Error)]
pub enum NotSaved {
    /// No space.
    #[error("未能保存：磁盘已满；上次保存的内容完好，请腾出空间后重试。")]
    Full,
    /// The disk does not take what is written.
    #[error("未能保存：磁盘写不进去，可能已满或有故障；上次保存的内容完好，请检查磁盘后重试。")]
    Disk,
    /// Not allowed to write.
    #[error("未能保存：稿库是只读的；上次保存的内容完好，请检查文件夹权限后重试。")]
    ReadOnly,
    /// Another window has the library.
    #[error("未能保存：稿库已在另一个拟稿窗口中打开，本窗口只能查看；已保存的内容完好，请到那个窗口里修改。")]
    OtherWindow,
    /// Another program holds the library.
    #[error("未能保存：稿库正被另一个程序占用；上次保存的内容完好，请稍后重试。")]
    Busy,
    /// Written by a later version of the program.
    #[error(
        "未能保存：稿库由更新版本的拟稿保存（格式 {found}，本程序支持到 {known}），只能查看；稿件完好，请升级拟稿。"
    )]
    Newer {
        /// Its format.
        found: u32,
        /// The newest that this program writes.
        known: u32,
    },
    /// Another file lies where the library was.
    #[error("未能保存：稿库文件被换掉了；原来的稿库已另存为 {}，请退出拟稿，把它放回原处后重新打开。", rescued.display())]
    Replaced {
        /// Where what was open has been copied.
        rescued: PathBuf,
    },
    /// The draft is not in the library.
    #[error("未能保存：稿库里没有这篇稿子（可能已被删除）；请另存为新稿。")]
    Gone,
    /// The version is not in the library, or gives no draft.
    #[error("未能恢复：这个版本读不出来；现有内容没有改动，请换一个版本。")]
    NoVersion,
    /// The library cannot be read where it would be written.
    #[error("未能保存：稿库文件有损坏；窗口里的内容请先导出，再重新打开拟稿，会用备份和日志修复。")]
    Damaged,
    /// It was not taken, for a reason that no clerk can act on.
    #[error("未能保存（{0}）；上次保存的内容完好，请检查磁盘后重试。")]
    Refused(Reason),
}

/// Why a draft cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum NotLoaded {
    /// It is not in the library.
    #[error("稿库里没有这篇稿子，可能已被删除；其他稿件未受影响。")]
    Gone,
    /// The version is not in the library.
    #[error("稿库里没有这个版本；稿件未受影响，请从版本列表里另选。")]
    NoVersion,
    /// A part of it is missing.
    #[error("这篇稿子缺了内容，读不出来；稿库未改动，其他稿件未受影响，请从它的版本里恢复。")]
    Incomplete,
    /// What is stored is no draft that this program reads.
    #[error("这篇稿子读不出来（{0}）；稿库未改动，其他稿件未受影响。")]
    Unreadable(#[from] draft::NotADraft),
    /// The library cannot be read there.
    #[error("稿库文件有损坏，这里读不出来；文件未改动，请重新打开拟稿，会用备份和日志修复。")]
    Damaged,
    /// Another program holds the library.
    #[error("稿库正被另一个程序占用；稿件完好，请稍后重试。")]
    Busy,
    /// It was not given, for a reason that no clerk can act on.
    #[error("稿库读不出来（{0}）；稿件未改动，请稍后重试。")]
    Refused(Reason),
}

/// Why there is no backup. The library is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotBackedUp {
    /// The folder cannot be written.
    #[error("没有备份：{} 写不进去（{reason}）；稿库完好，请检查文件夹或另选位置。", folder.display())]
    Folder {
        /// Which.
        folder: PathBuf,
        /// What the system says.
        reason: std::io::Error,
    },
    /// The folder that was chosen cannot be written now.
    #[error("备份文件夹 {} 现在打不开或写不进去（{reason}）；稿库完好，请检查网络或权限，或另选一个文件夹。", folder.display())]
    Unreachable {
        /// Which.
        folder: PathBuf,
        /// What the system says.
        reason: std::io::Error,
    },
    /// The setting cannot be written.
    #[error("备份位置没有记下来：{0}")]
    NotWritten(NotWritten),
    /// The library is damaged.
    #[error("没有备份：稿库有损坏；文件未改动，请先修复。")]
    Damaged,
    /// The copy was not made, for a reason that no clerk can act on.
    #[error("没有备份（{0}）；稿库完好，请稍后重试。")]
    NotCopied(Reason),
}

/// Why a damaged library was not mended. Its files are as they were.
#[derive(Debug, thiserror::Error)]
pub enum NotMended {
    /// Neither a good backup nor a journal.
    #[error("没有修复：找不到完好的备份或日志；损坏的文件未改动，请把备份放进备份文件夹后重试。")]
    NothingToMendFrom,
    /// The new library was not made.
    #[error("没有修复（{0}）；损坏的文件未改动，请检查磁盘空间后重试。")]
    NotMade(Reason),
    /// The new library is made, and could not take the place of the damaged one.
    #[error("没有修复（{0}）；损坏的文件还在原来的文件夹里，请检查权限和磁盘空间后重试。")]
    NotPutInPlace(std::io::Error),
}

impl Unavailable {
    pub(crate) fn of(error: rusqlite::Error, path: &Path) -> Unavailable {
        let path = path.to_owned();
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) if can_mend(&path) => {
                Unavailable::Damaged { path }
            }
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Unavailable::NotALibrary { path },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Unavailable::Busy,
            _ => Unavailable::NotOpened(Reason::of(error)),
        }
    }
}

impl From<rusqlite::Error> for NotSaved {
    fn from(error: rusqlite::Error) -> NotSaved {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => NotSaved::Full,
            Some(ErrorCode::SystemIoFailure) => NotSaved::Disk,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => NotSaved::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => NotSaved::Busy,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => NotSaved::Damaged,
            _ => NotSaved::Refused(Reason::of(error)),
        }
    }
}

impl From<std::io::Error> for NotSaved {
    fn from(error: std::io::Error) -> NotSaved {
        match NotWritten::from(error) {
            NotWritten::Full => NotSaved::Full,
            NotWritten::NotPermitted | NotWritten::ReadOnly => NotSaved::ReadOnly,
            NotWritten::System(error) => NotSaved::Refused(Reason::of(error)),
            _ => NotSaved::Disk,
        }
    }
}

impl From<rusqlite::Error> for NotLoaded {
    fn from(error: rusqlite::Error) -> NotLoaded {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => NotLoaded::Damaged,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => NotLoaded::Busy,
            _ => NotLoaded::Refused(Reason::of(error)),
        }
    }
}

impl From<rusqlite::Error> for NotBackedUp {
    fn from(error: rusqlite::Error) -> NotBackedUp {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => NotBackedUp::Damaged,
            _ => NotBackedUp::NotCopied(Reason::of(error)),
        }
    }
}

impl From<rusqlite::Error> for NotMended {
    fn from(error: rusqlite::Error) -> NotMended {
        NotMended::NotMade(Reason::of(error))
    }
}

impl From<Unread> for NotLoaded {
    fn from(why: Unread) -> NotLoaded {
        match why {
            Unread::Missing => NotLoaded::Incomplete,
            Unread::NotADraft(why) => NotLoaded::Unreadable(why),
            Unread::Refused(error) => error.into(),
        }
    }
}
