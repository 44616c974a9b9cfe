//! Figures that contradict each other.

mod change;
mod count;
mod direction;
mod fall;
mod growth;
mod over_whole;
mod part;
mod range_unit;
mod share;
mod sum;
mod table_total;
mod two_values;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    count::RULE,
    sum::RULE,
    part::RULE,
    share::RULE,
    over_whole::RULE,
    direction::RULE,
    growth::RULE,
    fall::RULE,
    two_values::RULE,
    range_unit::RULE,
    table_total::RULE,
];
