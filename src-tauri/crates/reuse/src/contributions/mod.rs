//! A draft that several offices write together: each is handed its sections, and what comes back is put together again.

mod ask;
mod clash;
mod merge;
mod returned;

pub use ask::{Asked, Section, asked, sections};
pub use clash::{Clash, clashes};
pub use merge::merged;
pub use returned::{Board, Contribution, Known, Returned, Slot, Unplaced, board};
