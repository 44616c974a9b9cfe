//! What the clerk pastes, cleaned to what a manuscript can say.

use draft::{Table, Text};
use intake::{Element, Paragraph};
use serde::Deserialize;
use ts_rs::TS;

/// A piece of what was pasted.
#[derive(Debug, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(crate) enum Pasted {
    /// A paragraph.
    Paragraph {
        /// Its text, strong or not.
        text: Text,
        /// The number that its list printed: 一、 （1）
        number: Option<String>,
        /// 1 to 9 where it was a heading.
        level: Option<u8>,
    },
    /// A table.
    Table(Table),
}

impl From<Pasted> for Element {
    fn from(pasted: Pasted) -> Self {
        match pasted {
            Pasted::Paragraph { text, number, level } => {
                let paragraph = Paragraph { text, number, outline_level: level, ..Paragraph::default() };
                Element::Paragraph(paragraph)
            }
            Pasted::Table(table) => Element::Table(table),
        }
    }
}
