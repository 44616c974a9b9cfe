//! What holds for all rules.

mod examples;
mod planted;
mod table;
mod whole;
