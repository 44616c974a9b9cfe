//! Drafts kept on the clerk's machine: `SQLite`, the only crate that stores.
//!
//! Invariants: what was confirmed as saved is on the disk, in the library and in its journal; a version is never
//! changed; a library of a newer program is only read; time comes from the caller and orders nothing.

pub mod backup;
mod card;
mod content;
mod digest;
mod failure;
pub mod files;
mod folder;
mod hold;
mod identity;
mod journal;
mod keeper;
mod labels;
mod library;
mod mend;
mod merge;
mod opening;
mod pieces;
mod place;
mod rescue;
mod rotation;
mod rows;
mod salvage;
mod schema;
mod search;
mod undo;
mod versions;
mod writing;

pub use card::{Card, DraftId, SourceFile, State};
pub use digest::digest;
pub use failure::{NotBackedUp, NotLoaded, NotMended, NotSaved, Reason, Unavailable};
pub use folder::{Intake, Progress, Reading, Report, take_folder};
pub use hold::Hold;
pub use keeper::Keeper;
pub use labels::Labels;
pub use library::{Library, New};
pub use mend::{Mended, is_whole, mend};
pub use merge::Merged;
pub use opening::Access;
pub use place::{Unfit, unfit};
pub use search::{Found, Hit, Place, Query, Snippet};
pub use versions::{Sent, Version, VersionId, Why};
