//! What a character is to a line: its script, and where lines may end beside it.
//!
//! Chinese text goes by 避头尾, lists of marks that begin or end no line; other text by the rules of the Unicode line
//! breaking algorithm that matter for words and numbers. docs/analysis/layout.md has the sources.

/// The script a character is set in, as far as lines care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// Chinese characters and what belongs to them.
    Asian,
    /// Letters and digits of other scripts.
    Latin,
    /// Marks and blanks, which go with what stands before them.
    Weak,
}

/// The script of a character by itself.
pub(crate) fn script(c: char) -> Script {
    match c {
        '0'..='9' | 'A'..='Z' | 'a'..='z' => Script::Latin,
        '\u{2e80}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{2460}'..='\u{24ff}'
        | '\u{2100}'..='\u{218f}'
        | '\u{20000}'..='\u{3ffff}' => Script::Asian,
        _ if c.is_alphanumeric() => Script::Latin,
        _ => Script::Weak,
    }
}

/// A blank: it is never what a line begins with, and takes no room at its end.
pub(crate) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}')
}

/// Marks that may stand beyond the right edge instead of beginning a line, 标点悬挂.
pub(crate) fn may_hang(c: char) -> bool {
    "!,.:;?、。！，．：；？".contains(c)
}

/// Marks that begin no line, 避头.
pub(crate) fn begins_no_line(c: char) -> bool {
    "!'),-.:;?]}¢·ˇˉ―‖’”•′、。々〉》」』】〕〗〞︰︱︳︴︶︸︺︼︾﹀﹂﹄﹏﹐﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？］｜｝～､￠"
        .contains(c)
}

/// Marks that end no line, 避尾.
pub(crate) fn ends_no_line(c: char) -> bool {
    "([{£¥‘“‵〈《「『【〔〖〝︵︷︹︻︽︿﹁﹃﹙﹛﹝（［｛￡￥".contains(c)
}

/// Whether a line may end between two characters of a text that is not Chinese at this place.
pub(crate) fn may_part(one: char, next: char) -> bool {
    let (one, next) = (class(one), class(next));
    match (one, next) {
        // A quotation that a Chinese character or a mark stands before begins here.
        (Class::Ideograph | Class::Closing, Class::OpeningQuote) => true,
        (
            _,
            Class::Space
            | Class::Closing
            | Class::Infix
            | Class::Hyphen
            | Class::Postfix
            | Class::Quote
            | Class::OpeningQuote,
        )
        | (Class::Opening | Class::Quote | Class::OpeningQuote | Class::Prefix, _)
        | (Class::Dash, Class::Dash)
        | (Class::Word, Class::Prefix)
        | (Class::Word | Class::Infix, Class::Opening) => false,
        (Class::Space | Class::Hyphen | Class::Slash, _) => next != Class::Slash || one == Class::Space,
        (_, Class::Slash) | (Class::Infix | Class::Word | Class::Postfix, Class::Word) => false,
        _ => true,
    }
}

/// Classes of UAX #14, put together as far as they act alike.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Opening,
    Closing,
    /// Between the parts of a number or a word.
    Infix,
    Quote,
    OpeningQuote,
    Hyphen,
    Slash,
    Dash,
    Prefix,
    Postfix,
    Word,
    Ideograph,
}

fn class(c: char) -> Class {
    match c {
        ' ' | '\u{3000}' => Class::Space,
        '“' | '‘' => Class::OpeningQuote,
        '”' | '’' | '"' | '\'' => Class::Quote,
        '-' | '–' | '‐' => Class::Hyphen,
        '/' => Class::Slash,
        '—' => Class::Dash,
        '$' | '¥' | '￥' | '£' | '+' | '±' | '№' => Class::Prefix,
        '%' | '％' | '‰' | '°' | '℃' | '′' | '″' | '￠' => Class::Postfix,
        '(' | '[' | '{' => Class::Opening,
        ')' | ']' | '}' | ',' | '.' | ':' | ';' => Class::Infix,
        '!' | '?' => Class::Closing,
        _ if ends_no_line(c) => Class::Opening,
        '～' => Class::Ideograph,
        '·' => Class::Word,
        _ if begins_no_line(c) => Class::Closing,
        _ if script(c) == Script::Asian => Class::Ideograph,
        _ => Class::Word,
    }
}
