//! Decimal numbers, 1.1 and 1.1.1, at the start of paragraphs: headings only where they count on from each other,
//! since a single one is a figure.

use super::candidate::Candidate;
use super::flow::Flow;
use super::mark::Notation;
use super::segment::Segment;
use std::ops::Range;

/// What follows a figure rather than a number.
const UNITS: &[&str] =
    &["万", "亿", "倍", "%", "％", "‰", "元", "米", "吨", "个", "公", "平", "千", "年", "度", "—", "-"];
/// A heading that a bare figure numbers is at most so long, in characters.
const LONGEST_BARE: usize = 40;
/// What speaks for a decimal that counts on.
const SCORE: f64 = 4.0;

/// The decimal headings of some segments, and the bare figures above them, in order.
pub(super) fn decimals(flow: &Flow<'_>, segments: &[Segment], within: Range<usize>) -> Vec<Candidate> {
    let text = |index: usize| &flow.text[segments[index].range.clone()];
    let mut last: Vec<u32> = Vec::new();
    let mut found: Vec<(usize, Decimal)> = Vec::new();
    for index in within.filter(|index| segments[*index].begins_line) {
        let Some(decimal) = decimal(text(index)) else { continue };
        if follows(&last, &decimal.path) {
            last.clone_from(&decimal.path);
            found.push((index, decimal));
        }
    }
    if found.iter().filter(|(_, decimal)| decimal.path.len() > 1).count() < 2 {
        return Vec::new();
    }
    let candidate = |(index, decimal): (usize, Decimal)| {
        let start = segments[index].range.start;
        let notation = match decimal.path.len() {
            1 => Notation::Arabic,
            2 => Notation::Decimal2,
            3 => Notation::Decimal3,
            _ => Notation::Decimal4,
        };
        let nth = decimal.path.last().copied().unwrap_or(1);
        let range = start..start + decimal.end;
        Candidate { segment: index, range, notation, nth, numeral: decimal.numeral, score: SCORE }
    };
    found.into_iter().map(candidate).collect()
}

/// A number with its parts.
struct Decimal {
    path: Vec<u32>,
    numeral: String,
    /// One past the number and the white space after it.
    end: usize,
}

fn decimal(text: &str) -> Option<Decimal> {
    let len = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let numeral = text[..len].trim_end_matches('.');
    let path: Vec<u32> = numeral.split('.').map(part).collect::<Option<_>>()?;
    let after = text[len..].trim_start_matches('、');
    let words = after.trim_start();
    let bare = path.len() == 1;
    // A bare figure needs white space; with a mark it is a notation of its own.
    let parted =
        !bare || (len == numeral.len() && words.len() < after.len() && after.len() == text.len() - len);
    let long = bare && (words.chars().nth(LONGEST_BARE).is_some() || words.contains(['。', '，']));
    let figure = UNITS.iter().any(|unit| words.starts_with(unit));
    (path.len() <= 4 && parted && !long && !figure && !words.is_empty()).then(|| Decimal {
        path,
        numeral: numeral.to_owned(),
        end: text.len() - words.len(),
    })
}

fn part(digits: &str) -> Option<u32> {
    (digits.len() <= 2).then(|| digits.parse().ok()).flatten().filter(|n| (1..=50).contains(n))
}

/// Whether a number goes on from the last: the next of its depth, perhaps with one left out, or the first below.
fn follows(last: &[u32], next: &[u32]) -> bool {
    let (Some((nth, above)), shared) = (next.split_last(), next.len() - 1) else { return false };
    let prefix = last.get(..shared) == Some(above);
    match last.get(shared) {
        Some(before) if prefix => *nth > *before && *nth <= before + 2,
        None if prefix => *nth == 1,
        // 2.1 after 1.3: the headings above have another notation, or are missing.
        _ => *nth == 1 && shared > 0 && follows(last, above),
    }
}
