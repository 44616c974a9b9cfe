//! Reading a .docx that nobody vouches for.
//!
//! Nothing is taken on trust: sizes are counted while inflating, depth while parsing, parts are found through
//! relationships, names by namespace. What comes out is what Word would print, with all changes accepted.
