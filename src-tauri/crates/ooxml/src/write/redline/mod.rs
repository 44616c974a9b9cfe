//! Tracked changes (ISO 29500-1, 17.13.5): the flow of one document with what was taken out of another still in it.
//!
//! Both flows are of our own writing: they are read back into blocks, and what a block says is never parsed again from
//! what was built for it. Rejecting all gives the old flow, accepting all the new one.

mod blocks;
mod carry;
mod ends;
mod fate;
mod marks;
mod pen;
mod piece;
mod tracked;

pub use blocks::{Block, Cell, Grid, PICTURE, Para, Row, blocks};
pub use carry::{carried, redlined};
pub use fate::{Author, Fate, Whose};
pub use tracked::{Redline, TrackedRow};
