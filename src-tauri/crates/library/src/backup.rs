//! Backups: the whole library as one file that any `SQLite` opens, without the index, which is made anew.

use crate::failure::NotBackedUp;
use crate::files;
use crate::journal::Journal;
use crate::opening::read_only;
use crate::rotation::{Stamp, kept};
use crate::rows::Rows;
use crate::schema;
use jiff::civil::Date;
use rusqlite::{Connection, TransactionBehavior, backup};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The file beside a library that says where its backups go.
const SETTING: &str = "backup-folder.txt";

/// Where a library's backups go unless the clerk says otherwise.
const FOLDER: &str = "backups";

/// The folder of a library's backups.
pub fn folder(library: &Path) -> PathBuf {
    let own = beside(library, FOLDER);
    let Ok(bytes) = files::read_within(&beside(library, SETTING), 1 << 15) else { return own };
    match String::from_utf8(bytes) {
        Ok(text) if !text.trim().is_empty() => PathBuf::from(text.trim()),
        _ => own,
    }
}

/// Whether backups go to a folder that the clerk chose.
pub fn is_chosen(library: &Path) -> bool {
    folder(library) != beside(library, FOLDER)
}

/// Sets the folder of a library's backups; it may be a network drive. Where it cannot be written now, nothing is set.
pub fn set_folder(library: &Path, folder: &Path) -> Result<(), NotBackedUp> {
    reach(folder)?;
    let text = folder.to_string_lossy();
    files::write_whole(&beside(library, SETTING), text.as_bytes()).map_err(NotBackedUp::NotWritten)
}

/// Backups go beside the library again.
pub fn forget_folder(library: &Path) -> Result<(), NotBackedUp> {
    match fs::remove_file(beside(library, SETTING)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(NotBackedUp::NotWritten(error.into()))
        }
        _ => Ok(()),
    }
}

/// Whether a folder for backups can be written now. Takes as long as the system waits for a drive that is away.
pub fn reach(folder: &Path) -> Result<(), NotBackedUp> {
    let probe = folder.join(format!(".nigao-{}.part", std::process::id()));
    let reached =
        fs::create_dir_all(folder).and_then(|()| File::create(&probe)).and_then(|_| fs::remove_file(&probe));
    reached.map_err(|reason| NotBackedUp::Unreachable { folder: folder.to_owned(), reason })
}

/// The day of the last backup in the folder where they go.
pub fn last_day(library: &Path) -> Option<Date> {
    list(&folder(library)).last().map(|(stamp, _)| stamp.day)
}

/// A backup that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// Whether it stands in the folder that the clerk chose; otherwise that one could not be reached, and it stands
    /// beside the library.
    pub in_place: bool,
}

/// Takes a backup, and removes those that the rotation gives up. Where nothing changed since the last one, that one
/// stays the last.
pub fn take(library: &Path, today: Date) -> Result<Backup, NotBackedUp> {
    let chosen = folder(library);
    match take_into(library, &chosen, today) {
        Ok(path) => Ok(Backup { path, in_place: true }),
        Err(_) if chosen != beside(library, FOLDER) => {
            let path = take_into(library, &beside(library, FOLDER), today)?;
            Ok(Backup { path, in_place: false })
        }
        Err(why) => Err(why),
    }
}

fn take_into(library: &Path, folder: &Path, today: Date) -> Result<PathBuf, NotBackedUp> {
    fs::create_dir_all(folder).map_err(|reason| NotBackedUp::Folder { folder: folder.to_owned(), reason })?;
    let sequence = turn_journal(library)?;
    let there = list(folder);
    if let Some((_, path)) = there.iter().find(|(stamp, _)| stamp.sequence == sequence) {
        return Ok(path.clone());
    }
    let part = beside(library, ".backup.part");
    let sequence = copy(library, &part)?;
    let stamp = Stamp { sequence, day: today };
    let path = folder.join(name(stamp));
    let moved = move_whole(&part, &path);
    // Gone already where it was renamed.
    let _ = fs::remove_file(&part);
    moved.map_err(|reason| NotBackedUp::Folder { folder: folder.to_owned(), reason })?;
    rotate(library, folder);
    Ok(path)
}

/// Closes the journal, so that what follows is what no backup before this moment has.
fn turn_journal(library: &Path) -> Result<i64, NotBackedUp> {
    let mut connection = Connection::open(library)?;
    connection.busy_timeout(Duration::from_secs(3))?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let sequence = transaction.sequence()?;
    // Without it the journal goes on; the backup is none the worse.
    let _ = Journal::of(library).turn(sequence);
    Ok(sequence)
}

fn rotate(library: &Path, folder: &Path) {
    let there = list(folder);
    let stamps: Vec<Stamp> = there.iter().map(|(stamp, _)| *stamp).collect();
    let kept = kept(&stamps);
    for (_, path) in there.iter().filter(|(stamp, _)| !kept.contains(stamp)) {
        // Tried again next time.
        let _ = fs::remove_file(path);
    }
    // The journal reaches back to the second last, in case the last cannot be read.
    if let Some(second_last) = stamps.iter().rev().nth(1) {
        Journal::of(library).forget(second_last.sequence);
    }
}

