//! What stands twice.

pub(super) mod elsewhere;
mod twice;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[twice::RULE, elsewhere::RULE];
