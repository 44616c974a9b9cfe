//! Reading a .docx that nobody vouches for.
//!
//! Nothing is taken on trust: sizes are counted while inflating, depth while parsing, parts are found through
//! relationships, names by namespace. What comes out is what Word would print with all changes accepted. What each
//! bound is, stands beside the code that keeps it.

mod archive;
mod beside;
mod borders;
mod change;
mod comments;
mod content;
mod deleted;
mod digest;
mod field;
mod left;
mod note;
mod numbering;
mod numerals;
mod package;
mod paragraph;
mod parts;
mod picture;
mod properties;
mod refused;
mod remarks;
mod section;
mod seen;
mod stack;
mod story;
mod styles;
mod symbol;
mod table;
mod xml;

pub use archive::Archive;
pub use content::{
    Alignment, Block, Cell, Comment, Content, Label, Left, Paragraph, Picture, Reservation, Revision, Row,
    Run, Story, Suffix, Table,
};
pub use digest::digest;
pub use field::{Fields, calls, is_contents};
pub use numbering::{LEVELS, Level, Levels, List, Numbering};
pub use numerals::Numerals;
pub use parts::read;
pub use refused::{Measure, Refused};
pub use symbol::symbol;
pub use xml::{Element, Item, Space, Xml, decode};
