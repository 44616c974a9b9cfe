//! .docx as a package of parts: a safe streaming reader, typed part templates, the canonicaliser, the packer.
//!
//! Invariants: knows none of ours and never says "heading" or 公文; docx-rs, quick-xml and zip are named nowhere
//! else; what is read is never trusted, what is written is the same for the same input.

pub mod read;
pub mod write;
