//! What follows from a draft.

use crate::answers::{Analysis, Finding, NumberOf};
use crate::characters::{characters, section_lengths};
use crate::utf16::Utf16;
use draft::{Block, Draft, Spot, label, numbers, open_blanks, outline, visit_texts};
use std::collections::BTreeMap;

/// Everything that the window shows beside the text; `revision` and `saved_at` are passed on.
pub(crate) fn analysis(draft: &Draft, revision: u64, saved_at: Option<i64>) -> Analysis {
    let bodies = std::iter::once(&draft.body).chain(draft.attachments.iter().map(|one| &one.body));
    Analysis {
        revision,
        numbers: bodies.flat_map(|body| numbers_of(body)).collect(),
        outline: outline(draft),
        blanks: open_blanks(draft),
        findings: findings(draft),
        characters: characters(draft),
        sections: section_lengths(draft),
        saved_at,
    }
}

fn numbers_of(body: &[Block]) -> impl Iterator<Item = NumberOf> {
    let numbered = body.iter().zip(numbers(body));
    numbered.filter_map(|(block, number)| Some(NumberOf { block: block.id, label: label(number?) }))
}

fn findings(draft: &Draft) -> Vec<Finding> {
    let found = check::check(draft);
    let texts = texts(draft, found.iter().filter_map(|finding| finding.spot));
    let in_units = |finding: check::Finding| {
        let text = finding.spot.and_then(|spot| texts.get(&spot)).map_or("", String::as_str);
        let places = Utf16::new(text);
        Finding {
            rule: finding.rule,
            severity: finding.severity,
            source: finding.source,
            spot: finding.spot,
            start: places.at(finding.start),
            end: places.at(finding.end),
            message: finding.message,
        }
    };
    found.into_iter().map(in_units).collect()
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
    use draft::{BlockId, Content, Level, Text};

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
