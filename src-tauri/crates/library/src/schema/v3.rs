//! Version 3: what can be undone in a draft, an index for series, and grams of three for search.

use rusqlite::Transaction;

pub(super) fn step(transaction: &Transaction<'_>) -> Result<(), rusqlite::Error> {
    transaction.execute_batch(
        "CREATE TABLE undo (
            draft   INTEGER PRIMARY KEY REFERENCES drafts (id),
            content TEXT NOT NULL,
            steps   TEXT NOT NULL
        ) STRICT;
        CREATE INDEX drafts_of_series ON drafts (series, sequence);",
    )?;
    crate::library::index_anew(transaction)
}
