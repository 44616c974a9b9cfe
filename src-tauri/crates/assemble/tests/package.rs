//! What stands in a .docx: its text, its parts, its bytes.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use assemble::{Numbering, assemble};
use compose::{Item, compose};
use draft::{Attachment, BlockId, Content, Draft, Level, RunIn};
use proptest::collection::vec;
use proptest::prelude::*;
use support::read::{lines, names, paragraphs, part};
use support::{BOTH, blocks, body, docx, specimen, table};

/// The paragraphs that a draft prints, with their numbers.
fn printed(draft: &Draft) -> Vec<String> {
    let profile = profile::built_in("gbt9704").unwrap();
    let mut printed = Vec::new();
    for item in compose(draft, &profile).items {
        match item {
            Item::Paragraph(paragraph) => {
                let text: String = paragraph.runs.iter().map(|run| run.text.as_str()).collect();
                printed.push(paragraph.label().unwrap_or_default() + &text);
            }
            Item::Table { table, .. } => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                printed.extend(cells.flat_map(|cell| &cell.paragraphs).map(draft::Text::to_plain));
            }
            Item::Picture { .. } | Item::PageBreak => {}
        }
    }
    printed.retain(|text| !text.is_empty());
    printed
}

/// What a file says is what the draft prints, empty paragraphs aside.
fn says_what_is_printed(draft: &Draft) {
    for numbering in BOTH {
        let mut said = paragraphs(&docx(draft, numbering));
        said.retain(|text| !text.is_empty());
        assert_eq!(said, printed(draft), "{numbering:?}");
    }
}

fn text() -> impl Strategy<Value = String> {
    "[库房档案清点<>&\"'“”—…，。a-z0-9 \t\n\u{3000}😀]{1,30}"
}

fn content() -> impl Strategy<Value = Content> {
    let level = (0usize..4).prop_map(|index| Level::ALL[index]);
    prop_oneof![
        text().prop_map(|text| body(&text)),
        (level.clone(), prop::bool::weighted(0.8), text()).prop_map(|(level, numbered, text)| {
            Content::Heading { level, numbered, text: text.as_str().into() }
        }),
        (level, prop::bool::weighted(0.8), text(), text()).prop_map(|(level, numbered, lead, rest)| {
            let Content::Paragraph { text, .. } = support::run_in(level, &lead, &rest) else {
                unreachable!()
            };
            Content::Paragraph { run_in: Some(RunIn { level, numbered }), text }
        }),
        Just(table()),
        Just(Content::PageBreak),
    ]
}

fn drafts() -> impl Strategy<Value = Draft> {
    let attachment = (text(), vec(content(), 0..6));
    (text(), text(), vec(content(), 0..20), vec(attachment, 0..3), text()).prop_map(
        |(title, addressee, contents, attachments, note)| {
            let mut draft = Draft { body: blocks(contents, 1), ..Draft::default() };
            draft.front.title = title.as_str().into();
            draft.front.addressee = addressee.as_str().into();
            draft.back.note = note.as_str().into();
            for (nth, (title, contents)) in (1..).zip(attachments) {
                let body = blocks(contents, nth * 1000);
                let id = BlockId(nth * 1000 + 999);
                draft.attachments.push(Attachment { id, title: title.as_str().into(), body });
            }
            draft
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn text_and_numbers_come_back_as_they_are_printed(draft in drafts()) {
        says_what_is_printed(&draft);
    }
}

#[test]
fn text_and_numbers_of_the_specimen_come_back() {
    says_what_is_printed(&specimen());
}

#[test]
fn characters_that_xml_forbids_are_left_out() {
    let draft = Draft { body: blocks([body("库\u{0}房\u{b}清\u{ffff}点\u{1f}")], 1), ..Draft::default() };
    assert!(BOTH.iter().all(|numbering| paragraphs(&docx(&draft, *numbering)) == ["库房清点"]));
}

#[test]
fn the_same_composition_gives_the_same_bytes() {
    let profile = profile::built_in("gbt9704").unwrap();
    for numbering in BOTH {
        let composition = compose(&specimen(), &profile);
        assert!(assemble(&composition, numbering) == assemble(&composition, numbering));
    }
}

#[test]
fn content_types_come_first_and_folders_not_at_all() {
    let names = names(&docx(&specimen(), Numbering::Auto));
    assert_eq!(names[0], "[Content_Types].xml");
    assert!(names.iter().all(|name| !name.ends_with('/')), "{names:?}");
}

#[test]
fn nothing_of_machine_or_person_is_in_the_file() {
    let docx = docx(&specimen(), Numbering::Auto);
    for name in names(&docx) {
        let part = part(&docx, &name);
        let traces = ["creator", "lastModifiedBy", "created", "rsid", "Company", "paraId", "unknown"];
        let found = traces.iter().find(|trace| part.contains(**trace));
        assert_eq!(found, None, "{name}");
    }
}

#[test]
fn every_part_is_its_golden() {
    let [auto, literal] = BOTH.map(|numbering| docx(&specimen(), numbering));
    for name in names(&auto) {
        let golden = name.trim_start_matches("word/").replace(['/', '[', ']'], "").replace(".xml", "");
        insta::assert_snapshot!(golden.clone(), lines(&auto, &name));
        if part(&auto, &name) != part(&literal, &name) {
            insta::assert_snapshot!(format!("{golden}-literal"), lines(&literal, &name));
        }
    }
}
