//! What went wrong, as the one line that is printed.

use std::fmt;
use std::path::Path;

/// `<what> <where>: <why, and what to do>`.
pub(crate) struct Failure {
    what: &'static str,
    place: String,
    why: String,
}

impl Failure {
    pub(crate) fn reading(file: &Path, why: impl fmt::Display) -> Failure {
        Failure { what: "不能读取", place: file.display().to_string(), why: why.to_string() }
    }

    pub(crate) fn writing(file: &Path, why: impl fmt::Display) -> Failure {
        Failure { what: "不能写入", place: file.display().to_string(), why: why.to_string() }
    }

    pub(crate) fn assembling(file: &Path, why: impl fmt::Display) -> Failure {
        Failure { what: "不能生成公文", place: file.display().to_string(), why: why.to_string() }
    }

    pub(crate) fn rolling(file: &Path, why: impl fmt::Display) -> Failure {
        Failure { what: "不能改年份", place: file.display().to_string(), why: why.to_string() }
    }

    pub(crate) fn asking(file: &Path, section: &str) -> Failure {
        let why = format!("没有“{section}”这一部分；请用序号、第几部分或标题，如 --ask 综合科=一,三");
        Failure { what: "不能分发", place: file.display().to_string(), why }
    }

    pub(crate) fn taking(file: &Path, wanted: &str) -> Failure {
        let why = format!(
            "没有“{wanted}”这一部分，或没有这份供稿；请用序号、第几部分或标题，加文件名，如 --take 二=供稿.docx"
        );
        Failure { what: "不能合稿", place: file.display().to_string(), why }
    }

    pub(crate) fn merging(file: &Path, why: impl fmt::Display) -> Failure {
        Failure { what: "不能合稿", place: file.display().to_string(), why: why.to_string() }
    }

    pub(crate) fn picking(file: &Path, drafts: usize) -> Failure {
        let why = format!("文件里有 {drafts} 篇稿子，--pick 请用 1 到 {drafts}");
        Failure { what: "没有这一篇", place: file.display().to_string(), why }
    }

    pub(crate) fn no_profile(name: &str) -> Failure {
        let known = profile::BUILT_IN.join("、");
        let why = format!("可用的版式有 {known}，或给出本单位版式文件（.toml）的路径");
        Failure { what: "没有这种版式", place: name.to_owned(), why }
    }

    pub(crate) fn library(library: &Path, why: impl fmt::Display) -> Failure {
        Failure { what: "稿库没有照办", place: library.display().to_string(), why: why.to_string() }
    }

    pub(crate) fn words(file: &Path, why: impl fmt::Display) -> Failure {
        Failure { what: "不能使用用语表", place: file.display().to_string(), why: why.to_string() }
    }

    pub(crate) fn profile(file: &Path, why: impl fmt::Display) -> Failure {
        Failure { what: "不能使用版式", place: file.display().to_string(), why: why.to_string() }
    }
}

impl fmt::Display for Failure {
    /// One line, whatever a file's name holds.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = format!("{} {}: {}", self.what, self.place, self.why);
        f.write_str(&line.replace(['\n', '\r'], " "))
    }
}
