//! What went wrong, as the window is told: a type that it treats in its own way, and one finished sentence.

use serde::Serialize;
use std::fmt::Display;
use ts_rs::TS;

/// Why a command was not carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(crate) enum Failure {
    /// A file or a text gave no draft; the window offers another way in.
    Unreadable {
        /// What happened, what is safe, what to do.
        message: String,
    },
    /// The edit was made on another revision; the window sends the draft whole.
    Stale {
        /// What happened, what is safe, what to do.
        message: String,
    },
    /// Something could not be written; the window keeps the text and offers to try again.
    NotSaved {
        /// What happened, what is safe, what to do.
        message: String,
    },
    /// What was asked for is there no longer; the window goes back home.
    Gone {
        /// What happened, what is safe, what to do.
        message: String,
    },
    /// Nothing on this machine shows dialogs for files; the window offers to try again.
    NoDialog {
        /// What happened, what is safe, what to do.
        message: String,
    },
    /// The same is being done already; the window waits.
    Busy {
        /// What happened, what is safe, what to do.
        message: String,
    },
}

impl Failure {
    pub(crate) fn unreadable(why: impl Display) -> Failure {
        Failure::Unreadable { message: why.to_string() }
    }

    pub(crate) fn stale() -> Failure {
        Failure::Stale {
            message: "窗口与后台的稿子对不上了；文字都在，正在重新对齐".to_owned()
        }
    }

    pub(crate) fn not_saved(why: impl Display) -> Failure {
        Failure::NotSaved { message: why.to_string() }
    }

    pub(crate) fn gone(why: impl Display) -> Failure {
        Failure::Gone { message: why.to_string() }
    }

    pub(crate) fn no_dialog() -> Failure {
        Failure::NoDialog {
            message: "这台电脑没有能选文件的窗口，稿子没有改动；请装上 xdg-desktop-portal 或 zenity 再试，要导入的文件也可以直接拖进来".to_owned(),
        }
    }

    pub(crate) fn busy() -> Failure {
        Failure::Busy {
            message: "正在导出，稿子没有改动；请先完成已打开的保存窗口".to_owned()
        }
    }

    /// The sentence.
    pub(crate) fn message(&self) -> &str {
        match self {
            Failure::Unreadable { message }
            | Failure::Stale { message }
            | Failure::NotSaved { message }
            | Failure::Gone { message }
            | Failure::NoDialog { message }
            | Failure::Busy { message } => message,
        }
    }
}
