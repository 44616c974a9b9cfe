//! Every case of tests/corpus is recognised as its golden says: `outline.json` beside `input.txt`. What a golden
//! does not name is not compared.

mod support;

use draft::{EntryKind, IssueDate, Mark, Run, Text};
use intake::{DoubtKind, Element, Manuscript, Paragraph, RecognisedDraft, Why, recognise};
use serde_json::{Map, Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A line a paragraph, as a text file is read.
fn manuscript(text: &str) -> Manuscript {
    let paragraph = |line: &str| {
        Element::Paragraph(Paragraph { text: Text::plain(line.to_owned()), ..Paragraph::default() })
    };
    Manuscript { elements: text.lines().map(paragraph).collect(), ..Manuscript::default() }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

/// The draft in the words of `nigao outline --json`.
fn described(found: &RecognisedDraft) -> Map<String, Value> {
    let piece = |piece: &intake::Piece| {
        let kind = if piece.kind == EntryKind::Heading { "heading" } else { "item" };
        json!({
            "kind": kind, "level": piece.level, "number": piece.number, "text": piece.text,
            "run_in": piece.run_in,
        })
    };
    let said = |text: &Text| (!text.is_empty()).then(|| text.to_plain());
    let draft = &found.draft;
    let date = draft.back.date.as_ref().map(|date| match date {
        IssueDate::Day(day) => day.to_string(),
        IssueDate::Open(text) => text.to_plain(),
    });
    let names = |texts: &[Text]| texts.iter().map(Text::to_plain).collect::<Vec<_>>();
    let header = &draft.front.header;
    let foot = &draft.back.foot;
    let attended = |one: &draft::Attendance| format!("{}：{}", one.role.chinese(), one.names.to_plain());
    let described = json!({
        "title": draft.front.title.to_plain().replace('\n', ""),
        "part": found.part,
        "addressee": said(&draft.front.addressee),
        "signer": draft.back.issuers.first().and_then(said),
        "issuers": names(&draft.back.issuers),
        "date": date,
        "note": said(&draft.back.note),
        "form": draft.form.chinese(),
        "header": {
            "copy_number": header.copy_number.to_plain(), "secrecy": header.secrecy.to_plain(),
            "urgency": header.urgency.to_plain(), "authorities": names(&header.authorities),
            "number": header.number.to_plain(), "signers": names(&header.signers),
        },
        "foot": {
            "copies_to": foot.copies_to.to_plain(), "printer": foot.printer.to_plain(),
            "printed": foot.printed.as_ref().map(|date| date.to_text().to_plain()),
        },
        "attendance": draft.back.attendance.iter().map(attended).collect::<Vec<_>>(),
        "attachments": draft.attachments.iter().map(|one| one.title.to_plain()).collect::<Vec<_>>(),
        "outline": found.pieces.iter().map(piece).collect::<Vec<_>>(),
    });
    match described {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

fn check(input: &Path, golden: &Path) {
    let text = fs::read_to_string(input).expect("a corpus case has an input");
    let golden = fs::read_to_string(golden).expect("a corpus case has a golden");
    let golden: Value = serde_json::from_str(&golden).expect("a golden is JSON");
    let manuscript = manuscript(&text);
    let recognised = recognise(&manuscript);
    support::nothing_is_lost(&manuscript, &recognised);
    let expected: Vec<&Map<String, Value>> =
        golden["drafts"].as_array().into_iter().flatten().filter_map(Value::as_object).collect();
    assert_eq!(recognised.drafts.len(), expected.len(), "drafts in {}", input.display());
    for (draft, expected) in recognised.drafts.iter().zip(expected) {
        let found = described(draft);
        let named: Map<String, Value> =
            expected.keys().map(|key| (key.clone(), found.get(key).cloned().unwrap_or_default())).collect();
        let pretty = |map: &Map<String, Value>| serde_json::to_string_pretty(map).unwrap_or_default();
        assert_eq!(pretty(&named), pretty(expected), "{}", input.display());
    }
}

fn case(name: &str) {
    let folder = root().join("tests/corpus").join(name);
    check(&folder.join("input.txt"), &folder.join("outline.json"));
}

#[test]
fn two_drafts_in_one_running_line_are_parted() {
    case("running-line");
}

#[test]
fn a_typed_notice_has_front_and_back() {
    case("typed-notice");
}

#[test]
fn hard_wrapped_lines_are_joined() {
    case("hard-wrapped");
}

#[test]
fn numbers_that_only_look_like_headings_are_left() {
    case("traps");
}

#[test]
fn essays_with_labels_are_drafts_of_their_own() {
    case("two-essays");
}

#[test]
fn levels_follow_the_notations_of_the_draft() {
    case("deep-levels");
}

#[test]
fn an_issued_notice_has_a_frame_and_attachments() {
    case("issued-notice");
}

#[test]
fn a_foot_may_stand_above_the_attachments() {
    case("foot-before-attachments");
}

#[test]
fn a_second_title_begins_a_second_draft() {
    case("second-title");
}

#[test]
fn a_joint_request_upward_has_its_header_and_foot() {
    case("joint-request");
}

#[test]
fn a_letter_has_its_number_beside_the_grades() {
    case("letter");
}

#[test]
fn an_order_is_known_by_its_mark() {
    case("order");
}

#[test]
fn minutes_name_who_was_there() {
    case("minutes");
}

#[test]
fn rules_have_chapters_and_their_clauses_are_text() {
    case("rules-in-articles");
}

#[test]
fn a_table_of_contents_heads_nothing() {
    case("table-of-contents");
}

#[test]
fn decimals_that_count_on_are_headings() {
    case("decimals");
}

#[test]
fn lists_inside_paragraphs_are_text() {
    case("lists-in-paragraphs");
}

#[test]
fn what_a_chat_or_a_page_adds_is_set_aside() {
    case("pasted-from-chat");
    case("pasted-from-page");
}

#[test]
fn names_of_parts_may_end_their_line() {
    case("three-samples");
}

#[test]
fn headings_may_begin_as_references_and_figures_do() {
    case("deceiving-headings");
}

#[test]
fn every_notation_of_the_careless_is_read() {
    case("careless-notations");
}

#[test]
fn every_family_of_items_is_read() {
    case("items");
}

#[test]
fn an_attachment_with_a_title_is_no_draft_of_its_own() {
    case("attachment-after-notice");
}

#[test]
fn blanks_inside_marks_change_nothing() {
    case("blanks-in-marks");
}

#[test]
fn chapters_and_sections_push_the_rest_down() {
    case("chapters-and-sections");
}

#[test]
fn a_heading_may_have_lost_its_number() {
    case("missing-number");
    let text = fs::read_to_string(root().join("tests/corpus/missing-number/input.txt")).unwrap();
    let recognised = recognise(&manuscript(&text));
    let doubts: Vec<_> = recognised.doubts.iter().map(|doubt| &doubt.kind).collect();
    let gap = DoubtKind::Gap { expected: "四".into(), found: "五".into() };
    assert_eq!(doubts, [&DoubtKind::Unsure, &gap]);
}

#[test]
fn bold_lines_are_headings_where_nothing_is_numbered() {
    let line = |text: &str, marks: &[Mark]| {
        let text = [Run { text: text.to_owned(), marks: marks.to_vec() }].into_iter().collect();
        Element::Paragraph(Paragraph { text, ..Paragraph::default() })
    };
    let bold = &[Mark::Strong];
    let elements = vec![
        line("2026年工作总结", &[]),
        line("主要工作", bold),
        line("清点库房两次。", &[]),
        line("下步打算", bold),
        line("补齐目录。", &[]),
    ];
    let recognised = recognise(&Manuscript { elements, ..Manuscript::default() });
    let found: Vec<_> =
        recognised.drafts[0].pieces.iter().map(|piece| (piece.level, piece.text.as_str())).collect();
    assert_eq!(found, [(1, "主要工作"), (1, "下步打算")]);
    assert!(recognised.doubts.iter().all(|doubt| doubt.kind == DoubtKind::Unsure));
}

#[test]
fn every_case_is_named_by_a_test() {
    let source = include_str!("corpus.rs");
    for entry in fs::read_dir(root().join("tests/corpus")).expect("the corpus is there").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let outlined = entry.path().join("outline.json").exists();
        assert!(!outlined || source.contains(&format!("case(\"{name}\")")), "{name} is tested by nobody");
    }
}

/// The real page lives beside the project and is not part of it.
#[test]
fn the_real_page_is_recognised_where_it_is_at_hand() {
    let folder = root().join("../shared/samples");
    let input = folder.join("seed-2020-summary-and-plan.txt");
    if input.exists() {
        check(&input, &folder.join("seed-2020-summary-and-plan.outline.json"));
    }
}

#[test]
fn a_gap_in_the_numbers_is_asked_about() {
    let text = fs::read_to_string(root().join("tests/corpus/running-line/input.txt")).unwrap();
    let recognised = recognise(&manuscript(&text));
    let doubts: Vec<_> = recognised.doubts.iter().map(|doubt| (doubt.draft, &doubt.kind)).collect();
    let gap = DoubtKind::Gap { expected: "一是".into(), found: "二是".into() };
    assert_eq!(doubts, [(1, &gap)]);
}

#[test]
fn what_the_web_page_put_around_the_text_is_set_aside() {
    let text = fs::read_to_string(root().join("tests/corpus/running-line/input.txt")).unwrap();
    let recognised = recognise(&manuscript(&text));
    let why: Vec<_> = recognised.set_aside.iter().map(|aside| (aside.why, aside.text.as_str())).collect();
    let page = Why::WebPage;
    assert_eq!(why.len(), 6, "{why:?}");
    assert_eq!(why[0], (page, "2021-03-12 10:21:35"));
    assert_eq!(why[1], (page, "2020档案安全与业务培训总结及计划"));
    assert!(why[2].1.ends_with("欢迎大家阅读。"));
    assert_eq!([why[3], why[4]], [(Why::PartLabel, "总结一"), (Why::PartLabel, "总结二")]);
    assert_eq!(why[5], (page, "|"));
}

#[test]
fn the_words_that_are_set_bold_are_the_heading() {
    let run = |text: &str, marks: &[Mark]| Run { text: text.to_owned(), marks: marks.to_vec() };
    let bold = run("（一）健全制度。完善流程。", &[Mark::Strong]);
    let text = [bold, run("修订两项办法。逐项落实。", &[])].into_iter().collect();
    let paragraph = |text| Element::Paragraph(Paragraph { text, ..Paragraph::default() });
    let elements = vec![paragraph("一、主要做法".into()), paragraph(text)];
    let recognised = recognise(&Manuscript { elements, ..Manuscript::default() });
    let found: Vec<_> = recognised.drafts[0].pieces.iter().map(|piece| piece.text.as_str()).collect();
    assert_eq!(found, ["主要做法", "健全制度。完善流程"]);
}

#[test]
fn a_report_of_short_sections_in_narrow_lines_is_joined() {
    case("report-in-narrow-lines");
}

#[test]
fn a_page_in_one_line_loses_what_the_site_put_around_it() {
    case("page-in-one-line");
}

#[test]
fn minutes_have_no_title_but_their_mark() {
    case("minutes-with-place");
}

#[test]
fn what_was_said_before_a_sent_text_is_set_aside() {
    case("sent-in-chat");
}

#[test]
fn short_lines_among_sentences_are_headings_where_nothing_is_numbered() {
    case("headings-without-numbers");
}

#[test]
fn headings_are_found_where_nothing_stands_between() {
    case("nothing-between");
}

#[test]
fn a_dot_closes_sentences_on_a_page_in_half_width_marks() {
    case("page-in-half-width");
}

#[test]
fn a_remark_in_brackets_signs_nothing() {
    case("left-to-fill");
}
