//! A careful second reader: draft to findings, each with its place, rule, source and fix.
