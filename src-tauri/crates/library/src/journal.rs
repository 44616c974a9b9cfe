//! The journal: every change once more, as a line of JSON in a file beside the library, so that a damaged library is
//! rebuilt from its last good backup and what came after.
//!
//! A line is a checksum, a space, an entry. It is on the disk before the library's own commit; one whose commit
//! failed is followed by another entry that counts on from the same change, or by none.

use crate::rows::{DraftRow, PieceRow, Rows, VersionRow};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};

/// What one change wrote.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Entry {
    /// The count of the last change before.
    pub(crate) after: i64,
    /// The count of this one.
    pub(crate) sequence: i64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) drafts: Vec<DraftRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) pieces: Vec<PieceRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) versions: Vec<VersionRow>,
}

/// The journal of a library.
#[derive(Clone, Debug)]
pub(crate) struct Journal {
    path: PathBuf,
}

impl Journal {
    /// Beside a library.
    pub(crate) fn of(library: &Path) -> Journal {
        Journal { path: library.with_extension("journal") }
    }

    /// Adds an entry, and returns when it is on the disk.
    pub(crate) fn add(&self, entry: &Entry) -> io::Result<()> {
        let json = serde_json::to_string(entry).map_err(io::Error::other)?;
        let mut file = File::options().create(true).append(true).open(&self.path)?;
        // A line that was cut short by a full disk ends here.
        file.write_all(format!("\n{} {json}\n", checksum(&json)).as_bytes())?;
        file.sync_data()
    }

    /// Closes the journal at a count of changes and begins another one.
    pub(crate) fn turn(&self, sequence: i64) -> io::Result<()> {
        if !self.path.exists() {
            return Ok(());
        }
        fs::rename(&self.path, self.closed(sequence))
    }

    /// Removes closed journals whose changes are all in the backup of a count.
    pub(crate) fn forget(&self, sequence: i64) {
        for (closed, path) in self.closed_ones() {
            if closed <= sequence {
                // Tried again after the next backup.
                let _ = fs::remove_file(path);
            }
        }
    }

    /// Whether there is one.
    pub(crate) fn exists(&self) -> bool {
        self.path.exists() || !self.closed_ones().is_empty()
    }

    /// The entries after a count, in order, of two that count on from one the later; and how many lines could not be
    /// read.
    pub(crate) fn entries_after(&self, sequence: i64) -> (Vec<Entry>, usize) {
        let mut entries = BTreeMap::new();
        let mut unread = 0;
        let mut paths: Vec<PathBuf> = self.closed_ones().into_values().collect();
        paths.push(self.path.clone());
        for path in paths {
            let Ok(file) = File::open(path) else { continue };
            for line in BufReader::new(file).split(b'\n') {
                let Ok(line) = line else { break };
                match read(&line) {
                    Some(entry) => drop(entries.insert(entry.after, entry)),
                    None if line.is_empty() => {}
                    None => unread += 1,
                }
            }
        }
        (entries.into_values().filter(|entry| entry.after >= sequence).collect(), unread)
    }

    fn closed(&self, sequence: i64) -> PathBuf {
        self.path.with_extension(format!("journal.{sequence}"))
    }

    /// By their count.
    fn closed_ones(&self) -> BTreeMap<i64, PathBuf> {
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let Ok(files) = fs::read_dir(folder.unwrap_or(Path::new("."))) else { return BTreeMap::new() };
        let name = format!("{}.", self.path.file_name().unwrap_or_default().to_string_lossy());
        let closed = |path: PathBuf| {
            let file = path.file_name()?.to_str()?.to_owned();
            Some((file.strip_prefix(&name)?.parse().ok()?, path))
        };
        files.flatten().filter_map(|file| closed(file.path())).collect()
    }
}

fn read(line: &[u8]) -> Option<Entry> {
    let (sum, json) = std::str::from_utf8(line).ok()?.split_once(' ')?;
    (checksum(json) == sum).then(|| serde_json::from_str(json).ok()).flatten()
}

fn checksum(json: &str) -> String {
    let digest = Sha256::digest(json.as_bytes());
    digest[..8].iter().fold(String::new(), |mut sum, byte| {
        // Writing to a string cannot fail.
        let _ = write!(sum, "{byte:02x}");
        sum
    })
}

/// Carries an entry out once more.
pub(crate) fn replay(connection: &Connection, entry: &Entry) -> Result<(), rusqlite::Error> {
    entry.drafts.iter().try_for_each(|row| connection.put_draft(row))?;
    entry.pieces.iter().try_for_each(|row| connection.put_piece(row))?;
    entry.versions.iter().try_for_each(|row| connection.put_version(row))?;
    connection.execute("UPDATE counter SET sequence = ?1", [entry.sequence])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(sequence: i64, body: &str) -> Entry {
        let pieces = vec![(1, 1, body.to_owned())];
        Entry { after: sequence - 1, sequence, pieces, ..Entry::default() }
    }

    fn bodies(journal: &Journal, after: i64) -> (Vec<String>, usize) {
        let (entries, unread) = journal.entries_after(after);
        (entries.into_iter().map(|entry| entry.pieces[0].2.clone()).collect(), unread)
    }

    #[test]
    fn entries_come_back_in_order_over_closed_journals() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::of(&folder.path().join("library.sqlite"));
        assert!(!journal.exists());
        for sequence in 1..=12 {
            journal.add(&entry(sequence, &format!("{sequence}\n"))).unwrap();
            if sequence % 5 == 0 {
                journal.turn(sequence).unwrap();
            }
        }
        assert_eq!(bodies(&journal, 8).0, ["9\n", "10\n", "11\n", "12\n"]);
        journal.forget(5);
        assert_eq!(bodies(&journal, 0).0.len(), 7);
    }

    #[test]
    fn a_line_that_is_cut_short_takes_no_other_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::of(&folder.path().join("library.sqlite"));
        journal.add(&entry(1, "一")).unwrap();
        File::options().append(true).open(&journal.path).unwrap().write_all(b"\n0011 {\"seq").unwrap();
        journal.add(&entry(2, "二")).unwrap();
        assert_eq!(bodies(&journal, 0), (vec!["一".to_owned(), "二".to_owned()], 1));
    }

    #[test]
    fn of_two_that_count_on_from_one_the_later_was_committed() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::of(&folder.path().join("library.sqlite"));
        journal.add(&entry(1, "未提交")).unwrap();
        journal.add(&entry(1, "一")).unwrap();
        assert_eq!(bodies(&journal, 0).0, ["一"]);
    }
}
