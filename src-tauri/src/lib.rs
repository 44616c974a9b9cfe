//! The desktop shell: a window over the crates. Thin: a command is one call into a crate, and what stands here
//! is only what a window needs: open drafts with their revisions, saving in time, dialogs, what crosses as JSON.
//!
//! Invariants: nothing is decided here that the command line would have to decide too; no command blocks the
//! window; every failure that crosses is one finished sentence.

mod analysis;
mod answers;
mod characters;
mod commands;
mod desk;
mod dialogs;
mod drafts;
mod failure;
mod imports;
#[cfg(target_os = "linux")]
mod linux;
mod neighbours;
mod own_profile;
mod paper;
mod saver;
mod shelf;
mod utf16;
mod window;

pub use window::run;
