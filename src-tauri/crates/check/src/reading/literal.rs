//! Stretches that are no Chinese prose: addresses, codes, Latin words. Their marks stay as they are.

use std::ops::Range;

/// The stretches of a text, in order: runs of printable ASCII without space that hold a letter, trailing marks left
/// off.
pub(super) fn literals(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_graphic() {
            at += 1;
            continue;
        }
        let len = bytes[at..].iter().take_while(|byte| byte.is_ascii_graphic()).count();
        let run = &bytes[at..at + len];
        if let (Some(first), Some(last)) =
            (run.iter().position(u8::is_ascii_alphanumeric), run.iter().rposition(|byte| is_end(*byte)))
            && run.iter().any(u8::is_ascii_alphabetic)
        {
            found.push(at + first..at + last + 1);
        }
        at += len;
    }
    found
}

fn is_end(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'/'
}

/// Whether a place lies in one of some stretches, which are in order.
pub(super) fn within(stretches: &[Range<usize>], at: usize) -> bool {
    let after = stretches.partition_point(|stretch| stretch.end <= at);
    stretches.get(after).is_some_and(|stretch| stretch.contains(&at))
}

/// What stands between an opening and its closing mark, the marks too; inner ones belong to the outer.
pub(super) fn between(text: &str, (open, close): (char, char)) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = None;
    let mut depth = 0usize;
    for (at, mark) in text.match_indices([open, close]) {
        if mark.starts_with(open) {
            depth += 1;
            from = from.or(Some(at));
        } else if depth > 0 {
            depth -= 1;
            if depth == 0
                && let Some(start) = from.take()
            {
                found.push(start..at + mark.len());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_codes_are_found_without_the_marks_after_them() {
        let text = "见https://a.cn/b?c=1,d;（a@b.cn），型号A-3:2，共3,000件(x).";
        let found: Vec<_> = literals(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["https://a.cn/b?c=1,d", "a@b.cn", "A-3:2", "x"]);
    }

    #[test]
    fn what_is_open_has_no_end() {
        let text = "《甲《乙》》《丙》《丁";
        let found: Vec<_> = between(text, ('《', '》')).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["《甲《乙》》", "《丙》"]);
        let text = "》《甲》";
        assert_eq!(between(text, ('《', '》')).len(), 1);
    }
}
