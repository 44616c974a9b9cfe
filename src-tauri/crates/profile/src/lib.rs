//! How a document must look: GB/T 9704-2012, as data with the source of each value, and what an office has otherwise.
//!
//! Invariants: values only, no I/O, nothing of ours below. A value that is not in the standard is tagged 酌定 where
//! the standard leaves it open, and 本单位 where an office has its own. The standard's profile cannot be changed.

mod allowed;
mod deviation;
mod face;
mod forms;
mod inherit;
mod known;
mod load;
mod measure;
mod page;
mod wrong;

pub use deviation::Deviation;
pub use face::{Face, FaceRole, Faces};
pub use forms::{
    Body, Foot, Header, HeadingNumbers, Letter, Minutes, Order, PageSide, Signature, SignatureForm,
};
pub use load::{BUILT_IN, UnknownProfile, built_in, load};
pub use measure::{Characters, Mm, Pt, Source, Sourced, Twips};
pub use page::{Grid, PageNumber, Profile, Sheet};
pub use wrong::{Wrong, WrongProfile};
