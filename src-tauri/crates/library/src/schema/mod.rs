//! The disk format, apart from the model: one module a version.

mod v1;
mod v2;
mod v3;

use rusqlite::{Connection, Transaction, TransactionBehavior};

/// The version that is written.
pub(crate) const NEWEST: u32 = 3;

/// Marks a file as ours: `NGAO` as a number.
const APPLICATION: i32 = 0x4E47_414F;

/// What leads to a version from the one before.
type Step = fn(&Transaction<'_>) -> Result<(), rusqlite::Error>;

/// What leads from each version to the next; the first from an empty file.
const STEPS: &[Step] = &[v1::step, v2::step, v3::step];

/// What a file is before anything is written to it.
pub(crate) enum Found {
    /// A library of that version; 0 where it is empty.
    Version(u32),
    /// Another program's database.
    Foreign,
}

/// Looks at a file.
pub(crate) fn found(connection: &Connection) -> Result<Found, rusqlite::Error> {
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let tables: u32 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let empty = application == 0 && version == 0 && tables == 0;
    Ok(if empty || application == APPLICATION { Found::Version(version) } else { Found::Foreign })
}

/// Brings a library up to [`NEWEST`], all steps or none.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), rusqlite::Error> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Read under the lock: another window may just have done it.
    let version: u32 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    for step in STEPS.iter().skip(version as usize) {
        step(&transaction)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    transaction.pragma_update(None, "user_version", NEWEST)?;
    transaction.commit()
}
