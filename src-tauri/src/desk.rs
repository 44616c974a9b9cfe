//! What the app holds while it runs.

use crate::dialogs::{self, Dialogs};
use crate::drafts::Drafts;
use crate::failure::Failure;
use crate::imports::Imports;
use crate::neighbours::Neighbours;
use crate::own_profile::OwnProfile;
use crate::shelf::Shelf;
use library::{Access, DraftId, Keeper as _, Library, Unavailable};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

/// The library, what is open, and the way to the system's dialogs. Locks are held for one step each, and where
/// two are needed in the order of the fields.
pub(crate) struct Desk {
    library: Mutex<Result<Library, Unavailable>>,
    shelf: Shelf,
    taking: Mutex<Going>,
    imports: Mutex<Imports>,
    drafts: Mutex<Drafts>,
    exported: Mutex<BTreeSet<PathBuf>>,
    /// Other drafts of the open one's series.
    pub(crate) neighbours: Neighbours,
    /// The office's own profile.
    pub(crate) own_profile: OwnProfile,
    /// The system's dialogs; held while one is open.
    pub(crate) dialogs: tokio::sync::Mutex<Box<dyn Dialogs>>,
}

impl Desk {
    /// A desk over the library in a folder. Where that cannot be opened, everything that needs it says why.
    pub(crate) fn new(folder: &Path) -> Desk {
        let (shelf, library) = Shelf::open(&folder.join("library.sqlite"));
        let own_profile = OwnProfile::beside_library(folder);
        let mut drafts = Drafts::default();
        drafts.read_with(own_profile.words());
        Desk {
            library: Mutex::new(library),
            shelf,
            taking: Mutex::default(),
            imports: Mutex::default(),
            drafts: Mutex::new(drafts),
            exported: Mutex::default(),
            neighbours: Neighbours::default(),
            own_profile,
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

    /// What the clerk should know of the library, each said once.
    pub(crate) fn notices(&self) -> Vec<String> {
        self.shelf.notices()
    }

    /// A way of its own into the library, for work that takes long: what is typed meanwhile is saved as ever. Where this
    /// window only looks, so does it.
    pub(crate) fn own_way(&self) -> Result<Library, Failure> {
        let access = self.library(|library| Ok::<_, Unavailable>(library.access()), Failure::not_saved)?;
        let opened = match access {
            Access::Full => Library::open(self.library_path()),
            looks => Library::look(self.library_path(), looks),
        };
        opened.map_err(Failure::not_saved)
    }

    /// Where the library's file is.
    pub(crate) fn library_path(&self) -> &Path {
        self.shelf.path()
    }

    /// Old drafts begin to come in; whatever came in before ends.
    pub(crate) fn begin_taking(&self) -> Going {
        let going = Going::default();
        std::mem::replace(&mut *held(&self.taking), going.clone()).end();
        going
    }

    /// They come in no longer.
    pub(crate) fn end_taking(&self) {
        held(&self.taking).end();
    }

    /// Looks the library through and backs it up: takes seconds where it is large, and is not waited for.
    pub(crate) fn care(&self) {
        self.shelf.care(&self.library);
    }

    /// Takes a backup now. Where the folder that was chosen is away, it stands beside the library.
    pub(crate) fn back_up(&self) -> Result<(), Failure> {
        self.shelf.back_up().map(drop).map_err(Failure::not_saved)
    }

    /// Everything is saved, and the app ends.
    pub(crate) fn leave(&self) {
        self.shelf.leave();
    }

    /// Keeps what can be undone in a draft, where the draft as it is now is on the disk. It may be lost: nothing is said.
    pub(crate) fn keep_undo(&self, id: DraftId) {
        let kept = self.library(
            |library| match self.drafts().saved_undo(id) {
                Some(steps) => library.keep_undo(id, steps),
                None => Ok(()),
            },
            Failure::not_saved,
        );
        drop(kept);
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

/// A work that goes on until someone ends it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Going(Arc<AtomicBool>);

impl Going {
    fn end(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was ended.
    pub(crate) fn is_ended(&self) -> bool {
        self.0.load(Ordering::Relaxed)
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

#[cfg(test)]
mod tests {
    use super::*;
    use draft::Draft;

    #[test]
    fn what_takes_long_writes_only_where_the_window_may() {
        let folder = tempfile::tempdir().unwrap();
        let (first, second) = (Desk::new(folder.path()), Desk::new(folder.path()));
        assert!(first.own_way().unwrap().add(&Draft::default(), None, 0).is_ok());
        let refused = second.own_way().unwrap().add(&Draft::default(), None, 0);
        assert!(matches!(refused, Err(library::NotSaved::OtherWindow)));
    }
}
