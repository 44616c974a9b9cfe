//! Draft and profile become the composition: every paragraph that will be printed, in order.
//!
//! Invariant: what is derived is decided here, once (numbers, the colon after the addressee, 附件说明, where issuer
//! and date stand), so that export, preview and checks cannot disagree. Nothing here speaks of .docx.

mod compose;
mod composition;
mod contents;
mod extent;
mod figures;
mod foot;
mod header;
pub mod leading;
mod runs;
mod signature;
mod title;
mod turned;
mod words;

pub use compose::compose;
pub use composition::{
    Composition, Foot, FootPage, FootPart, FootRules, Item, Mark, MarkPlace, Paragraph, Role, Run, Tab,
    TabEdge,
};
pub use contents::ContentsLine;
pub use figures::columns_of_figures;
