//! A damaged library: told, copied aside, and made again from its last good backup, the journal and
//! what the damaged file itself still has.

use crate::backup::{self, beside, list, move_whole, whole};
use crate::failure::{NotMended, Unavailable};
use crate::journal::{Journal, replay};
use crate::library::index_anew;
use crate::opening::{durable, read_only};
use crate::rows::Rows;
use crate::salvage::{Salvaged, has_drafts, salvage};
use crate::schema;
use rusqlite::{Connection, ErrorCode};
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// What became of a damaged library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// Where the damaged files are now.
    pub aside: PathBuf,
    /// The backup that it was made from; none where the journal alone had everything.
    pub backup: Option<PathBuf>,
    /// Changes that the journal added.
    pub changes: usize,
    /// Lines of the journal that could not be read.
    pub unread: usize,
    /// Drafts that the damaged file itself gave, row by row.
    pub salvaged: usize,
    /// Titles of drafts whose last state is lost in part.
    pub short: Vec<String>,
    /// Drafts that are there again.
    pub drafts: usize,
}

impl fmt::Display for Mended {
    /// The report, in plain sentences.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Mended { aside, backup, changes, unread, salvaged, short, drafts } = self;
        match backup {
            Some(backup) => write!(f, "稿库已用备份 {} 修复，", backup.display())?,
            None => write!(f, "稿库没有可用的备份，已另行修复，")?,
        }
        write!(f, "从日志补回 {changes} 次改动，")?;
        if *salvaged > 0 {
            write!(f, "从损坏的文件里救回 {salvaged} 篇稿子，")?;
        }
        writeln!(f, "现有 {drafts} 篇稿子。")?;
        if !short.is_empty() {
            let titles: Vec<String> = short.iter().map(|title| format!("“{title}”")).collect();
            writeln!(f, "这些稿子最后的改动没有救全，请核对，或从版本里恢复：{}。", titles.join("、"))?;
        }
        if *unread > 0 {
            writeln!(f, "日志里有 {unread} 行读不出来，对应的改动没有补回。")?;
        }
        writeln!(f, "损坏的文件没有删除，在 {}。", aside.display())
    }
}

/// Whether a library can be read from end to end. Takes seconds where it is large: not for the thread of a window.
pub fn is_whole(library: &Path) -> Result<bool, Unavailable> {
    let checked = read_only(library).and_then(|connection| {
        connection.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0))
    });
    match checked {
        Ok(said) => Ok(said == "ok"),
        Err(error) => match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Ok(false),
            _ => Err(Unavailable::of(error, library)),
        },
    }
}

/// Whether there is something to make a library from.
pub(crate) fn can_mend(library: &Path) -> bool {
    Journal::of(library).exists() || backups(library).next().is_some() || has_drafts(library)
}

/// Makes a damaged library anew. Nobody must have it open. The damaged files stay, in a folder of their own.
pub fn mend(library: &Path) -> Result<Mended, NotMended> {
    let part = beside(library, ".mended.part");
    remove(&part)?;
    let backup = good_backup(library, &part);
    let mut connection = Connection::open(&part)?;
    schema::migrate(&mut connection)?;
    let journal = Journal::of(library);
    let (entries, unread) = journal.entries_after(connection.sequence()?);
    // Pieces come before the drafts that they belong to.
    connection.pragma_update(None, "foreign_keys", false)?;
    let transaction = connection.transaction()?;
    entries.iter().try_for_each(|entry| replay(&transaction, entry))?;
    let Salvaged { drafts: salvaged, short } = salvage(library, &transaction)?;
    index_anew(&transaction)?;
    transaction.commit()?;
    let drafts = connection.draft_rows()?.len();
    if backup.is_none() && entries.is_empty() && drafts == 0 {
        return Err(NotMended::NothingToMendFrom);
    }
    whole(&connection).map_err(|_| NotMended::NothingToMendFrom)?;
    durable(&connection)?;
    connection.close().map_err(|(_, error)| error)?;
    let aside = set_aside(library)?;
    move_whole(&part, library).map_err(NotMended::NotPutInPlace)?;
    Ok(Mended { aside, backup, changes: entries.len(), unread, salvaged, short, drafts })
}

/// Copies the newest backup that is whole to a path.
fn good_backup(library: &Path, to: &Path) -> Option<PathBuf> {
    backups(library).find(|path| {
        // Copied first: the one that stays is never written to.
        let good = fs::copy(path, to).is_ok() && Connection::open(to).is_ok_and(|copy| whole(&copy).is_ok());
        good || remove(to).is_err()
    })
}

/// All backups, the newest first.
fn backups(library: &Path) -> impl Iterator<Item = PathBuf> {
    let mut found = list(&backup::folder(library));
    let own = beside(library, "backups");
    if own != backup::folder(library) {
        found.extend(list(&own));
        found.sort();
    }
    found.into_iter().rev().map(|(_, path)| path)
}

/// Moves the damaged files into a folder of their own. The journal goes on: its counts are the mended library's too.
fn set_aside(library: &Path) -> Result<PathBuf, NotMended> {
    let free = (1..1000).map(|nth| beside(library, &format!("damaged-{nth}")));
    let aside = free.into_iter().find(|folder| !folder.exists()).ok_or(NotMended::NothingToMendFrom)?;
    fs::create_dir_all(&aside).map_err(NotMended::NotPutInPlace)?;
    let name = library.file_name().unwrap_or_default().to_string_lossy().into_owned();
    for suffix in ["", "-wal", "-shm"] {
        let from = beside(library, &format!("{name}{suffix}"));
        if from.exists() {
            move_whole(&from, &aside.join(format!("{name}{suffix}"))).map_err(NotMended::NotPutInPlace)?;
        }
    }
    Ok(aside)
}

fn remove(path: &Path) -> Result<(), NotMended> {
    if path.exists() { fs::remove_file(path).map_err(NotMended::NotPutInPlace) } else { Ok(()) }
}
