//! Marks, after GB/T 15834—2011.

mod between;
mod dash;
mod doubled;
mod ellipsis;
mod etc;
mod half_width;
mod heading_end;
mod in_number;
mod nesting;
mod ordinal;
mod pairs;
mod range;
mod space;
mod stop;
mod straight;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    half_width::RULE,
    straight::RULE,
    in_number::RULE,
    doubled::RULE,
    pairs::RULE,
    nesting::RULE,
    between::RULE,
    etc::RULE,
    range::RULE,
    dash::RULE,
    ellipsis::RULE,
    space::RULE,
    ordinal::RULE,
    heading_end::RULE,
    stop::RULE,
];
