//! What the app holds while it runs.

use crate::dialogs::{self, Dialogs};
use crate::drafts::Drafts;
use crate::failure::Failure;
use crate::imports::Imports;
use crate::own_profile::OwnProfile;
use library::{Library, Unavailable};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

/// The library, what is open, and the way to the system's dialogs. Locks are held for one step each, and where
/// two are needed in the order of the fields.
pub(crate) struct Desk {
    library: Mutex<Result<Library, Unavailable>>,
    imports: Mutex<Imports>,
    drafts: Mutex<Drafts>,
    exported: Mutex<BTreeSet<PathBuf>>,
    /// The office's own profile.
    pub(crate) own_profile: OwnProfile,
    /// The system's dialogs; held while one is open.
    pub(crate) dialogs: tokio::sync::Mutex<Box<dyn Dialogs>>,
}

impl Desk {
    /// A desk over the library in a folder. Where that cannot be opened, everything that needs it says why.
    pub(crate) fn new(folder: &Path) -> Desk {
        Desk {
            library: Mutex::new(Library::open(&folder.join("library.sqlite"))),
            imports: Mutex::default(),
            drafts: Mutex::default(),
            exported: Mutex::default(),
            own_profile: OwnProfile::beside_library(folder),
            dialogs: tokio::sync::Mutex::new(dialogs::system()),
        }
    }

    /// Does one thing with the library.
    pub(crate) fn library<T, E>(
        &self,
        work: impl FnOnce(&mut Library) -> Result<T, E>,
        failed: impl FnOnce(E) -> Failure,
    ) -> Result<T, Failure> {
        match &mut *held(&self.library) {
            Ok(library) => work(library).map_err(failed),
            Err(unavailable) => Err(Failure::not_saved(unavailable)),
        }
    }

    /// Recognised files.
    pub(crate) fn imports(&self) -> MutexGuard<'_, Imports> {
        held(&self.imports)
    }

    /// Open drafts.
    pub(crate) fn drafts(&self) -> MutexGuard<'_, Drafts> {
        held(&self.drafts)
    }

    /// Files written by exports: those that may be shown in their folder.
    pub(crate) fn exported(&self) -> MutexGuard<'_, BTreeSet<PathBuf>> {
        held(&self.exported)
    }
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The clock, in ms since 1970.
pub(crate) fn now_ms() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
