//! White space as it is printed (CSS Text 3, 4.1): several as one, none at a line's ends, and no line end between two
//! Chinese characters.

/// White space on its way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Gap {
    #[default]
    None,
    Space,
    /// With a line end in it.
    Line,
}

impl Gap {
    /// The characters as they are printed after `last`, the one before them in the paragraph; what they end with waits
    /// for those that follow.
    pub(super) fn collapse(&mut self, text: &str, mut last: Option<char>) -> String {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\r' | '\n' | '\x0c') {
                let line = matches!(c, '\r' | '\n') || *self == Gap::Line;
                *self = if line { Gap::Line } else { Gap::Space };
                continue;
            }
            let begins = last.is_none_or(|last| last == '\n');
            let joins = *self == Gap::Line && is_wide(c) && last.is_some_and(is_wide);
            if *self != Gap::None && !begins && !joins {
                out.push(' ');
            }
            *self = Gap::None;
            out.push(c);
            last = Some(c);
        }
        out
    }
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
        || matches!(c, '“' | '”' | '‘' | '’' | '…' | '—')
}
