//! What may go wrong, as one sentence each: what happened, what is safe, what to do.

use rusqlite::ErrorCode;
use std::path::PathBuf;

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
    /// Written by a later version of the program.
    #[error(
        "稿库由更新版本的拟稿保存（格式 {found}，本程序支持到 {known}）；稿件完好未动，请升级拟稿后再打开。"
    )]
    Newer {
        /// Its format.
        found: u32,
        /// The newest that this program reads.
        known: u32,
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
    /// The database says something else.
    #[error("稿库打不开（{0}）；文件未改动，请重新启动后再试。")]
    Database(rusqlite::Error),
}

/// Why a draft was not saved. What was saved before is whole.
#[derive(Debug, thiserror::Error)]
pub enum NotSaved {
    /// No space.
    #[error("未能保存：磁盘已满；上次保存的内容完好，请腾出空间后重试。")]
    Full,
    /// Not allowed to write.
    #[error("未能保存：稿库是只读的；上次保存的内容完好，请检查文件夹权限后重试。")]
    ReadOnly,
    /// Another program holds the library.
    #[error("未能保存：稿库正被另一个程序占用；上次保存的内容完好，请稍后重试。")]
    Busy,
    /// The draft is not in the library.
    #[error("未能保存：稿库里没有这篇稿子（可能已被删除）；请另存为新稿。")]
    Gone,
    /// The database says something else.
    #[error("未能保存（{0}）；上次保存的内容完好，请稍后重试。")]
    Database(rusqlite::Error),
}

/// Why a draft cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum NotLoaded {
    /// It is not in the library.
    #[error("稿库里没有这篇稿子，可能已被删除；其他稿件未受影响。")]
    Gone,
    /// What is stored is no draft that this program reads.
    #[error("这篇稿子读不出来（{0}）；稿库未改动，其他稿件未受影响。")]
    Unreadable(#[from] draft::NotADraft),
    /// The database says something else.
    #[error("稿库读不出来（{0}）；稿件未改动，请稍后重试。")]
    Database(#[from] rusqlite::Error),
}

impl Unavailable {
    pub(crate) fn of(error: rusqlite::Error, path: PathBuf) -> Unavailable {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Unavailable::NotALibrary { path },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Unavailable::Busy,
            _ => Unavailable::Database(error),
        }
    }
}

impl From<rusqlite::Error> for NotSaved {
    fn from(error: rusqlite::Error) -> NotSaved {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => NotSaved::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => NotSaved::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => NotSaved::Busy,
            _ => NotSaved::Database(error),
        }
    }
}
