//! Characters as they are compared: full-width forms as their plain ones, letters small. One for one, so that places
//! stay.

/// A character as it is compared.
pub(crate) fn fold(character: char) -> char {
    match character {
        '\0'..='\u{7F}' => character.to_ascii_lowercase(),
        // Nearly all of a text, asked no further.
        _ if is_plain(character) => character,
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character).to_ascii_lowercase()
        }
        '\u{3000}' => ' ',
        other => small(other),
    }
}

/// Whether it is Han or one of its marks, which have neither case nor width: it is compared as it is, and nothing else is
/// compared as it.
pub(crate) fn is_plain(character: char) -> bool {
    matches!(character, '\u{3001}'..='\u{303F}' | '\u{3400}'..='\u{9FFF}')
}

fn small(character: char) -> char {
    let mut small = character.to_lowercase();
    match (small.next(), small.next()) {
        (Some(only), None) => only,
        _ => character,
    }
}

/// A text as it is compared.
pub(crate) fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_and_cases_are_alike() {
        assert_eq!(folded("２０２０年　ＧＢ／T"), "2020年 gb/t");
        assert_eq!(folded("İ").chars().count(), 1);
    }

    /// The short ways give what the long one gives.
    #[test]
    fn every_character_is_folded_as_its_plain_form_is_made_small() {
        for character in '\0'..=char::MAX {
            let narrow = match u32::from(character) {
                wide @ 0xFF01..=0xFF5E => char::from_u32(wide - 0xFEE0).unwrap_or(character),
                0x3000 => ' ',
                _ => character,
            };
            assert_eq!(fold(character), small(narrow), "{character}");
            assert!(is_plain(character) || !is_plain(fold(character)), "{character}");
        }
    }
}
