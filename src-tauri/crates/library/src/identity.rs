//! Whether a path still leads to the file that was opened: another program may have put another one there.

use std::path::Path;

/// Which file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Identity(Option<(u64, u64)>);

impl Identity {
    /// Of the file at a path.
    pub(crate) fn of(path: &Path) -> Identity {
        Identity(numbers(path))
    }

    /// Whether there was a file, on a system that tells files apart.
    pub(crate) fn is_known(self) -> bool {
        self.0.is_some()
    }

    /// Whether the path still leads to it.
    pub(crate) fn is_still(self, path: &Path) -> bool {
        !self.is_known() || self == Identity::of(path)
    }
}

#[cfg(unix)]
fn numbers(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata(path).ok().map(|meta| (meta.dev(), meta.ino()))
}

/// Elsewhere a file that is open cannot be replaced.
#[cfg(not(unix))]
fn numbers(_: &Path) -> Option<(u64, u64)> {
    None
}
