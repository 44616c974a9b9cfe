//! What stands in a .docx: its text, its parts, its bytes.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use assemble::{Numbering, OpenBlanks, Options, assemble};
use compose::{Item, compose};
use draft::{Attachment, Block, BlockId, Content, Draft, Level, RunIn};
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
            Item::Picture { .. } | Item::PageBreak | Item::Mark(_) | Item::Foot(_) => {}
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
        let draft = specimen();
        let composition = compose(&draft, &profile);
        let options = Options { numbering, inside: Some(&draft), ..Options::default() };
        assert!(assemble(&composition, &options) == assemble(&composition, &options));
    }
}

#[test]
fn content_types_come_first_and_folders_not_at_all() {
    let names = names(&docx(&specimen(), Numbering::Auto));
    assert_eq!(names[0], "[Content_Types].xml");
    assert!(names.iter().all(|name| !name.ends_with('/')), "{names:?}");
}

/// The parts that are text.
fn xml_names(docx: &[u8]) -> Vec<String> {
    names(docx).into_iter().filter(|name| !name.starts_with("word/media/")).collect()
}

#[test]
fn nothing_of_machine_or_person_is_in_the_file() {
    let docx = docx(&specimen(), Numbering::Auto);
    for name in xml_names(&docx) {
        let part = part(&docx, &name);
        let traces = ["creator", "lastModifiedBy", "created", "rsid", "Company", "paraId", "unknown"];
        let found = traces.iter().find(|trace| part.contains(**trace));
        assert_eq!(found, None, "{name}");
    }
}

#[test]
fn every_part_is_its_golden() {
    let [auto, literal] = BOTH.map(|numbering| docx(&specimen(), numbering));
    for name in xml_names(&auto) {
        let golden = name.trim_start_matches("word/").replace(['/', '[', ']'], "").replace(".xml", "");
        insta::assert_snapshot!(golden.clone(), lines(&auto, &name));
        if part(&auto, &name) != part(&literal, &name) {
            insta::assert_snapshot!(format!("{golden}-literal"), lines(&literal, &name));
        }
    }
}

/// The specimen in a file, under some options.
fn written(draft: &Draft, options: &Options<'_>) -> Vec<u8> {
    let profile = profile::built_in("gbt9704").unwrap();
    assemble(&compose(draft, &profile), options)
}

#[test]
fn a_draft_travels_inside_under_the_digest_of_the_text() {
    let draft = specimen();
    let file = written(&draft, &Options { inside: Some(&draft), ..Options::default() });
    let item = part(&file, "customXml/item1.xml");
    let digest = ooxml::read::digest(&ooxml::read::read(&file).unwrap());
    assert!(item.contains(&format!("digest=\"{digest}\"")), "{}", &item[..200]);
    assert!(!names(&docx(&draft, Numbering::Auto)).iter().any(|name| name.starts_with("customXml")));
}

#[test]
fn a_picture_is_one_part_however_often_it_is_shown() {
    let mut draft = specimen();
    let picture = draft.body.iter().find(|block| matches!(block.content, Content::Picture(_))).cloned();
    draft.body.push(Block { id: BlockId(99), ..picture.unwrap() });
    let file = docx(&draft, Numbering::Auto);
    let media = names(&file).into_iter().filter(|name| name.starts_with("word/media/"));
    assert_eq!(media.collect::<Vec<_>>(), ["word/media/image1.png"]);
    assert_eq!(part(&file, "word/document.xml").matches("r:embed=\"rIdImage1\"").count(), 2);
}

#[test]
fn a_picture_whose_image_is_gone_leaves_words_in_its_place() {
    let mut draft = specimen();
    draft.images.clear();
    assert!(paragraphs(&docx(&draft, Numbering::Auto)).contains(&"［图片缺失］库房平面图".to_owned()));
}

#[test]
fn open_blanks_stand_on_yellow_where_asked_for() {
    let mut draft = Draft { body: blocks([body("共清点xx件，见附件。")], 1), ..Draft::default() };
    draft::mark_blanks(&mut draft);
    for (blanks, expected) in [(OpenBlanks::Plain, 0), (OpenBlanks::Highlighted, 1)] {
        let file = written(&draft, &Options { blanks, ..Options::default() });
        assert_eq!(part(&file, "word/document.xml").matches("<w:highlight").count(), expected);
    }
}

#[test]
fn a_file_says_of_itself_only_what_it_is_told() {
    let draft = specimen();
    let told = Options { author: "综合科", created: "2026-06-30T08:00:00Z", ..Options::default() };
    let core = part(&written(&draft, &told), "docProps/core.xml");
    assert!(core.contains("<dc:creator>综合科</dc:creator>") && core.contains("2026-06-30T08:00:00Z"));
    let core = part(&docx(&draft, Numbering::Auto), "docProps/core.xml");
    assert!(!core.contains("creator") && !core.contains("created"));
}

#[test]
fn a_mark_is_told_again_and_stands_only_where_it_was_asked_for() {
    let profile = profile::built_in("gbt9704").unwrap();
    let mark = "甲&乙<0f>";
    let options = Options { mark, ..Options::default() };
    let file = assemble(&compose::compose(&specimen(), &profile), &options);
    assert_eq!(intake::read(&file, "稿.docx").unwrap().mark.as_deref(), Some(mark));
    let unmarked = docx(&specimen(), Numbering::Auto);
    assert_eq!(intake::read(&unmarked, "稿.docx").unwrap().mark, None);
    assert!(!names(&unmarked).contains(&"docProps/custom.xml".to_owned()));
}
