//! Attachments, tables and figures, and what speaks of them.

mod caption;
mod missing;
mod order;
mod repeat;
mod shown;
mod without_text;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] =
    &[missing::RULE, order::RULE, repeat::RULE, without_text::RULE, shown::RULE, caption::RULE];
