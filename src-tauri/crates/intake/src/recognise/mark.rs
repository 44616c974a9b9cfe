//! Number-like marks: 一、 （一） 1. （1） ① 第一部分, in every notation met in drafts.

use draft::parse_chinese;

/// How a heading is numbered, from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Notation {
    /// 第一部分 第一编
    Part,
    /// 第一章
    Chapter,
    /// 第一节
    Section,
    /// 一、 一. 一，
    Chinese,
    /// （一） (一) ㈠
    ChineseBracketed,
    /// 1. 1． 1、
    Arabic,
    /// 1.1
    Decimal2,
    /// 1.1.1
    Decimal3,
    /// 1.1.1.1
    Decimal4,
    /// （1） (1) ⑴ 1）
    ArabicBracketed,
    /// ①
    Circled,
}

impl Notation {
    /// How many there are.
    pub(super) const COUNT: usize = Notation::Circled as usize + 1;
}

/// A mark in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NumberMark {
    pub(super) notation: Notation,
    pub(super) nth: u32,
    /// The numeral without its marks, as printed.
    pub(super) numeral: String,
    /// One past the mark and the white space after it, in bytes of the text.
    pub(super) end: usize,
    /// Whether the notation is a comma's (一， 1，), which is a slip of the pen.
    pub(super) sloppy: bool,
    /// Whether it could be a figure as well: 2.3个试点.
    pub(super) figure: bool,
}

const NUMERALS: &str = "〇零一二三四五六七八九十百";
/// What careless writers leave inside a mark: （ 一 ）, 1 、.
const BLANKS: &[char] = &[' ', '\u{3000}', '\u{a0}'];
/// No draft counts its sections further.
const LARGEST: u32 = 99;

/// The mark that begins at byte `at`, if one does.
pub(super) fn mark_at(text: &str, at: usize) -> Option<NumberMark> {
    let rest = &text[at..];
    let (notation, numeral, len, sloppy) = match rest.chars().next()? {
        '第' => ordinal(rest)?,
        '（' | '(' => bracketed(rest)?,
        c if c.is_ascii_digit() || ('０'..='９').contains(&c) => arabic(rest)?,
        c if NUMERALS.contains(c) => chinese(rest)?,
        c => single(c)?,
    };
    let nth = number(&numeral).filter(|n| (1..=LARGEST).contains(n))?;
    let end = text.len() - text[at + len..].trim_start_matches([' ', '\t', '\u{3000}', '\u{a0}']).len();
    let figure = rest[..len].ends_with(['.', '．']) && rest[len..].starts_with(is_digit);
    Some(NumberMark { notation, nth, numeral, end, sloppy, figure: figure && !is_year(&rest[len..]) })
}

/// The mark that an automatic number of `len` bytes at the start of a text is: nothing needs to part it from the
/// words, and a figure alone counts too.
pub(super) fn label_mark(text: &str, len: usize) -> Option<NumberMark> {
    // Where no words follow, the space that parts it from them is no part of the text.
    let len = len.min(text.len());
    let label = text[..len].trim();
    let dotted = if label.ends_with(is_digit) { "." } else { " " };
    let mark = mark_at(&format!("{label}{dotted}"), 0).filter(|mark| mark.end > label.len())?;
    let end = text.len() - text[len..].trim_start().len();
    Some(NumberMark { end, ..mark })
}

/// The length of the numeral that begins a text, in bytes.
pub(super) fn numeral_len(text: &str) -> usize {
    run(text, |c| NUMERALS.contains(c) || is_digit(c)).map_or(0, str::len)
}

type Read = (Notation, String, usize, bool);

