//! What can be undone in a draft: the window's own notes, kept beside the draft that they belong to.
//!
//! They are a convenience, not the clerk's work: they stand in neither journal nor backups, and where they do not fit
//! the draft as it is they are not there.

use rusqlite::{Connection, OptionalExtension, params};

/// Bytes of notes; longer ones are not kept.
const LARGEST: usize = 1 << 20;

/// Keeps notes that belong to a content of a draft. None, or too many, take away what was there.
pub(crate) fn keep(
    connection: &Connection,
    (draft, content): (i64, &str),
    steps: &str,
) -> Result<(), rusqlite::Error> {
    if steps.is_empty() || steps.len() > LARGEST {
        connection.prepare_cached("DELETE FROM undo WHERE draft = ?1")?.execute([draft])?;
        return Ok(());
    }
    let mut put = connection
        .prepare_cached("INSERT OR REPLACE INTO undo (draft, content, steps) VALUES (?1, ?2, ?3)")?;
    put.execute(params![draft, content, steps])?;
    Ok(())
}

/// The notes that belong to a draft as it is now.
pub(crate) fn of(connection: &Connection, draft: i64) -> Result<Option<String>, rusqlite::Error> {
    let mut get = connection.prepare_cached(
        "SELECT undo.steps FROM undo JOIN drafts ON drafts.id = undo.draft AND drafts.content = undo.content \
         WHERE undo.draft = ?1",
    )?;
    get.query_row([draft], |row| row.get(0)).optional()
}
