//! `figures.count`: 以下5个方面, and four follow.

use crate::reading::{Body, Reading};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::{Block, Content, parse_chinese};

pub(super) const RULE: Rule = Rule {
    id: "figures.count",
    group: Group::Figures,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "“以下三个方面”“五项措施”说的项数与后面列出的一致。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "要抓好以下⟦5个方面⟧的工作。\n一是清点库房。\n二是补齐目录。",
            "抓好以下⟦三项⟧工作：一是清点库房；二是补齐目录。",
            "#主要做法\n做好以下⟦三件⟧事。\n##清点\n##补齐\n#下一步",
        ],
        right: &[
            "抓好以下两项工作：一是清点库房；二是补齐目录。",
            "查处3件问题。\n一是清点库房。二是补齐目录。",
            "做好以下三项工作。\n#总体情况",
            "以下第三项由档案室负责。一是清点库房。二是补齐目录。",
        ],
    },
};

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

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for body in &reading.bodies {
        let starts = first_items(body);
        for (at, block) in body.blocks.iter().enumerate() {
            let Content::Paragraph { .. } = &block.content else { continue };
            let Some(passage) = reading.of(block.id) else { continue };
            let Some(claim) = claim(&passage.plain) else { continue };
            let follows = items_after(&starts, (at, claim.end), body.blocks)
                .or_else(|| headings_after(body.blocks, at));
            // Far more is another list that nothing parts from it.
            let meant = |follows: &u32| *follows != claim.count && *follows < claim.count + 4;
            if let Some(follows) = follows.filter(meant) {
                let message = format!("文中说有{}项，后面列出{follows}项，请核对。", claim.count);
                found.say(passage, claim.start..claim.end, message);
            }
        }
    }
}

/// For each enumeration, block and byte where it begins and how many items it has.
fn first_items(body: &Body<'_>) -> Vec<(usize, usize, u32)> {
    let first = |one: &draft::Enumeration| {
        let item = one.items.first()?;
        Some((item.block, item.range.start, u32::try_from(one.items.len()).ok()?))
    };
    body.enumerations.iter().filter_map(first).collect()
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