fn ordinal(rest: &str) -> Option<Read> {
    let digits = run(&rest['第'.len_utf8()..], |c| NUMERALS.contains(c) || c.is_ascii_digit())?;
    let after = &rest['第'.len_utf8() + digits.len()..];
    let units = [
        ("部分", Notation::Part),
        ("编", Notation::Part),
        ("章", Notation::Chapter),
        ("节", Notation::Section),
    ];
    let (unit, notation) = units.into_iter().find(|(unit, _)| after.starts_with(unit))?;
    let after = &after[unit.len()..];
    let comma = after.chars().next().filter(|c| matches!(c, '：' | ':' | '、' | '，' | ',' | '.'));
    // 第一部分 needs something that parts it from its words, or it is the subject of a sentence.
    let parted = comma.is_some() || after.is_empty() || after.starts_with([' ', '\u{3000}', '\t', '\u{a0}']);
    let len = rest.len() - after.len() + comma.map_or(0, char::len_utf8);
    (parted || notation != Notation::Part).then(|| (notation, digits.to_owned(), len, false))
}

fn bracketed(rest: &str) -> Option<Read> {
    let open = rest.chars().next()?.len_utf8();
    let inside = rest[open..].trim_start_matches(BLANKS);
    let (digits, notation) = match run(inside, |c| NUMERALS.contains(c)) {
        Some(digits) => (digits, Notation::ChineseBracketed),
        None => (run(inside, is_digit)?, Notation::ArabicBracketed),
    };
    let after = inside[digits.len()..].trim_start_matches(BLANKS);
    let close = after.chars().next().filter(|c| matches!(c, '）' | ')'))?;
    let len = rest.len() - after.len() + close.len_utf8();
    Some((notation, digits.to_owned(), len + comma(&rest[len..]), false))
}

fn arabic(rest: &str) -> Option<Read> {
    let digits = run(rest, is_digit)?;
    let after = rest[digits.len()..].trim_start_matches(BLANKS);
    let mark = after.chars().next()?;
    // 1 .5 and 3 ) are no marks that a writer left a blank in.
    let blank = after.len() + digits.len() < rest.len();
    if blank && !matches!(mark, '、' | '．') {
        return None;
    }
    let next = after[mark.len_utf8()..].chars().next();
    let sloppy = matches!(mark, '，' | ',');
    let notation = match mark {
        // 1,000 and 1，2号楼 count; 1，登记 is a slip of the pen.
        '，' | ',' if blank || next.is_none_or(|c| is_digit(c) || c.is_ascii()) => return None,
        // 2.5万元 is a figure.
        '.' | '．' if next.is_some_and(is_digit) && !may_be_counted(&after[mark.len_utf8()..]) => {
            return None;
        }
        '.' | '．' | '、' | '，' | ',' => Notation::Arabic,
        '）' | ')' => Notation::ArabicBracketed,
        _ => return None,
    };
    let len = rest.len() - after.len() + mark.len_utf8();
    Some((notation, digits.to_owned(), len, sloppy))
}

fn chinese(rest: &str) -> Option<Read> {
    // 五一、十一期间: read aloud, this is no number.
    let digits = run(rest, |c| NUMERALS.contains(c))?;
    number(digits).filter(|n| draft::chinese(*n) == digits)?;
    let after = rest[digits.len()..].trim_start_matches(BLANKS);
    let blank = after.len() + digits.len() < rest.len();
    let mark = after.chars().next()?;
    let sloppy = match mark {
        '、' | '.' | '．' => false,
        '，' | ',' if !blank => true,
        _ => return None,
    };
    let len = rest.len() - after.len() + mark.len_utf8();
    Some((Notation::Chinese, digits.to_owned(), len, sloppy))
}

/// Digits that may begin a heading's words: a year, or a number of things that no decimal counts.
fn may_be_counted(text: &str) -> bool {
    let Some(digits) = run(text, is_digit) else { return false };
    let after = &text[digits.len()..];
    let counted =
        ["个", "项", "月份", "类", "家", "名", "种", "处"].iter().any(|unit| after.starts_with(unit));
    is_year(text) || (counted && !after.starts_with("个百分点"))
}

