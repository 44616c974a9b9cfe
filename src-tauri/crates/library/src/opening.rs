//! Opening: what a file is, whether it may be written, and bringing it up to the newest format.

use crate::backup;
use crate::failure::{NotSaved, Unavailable};
use crate::identity::Identity;
use crate::journal::Journal;
use crate::library::Library;
use crate::place;
use crate::rescue::logs;
use crate::schema::{self, Found};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::fs;
use std::path::Path;
use std::time::Duration;

/// Whether a library can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It can.
    Full,
    /// A later version of the program wrote it: it is only read.
    Newer {
        /// Its format.
        found: u32,
    },
    /// Another window has it: it is only read.
    OtherWindow,
    /// Its folder or its file is read-only.
    ReadOnlyFolder,
}

impl Access {
    /// Why a change is refused.
    pub(crate) fn refusal(self) -> Option<NotSaved> {
        match self {
            Access::Full => None,
            Access::Newer { found } => Some(NotSaved::Newer { found, known: schema::NEWEST }),
            Access::OtherWindow => Some(NotSaved::OtherWindow),
            Access::ReadOnlyFolder => Some(NotSaved::ReadOnly),
        }
    }
}

/// How long to wait for another program that writes.
const PATIENCE: Duration = Duration::from_secs(3);

impl Library {
    /// Opens the library at a path; makes it, and its folder, where there is none. One of a newer program, or one that
    /// lies where nothing can be written, is opened to be read: see [`Library::access`].
    pub fn open(path: &Path) -> Result<Library, Unavailable> {
        if let Some(why) = place::unfit(path) {
            return Err(Unavailable::Unfit { path: path.to_owned(), why });
        }
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            let failed = |reason| Unavailable::Folder { folder: folder.to_owned(), reason };
            fs::create_dir_all(folder).map_err(failed)?;
        }
        let failed = |error| Unavailable::of(error, path);
        let mut connection =
            match Connection::open(path).and_then(|connection| writes(&connection).map(|()| connection)) {
                Ok(connection) => connection,
                Err(error) if is_read_only(&error) && path.exists() => {
                    return Library::look(path, Access::ReadOnlyFolder);
                }
                Err(error) => return Err(failed(error)),
            };
        match schema::found(&connection).map_err(failed)? {
            Found::Foreign => return Err(Unavailable::NotALibrary { path: path.to_owned() }),
            Found::Version(found) if found > schema::NEWEST => {
                drop(connection);
                return Library::look(path, Access::Newer { found });
            }
            Found::Version(found) => {
                durable(&connection).map_err(failed)?;
                if (1..schema::NEWEST).contains(&found) {
                    backup::before_migration(&connection, path, found).map_err(Unavailable::NotBackedUp)?;
                }
                if found < schema::NEWEST {
                    schema::migrate(&mut connection).map_err(failed)?;
                }
            }
        }
        Ok(Library::over(connection, path, Access::Full))
    }

    /// Opens a library only to read it.
    pub fn look(path: &Path, access: Access) -> Result<Library, Unavailable> {
        let failed = |error| Unavailable::of(error, path);
        let connection = read_only(path).map_err(failed)?;
        Ok(Library::over(connection, path, access))
    }

    fn over(connection: Connection, path: &Path, access: Access) -> Library {
        Library {
            connection,
            path: path.to_owned(),
            journal: Journal::of(path),
            access,
            identity: Identity::of(path),
            logs: logs(path),
            rescued: None,
            seen: std::cell::RefCell::default(),
        }
    }
}

/// A connection that reads. Where not even a lock can be made, the file cannot change under it either.
pub(crate) fn read_only(path: &Path) -> Result<Connection, rusqlite::Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    match schema::found(&connection) {
        Ok(_) => Ok(connection),
        Err(error) if is_read_only(&error) || error.sqlite_error_code() == Some(ErrorCode::CannotOpen) => {
            let uri = format!("file:{}?immutable=1", escaped(path));
            let connection = Connection::open_with_flags(uri, flags | OpenFlags::SQLITE_OPEN_URI)?;
            schema::found(&connection)?;
            Ok(connection)
        }
        Err(error) => Err(error),
    }
}

/// A path within a URI.
fn escaped(path: &Path) -> String {
    let path = path.to_string_lossy();
    let path = if cfg!(windows) { format!("/{}", path.replace('\\', "/")) } else { path.into_owned() };
    path.replace('%', "%25").replace('?', "%3f").replace('#', "%23")
}

/// Whether writing is let: asked before anything is written.
fn writes(connection: &Connection) -> Result<(), rusqlite::Error> {
    connection.busy_timeout(PATIENCE)?;
    if connection.is_readonly("main")? {
        return Err(rusqlite::Error::SqliteFailure(
            rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_READONLY),
            None,
        ));
    }
    schema::found(connection).map(|_| ())
}

fn is_read_only(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied))
}

/// A commit is on the disk before it is confirmed.
pub(crate) fn durable(connection: &Connection) -> Result<(), rusqlite::Error> {
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)
}
