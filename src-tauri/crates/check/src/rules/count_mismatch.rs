//! `count.mismatch`: 以下5个方面, and four follow.

use crate::{Finding, Severity, Source};
use draft::{Block, Content, Draft, Spot, enumerations, parse_chinese};

/// Words that announce what follows.
const CUES: &[&str] = &["以下", "下列", "如下", "这"];
/// What is counted.
const THINGS: &[&str] = &["个方面", "方面", "项", "件", "点", "个问题", "个重点", "条措施", "条意见", "条"];
const NUMERALS: &str = "一二三四五六七八九十两";
const SENTENCE: &[char] = &['。', '！', '？'];

/// A number that a text announces.
#[derive(Debug, PartialEq)]
struct Claim {
    start: usize,
    end: usize,
    count: u32,
}

pub(super) fn find(draft: &Draft) -> Vec<Finding> {
    let mut findings = Vec::new();
    let starts = first_items(draft);
    for (at, block) in draft.body.iter().enumerate() {
        let Content::Paragraph { text, .. } = &block.content else { continue };
        let Some(claim) = claim(&text.to_plain()) else { continue };
        let follows =
            items_after(&starts, (at, claim.end), &draft.body).or_else(|| headings_after(&draft.body, at));
        if let Some(follows) = follows.filter(|follows| *follows != claim.count) {
            findings.push(Finding {
                rule: "count.mismatch",
                severity: Severity::Warning,
                message: format!("文中说有{}项，后面列出{follows}项，请核对。", claim.count),
                source: Source::Habit,
                spot: Some(Spot::Block { id: block.id }),
                start: claim.start,
                end: claim.end,
                fix: None,
            });
        }
    }
    findings
}

/// For each enumeration, block and byte where it begins and how many items it has.
fn first_items(draft: &Draft) -> Vec<(usize, usize, u32)> {
    let first = |one: &draft::Enumeration| {
        let item = one.items.first()?;
        Some((item.block, item.range.start, u32::try_from(one.items.len()).ok()?))
    };
    enumerations(&draft.body).iter().filter_map(first).collect()
}

/// The items of the enumeration that begins right after a claim: in its block, or in the next one.
fn items_after(starts: &[(usize, usize, u32)], (at, end): (usize, usize), body: &[Block]) -> Option<u32> {
    let begins = |(block, start, _): &&(usize, usize, u32)| {
        (*block == at && *start >= end) || (*block == at + 1 && body[at + 1].heading().is_none())
    };
    starts.iter().find(begins).map(|(_, _, count)| *count)
}

/// The headings of one level that follow a paragraph at once, up to a higher one.
fn headings_after(body: &[Block], at: usize) -> Option<u32> {
    let level = |block: &Block| block.heading().map(|(run_in, _)| run_in.level);
    let first = level(body.get(at + 1)?)?;
    // Headings of the level that the paragraph itself stands under are its siblings' and not announced by it.
    let under = body[..=at].iter().rev().find_map(level);
    if under.is_some_and(|under| first <= under) {
        return None;
    }
    let after = body[at + 1..].iter().filter_map(level);
    let count = after.take_while(|level| *level >= first).filter(|level| *level == first).count();
    // One heading alone is no list.
    u32::try_from(count).ok().filter(|count| *count > 1)
}

/// The number that the last sentence of a lead-in announces. A sentence that announces twice is left alone.
fn claim(text: &str) -> Option<Claim> {
    let mut found = None;
    let mut at = 0;
    for sentence in text.split_inclusive(SENTENCE) {
        if CUES.iter().any(|cue| sentence.contains(cue)) {
            let claims = counts(sentence);
            if let [claim] = claims.as_slice() {
                found = Some(Claim { start: at + claim.start, end: at + claim.end, count: claim.count });
            }
        }
        at += sentence.len();
    }
    found
}

/// Numbers from 2 to 20 with a thing that is counted.
fn counts(sentence: &str) -> Vec<Claim> {
    let mut claims = Vec::new();
    let mut end = 0;
    for (start, _) in sentence.char_indices() {
        if start < end {
            continue;
        }
        let rest = &sentence[start..];
        let same = |c: char| {
            if rest.starts_with(|c: char| c.is_ascii_digit()) {
                c.is_ascii_digit()
            } else {
                NUMERALS.contains(c)
            }
        };
        let len = rest.find(|c| !same(c)).unwrap_or(rest.len());
        if len == 0 {
            continue;
        }
        end = start + len;
        let count = rest[..len].parse().ok().or_else(|| parse_chinese(&rest[..len]));
        let thing = THINGS.iter().find(|thing| rest[len..].starts_with(*thing));
        let ordinal = sentence[..start].ends_with(['第', '.', '％', '%']);
        if let (Some(count @ 2..=20), Some(thing), false) = (count, thing, ordinal) {
            claims.push(Claim { start, end: end + thing.len(), count });
        }
    }
    claims
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::specimen::paragraphs;

    fn check(texts: &[&str], expected: &[&str]) {
        let found: Vec<_> = find(&paragraphs(texts)).into_iter().map(|one| one.message).collect();
        assert_eq!(found, expected, "{texts:?}");
    }

    #[test]
    fn fewer_items_than_announced_are_found() {
        check(
            &["要抓好以下5个方面的工作。", "一是清点库房。", "二是补齐目录。"],
            &["文中说有5项，后面列出2项，请核对。"],
        );
        check(&["抓好以下三项工作：一是清点库房；二是补齐目录。"], &["文中说有3项，后面列出2项，请核对。"]);
        check(
            &["#主要做法", "做好以下三件事。", "##清点", "##补齐", "#下一步"],
            &["文中说有3项，后面列出2项，请核对。"],
        );
    }

    #[test]
    fn what_agrees_or_announces_nothing_is_left() {
        check(&["抓好以下两项工作：一是清点库房；二是补齐目录。"], &[]);
        check(&["查处3件问题。", "一是清点库房。二是补齐目录。"], &[]);
        check(&["做好以下三项工作。", "#总体情况"], &[]);
        check(&["以下第三项由档案室负责。一是清点库房。二是补齐目录。"], &[]);
    }
}
