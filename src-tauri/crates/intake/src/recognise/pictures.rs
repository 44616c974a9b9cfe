//! Pictures that stand where title and signature are read: an emblem above the title, a seal over the issuer.

use super::dates::date_at_end;
use super::flow::{Line, Source};
use super::mark::mark_at;

/// Lines of a signature, with its seals and those left empty.
const SIGNATURE: usize = 5;
/// Characters of a line of a signature.
const LONGEST: usize = 40;

/// Moves pictures out of the way: those above a title stand before the text, those in a signature above it.
pub(super) fn settle(lines: &mut Vec<Line<'_>>) {
    if lines.iter().any(is_picture) {
        head(lines);
        signatures(lines);
    }
}

fn is_picture(line: &Line<'_>) -> bool {
    matches!(line.source, Source::Picture(_))
}

fn text(line: &Line<'_>) -> String {
    line.text.to_plain()
}

/// Pictures before all text go behind the title and the addressee.
fn head(lines: &mut [Line<'_>]) {
    let is_said = |line: &Line<'_>| line.paragraph().is_none_or(|_| !text(line).trim().is_empty());
    let Some(first) = lines.iter().position(|line| is_said(line) && !is_picture(line)) else { return };
    let pictures = lines[..first].iter().filter(|line| is_picture(line)).count();
    let is_text = |line: &Line<'_>| line.paragraph().is_none() || text(line).contains(['。', '；']);
    let Some(end) = lines[first..].iter().position(is_text).filter(|_| pictures > 0) else { return };
    let (head, _) = lines.split_at_mut(first + end);
    // Stable: pictures keep their order, and so does what stands before them.
    head.sort_by_key(is_picture);
}

/// Pictures within the lines of a signature, or just below it, go above it.
fn signatures(lines: &mut [Line<'_>]) {
    let dated: Vec<usize> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.paragraph().is_some() && date_at_end(&text(line)).is_some())
        .map(|(at, _)| at)
        .collect();
    for date in dated {
        let short = |line: &Line<'_>| {
            is_picture(line) || line.paragraph().is_some() && text(line).chars().nth(LONGEST).is_none()
        };
        let is_open = |line: &Line<'_>| {
            let text = text(line);
            short(line) && !text.contains(['。', '：', '；']) && mark_at(text.trim_start(), 0).is_none()
        };
        let above = lines[..date].iter().rev().take(SIGNATURE).take_while(|line| is_open(line)).count();
        let below = lines[date + 1..].iter().take(SIGNATURE).take_while(|line| {
            is_picture(line) || line.paragraph().is_some() && text(line).trim().is_empty()
        });
        let end = date + 1 + below.count();
        lines[date - above..end].sort_by_key(|line| !is_picture(line));
    }
}
