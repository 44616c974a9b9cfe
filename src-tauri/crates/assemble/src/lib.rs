//! A composition becomes the bytes of a .docx.
//!
//! Invariants: pure; the same composition gives the same bytes; nothing of the machine goes into the file.

mod assemble;
mod counting;
mod measure;
mod paragraph;
mod sheet;
mod styles;
mod table;

pub use assemble::{Numbering, assemble};
