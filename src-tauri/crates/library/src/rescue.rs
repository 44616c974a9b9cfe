//! Another file lies where the library was: what is open is saved beside it.
//!
//! The open file is there as long as this program runs. What is saved goes into it still, and a copy of it is made
//! under a name of its own after each change, so that nothing is lost when the program ends.

use crate::backup::{beside, export_open};
use crate::failure::NotSaved;
use crate::identity::Identity;
use crate::journal::Journal;
use crate::library::Library;
use std::path::{Path, PathBuf};

impl Library {
    /// Looks whether the file is still the one that was opened. If not, the journal beside it is another library's.
    pub(crate) fn notice_replaced(&mut self) {
        if self.rescued.is_some() || self.identity.is_still(&self.path) {
            return;
        }
        let rescued = free_name(&self.path);
        self.journal = Journal::of(&rescued);
        self.rescued = Some(rescued);
    }

    /// After a change: says where the copy is, if the file was replaced.
    pub(crate) fn settle(&self) -> Result<(), NotSaved> {
        let Some(rescued) = &self.rescued else { return Ok(()) };
        export_open(&self.connection, &self.path, rescued).map_err(|_| NotSaved::Disk)?;
        self.take_log_away();
        Err(NotSaved::Replaced { rescued: rescued.clone() })
    }

    /// The write-ahead log of the old file must not be taken for the new one's.
    fn take_log_away(&self) {
        for (identity, suffix) in self.logs.iter().zip(LOGS) {
            let log = log(&self.path, suffix);
            if identity.is_known() && identity.is_still(&log) {
                // What stays is told apart by its checksums.
                let _ = std::fs::remove_file(log);
            }
        }
    }
}

const LOGS: [&str; 2] = ["-wal", "-shm"];

/// Which files the logs of a library are.
pub(crate) fn logs(library: &Path) -> [Identity; 2] {
    LOGS.map(|suffix| Identity::of(&log(library, suffix)))
}

fn log(library: &Path, suffix: &str) -> PathBuf {
    let name = library.file_name().unwrap_or_default().to_string_lossy().into_owned();
    beside(library, &format!("{name}{suffix}"))
}

fn free_name(library: &Path) -> PathBuf {
    let name = |nth: u32| beside(library, &format!("library-rescued-{nth}.sqlite"));
    (1..1000).map(name).find(|path| !path.exists()).unwrap_or_else(|| name(0))
}
