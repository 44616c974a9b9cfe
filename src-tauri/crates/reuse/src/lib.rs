//! Two drafts side by side, one year's draft made the next one's, and what is asked for in a copy that came back.
//!
//! Invariants: pure; nothing is changed without a proposal that says what, where, why and how sure; what is proposed
//! never reaches into a document's name, a document's number or the history of a law.

mod align;
mod checklist;
mod compare;
mod contributions;
mod returned;
mod roll;
mod since;

pub use align::{Link, Unit, align};
pub use checklist::{Evidence, Item, Promise, Told, checklist, promises, told, told_of};
pub use compare::{
    Comparison, JOINT, Row, RowKind, Share, Side, SideKind, Stretch, StretchKind, compare, stretches,
};
pub use contributions::{
    Asked, Board, Clash, Contribution, Known, Returned, Section, Slot, Unplaced, asked, board, clashes,
    merged, sections,
};
pub use returned::{Place, Settlement, Standing, Verdict, asks_the_same, places, requests, settle};
pub use roll::{Group, Proposal, Said, Source, Span, accepted, propose, source_year};
pub use since::{Since, since};
