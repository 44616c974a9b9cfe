//! A composition becomes the bytes of a .docx.
//!
//! Invariants: pure; the same composition gives the same bytes; nothing of the machine goes into the file.

mod assemble;
mod contents;
mod counting;
mod foot;
mod inside;
mod mark;
mod measure;
mod options;
mod paragraph;
mod picture;
mod redline;
mod run_in;
mod sheet;
mod styles;
mod table;

pub use assemble::assemble;
pub use ooxml::write::redline::Author;
pub use options::{Contents, Numbering, OpenBlanks, Options, RunInForm};
pub use redline::redline;
