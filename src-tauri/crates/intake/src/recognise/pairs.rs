//! Quotes, book titles and brackets: what stands inside them is said of something, and parts nothing.

use std::cell::OnceCell;

/// For each byte of a text, how many closed pairs it stands inside; found when first asked for.
pub(super) struct Pairs<'a> {
    text: &'a str,
    /// `(at, depth)` in order: so deep it is from that byte on.
    depth: OnceCell<Vec<(usize, u32)>>,
}

/// What closes a mark that opens a pair.
fn close_of(open: char) -> Option<char> {
    Some(match open {
        '“' => '”',
        '‘' => '’',
        '《' => '》',
        '〈' => '〉',
        '（' => '）',
        '「' => '」',
        '【' => '】',
        '〔' => '〕',
        _ => return None,
    })
}

/// A pair that reaches further, in bytes, is two strays.
const LONGEST: usize = 1200;
/// So many pairs may stand inside each other.
const DEEPEST: usize = 32;

/// （一) is a pair too: writers mix the widths.
fn wide(c: char) -> char {
    match c {
        '(' => '（',
        ')' => '）',
        c => c,
    }
}

impl Pairs<'_> {
    pub(super) fn of(text: &str) -> Pairs<'_> {
        Pairs { text, depth: OnceCell::new() }
    }

    /// Whether the character at byte `at` stands inside a pair. The brackets themselves stand outside.
    pub(super) fn inside(&self, at: usize) -> bool {
        let depth = self.depth.get_or_init(|| depths(self.text));
        let after = depth.partition_point(|(from, _)| *from <= at);
        after.checked_sub(1).is_some_and(|nth| depth[nth].1 > 0)
    }
}

/// Finds the pairs; a bracket that nothing closes counts for nothing.
fn depths(text: &str) -> Vec<(usize, u32)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut closed: Vec<(usize, usize)> = Vec::new();
    for (at, c) in text.char_indices() {
        let after = at + c.len_utf8();
        let c = wide(c);
        if let Some(close) = close_of(c) {
            open.push((after, close));
            if open.len() > DEEPEST {
                open.remove(0);
            }
        } else if let Some(nth) = open.iter().rposition(|(_, close)| *close == c) {
            if at - open[nth].0 <= LONGEST {
                closed.push((open[nth].0, at));
            }
            open.truncate(nth);
        } else if c == '\n' {
            open.clear();
        }
    }
    let mut changes: Vec<(usize, i32)> =
        closed.iter().flat_map(|(from, to)| [(*from, 1), (*to, -1)]).collect();
    changes.sort_unstable();
    let depth = changes.into_iter().scan(0i32, |depth, (at, change)| {
        *depth += change;
        Some((at, u32::try_from(*depth).unwrap_or(0)))
    });
    depth.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_closed_pairs_count() {
        let text = "甲“乙（丙）”丁“戊";
        let pairs = Pairs::of(text);
        let inside: String =
            text.char_indices().filter(|(at, _)| pairs.inside(*at)).map(|(_, c)| c).collect();
        assert_eq!(inside, "乙（丙）");
    }
}