/// The backups in a folder, the oldest first.
pub(crate) fn list(folder: &Path) -> Vec<(Stamp, PathBuf)> {
    let Ok(files) = fs::read_dir(folder) else { return Vec::new() };
    let stamped = |path: PathBuf| Some((stamp(path.file_name()?.to_str()?)?, path));
    let mut found: Vec<_> = files.flatten().filter_map(|file| stamped(file.path())).collect();
    found.sort();
    found
}

/// `nigao-2026-11-28-000123.sqlite`.
fn name(Stamp { sequence, day }: Stamp) -> String {
    format!("nigao-{day}-{sequence:06}.sqlite")
}

fn stamp(name: &str) -> Option<Stamp> {
    let rest = name.strip_prefix("nigao-")?.strip_suffix(".sqlite")?;
    let (day, sequence) = rest.rsplit_once('-')?;
    Some(Stamp { sequence: sequence.parse().ok()?, day: day.parse().ok()? })
}

/// Copies a library to a path as one whole file, proven readable, and returns the count of its last change.
pub(crate) fn copy(library: &Path, to: &Path) -> Result<i64, NotBackedUp> {
    let from = read_only(library)?;
    let sequence = copy_of(&from, to)?;
    Ok(sequence)
}

fn copy_of(from: &Connection, to: &Path) -> Result<i64, NotBackedUp> {
    if to.exists() {
        fs::remove_file(to).map_err(|reason| NotBackedUp::Folder { folder: to.to_owned(), reason })?;
    }
    let mut copy = Connection::open(to)?;
    copy.pragma_update(None, "journal_mode", "MEMORY")?;
    backup::Backup::new(from, &mut copy)?.run_to_completion(i32::MAX, Duration::ZERO, None)?;
    copy.pragma_update(None, "journal_mode", "DELETE")?;
    let version: u32 = copy.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let mut sequence = 0;
    if version == schema::NEWEST {
        copy.execute_batch("DELETE FROM grams; DELETE FROM texts; DELETE FROM undo; VACUUM;")?;
        sequence = copy.sequence()?;
    }
    whole(&copy)?;
    drop(copy);
    let flushed = File::open(to).and_then(|file| file.sync_all());
    flushed.map_err(|reason| NotBackedUp::Folder { folder: to.to_owned(), reason })?;
    Ok(sequence)
}

/// Reads all of a library and finds nothing wrong.
pub(crate) fn whole(connection: &Connection) -> Result<(), NotBackedUp> {
    let said: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if said == "ok" { Ok(()) } else { Err(NotBackedUp::Damaged) }
}

/// The library as it was before its format changes, beside the other backups.
pub(crate) fn before_migration(
    connection: &Connection,
    library: &Path,
    version: u32,
) -> Result<(), NotBackedUp> {
    let folder = beside(library, FOLDER);
    fs::create_dir_all(&folder).map_err(|reason| NotBackedUp::Folder { folder: folder.clone(), reason })?;
    let free = (1..1000).map(|nth| folder.join(format!("before-format-{}-{nth}.sqlite", version + 1)));
    let path = free.into_iter().find(|path| !path.exists()).unwrap_or_else(|| folder.join("before.sqlite"));
    let part = beside(library, ".backup.part");
    copy_of(connection, &part)?;
    move_whole(&part, &path).map_err(|reason| NotBackedUp::Folder { folder, reason })
}

/// Renames; over the border of a disk copies first, so that the place never holds half a file.
pub(crate) fn move_whole(from: &Path, to: &Path) -> std::io::Result<()> {
    if fs::rename(from, to).is_ok() {
        return Ok(());
    }
    let part = to.with_extension("part");
    let copied = fs::copy(from, &part).and_then(|_| File::open(&part)?.sync_all());
    if let Err(failed) = copied.and_then(|()| fs::rename(&part, to)) {
        // The first failure is the one to tell.
        let _ = fs::remove_file(&part);
        return Err(failed);
    }
    // It stands under its new name by now.
    let _ = fs::remove_file(from);
    Ok(())
}

/// A file beside a library.
pub(crate) fn beside(library: &Path, name: &str) -> PathBuf {
    library.with_file_name(name)
}

/// The same of an open library.
pub(crate) fn export_open(open: &Connection, library: &Path, to: &Path) -> Result<(), NotBackedUp> {
    let part = beside(library, ".rescue.part");
    copy_of(open, &part)?;
    move_whole(&part, to).map_err(|reason| NotBackedUp::Folder { folder: to.to_owned(), reason })
}

/// Writes the whole library to one file that [`crate::Library::take_in`] reads.
pub fn export(library: &Path, to: &Path) -> Result<(), NotBackedUp> {
    let part = beside(library, ".export.part");
    copy(library, &part)?;
    move_whole(&part, to).map_err(|reason| NotBackedUp::Folder { folder: to.to_owned(), reason })
}
