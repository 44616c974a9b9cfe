//! What is wrong with an office's profile.

use std::fmt;

/// A profile that cannot be used: which file, which line, and what to write there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongProfile {
    /// The file, as it was named.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// What is wrong there.
    pub why: Wrong,
}

/// What is wrong at a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is no TOML.
    NotToml {
        /// What the reader of TOML says.
        said: String,
    },
    /// A key that must be there is not.
    Missing {
        /// The key.
        key: &'static str,
        /// What it may be.
        allowed: String,
    },
    /// There is no such key.
    UnknownKey {
        /// As written.
        key: String,
        /// Those that may stand there.
        known: String,
    },
    /// A value of a key may not be this.
    NotAllowed {
        /// The key.
        key: String,
        /// As written.
        given: String,
        /// What it may be.
        allowed: String,
    },
    /// The values of a group do not go together on the paper.
    DoesNotFit {
        /// The group.
        key: String,
        /// What would.
        allowed: String,
    },
}

impl std::error::Error for WrongProfile {}

impl fmt::Display for WrongProfile {
    /// One sentence: where, what, and what may stand there instead.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} 第 {} 行：{}", self.file, self.line, self.why)
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Wrong::NotToml { said } => write!(f, "不合 TOML 的写法（{said}），请改正这一行"),
            Wrong::Missing { key, allowed } => write!(f, "缺少 {key}，请写上 {allowed}"),
            Wrong::UnknownKey { key, known } => write!(f, "没有 {key} 这一项，这里可写 {known}"),
            Wrong::NotAllowed { key, given, allowed } => write!(f, "{key} 不能是 {given}，请改为{allowed}"),
            Wrong::DoesNotFit { key, allowed } => write!(f, "{key} 放不下，请改为{allowed}"),
        }
    }
}
