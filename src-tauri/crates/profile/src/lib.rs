//! How a document must look: GB/T 9704-2012, as data with the source of each value.
//!
//! Invariants: values only, no I/O, nothing of ours below. A value that is not in the standard is tagged 本单位.

mod face;
mod load;
mod measure;
mod page;

pub use face::{Face, FaceRole, Faces};
pub use load::{BUILT_IN, UnknownProfile, built_in};
pub use measure::{Characters, Mm, Pt, Source, Sourced, Twips};
pub use page::{Body, Grid, PageNumber, Profile, Sheet, Signature};
