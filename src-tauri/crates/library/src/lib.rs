//! Drafts kept on the clerk's machine: SQLite, the only crate that stores.
