//! Markers that may begin an item: 一是, 二要, 第三，, 其四，, 首先，.

use crate::parse_chinese;
use std::ops::Range;

/// How the items of an enumeration are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Marker {
    /// 一是 二是
    Is,
    /// 一要 二要
    Must,
    /// 第一， 第二，
    Ordinal,
    /// 其一， 其二，
    OfThese,
    /// 首先， 其次， 再次， 最后，
    Sequence,
}

impl Marker {
    /// The marker of the nth item, without a comma: 一是, 二要, 第三, 其次.
    pub fn label(self, nth: u32) -> String {
        let numeral = crate::chinese(nth);
        match self {
            Marker::Is => format!("{numeral}是"),
            Marker::Must => format!("{numeral}要"),
            Marker::Ordinal => format!("第{numeral}"),
            Marker::OfThese => format!("其{numeral}"),
            Marker::Sequence => {
                let word = SEQUENCE.iter().find(|(_, place)| *place == Some(nth));
                word.map_or("再次", |(word, _)| *word).to_owned()
            }
        }
    }

    /// Whether one item alone is still an item: a lone 一是 is an enumeration left unfinished, a lone 首先 is
    /// only a word.
    pub(super) fn stands_alone(self) -> bool {
        self == Marker::Is
    }
}

/// A marker at the beginning of a clause.
pub(super) struct Candidate {
    pub(super) marker: Marker,
    pub(super) nth: Option<u32>,
    pub(super) number: String,
    /// The marker with the comma after it.
    pub(super) range: Range<usize>,
    /// After a comma, not after a closed sentence, or perhaps no marker: only the next one proves it.
    pub(super) weak: bool,
}

const SEQUENCE: &[(&str, Option<u32>)] =
    &[("首先", Some(1)), ("其次", Some(2)), ("再次", Some(3)), ("最后", None)];
const LARGEST: u32 = 30;

/// Whether a mark closes a lead.
fn closes(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '；' | '：' | '!' | '?' | ';' | ':')
}

fn is_comma(c: char) -> bool {
    matches!(c, '，' | ',' | '、')
}

/// The markers of a plain text, in order; its first bytes may be a `lead`, behind which another text begins.
pub(super) fn candidates(text: &str, lead: usize) -> Vec<Candidate> {
    let clause = |c: char| closes(c) || is_comma(c);
    let clauses = text.char_indices().filter(|(_, c)| clause(*c));
    let begins = clauses.map(|(at, c)| (at + c.len_utf8(), is_comma(c)));
    let mut begins: Vec<(usize, bool)> = std::iter::once((0, false)).chain(begins).collect();
    if lead > 0 && !text[..lead].ends_with(clause) {
        begins.insert(begins.partition_point(|(at, _)| *at < lead), (lead, false));
    }
    begins.into_iter().filter_map(|(at, weak)| candidate(text, at, weak)).collect()
}

fn candidate(text: &str, at: usize, weak: bool) -> Option<Candidate> {
    let rest = text[at..].trim_start();
    // Most clauses begin with another word.
    if !rest.starts_with(may_begin) {
        return None;
    }
    let start = text.len() - rest.len();
    let (marker, nth, len) = counted(rest).or_else(|| sequence(rest))?;
    let after = &rest[len..];
    let comma = after.chars().next().filter(|c| is_comma(*c) || matches!(c, '：' | ':'));
    let needs_comma = matches!(marker, Marker::Ordinal | Marker::OfThese | Marker::Sequence);
    // 首先要…。其次要…。: the words themselves part the sentences, but only at their beginnings.
    let wordy = marker == Marker::Sequence && !weak && after.starts_with(['要', '是', '应', '须']);
    if needs_comma && comma.is_none() && !wordy {
        return None;
    }
    if marker == Marker::Ordinal && of_several(after) {
        return None;
    }
    let counted = marker == Marker::Ordinal && counts_on(&rest[len..]);
    let weak = weak || counted || (needs_comma && comma.is_none());
    let end = start + len + comma.map_or(0, char::len_utf8);
    let clause = text[end..].find(|c| closes(c) || is_comma(c)).unwrap_or(text.len() - end);
    // 一是一、二是二: a clause of one character says nothing.
    (text[end..end + clause].trim().chars().count() >= 2).then(|| Candidate {
        marker,
        nth,
        number: rest[..len].to_owned(),
        range: start..end,
        weak,
    })
}

