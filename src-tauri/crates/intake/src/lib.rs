//! Bytes of an old draft become a manuscript (what the file says), then drafts with doubts (what it means).
//!
//! Invariants: pure; no file is trusted; every character of a source ends in a draft, in a stripped number, or in
//! the list of what was set aside.

mod doc;
mod docx;
mod html;
mod kind;
mod manuscript;
mod markdown;
mod odt;
mod read;
mod recognise;
mod rtf;
mod text_file;
mod unreadable;
mod writing;

pub use docx::left_in;
pub use manuscript::{Alignment, Element, Manuscript, Paragraph, Place, Source};
pub use read::{EXTENSIONS, LARGEST_FILE, read};
pub use recognise::{
    Correction, Doubt, DoubtKind, Fate, Piece, Recognised, RecognisedDraft, SetAside, Stretch, Why,
    recognise, recognise_passage, recognise_with,
};
pub use text_file::pasted;
pub use unreadable::Unreadable;
