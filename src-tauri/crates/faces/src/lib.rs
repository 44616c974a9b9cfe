//! Which faces this system has: for each role of a profile the one to lay out and draw with.
//!
//! Invariants: the only crate that knows where fonts lie; it reads them and changes nothing. A face that is missing is
//! named, with the one taken in its stead.

mod installed;

pub use installed::{Chosen, Installed, Stand};
