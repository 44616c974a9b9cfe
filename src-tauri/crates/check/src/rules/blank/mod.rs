//! Places that are still open.

mod half;
mod open;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[open::RULE, half::RULE];