/// 1.2026年工作安排: a year, not the rest of a figure.
fn is_year(text: &str) -> bool {
    run(text, is_digit)
        .is_some_and(|digits| digits.chars().count() == 4 && text[digits.len()..].starts_with('年'))
}

/// Characters that are a number and its mark in one.
fn single(c: char) -> Option<Read> {
    let within = |first: char, last: char| (first..=last).contains(&c).then(|| c as u32 - first as u32 + 1);
    let (notation, nth) = if let Some(n) = within('㈠', '㈩') {
        (Notation::ChineseBracketed, draft::chinese(n))
    } else if let Some(n) = within('⑴', '⒇') {
        (Notation::ArabicBracketed, n.to_string())
    } else if let Some(n) = within('⒈', '⒛') {
        (Notation::Arabic, n.to_string())
    } else {
        (Notation::Circled, within('①', '⑳')?.to_string())
    };
    Some((notation, nth, c.len_utf8(), false))
}

/// The length of a 、 or a full stop after a bracketed number.
fn comma(after: &str) -> usize {
    after.chars().next().filter(|c| matches!(c, '、' | '．' | '.')).map_or(0, char::len_utf8)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

fn run(text: &str, belongs: impl Fn(char) -> bool) -> Option<&str> {
    let len = text.find(|c| !belongs(c)).unwrap_or(text.len());
    (len > 0 && text[..len].chars().count() <= 4).then(|| &text[..len])
}

/// The number that a numeral says.
pub(super) fn number(numeral: &str) -> Option<u32> {
    if numeral.chars().all(is_digit) {
        let value = |c: char| c.to_digit(10).or_else(|| (c as u32).checked_sub('０' as u32));
        return numeral.chars().filter_map(value).try_fold(0u32, |n, d| n.checked_mul(10)?.checked_add(d));
    }
    parse_chinese(numeral)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(Notation, u32, &str)>) {
        let found = mark_at(text, 0).map(|mark| (mark.notation, mark.nth, text[mark.end..].to_owned()));
        assert_eq!(found, expected.map(|(notation, nth, rest)| (notation, nth, rest.to_owned())), "{text}");
    }

    #[test]
    fn every_notation_is_known() {
        for text in ["一、总则", "一. 总则", "一，总则", "一．总则"] {
            check(text, Some((Notation::Chinese, 1, "总则")));
        }
        for text in ["（二）总则", "(二) 总则", "（二）、总则", "㈡总则"] {
            check(text, Some((Notation::ChineseBracketed, 2, "总则")));
        }
        for text in ["3.总则", "3、总则", "3．总则", "３. 总则", "⒊总则", "3，总则"] {
            check(text, Some((Notation::Arabic, 3, "总则")));
        }
        for text in ["（4）总则", "(4)总则", "4）总则", "⑷总则"] {
            check(text, Some((Notation::ArabicBracketed, 4, "总则")));
        }
        for text in ["（ 二 ）总则", "( 二 ) 总则"] {
            check(text, Some((Notation::ChineseBracketed, 2, "总则")));
        }
        check("一 、总则", Some((Notation::Chinese, 1, "总则")));
        check("3 ．总则", Some((Notation::Arabic, 3, "总则")));
        check("1 .5倍", None);
        check("⑤总则", Some((Notation::Circled, 5, "总则")));
        check("1.2026年安排", Some((Notation::Arabic, 1, "2026年安排")));
        check("第一部分 总则", Some((Notation::Part, 1, "总则")));
        check("第十二章　总则", Some((Notation::Chapter, 12, "总则")));
    }

    #[test]
    fn figures_and_ordinals_are_no_marks() {
        for text in [
            "2.5万元",
            "1.5倍",
            "2026.6.5",
            "1,000元",
            "1，2号楼",
            "十一届",
            "第一部分内容是",
            "一是总则",
            "2026年",
            "（试行）",
            "五一、十一",
        ] {
            check(text, None);
        }
    }
}
