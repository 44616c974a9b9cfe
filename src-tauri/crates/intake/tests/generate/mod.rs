//! Labelled drafts by chance: trees in random notations with traps in their text, each laid out in many forms.

mod chance;
mod forms;
mod frame;
mod items;
mod scheme;
mod traps;
mod tree;
mod words;

pub(crate) use forms::{Form, lay_out};
pub(crate) use tree::{Node, labelled};
