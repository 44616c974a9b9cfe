//! Numbers in Chinese characters.

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const UNITS: [(char, u32); 4] = [('万', 10_000), ('千', 1_000), ('百', 100), ('十', 10)];

/// A number as read aloud, up to 99,999,999: 10 is 十, 21 is 二十一, 105 is 一百零五; 0 is 〇.
pub fn chinese(n: u32) -> String {
    if n == 0 {
        return "〇".into();
    }
    let mut out = String::new();
    spell(n, &mut out);
    match out.strip_prefix("一十") {
        Some(rest) => format!("十{rest}"),
        None => out,
    }
}

fn spell(n: u32, out: &mut String) {
    let Some(&(unit, size)) = UNITS.iter().find(|(_, size)| n >= *size) else {
        out.push(DIGITS[n as usize]);
        return;
    };
    spell(n / size, out);
    out.push(unit);
    let rest = n % size;
    if rest > 0 {
        if rest < size / 10 {
            out.push('零');
        }
        spell(rest, out);
    }
}

/// The number that characters say: read aloud (二十一, 一百零五) or digit by digit (二〇二〇). `None` where
/// they say none.
pub fn parse_chinese(text: &str) -> Option<u32> {
    let digit = |c: char| match c {
        '零' | '○' => Some(0),
        '两' => Some(2),
        _ => DIGITS.iter().position(|&d| d == c).and_then(|d| u32::try_from(d).ok()),
    };
    if text.is_empty() {
        return None;
    }
    if text.chars().all(|c| digit(c).is_some()) {
        return text.chars().filter_map(digit).try_fold(0u32, |n, d| n.checked_mul(10)?.checked_add(d));
    }
    let (mut total, mut section, mut pending) = (0u32, 0u32, None);
    for c in text.chars() {
        if let Some(d) = digit(c) {
            if pending.is_some_and(|p| p != 0) {
                return None;
            }
            pending = Some(d);
        } else {
            let &(_, size) = UNITS.iter().find(|(unit, _)| *unit == c)?;
            let count = match pending.take() {
                Some(0) | None if size != 10_000 => 1,
                other => other.unwrap_or(0),
            };
            if size == 10_000 {
                total = section.checked_add(count)?.checked_mul(size)?;
                section = 0;
            } else {
                section = section.checked_add(count * size)?;
            }
        }
    }
    total.checked_add(section)?.checked_add(pending.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tens_read_as_spoken() {
        let spoken =
            [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (105, "一百零五"), (110, "一百一十")];
        for (n, text) in spoken {
            assert_eq!(chinese(n), text);
        }
        assert_eq!(parse_chinese("二〇二〇"), Some(2020));
        assert_eq!(parse_chinese("一二十"), None);
        assert_eq!(parse_chinese("甲"), None);
    }

    proptest! {
        #[test]
        fn reading_undoes_spelling(n in 0u32..100_000_000) {
            prop_assert_eq!(parse_chinese(&chinese(n)), Some(n));
        }

        #[test]
        fn no_text_breaks_it(text in "[〇一二九十百千万零两甲]{0,12}") {
            let _ = parse_chinese(&text);
        }
    }
}
