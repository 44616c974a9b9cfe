//! What shows only on pages, from the faults that `page` sees.

mod fault;
mod foot;
mod heading;
mod last_line;
mod lone_character;
mod signature;
mod text_late;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] =
    &[text_late::RULE, heading::RULE, lone_character::RULE, last_line::RULE, signature::RULE, foot::RULE];
