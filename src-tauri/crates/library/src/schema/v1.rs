//! Version 1: drafts, each as its JSON with what a list shows of it.

pub(super) const STEP: &str = "
CREATE TABLE drafts (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    title         TEXT NOT NULL,
    kind          TEXT NOT NULL,
    json          TEXT NOT NULL,
    source_name   TEXT,
    created_at_ms INTEGER NOT NULL,
    saved_at_ms   INTEGER NOT NULL,
    sequence      INTEGER NOT NULL UNIQUE
) STRICT;
";
