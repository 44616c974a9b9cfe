//! The library's file while the window has it: one window at a time, what was recovered, checks and backups.

use jiff::tz::TimeZone;
use jiff::{Timestamp, civil::Date};
use library::{Access, Hold, Keeper as _, Library, Mended, NotBackedUp, Unavailable, backup, is_whole, mend};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// A library's file, held by this window.
pub(crate) struct Shelf {
    path: PathBuf,
    /// None where another window has it.
    hold: Option<Hold>,
    notices: Mutex<Vec<String>>,
}

type Opened = Result<Library, Unavailable>;

impl Shelf {
    /// Opens a library: mended where it is damaged, only to be read where another window has it.
    pub(crate) fn open(path: &Path) -> (Shelf, Opened) {
        // Where no lock can be made, whoever may write says so.
        let hold = Hold::take(path);
        let shelf = |hold| Shelf { path: path.to_owned(), hold, notices: Mutex::default() };
        if matches!(hold, Ok(None)) {
            let shelf = shelf(None);
            shelf.say("稿库已在另一个拟稿窗口中打开；这里只能查看，请到那个窗口里修改。".to_owned());
            return (shelf, Library::look(path, Access::OtherWindow));
        }
        let shelf = shelf(hold.ok().flatten());
        let opened = match Library::open(path) {
            Err(Unavailable::Damaged { .. }) => shelf.mend_and_open(),
            opened => opened,
        };
        if let Ok(library) = &opened {
            shelf.greet(library);
        }
        (shelf, opened)
    }

    /// Where the file is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// What is to be said, once.
    pub(crate) fn notices(&self) -> Vec<String> {
        std::mem::take(&mut *self.notices.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Looks the library through, mends it where it is damaged, and takes the day's backup.
    pub(crate) fn care(&self, library: &Mutex<Opened>) {
        if self.hold.is_none() {
            return;
        }
        if let Ok(false) = is_whole(&self.path) {
            let mut library = library.lock().unwrap_or_else(PoisonError::into_inner);
            // Closed first: nobody may have the file open while another takes its place.
            *library = Err(Unavailable::Busy);
            *library = self.mend_and_open();
        }
        match self.back_up() {
            Ok(true) => {}
            Ok(false) => self.say("备份文件夹现在写不进去；这次的备份放在了稿库旁边，稿件完好。".to_owned()),
            Err(why) => self.say(why.to_string()),
        }
    }

    /// Takes a backup; whether it stands in the folder that was chosen.
    pub(crate) fn back_up(&self) -> Result<bool, NotBackedUp> {
        backup::take(&self.path, today()).map(|taken| taken.in_place)
    }

    /// The app ends in order.
    pub(crate) fn leave(&self) {
        if self.hold.is_some() {
            // At worst the next start says that this one ended early.
            let _ = fs::remove_file(self.mark());
        }
    }

    fn mend_and_open(&self) -> Opened {
        match mend(&self.path) {
            Ok(mended) => self.say(recovered(&mended)),
            Err(why) => self.say(why.to_string()),
        }
        Library::open(&self.path)
    }

    /// Says what was there after an end that was none, and marks that this window is open.
    fn greet(&self, library: &Library) {
        match library.access() {
            Access::Full => {}
            Access::Newer { .. } => {
                self.say("稿库由更新版本的拟稿保存，这里只能查看；稿件完好，请升级拟稿。".to_owned());
                return;
            }
            Access::OtherWindow | Access::ReadOnlyFolder => {
                self.say("稿库所在的文件夹是只读的，这里只能查看；稿件完好，请检查权限。".to_owned());
                return;
            }
        }
        if self.mark().exists()
            && let Some(card) = library.recent(1).ok().and_then(|cards| cards.into_iter().next())
        {
            let title = if card.title.is_empty() { "未命名稿件" } else { &card.title };
            self.say(format!(
                "上次没有正常退出；稿子都已找回，最后保存的是“{title}”，{}。",
                time(card.saved_at_ms)
            ));
        }
        // Without the mark nothing is said next time; nothing else hangs on it.
        let _ = File::create(self.mark());
    }

    fn say(&self, notice: String) {
        self.notices.lock().unwrap_or_else(PoisonError::into_inner).push(notice);
    }

    fn mark(&self) -> PathBuf {
        self.path.with_extension("open")
    }
}

fn recovered(mended: &Mended) -> String {
    mended.to_string().replace('\n', "")
}

fn zone() -> TimeZone {
    TimeZone::try_system().unwrap_or(TimeZone::UTC)
}

fn today() -> Date {
    Timestamp::now().to_zoned_datetime(zone()).date()
}

/// 11月28日 14:03.
fn time(at_ms: i64) -> String {
    let at = Timestamp::from_millisecond(at_ms).unwrap_or_default();
    at.to_zoned_datetime(zone()).strftime("%-m月%-d日 %H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::Draft;

    #[test]
    fn after_an_end_that_was_none_what_is_there_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        let (shelf, library) = Shelf::open(&path);
        assert!(shelf.notices().is_empty());
        library.unwrap().add(&Draft::default(), None, 0).unwrap();
        drop(shelf);
        let (shelf, _) = Shelf::open(&path);
        assert!(shelf.notices()[0].contains("稿子都已找回"));
        assert!(shelf.notices().is_empty());
        shelf.leave();
        drop(shelf);
        assert!(Shelf::open(&path).0.notices().is_empty());
    }

    #[test]
    fn a_second_window_only_looks_and_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        let (_first, library) = Shelf::open(&path);
        library.unwrap().add(&Draft::default(), None, 0).unwrap();
        let (second, library) = Shelf::open(&path);
        assert!(second.notices()[0].contains("另一个拟稿窗口"));
        assert_eq!(library.unwrap().access(), Access::OtherWindow);
    }

    #[test]
    fn a_damaged_library_is_mended_and_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        let (shelf, library) = Shelf::open(&path);
        let mut library = library.unwrap();
        let id = library.add(&Draft::default(), None, 0).unwrap();
        // Closed, so that nothing of it waits in the log.
        drop(library);
        library::files::write_whole(&path, &vec![7; 70_000]).unwrap();
        let library = Mutex::new(Err(Unavailable::Busy));
        shelf.care(&library);
        assert!(shelf.notices()[0].contains("修复"));
        assert!(library.lock().unwrap().as_ref().unwrap().load(id).is_ok());
    }
}
