//! Headings and numbers in the text.

mod alone;
mod empty;
mod jump;
mod typed;
mod typed_gap;
mod typed_heading;
mod typed_repeat;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] =
    &[jump::RULE, alone::RULE, empty::RULE, typed_heading::RULE, typed_gap::RULE, typed_repeat::RULE];
