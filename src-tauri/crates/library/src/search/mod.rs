//! Search: an index of single characters and pairs, kept in the same transaction as the drafts, and the texts
//! themselves, in which every find is proven.

mod find;
mod fold;
mod grams;
mod index;
mod lines;
mod query;
mod shard;
mod snippet;

pub(crate) use find::find;
pub(crate) use index::{Index, rebuild};
pub use lines::Place;
pub use query::{Found, Hit, Query};
pub use snippet::Snippet;
