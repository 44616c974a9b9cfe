//! Years, halves of years, days and hours that contradict.

mod clock;
mod heading_year;
mod issue_year;
mod no_such_day;
mod order;
mod period;
mod this_year;
mod until_year;
mod weekday;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    no_such_day::RULE,
    weekday::RULE,
    clock::RULE,
    order::RULE,
    this_year::RULE,
    heading_year::RULE,
    until_year::RULE,
    issue_year::RULE,
    period::RULE,
];
