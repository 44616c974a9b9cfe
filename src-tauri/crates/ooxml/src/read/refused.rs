//! Why a package was not read.

/// Why bytes gave no document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// No zip archive, or one that is cut short or contradicts itself.
    #[error("the archive is broken")]
    BrokenArchive,
    /// The archive asks for a password.
    #[error("the archive is locked by a password")]
    Locked,
    /// More entries, bytes, paragraphs or levels than any document has.
    #[error("more {0} than any document has")]
    TooMuch(Measure),
    /// A sound archive, but no `WordprocessingML` package.
    #[error("the archive holds no WordprocessingML document")]
    NotWordprocessing,
    /// A part that is needed is not well-formed XML, or its bytes are damaged.
    #[error("the part {0} is broken")]
    BrokenPart(String),
}

/// What there was too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Entries of the archive.
    Entries,
    /// Bytes after inflating.
    Bytes,
    /// Elements within elements.
    Levels,
    /// Paragraphs.
    Paragraphs,
}

impl std::fmt::Display for Measure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Measure::Entries => "entries",
            Measure::Bytes => "bytes",
            Measure::Levels => "levels of elements",
            Measure::Paragraphs => "paragraphs",
        })
    }
}
