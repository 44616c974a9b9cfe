//! Finding blanks in plain text.

use super::BlankKind;
use std::ops::Range;

/// A blank found in plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlankSpan {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// As far as the characters around it tell.
    pub kind: BlankKind,
}

/// Names that begin with an X and are no blank.
const X_WORDS: &[&str] = &["光", "射线", "染色体", "轴"];
/// What 某 stands before where it holds a name's place; 某些, 某种, 某个 say something.
const AFTER_MOU: &[&str] = &[
    "省", "市", "县", "区", "州", "镇", "乡", "村", "局", "委", "厅", "处", "科", "单位", "公司", "街道",
    "社区",
];
const NOTES: &[&str] = &["待", "填", "请填", "此处", "补"];
/// A longer one says something of its own, in characters.
const LONGEST_NOTE: usize = 60;
const NOTES_IN_ROUND_BRACKETS: &[&str] = &["待补", "待补充", "待填", "待填写", "待定", "待核实"];

/// The blanks of a plain text, in order: xx ×× 某 ____ ○○ 【待补】（待定）.
///
/// ```
/// let text = "xx市共培训x次，x光机3×5台";
/// let found: Vec<_> = draft::find_blanks(text).into_iter().map(|b| &text[b.range]).collect();
/// assert_eq!(found, ["xx", "x"]);
/// ```
pub fn find_blanks(text: &str) -> Vec<BlankSpan> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        match blank_at(text, at) {
            Some(blank) => {
                at = blank.range.end;
                found.push(blank);
            }
            // A run that is no blank as a whole is none in part.
            None => at = run_end(text, at, |next| next == c),
        }
        at = run_end(text, at, |c| !may_begin(c));
    }
    found
}

/// A quick look before the closer one: most characters of a text begin no blank.
fn may_begin(c: char) -> bool {
    is_x(c) || matches!(c, '某' | '_' | '＿' | '﹍' | '○' | '□' | '*' | '＊' | '【' | '（' | '(')
}

fn blank_at(text: &str, at: usize) -> Option<BlankSpan> {
    let rest = &text[at..];
    let (end, otherwise) = match rest.chars().next()? {
        c if is_x(c) => (crosses(text, at)?, BlankKind::Place),
        '某' => (nameless(text, at)?, BlankKind::Place),
        c @ ('_' | '＿' | '﹍') => (repeated(text, at, c)?, BlankKind::Other),
        c @ ('○' | '□' | '*' | '＊') => (repeated(text, at, c)?, BlankKind::Place),
        '【' => (note(text, at, '】')?, BlankKind::Other),
        '（' => (note(text, at, '）')?, BlankKind::Other),
        '(' => (note(text, at, ')')?, BlankKind::Other),
        _ => return None,
    };
    let kind = BlankKind::tell(text, at..end, otherwise);
    Some(BlankSpan { range: at..end, kind })
}

fn is_x(c: char) -> bool {
    matches!(c, 'x' | 'X' | '×' | 'ｘ' | 'Ｘ' | '╳')
}

fn run_end(text: &str, at: usize, same: impl Fn(char) -> bool) -> usize {
    at + text[at..].find(|c| !same(c)).unwrap_or(text.len() - at)
}

/// The end of a run of crosses that stands in no Latin word and multiplies nothing.
fn crosses(text: &str, at: usize) -> Option<usize> {
    let end = run_end(text, at, is_x);
    let (before, after) = (&text[..at], &text[end..]);
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '\'' | '@' | '/'));
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    if latin(before.chars().next_back()) || latin(after.chars().next()) {
        return None;
    }
    if digit(before.trim_end().chars().next_back()) && digit(after.trim_start().chars().next()) {
        return None;
    }
    // 1+X, “数据要素×”: a name of its own.
    let single = text[at..end].chars().count() == 1;
    let quoted = after.starts_with('”') && !before.ends_with('“');
    if single && (before.ends_with(['+', '＋']) || quoted) {
        return None;
    }
    // x86, X光: one X may begin a name; xx2026年 is a place and a year.
    let named = single && (digit(after.chars().next()) || X_WORDS.iter().any(|word| after.starts_with(word)));
    (!named).then_some(end)
}

fn nameless(text: &str, at: usize) -> Option<usize> {
    let end = run_end(text, at, |c| c == '某');
    let names = AFTER_MOU.iter().any(|word| text[end..].starts_with(word));
    (names || end - at > '某'.len_utf8()).then_some(end)
}

fn repeated(text: &str, at: usize, c: char) -> Option<usize> {
    let end = run_end(text, at, |next| next == c);
    (end - at >= 2 * c.len_utf8()).then_some(end)
}

/// The end of a bracketed note that asks for something, or of brackets with nothing but space in them.
fn note(text: &str, at: usize, close: char) -> Option<usize> {
    let open = text[at..].chars().next()?;
    let from = at + open.len_utf8();
    let to = from + text[from..].char_indices().take(LONGEST_NOTE).find(|(_, c)| *c == close)?.0;
    let inside = &text[from..to];
    let asks = if close == '】' {
        inside.trim().is_empty() || NOTES.iter().any(|word| inside.starts_with(word))
    } else {
        inside.trim().is_empty() && inside.chars().count() > 1 || NOTES_IN_ROUND_BRACKETS.contains(&inside)
    };
    asks.then_some(to + close.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::BlankKind::{Amount, Count, Date, Document, Other, Percent, Person, Place};
    use super::*;

    fn check(text: &str, expected: &[(&str, BlankKind)]) {
        let found: Vec<_> = find_blanks(text).into_iter().map(|b| (&text[b.range], b.kind)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_unit_tells_the_kind() {
        check("开展检查x次", &[("x", Count)]);
        check("累计发布x万多条次", &[("x", Count)]);
        check("x多个单位的xx余人", &[("x", Count), ("xx", Count)]);
        check("整改率达××%，提高x.x个百分点", &[("××", Percent), ("x", Percent), ("x", Percent)]);
        check("投入资金XX万元", &[("XX", Amount)]);
        check("20xx年x月x日", &[("xx", Date), ("x", Date), ("x", Date)]);
    }

    #[test]
    fn a_name_is_told_by_what_stands_around() {
        check("为xx档案工作提供保障", &[("xx", Place)]);
        check("报送《xx专报》", &[("xx", Document)]);
        check("xx同志讲话", &[("xx", Person)]);
        check("x日报社", &[("x", Place)]);
        check("某市某局、某某公司", &[("某", Place), ("某", Place), ("某某", Place)]);
        check("联系人：____", &[("____", Person)]);
        check("联系人：×××，联系电话：×××，编号××", &[("×××", Person), ("×××", Other), ("××", Other)]);
    }

    #[test]
    fn notes_in_brackets_ask() {
        check("培训【待补】课时", &[("【待补】", Count)]);
        check("完成【待填：金额】", &[("【待填：金额】", Amount)]);
        check("时间（待定），地点【】", &[("（待定）", Other), ("【】", Other)]);
        check("【附件】（试行）", &[]);
    }

    #[test]
    fn what_is_no_blank_is_left() {
        check("X光机、3×5米、1920x1080、3 × 5", &[]);
        check("Excel表、index、max、x86", &[]);
        check("“1+X”证书、“数据要素×”行动", &[]);
        check("某些单位、某种情况", &[]);
        check("file_name *", &[]);
    }
}
