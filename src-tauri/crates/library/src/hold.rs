//! One window a library: the second is told, and only looks.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;

/// The right to be the window of a library; given back when it is dropped, or when the program ends in any way.
#[derive(Debug)]
pub struct Hold {
    _file: File,
}

impl Hold {
    /// Takes the right; `None` where another window has it. The command line needs none: it waits its turn for each
    /// change.
    pub fn take(library: &Path) -> io::Result<Option<Hold>> {
        if let Some(folder) = library.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)?;
        }
        let file =
            File::options().create(true).truncate(false).write(true).open(library.with_extension("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Hold { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}
