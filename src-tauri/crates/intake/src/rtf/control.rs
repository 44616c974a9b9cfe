//! Control words that stand for characters.

/// The characters that a control word prints.
pub(super) fn characters(word: &str) -> Option<&'static str> {
    Some(match word {
        "tab" => "\t",
        "line" | "lbr" | "softline" => "\n",
        "emdash" => "—",
        "endash" => "–",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "bullet" => "•",
        "emspace" => "\u{2003}",
        "enspace" => "\u{2002}",
        "qmspace" => "\u{2005}",
        _ => return None,
    })
}

/// The characters that a sign after a backslash prints.
pub(super) fn sign(sign: u8) -> Option<&'static str> {
    match sign {
        b'~' => Some("\u{a0}"),
        b'_' => Some("-"),
        b'\t' => Some("\t"),
        _ => None,
    }
}
