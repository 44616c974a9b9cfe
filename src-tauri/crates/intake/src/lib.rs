//! Bytes of an old draft become a manuscript (what the file says), then drafts with doubts (what it means).

mod manuscript;
mod recognise;

pub use manuscript::{Alignment, Element, Manuscript, Paragraph, Place, Source};
pub use recognise::{
    Doubt, DoubtKind, Fate, Piece, Recognised, RecognisedDraft, SetAside, Stretch, Why, recognise,
};
