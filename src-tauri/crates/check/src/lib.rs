//! A careful second reader: draft to findings, each with its place, rule, source and fix.
//!
//! Invariants: a rule is a pure function in a table, from a reading that is made once for all of them; a finding says
//! where its rule comes from; nothing is changed here, a fix is an edit that the clerk may take.

mod beside;
mod finding;
mod fix;
#[cfg(test)]
mod notation;
mod others;
mod reading;
mod rule;
mod rules;
mod slip;
#[cfg(test)]
mod tests;
mod words;

pub use beside::{Beside, Laid};
pub use finding::{Finding, Group, Severity, Source};
pub use fix::condensing;
pub use others::Others;
pub use rule::Rule;
pub use rules::{Memory, check, check_again, check_beside, check_beyond, check_marks, rules};
pub use slip::{Slip, slip};
pub use words::{Words, WrongLine};
