//! A composition and the widths of its faces become pages of positioned lines, and those a PDF.
//!
//! Invariants: pure, same composition and faces, same pages; no file is read here. All measures are twips, 1/20 pt,
//! from the paper's upper left corner unless a field says otherwise. What stands on which line agrees with what
//! `LibreOffice` prints of the .docx that `assemble` writes of the same composition; where Word is known to differ,
//! docs/layout.md says how.

mod area;
mod character;
mod condense;
mod contents;
mod face;
mod faults;
mod flow;
mod foot;
mod line;
mod mark;
mod number;
mod pages;
mod pdf;
mod picture;
mod setting;
mod shape;
mod table;
mod wrap;

pub use condense::Condensing;
pub use contents::contents;
pub use face::{Face, Faces, Unreadable, Weight};
pub use faults::{Fault, FaultKind, faults};
pub use flow::{Layout, lay_out};
pub use line::{Colour, Glyph, Line, Piece};
pub use pages::{Page, Pages, Place, Placed, Rule, Shown};
pub use pdf::{Blanks, Day, NotWritten, Pdf, Printing, Standard, pdf};
