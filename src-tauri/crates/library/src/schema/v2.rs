//! Version 2: drafts in pieces with labels and versions, their texts, and the index for search.

use crate::pieces::take_apart;
use crate::rows::{DraftRow, Rows};
use rusqlite::Transaction;

const TABLES: &str = "
ALTER TABLE drafts RENAME TO drafts_1;
CREATE TABLE counter (sequence INTEGER NOT NULL) STRICT;
INSERT INTO counter SELECT coalesce(max(sequence), 0) FROM drafts_1;
CREATE TABLE drafts (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    title         TEXT NOT NULL,
    kind          TEXT NOT NULL,
    year          INTEGER,
    issuer        TEXT NOT NULL,
    series        TEXT NOT NULL,
    own_year      INTEGER,
    own_issuer    TEXT,
    own_series    TEXT,
    state         TEXT NOT NULL,
    source_name   TEXT,
    source_digest TEXT,
    content       TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    saved_at_ms   INTEGER NOT NULL,
    sequence      INTEGER NOT NULL UNIQUE
) STRICT;
CREATE INDEX drafts_of_source ON drafts (source_digest) WHERE source_digest IS NOT NULL;
CREATE TABLE pieces (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    draft INTEGER NOT NULL REFERENCES drafts (id),
    body  TEXT NOT NULL
) STRICT;
CREATE INDEX pieces_of_draft ON pieces (draft);
CREATE TABLE versions (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    draft    INTEGER NOT NULL REFERENCES drafts (id),
    why      TEXT NOT NULL,
    name     TEXT NOT NULL,
    content  TEXT NOT NULL,
    at_ms    INTEGER NOT NULL,
    sequence INTEGER NOT NULL
) STRICT;
CREATE INDEX versions_of_draft ON versions (draft, sequence);
CREATE TABLE texts (
    draft  INTEGER PRIMARY KEY REFERENCES drafts (id),
    plain  TEXT NOT NULL,
    places TEXT NOT NULL
) STRICT;
CREATE TABLE grams (
    key    INTEGER PRIMARY KEY,
    drafts BLOB NOT NULL
) STRICT;
";

/// Takes every draft apart. One that cannot be read is kept as it is written.
pub(super) fn step(transaction: &Transaction<'_>) -> Result<(), rusqlite::Error> {
    transaction.execute_batch(TABLES)?;
    let mut old = transaction.prepare(
        "SELECT id, title, kind, json, source_name, created_at_ms, saved_at_ms, sequence FROM drafts_1 ORDER BY id",
    )?;
    let mut rows = old.query([])?;
    while let Some(row) = rows.next()? {
        let json: String = row.get(3)?;
        let mut new = DraftRow {
            id: row.get(0)?,
            title: row.get(1)?,
            kind: row.get(2)?,
            source_name: row.get(4)?,
            created_at_ms: row.get(5)?,
            saved_at_ms: row.get(6)?,
            sequence: row.get(7)?,
            ..DraftRow::default()
        };
        transaction.put_draft(&new)?;
        match draft::from_json(&json) {
            Ok(draft) => {
                new.describe(&draft);
                new.content = transaction.new_pieces(new.id, &take_apart(&draft))?.to_text();
            }
            Err(_) => new.content = transaction.new_piece(new.id, &json)?.to_string(),
        }
        transaction.put_draft(&new)?;
    }
    drop(rows);
    drop(old);
    // The index is made by the next step, which changes what is in it.
    transaction.execute_batch("DROP TABLE drafts_1")
}
