//! Saves open drafts about a second after the last key, and before the window closes.

use crate::answers::{NotSaved, Saved};
use crate::desk::{Desk, now_ms};
use crate::drafts::Unsaved;
use crate::failure::Failure;
use library::Keeper as _;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// After the last edit.
const QUIET: Duration = Duration::from_millis(600);

/// While the clerk goes on typing, at most this long after the first edit that is not saved.
const MOST: Duration = Duration::from_secs(1);

/// After a save that failed.
const RETRY: Duration = Duration::from_secs(5);

/// The way to the thread that saves.
#[derive(Clone)]
pub(crate) struct Saver {
    calls: Sender<Call>,
}

enum Call {
    Edited,
    /// Save at once, and say whether all is saved.
    Flush(Sender<bool>),
}

/// Who hears how a save ended.
pub(crate) trait Ears: Send + 'static {
    /// A draft is durable.
    fn saved(&self, saved: Saved);
    /// A draft is not; it will be tried again.
    fn not_saved(&self, failed: NotSaved);
}

impl Saver {
    /// Begins to save what changes on the desk.
    pub(crate) fn start(desk: Arc<Desk>, ears: impl Ears) -> Saver {
        let (calls, heard) = channel();
        std::thread::spawn(move || keep_saved(&heard, &desk, &ears));
        Saver { calls }
    }

    /// Something changed.
    pub(crate) fn edited(&self) {
        // Fails only when the thread has ended, and with it the app.
        let _ = self.calls.send(Call::Edited);
    }

    /// Saves now and waits for it; whether all is on the disk.
    pub(crate) fn flush(&self) -> bool {
        let (answer, answered) = channel();
        self.calls.send(Call::Flush(answer)).is_ok() && answered.recv().unwrap_or(false)
    }
}

fn keep_saved(heard: &Receiver<Call>, desk: &Desk, ears: &impl Ears) {
    let mut all_saved = true;
    loop {
        let call =
            if all_saved { heard.recv().map_err(RecvTimeoutError::from) } else { heard.recv_timeout(RETRY) };
        let asked = match call {
            Ok(Call::Edited) => quiet(heard),
            Ok(Call::Flush(answer)) => Some(answer),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => return,
        };
        all_saved = save_all(desk, ears);
        if let Some(answer) = asked {
            // Whoever asked may have gone.
            let _ = answer.send(all_saved);
        }
    }
}

/// Waits until the keys rest, or someone asks for a save.
fn quiet(heard: &Receiver<Call>) -> Option<Sender<bool>> {
    let latest = Instant::now() + MOST;
    loop {
        let left = latest.saturating_duration_since(Instant::now());
        match heard.recv_timeout(QUIET.min(left)) {
            Ok(Call::Edited) => {}
            Ok(Call::Flush(answer)) => return Some(answer),
            Err(_) => return None,
        }
    }
}

fn save_all(desk: &Desk, ears: &impl Ears) -> bool {
    let unsaved = desk.drafts().unsaved();
    let failed = unsaved.iter().filter(|one| !save(desk, ears, one)).count();
    failed == 0
}

fn save(desk: &Desk, ears: &impl Ears, Unsaved { id, revision, draft }: &Unsaved) -> bool {
    let now = now_ms();
    match desk.library(|library| library.save(*id, draft, now), Failure::not_saved) {
        Ok(()) => {
            desk.drafts().saved(*id, *revision, now);
            desk.keep_undo(*id);
            ears.saved(Saved { id: id.0, revision: *revision, saved_at: now });
            true
        }
        Err(why) => {
            ears.not_saved(NotSaved { id: id.0, message: why.message().to_owned() });
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::{Draft, Edit, Kind};
    use library::Library;
    use std::path::Path;

    /// Passes on what it hears.
    struct Told(Sender<Result<Saved, NotSaved>>);

    impl Ears for Told {
        fn saved(&self, saved: Saved) {
            self.0.send(Ok(saved)).unwrap();
        }

        fn not_saved(&self, failed: NotSaved) {
            self.0.send(Err(failed)).unwrap();
        }
    }

    /// A desk with one draft that was edited once, in a folder, and what is told after a flush.
    fn flushed(folder: &Path, id: library::DraftId) -> (bool, Result<Saved, NotSaved>) {
        let desk = Arc::new(Desk::new(folder));
        desk.drafts().open(id, Draft::default(), 0);
        desk.drafts().edit(id, 0, vec![Edit::Kind { kind: Kind::Notice }]).unwrap();
        let (tell, told) = channel();
        let saver = Saver::start(desk, Told(tell));
        saver.edited();
        (saver.flush(), told.recv().unwrap())
    }

    #[test]
    fn a_flush_returns_when_the_draft_is_in_the_library() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        let id = Library::open(&path).unwrap().add(&Draft::default(), None, 0).unwrap();
        let (all_saved, told) = flushed(folder.path(), id);
        assert!(all_saved);
        assert_eq!(told.unwrap().revision, 1);
        assert_eq!(Library::open(&path).unwrap().load(id).unwrap().kind, Kind::Notice);
    }

    #[test]
    fn what_can_be_undone_is_kept_with_the_revision_that_it_belongs_to() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        let id = Library::open(&path).unwrap().add(&Draft::default(), None, 0).unwrap();
        let desk = Arc::new(Desk::new(folder.path()));
        desk.drafts().open(id, Draft::default(), 0);
        let (tell, _told) = channel();
        let saver = Saver::start(Arc::clone(&desk), Told(tell));
        let kept = || Library::open(&path).unwrap().undo(id).unwrap();
        for (revision, steps) in [(0, "甲"), (1, "乙")] {
            desk.drafts().edit(id, revision, vec![Edit::Kind { kind: Kind::Notice }]).unwrap();
            desk.drafts().note_undo(id, revision + 1, steps.to_owned());
            assert!(saver.flush());
            assert_eq!(kept().as_deref(), Some(steps));
        }
        desk.drafts().note_undo(id, 1, "旧".to_owned());
        desk.keep_undo(id);
        assert_eq!(kept().as_deref(), Some("乙"));
    }

    #[test]
    fn a_save_that_fails_is_told_in_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        let (all_saved, told) = flushed(folder.path(), library::DraftId(7));
        assert!(!all_saved);
        assert!(told.unwrap_err().message.contains("未能保存"));
    }
}
