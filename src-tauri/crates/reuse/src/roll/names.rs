//! Names and numbers of documents, and what was fixed once: nothing in them rolls.

use super::frame::Frame;
use super::numeral::years;
use super::proposal::{Found, Group, Say};
use super::scene::{Scene, Standing};
use draft::{HeaderElement, Spot};
use std::ops::Range;

/// A name is at most so long, in bytes: what is not closed by then was never one.
const LONGEST: usize = 300;

/// The stretches of a text that are names 《…》 or numbers 〔2020〕5号 of documents.
pub(super) fn closed(text: &str) -> Vec<Range<usize>> {
    let mut closed: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(['《', '〔', '［', '[', '【']) {
        let start = at + found;
        let end = match text[start..].chars().next() {
            Some('《') => name(text, start),
            Some(open) => number(text, start, open),
            None => None,
        };
        let open = text[start..].chars().next().map_or(1, char::len_utf8);
        at = end.unwrap_or(start + open);
        closed.extend(end.map(|end| start..end));
    }
    closed
}

/// The end of a name that may hold names.
fn name(text: &str, start: usize) -> Option<usize> {
    let mut depth = 0usize;
    for (at, c) in text[start..].char_indices().take_while(|(at, _)| *at < LONGEST) {
        match c {
            '《' => depth += 1,
            '》' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(start + at + c.len_utf8());
        }
    }
    None
}

/// The end of a document's number: the year in its brackets, and 5号 behind it.
fn number(text: &str, start: usize, open: char) -> Option<usize> {
    let close = match open {
        '〔' => '〕',
        '［' => '］',
        '[' => ']',
        _ => '】',
    };
    let inside = &text[start + open.len_utf8()..];
    let end = inside.find(close).filter(|end| *end <= 12)?;
    let year = inside[..end].chars().all(|c| c.is_ascii_digit());
    let after = start + open.len_utf8() + end + close.len_utf8();
    let rest =
        text[after..].trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '第' | ' ' | 'x'));
    let number = rest.strip_prefix('号').map(|rest| text.len() - rest.len());
    year.then(|| number.unwrap_or(after))
}

/// What is closed is taken; where the draft's own name or number has the old year in it, that is said.
pub(super) fn find(scene: &Scene, frame: &Frame, found: &mut Found) {
    let own_number = matches!(scene.spot, Spot::Header { element: HeaderElement::Number });
    if own_number {
        let reason = "本文的发文字号，发文时另编".to_owned();
        let range = 0..scene.text.len();
        return found.say(scene, Say { group: Group::Open, range, new: None, reason, confidence: 0.95 });
    }
    for closed in &scene.closed {
        let held = years(&scene.text[closed.clone()]).into_iter().find(|year| year.value == frame.from);
        if let (Standing::Title, Some(year)) = (scene.standing, held) {
            let range = closed.start + year.range.start..closed.start + year.range.end;
            let reason = "标题里的文件名带着原来的年份，是本文印发的文件就要改".to_owned();
            found.say(scene, Say { group: Group::Years, range, new: None, reason, confidence: 0.6 });
        }
        found.take(closed.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = closed(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn names_and_numbers_of_documents_are_closed() {
        check("按《档案整理办法（2020年修订）》办理", &["《档案整理办法（2020年修订）》"]);
        check(
            "《关于印发〈2020年要点〉的通知》（xx〔2020〕5号）",
            &["《关于印发〈2020年要点〉的通知》", "〔2020〕5号"],
        );
        check("《甲《乙》丙》丁", &["《甲《乙》丙》"]);
        check("xx[2020] 第12号，【待补】", &["[2020] 第12号"]);
        check("《没有收尾的名字", &[]);
    }
}
