//! What follows from a draft.

use crate::answers::{Analysis, Finding, NumberOf, OffRule};
use crate::characters::{characters, section_lengths};
use crate::utf16::Utf16;
use check::{Beside, Memory, Words};
use draft::{
    Block, Draft, Edit, OpenBlank, Spot, label, numbers, outline_of, renumber_references, unmarked_blanks,
    visit_texts,
};
use reuse::Place;
use std::collections::BTreeMap;

/// Everything that the window shows beside the text, as of a revision and when that was saved.
pub(crate) fn analysis(
    (draft, words): (&Draft, &Words),
    of: (u64, Option<i64>),
    memory: &mut Memory,
) -> Analysis {
    let (revision, saved_at) = of;
    Analysis {
        revision,
        numbers: bodies(draft).flat_map(numbers_of).collect(),
        outline: bodies(draft).flat_map(outline_of).collect(),
        unmarked: unmarked(draft),
        references: references(draft),
        findings: findings(draft, words, memory),
        off: off(draft),
        requests: requests(draft),
        characters: characters(draft),
        sections: section_lengths(draft),
        saved_at,
    }
}

/// The draft's own text, and those of its attachments.
pub(crate) fn bodies(draft: &Draft) -> impl Iterator<Item = &[Block]> {
    let attached = draft.attachments.iter().map(|attachment| attachment.body.as_slice());
    std::iter::once(draft.body.as_slice()).chain(attached)
}

fn numbers_of(body: &[Block]) -> impl Iterator<Item = NumberOf> {
    let numbered = body.iter().zip(numbers(body));
    numbered.filter_map(|(block, number)| Some(NumberOf { block: block.id, label: label(number?) }))
}

/// The blanks that nobody has marked, in the window's units.
fn unmarked(draft: &Draft) -> Vec<OpenBlank> {
    let found = unmarked_blanks(draft);
    let texts = texts(draft, found.iter().map(|blank| blank.spot));
    let in_units = |blank: OpenBlank| {
        let places = Utf16::new(texts.get(&blank.spot).map_or("", String::as_str));
        OpenBlank { start: places.at(blank.start), end: places.at(blank.end), ..blank }
    };
    found.into_iter().map(in_units).collect()
}

/// What sets the numerals of references right, in the window's units.
fn references(draft: &Draft) -> Vec<Edit> {
    let edits = renumber_references(draft);
    let texts = texts(draft, edits.iter().flat_map(replaced));
    edits.into_iter().map(|edit| fix_in_units(edit, &texts)).collect()
}

/// What the rules find that need no more than the draft and the office's list of words.
fn findings(draft: &Draft, words: &Words, memory: &mut Memory) -> Vec<Finding> {
    let beside = Beside { words: Some(words), ..Beside::default() };
    in_units(draft, check::check_again(draft, &beside, memory))
}

/// What those find that look at its pages and at other drafts.
pub(crate) fn findings_beyond(draft: &Draft, beside: &Beside<'_>) -> Vec<Finding> {
    in_units(draft, check::check_beyond(draft, beside))
}

/// Findings in the window's units.
fn in_units(draft: &Draft, found: Vec<check::Finding>) -> Vec<Finding> {
    let fixes = found.iter().filter_map(|finding| finding.fix.as_ref()).flat_map(replaced);
    let texts = texts(draft, found.iter().filter_map(|finding| finding.spot).chain(fixes));
    let text_of = |finding: &check::Finding| finding.spot.and_then(|spot| texts.get(&spot));
    let in_units = |finding: check::Finding| {
        let places = Utf16::new(text_of(&finding).map_or("", String::as_str));
        Finding {
            rule: finding.rule,
            group: finding.group,
            severity: finding.severity,
            source: finding.source,
            spot: finding.spot,
            start: places.at(finding.start),
            end: places.at(finding.end),
            message: finding.message,
            fix: finding.fix.map(|fix| fix_in_units(fix, &texts)),
        }
    };
    found.into_iter().map(in_units).collect()
}

/// Where what was asked for stands, in the window's units.
fn requests(draft: &Draft) -> Vec<Place> {
    let found = reuse::places(draft);
    let texts = texts(draft, found.iter().filter_map(|place| place.spot));
    let in_units = |place: Place| {
        let places = Utf16::new(place.spot.and_then(|spot| texts.get(&spot)).map_or("", String::as_str));
        Place { start: places.at(place.start), end: places.at(place.end), ..place }
    };
    found.into_iter().map(in_units).collect()
}

