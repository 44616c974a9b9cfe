//! A .docx as a manuscript.

use crate::{Manuscript, Unreadable};

pub(crate) fn manuscript(_bytes: &[u8]) -> Result<Manuscript, Unreadable> {
    Err(Unreadable::Unsupported(".docx"))
}
