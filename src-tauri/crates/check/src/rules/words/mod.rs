//! Words.

mod house;
mod mistaken;
mod name;
mod post;
mod prevent_not;
mod repeated;
mod repeated_word;
mod until;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    repeated::RULE,
    repeated_word::RULE,
    mistaken::RULE,
    until::RULE,
    prevent_not::RULE,
    house::RULE,
    name::RULE,
    post::RULE,
];
