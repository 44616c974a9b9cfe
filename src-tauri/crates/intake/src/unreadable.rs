//! Why a file could not be read, each with the one sentence that a clerk is told.

/// Why bytes gave no manuscript. The file itself is never touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// No bytes.
    #[error("文件是空的，没有可以导入的内容；请换一份文件，或直接粘贴文字")]
    Empty,
    /// Read whole, but there is no text in it.
    #[error("文件里没有文字（可能全是图片）；原文件没有改动，请把文字复制后用“粘贴文字”导入")]
    NoText,
    /// Bytes that are no text, under a text's name or none.
    #[error("这不是文字文件，认不出其中的内容；原文件没有改动，请用 Word 或 WPS 打开后另存为 .docx")]
    NotText,
    /// A kind of file that is known but not read.
    #[error("暂时不能读取 {kind}；原文件没有改动，{advice}")]
    Unsupported {
        /// What it is called.
        kind: &'static str,
        /// What to do.
        advice: &'static str,
    },
    /// Locked by a password.
    #[error("文件设了密码，打不开；原文件没有改动，请在 Word 或 WPS 里取消密码后再导入")]
    Encrypted,
    /// Cut short, or its parts contradict each other.
    #[error("文件已损坏，读不完整；原文件没有改动，请用 Word 或 WPS 打开修复并另存后再导入")]
    Broken,
    /// A zip archive that is no document.
    #[error("这是压缩包或其他程序的文件，不是 Word 文档；原文件没有改动，请先解压，再导入其中的文档")]
    NotADocument,
    /// More than any draft has, or built to exhaust the machine.
    #[error("文件太大或结构异常，为保护电脑没有打开；原文件没有改动，请拆分后再导入")]
    TooLarge,
}
