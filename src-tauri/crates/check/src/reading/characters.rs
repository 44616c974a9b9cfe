//! What kinds of characters there are.

/// 汉字.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '〇' | '\u{3400}'..='\u{4dbf}' | '\u{20000}'..='\u{323af}')
}

/// Marks and spaces: what is neither letter, digit nor 汉字.
pub(crate) fn is_mark(c: char) -> bool {
    if c.is_ascii() { !c.is_ascii_alphanumeric() } else { !is_han(c) && !c.is_alphanumeric() }
}
