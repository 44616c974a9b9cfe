//! The marks of tracked changes: who, when, and a number for each.

use super::fate::Author;
use crate::write::escape::escaped;
use std::cell::Cell;
use std::rc::Rc;

/// Numbers marks, each with its own (17.13.5: `id` is unique in the document).
#[derive(Clone, Debug)]
pub(super) struct Marks {
    said: String,
    last: Rc<Cell<u32>>,
}

impl Marks {
    pub(super) fn of(author: &Author<'_>) -> Marks {
        let date = if author.date.is_empty() {
            String::new()
        } else {
            format!(" w:date=\"{}\"", escaped(author.date))
        };
        let said = format!("w:author=\"{}\"{date}", escaped(author.name));
        Marks { said, last: Rc::default() }
    }

    /// The attributes of the next mark.
    pub(super) fn next(&self) -> String {
        self.last.set(self.last.get() + 1);
        format!("w:id=\"{}\" {}", self.last.get(), self.said)
    }

    /// The number that the last mark got.
    pub(super) fn last(&self) -> u32 {
        self.last.get()
    }
}