fn may_begin(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
        || matches!(c, '第' | '其' | '首' | '再' | '最')
}

/// 第二、三产业: two are named by what they are, and nothing is counted.
fn of_several(after: &str) -> bool {
    const COUNTED: [char; 12] = ['产', '批', '季', '届', '次', '期', '条', '款', '组', '阶', '类', '等'];
    let named = after
        .strip_prefix('、')
        .map(|rest| rest.trim_start_matches(|c| "一二三四五六七八九十、".contains(c)));
    let numeral =
        after.strip_prefix('、').is_some_and(|rest| rest.starts_with(|c| "一二三四五六七八九十".contains(c)));
    numeral && named.is_some_and(|rest| rest.starts_with(COUNTED))
}

/// 第一、二批, 第一、第二项: several are spoken of at once.
fn counts_on(after: &str) -> bool {
    let rest = after.trim_start_matches(is_comma);
    let numeral = |text: &str| text.starts_with(|c| "二三四五六七八九十".contains(c));
    rest.strip_prefix('第').is_some_and(numeral) || (after.starts_with('、') && numeral(rest))
}

/// 一是, 二要, 第三, 其四.
fn counted(rest: &str) -> Option<(Marker, Option<u32>, usize)> {
    let prefixes = [('第', Marker::Ordinal), ('其', Marker::OfThese)];
    let prefixed = prefixes.iter().find_map(|(prefix, marker)| Some((rest.strip_prefix(*prefix)?, *marker)));
    let (digits, marker) = prefixed.map_or((rest, None), |(digits, marker)| (digits, Some(marker)));
    let numeral = digits.find(|c| !"一二三四五六七八九十".contains(c)).map(|len| &digits[..len])?;
    let nth = parse_chinese(numeral).filter(|n| (1..=LARGEST).contains(n))?;
    let after = digits[numeral.len()..].chars().next()?;
    let len = rest.len() - digits.len() + numeral.len();
    match after {
        _ if let Some(marker) = marker => Some((marker, Some(nth), len)),
        '是' => Some((Marker::Is, Some(nth), len + after.len_utf8())),
        '要' => Some((Marker::Must, Some(nth), len + after.len_utf8())),
        _ => None,
    }
}

fn sequence(rest: &str) -> Option<(Marker, Option<u32>, usize)> {
    let (word, nth) = SEQUENCE.iter().find(|(word, _)| rest.starts_with(word))?;
    Some((Marker::Sequence, *nth, word.len()))
}

impl Candidate {
    /// The lead of the item in `text`, which ends with the item: up to the first closing mark outside quotes and
    /// brackets.
    pub(super) fn lead<'a>(&self, text: &'a str) -> &'a str {
        let body = &text[self.range.end..];
        let mut depth = 0usize;
        let closing = body.char_indices().find(|(at, c)| {
            match c {
                '“' | '‘' | '《' | '（' | '(' => depth += 1,
                '”' | '’' | '》' | '）' | ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && closes(*c) && !is_within_time(body, *at)
        });
        let lead = &body[..closing.map_or(body.len(), |(at, _)| at)];
        let lead = lead.trim().trim_end_matches(is_comma).trim_end();
        // A page in half-width marks closes its sentences with a dot.
        lead.strip_suffix('.').filter(|words| words.ends_with(|c: char| !c.is_ascii())).unwrap_or(lead)
    }
}

/// 9:30, 3：7: a colon between figures closes nothing.
fn is_within_time(text: &str, at: usize) -> bool {
    let figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let after = text[at..].strip_prefix([':', '：']);
    figure(text[..at].chars().next_back()) && after.is_some_and(|after| figure(after.chars().next()))
}
