//! Dates as documents print them: 2026年6月30日, 二〇二六年六月三十日, 2026年x月x日, and a web page's date line.

use super::mark::number;
use draft::{IssueDate, Text};
use std::ops::Range;

/// A date that ends a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DateAtEnd {
    pub(super) range: Range<usize>,
    pub(super) date: IssueDate,
}

/// Characters that may stand for a date's numbers, open ones included.
fn is_numeral(c: char) -> bool {
    c.is_ascii_digit()
        || ('０'..='９').contains(&c)
        || "〇○Ｏ零一二三四五六七八九十".contains(c)
        || "xX×ＸｘＸ_＿ \u{3000}".contains(c)
}

/// The date that a text ends with: year, month and day.
pub(super) fn date_at_end(text: &str) -> Option<DateAtEnd> {
    let end = text.trim_end().len();
    let (day, at) = before(text, end, '日')?;
    let (month, at) = before(text, at, '月')?;
    let (year, start) = before(text, at, '年')?;
    let numbers = (number(&digits(year)), number(&digits(month)), number(&digits(day)));
    let date = match numbers {
        (Some(year), Some(month), Some(day)) => {
            IssueDate::day(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?)?
        }
        _ if [year, month, day].iter().all(|part| !part.is_empty()) => {
            IssueDate::Open(Text::plain(&text[start..end]))
        }
        _ => return None,
    };
    Some(DateAtEnd { range: start..end, date })
}

/// The numeral before a unit that ends at `end`, and where it begins.
fn before(text: &str, end: usize, unit: char) -> Option<(&str, usize)> {
    let head = text[..end].trim_end().strip_suffix(unit)?;
    let start = head.trim_end_matches(is_numeral).len();
    let numeral = &head[start..];
    let spaces = numeral.len() - numeral.trim_start().len();
    (numeral.trim_start().chars().count() <= 8).then_some((&head[start + spaces..], start + spaces))
}

fn digits(numeral: &str) -> String {
    let plain = |c: char| if matches!(c, '○' | 'Ｏ') { '〇' } else { c };
    numeral.chars().filter(|c| !c.is_whitespace()).map(plain).collect()
}

/// Whether a text is a web page's date line: a date or a time and little else.
pub(super) fn is_date_line(text: &str) -> bool {
    const WORDS: &[&str] =
        &["发布时间", "发布日期", "时间", "日期", "来源", "作者", "浏览", "点击", "阅读", "编辑", "次"];
    let mut rest = text.to_owned();
    for word in WORDS {
        rest = rest.replace(word, "");
    }
    let figures = rest.chars().filter(char::is_ascii_digit).count();
    let others =
        rest.chars().filter(|c| !c.is_ascii_digit() && !" -/.:：年月日时分秒\u{3000}|".contains(*c)).count();
    // 时间：2026年5月18日 is said by minutes and notices themselves.
    let said = rest.trim_start_matches([':', '：', ' ']);
    let own = text.starts_with("时间") && said.contains('年') && !rest_of_page(text);
    let parted = !own && said.contains(['-', '/', ':', '：', '.']) || text.contains("发布");
    text.chars().count() <= 60 && figures >= 6 && parted && others <= 8 && others * 2 <= figures
}

/// What only a page says of itself beside its date.
fn rest_of_page(text: &str) -> bool {
    ["来源", "作者", "浏览", "点击", "阅读", "编辑", "发布"].iter().any(|word| text.contains(word))
}

/// 10:21, 10:22:33.
pub(super) fn is_time(word: &str) -> bool {
    let parts: Vec<&str> = word.split([':', '：']).collect();
    let figures =
        |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    (2..=3).contains(&parts.len()) && parts.iter().all(figures)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        let found = date_at_end(text).map(|found| found.date.to_text().to_plain());
        assert_eq!(found.as_deref(), expected, "{text}");
    }

    #[test]
    fn dates_are_read_in_both_scripts() {
        check("2026年6月30日", Some("2026年6月30日"));
        check("市档案馆 2026 年 6 月 30 日", Some("2026年6月30日"));
        check("二〇二六年六月三十日", Some("2026年6月30日"));
        check("二○二六年十二月一日", Some("2026年12月1日"));
        check("档案馆办公室　　　　　　　　2026年6月30日", Some("2026年6月30日"));
        check("2026年x月x日", Some("2026年x月x日"));
        check("2026年2月30日", None);
        check("截至6月30日", None);
    }

    #[test]
    fn date_lines_are_known() {
        for text in ["2026-05-10 09:58:46", "发布时间：2026-05-10 来源：网络", "2026/5/10"] {
            assert!(is_date_line(text), "{text}");
        }
        for text in [
            "时间：2026年5月18日",
            "时间：2026年5月18日上午9:00",
            "2026年安全生产工作总结",
            "2026年6月30日",
            "联系电话：010-12345678 请于上班时间拨打咨询",
        ] {
            assert!(!is_date_line(text), "{text}");
        }
    }
}
