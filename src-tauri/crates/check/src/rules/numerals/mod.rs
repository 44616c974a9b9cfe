//! How numbers are written, after GB/T 15835—2011.

mod about;
mod approximate;
mod chinese_date;
mod full_width;
mod leading_zero;
mod mixed;
mod over;
mod per_cent;
mod short_year;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    full_width::RULE,
    leading_zero::RULE,
    short_year::RULE,
    chinese_date::RULE,
    approximate::RULE,
    mixed::RULE,
    per_cent::RULE,
    about::RULE,
    over::RULE,
];