/// The rules that the clerk has switched off; one that is no more asks for nothing.
fn off(draft: &Draft) -> Vec<OffRule> {
    let asks = |name: &String| check::rules().find(|rule| rule.id == name).map_or("", |rule| rule.asks);
    draft.checks.off.iter().map(|rule| OffRule { rule: rule.clone(), asks: asks(rule) }).collect()
}

/// A fix in the window's units.
pub(crate) fn fix_of(draft: &Draft, fix: Edit) -> Edit {
    let texts = texts(draft, replaced(&fix).into_iter());
    fix_in_units(fix, &texts)
}

/// The spots whose texts a fix replaces in part.
fn replaced(fix: &Edit) -> Vec<Spot> {
    match fix {
        Edit::Replace { spot, .. } => vec![*spot],
        Edit::All { edits } => edits.iter().flat_map(replaced).collect(),
        _ => Vec::new(),
    }
}

/// The fix in the window's units. Those of one text come from its back, so that each is meant for the text as it is
/// before its place.
fn fix_in_units(fix: Edit, texts: &BTreeMap<Spot, String>) -> Edit {
    match fix {
        Edit::Replace { spot, start, end, by } => {
            let places = Utf16::new(texts.get(&spot).map_or("", String::as_str));
            Edit::Replace { spot, start: places.at(start), end: places.at(end), by }
        }
        Edit::All { edits } => {
            Edit::All { edits: edits.into_iter().map(|edit| fix_in_units(edit, texts)).collect() }
        }
        other => other,
    }
}

/// The plain texts at some spots.
fn texts(draft: &Draft, spots: impl Iterator<Item = Spot>) -> BTreeMap<Spot, String> {
    let mut texts: BTreeMap<Spot, String> = spots.map(|spot| (spot, String::new())).collect();
    visit_texts(draft, |spot, text| {
        if let Some(wanted) = texts.get_mut(&spot) {
            *wanted = text.to_plain();
        }
    });
    texts
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::{BlockId, Content, Ignored, Level, Text};

    fn found(draft: &Draft) -> Vec<Finding> {
        findings(draft, &Words::default(), &mut Memory::default())
    }

    #[test]
    fn what_the_clerk_leaves_is_found_no_more_until_its_words_change() {
        let text = |text: &str| Content::Paragraph { run_in: None, text: Text::plain(text) };
        let block = |words| Block { id: BlockId(1), content: text(words) };
        let mut draft =
            Draft { body: vec![block("二是补齐目录。三是更换标签。")], ..Draft::default() };
        let before = found(&draft);
        let one = &before[0];
        let ignored = Ignored {
            rule: one.rule.to_owned(),
            block: Some(BlockId(1)),
            text: "二是补齐目录。三是更换标签。"
                .encode_utf16()
                .skip(one.start)
                .take(one.end - one.start)
                .map(|unit| char::from_u32(u32::from(unit)).unwrap())
                .collect(),
            reason: "接上文".to_owned(),
        };
        draft.checks.ignored.push(ignored);
        assert_eq!(found(&draft).len(), before.len() - 1);
        draft.body[0] = block("四是补齐目录。五是更换标签。");
        assert_eq!(found(&draft).len(), before.len());
    }

    #[test]
    fn a_fix_counts_as_the_window_does() {
        let text = Content::Paragraph { run_in: None, text: Text::plain("一是清点。三是换签。") };
        let draft = Draft { body: vec![Block { id: BlockId(1), content: text }], ..Draft::default() };
        let fix = found(&draft).into_iter().find_map(|finding| finding.fix);
        let replace =
            Edit::Replace { spot: Spot::Block { id: BlockId(1) }, start: 5, end: 7, by: "二是".into() };
        assert_eq!(fix, Some(Edit::All { edits: vec![replace] }));
    }

    #[test]
    fn numbers_name_their_blocks() {
        let heading = |id, level| Block {
            id: BlockId(id),
            content: Content::Heading { level, numbered: true, text: Text::plain("档案") },
        };
        let body = [heading(7, Level::One), heading(9, Level::Two)];
        let expected = [(7, "一、"), (9, "（一）")];
        let expected = expected.map(|(id, label)| NumberOf { block: BlockId(id), label: label.to_owned() });
        assert_eq!(numbers_of(&body).collect::<Vec<_>>(), expected);
    }
}
