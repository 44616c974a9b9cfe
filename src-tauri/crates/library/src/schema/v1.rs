//! Version 1: drafts, each as its JSON with what a list shows of it.

use rusqlite::Transaction;

pub(super) fn step(transaction: &Transaction<'_>) -> Result<(), rusqlite::Error> {
    transaction.execute_batch(
        "CREATE TABLE drafts (
            id            INTEGER PRIMARY KEY AUTOINCREMENT,
            title         TEXT NOT NULL,
            kind          TEXT NOT NULL,
            json          TEXT NOT NULL,
            source_name   TEXT,
            created_at_ms INTEGER NOT NULL,
            saved_at_ms   INTEGER NOT NULL,
            sequence      INTEGER NOT NULL UNIQUE
        ) STRICT;",
    )
}
