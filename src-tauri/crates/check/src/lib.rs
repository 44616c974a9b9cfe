//! A careful second reader: draft to findings, each with its place, rule, source and fix.
//!
//! Invariants: a rule is a pure function in a table; a finding says where its rule comes from; nothing is
//! changed here, a fix is an edit that the clerk may take.

mod finding;
mod rules;

pub use finding::{Finding, Severity, Source};
pub use rules::check;
