//! 一是…二是…: items that count on from each other.

mod clause;
mod gap;
mod mixed;
mod order;
mod other_side;
mod renumber;
mod repeat;
mod unfinished;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] =
    &[gap::RULE, repeat::RULE, order::RULE, mixed::RULE, unfinished::RULE, other_side::RULE];
