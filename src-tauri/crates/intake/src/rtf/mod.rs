//! Rich text (RTF 1.9.1) as a manuscript.
//!
//! A stream of tokens over a stack of our own, so that no depth of groups can exhaust the machine. What is not known
//! says nothing; a destination that is marked as one to be passed over is passed over.

mod code_page;
mod control;
mod destination;
mod print;
mod reader;
mod row;
mod state;
mod tables;
mod token;
mod undecoded;

use crate::writing::Writing;
use crate::{Manuscript, Source, Unreadable};
use reader::Reader;
use token::Tokens;

pub(crate) fn manuscript(bytes: &[u8]) -> Result<Manuscript, Unreadable> {
    let start = bytes.iter().position(|byte| *byte == b'{').unwrap_or(0);
    let mut reader = Reader::new(Writing::default());
    for token in Tokens::new(&bytes[start..]) {
        reader.take(token)?;
        if reader.is_done() {
            break;
        }
    }
    reader.finish(Source { format: "rtf", encoding: None })
}
