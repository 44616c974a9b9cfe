//! A document of Word 97–2003, and of WPS where it writes the same, as a manuscript ([MS-DOC]).
//!
//! Every offset of the file is looked up with its bounds; what lies outside says nothing. Properties are looked up
//! where they are needed, so that a table that points in circles costs no room.

mod bytes;
mod compound;
mod fib;
mod fonts;
mod lists;
mod pages;
mod paragraph;
mod pieces;
mod properties;
mod reader;
mod sprm;
mod stories;
mod streams;
mod styles;

use crate::{Manuscript, Source, Unreadable};
use reader::Reader;
use streams::Streams;

pub(crate) fn manuscript(bytes: &[u8]) -> Result<Manuscript, Unreadable> {
    let streams = Streams::open(bytes)?;
    let mut reader = Reader::new(&streams).ok_or(Unreadable::Broken)?;
    reader.read();
    reader.finish(Source { format: "doc", encoding: None })
}
