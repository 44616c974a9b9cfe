//! Characters as they are compared: full-width forms as their plain ones, letters small. One for one, so that places
//! stay.

/// A character as it is compared.
pub(crate) fn fold(character: char) -> char {
    let narrow = match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        '\u{3000}' => ' ',
        other => other,
    };
    let mut small = narrow.to_lowercase();
    match (small.next(), small.next()) {
        (Some(only), None) => only,
        _ => narrow,
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
}
