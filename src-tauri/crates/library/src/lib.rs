//! Drafts kept on the clerk's machine: `SQLite`, the only crate that stores.
//!
//! Invariants: what was confirmed as saved is on the disk; a library of a newer program is refused, never
//! changed; time comes from the caller and orders nothing.

mod failure;
pub mod files;
mod library;
mod schema;

pub use failure::{NotLoaded, NotSaved, Unavailable};
pub use library::{Card, DraftId, Library, SourceFile};
