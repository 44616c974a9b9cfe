//! 一是…二是…: items that count on from each other.

mod gap;
mod renumber;
mod repeat;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[gap::RULE, repeat::RULE];
