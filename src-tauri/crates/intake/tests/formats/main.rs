//! Every kind of file becomes a manuscript, and no file can do harm.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod described;
mod doc;
mod hostile;
mod html;
mod markdown;
mod odt;
mod rtf;
mod same;
mod writers;
