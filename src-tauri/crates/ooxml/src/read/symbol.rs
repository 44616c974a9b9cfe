//! Symbols of pictorial fonts as characters (ISO 29500-1, 17.3.3.30 `sym`).

/// Signs of Wingdings, Wingdings 2 and Symbol that office papers use: boxes, ticks, bullets, arrows.
const WINGDINGS: &[(u32, char)] = &[
    (0x4a, '☺'),
    (0x52, '☑'),
    (0x6c, '●'),
    (0x6e, '■'),
    (0x6f, '□'),
    (0x71, '❑'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x77, '◆'),
    (0x9f, '•'),
    (0xa1, '○'),
    (0xa7, '▪'),
    (0xa8, '□'),
    (0xb2, '☆'),
    (0xd8, '➢'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xfb, '×'),
    (0xfc, '✓'),
    (0xfd, '☒'),
    (0xfe, '☑'),
];
const WINGDINGS_2: &[(u32, char)] =
    &[(0x4f, '×'), (0x50, '✓'), (0x51, '☒'), (0x52, '☑'), (0x53, '☒'), (0x54, '☒'), (0x97, '●'), (0xa3, '□')];
const SYMBOL: &[(u32, char)] = &[
    (0xa3, '≤'),
    (0xb0, '°'),
    (0xb1, '±'),
    (0xb3, '≥'),
    (0xb4, '×'),
    (0xb7, '•'),
    (0xb8, '÷'),
    (0xb9, '≠'),
    (0xbb, '≈'),
    (0xd7, '·'),
];

/// The character that a font's code stands for; `None` where Unicode has none that is known here.
pub fn symbol(font: &str, code: &str) -> Option<char> {
    let code = u32::from_str_radix(code.trim(), 16).ok()?;
    let signs = match font {
        "Wingdings" => WINGDINGS,
        "Wingdings 2" => WINGDINGS_2,
        "Symbol" => SYMBOL,
        _ => &[],
    };
    // Codes of such fonts stand in the private use area, from F000, or bare.
    let bare = if (0xf000..=0xf0ff).contains(&code) { code - 0xf000 } else { code };
    let known = signs.iter().find(|(sign, _)| *sign == bare).map(|(_, character)| *character);
    let private = (0xe000..=0xf8ff).contains(&code) || (!signs.is_empty() && code < 0x100);
    known.or_else(|| char::from_u32(code).filter(|c| !private && !c.is_control()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_and_boxes_are_characters() {
        assert_eq!(symbol("Wingdings", "F0FE"), Some('☑'));
        assert_eq!(symbol("Wingdings", "00A8"), Some('□'));
        assert_eq!(symbol("Symbol", "F0B3"), Some('≥'));
        assert_eq!(symbol("宋体", "2713"), Some('✓'));
        assert_eq!(symbol("Webdings", "F061"), None);
        assert_eq!(symbol("Wingdings", "x"), None);
    }
}
