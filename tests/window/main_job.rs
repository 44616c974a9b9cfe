//! The main job: an old draft in, a section moved, an official .docx out.

use crate::desk::Desk;
use crate::steps::{AS_IMPORTED, CHAPTERS, MOVED};
use draft::{Draft, EntryKind, outline};
use fantoccini::key::Key;
use std::path::Path;

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_moved_section_is_numbered_anew_and_exported_so() {
    let desk = Desk::new();
    let docx = desk.path("总结.docx");
    let window = desk.open_sample(&[&docx]).await;
    window.move_second_chapter_up().await;
    window.sees("一、下半年工作打算").await;
    window.export().await;
    window.sees("已导出").await;
    window.find("打开所在文件夹").await;
    assert_eq!(chapters(&read_back(&docx)), MOVED);
    window.close().await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_move_is_one_step_to_undo_and_redo() {
    let desk = Desk::new();
    let window = desk.open_sample(&[]).await;
    window.move_second_chapter_up().await;
    window.press("撤销").await;
    window.sees_chapters(AS_IMPORTED).await;
    window.press("重做").await;
    window.sees_chapters(MOVED).await;
    window.close().await;
}

/// What the text says of another section.
const REFERENCE: &str = "return document.querySelector('.ProseMirror [data-reference]')?.innerText";

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_reference_says_the_number_that_its_section_has() {
    let desk = Desk::new();
    let docx = desk.path("总结.docx");
    let window = desk.open_sample(&[&docx]).await;
    window.run("document.querySelector('.ProseMirror').focus()").await;
    window.letter(&[Key::Control, Key::Alt], 'r').await;
    window.write("下半年工作打算").await;
    window.until("a reference", REFERENCE, |said| said == "第二部分").await;
    window.move_second_chapter_up().await;
    window.until("the number that it has now", REFERENCE, |said| said == "第一部分").await;
    window.press("撤销").await;
    window.until("the number from before", REFERENCE, |said| said == "第二部分").await;
    window.press("重做").await;
    window.export().await;
    window.sees("已导出").await;
    assert!(read_back(&docx).front.title.to_plain().starts_with("第一部分"));
    window.close().await;
}

/// The only draft of an exported file, as an import would see it.
fn read_back(docx: &Path) -> Draft {
    let bytes = std::fs::read(docx).unwrap();
    let manuscript = intake::read(&bytes, "总结.docx").unwrap();
    let mut drafts = intake::recognise(&manuscript).drafts;
    assert_eq!(drafts.len(), 1);
    drafts.remove(0).draft
}

fn chapters(draft: &Draft) -> Vec<String> {
    let entries =
        outline(draft).into_iter().filter(|entry| entry.kind == EntryKind::Heading && entry.level == 1);
    entries.map(|entry| format!("{}、{}", entry.number, entry.text)).collect()
}

/// How many changes are open to 撤销 at most, in a test's patience.
const MOST_STEPS: usize = 20;
/// The text as it is drawn.
const TEXT: &str = "return document.querySelector('.ProseMirror').innerText";
const CAN_UNDO: &str = "return !document.querySelector('header [aria-label=撤销]').disabled";
const CAN_REDO: &str = "return !document.querySelector('header [aria-label=重做]').disabled";
const OPEN: &str = "return document.querySelectorAll('[role=tabpanel] input').length";
const PLACES: &str = "return [...document.querySelectorAll('.ProseMirror [data-blank]')]
    .filter(blank => blank.dataset.key === document.querySelector('[role=tabpanel] input')?.dataset.key).length";

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_draft_is_moved_renamed_demoted_filled_taken_back_done_again_and_exported() {
    let desk = Desk::new();
    let docx = desk.path("总结.docx");
    let window = desk.open_sample(&[&docx]).await;
    window.move_second_chapter_up().await;
    window.press_in("[role=tree]", "二、上半年工作回顾").await;
    window.keys(&[Key::F2]).await;
    window.write("上半年主要工作").await;
    window.sees_chapters(["一、下半年工作打算", "二、上半年主要工作"]).await;
    window.press_in("[role=tree]", "二、上半年主要工作").await;
    window.keys(&[Key::Alt, Key::Shift, Key::Right]).await;
    window.until("one chapter", CHAPTERS, |found| found.as_array().is_some_and(|all| all.len() == 1)).await;
    window.press("填空").await;
    let places = window.run(PLACES).await.as_u64().unwrap();
    let open = window.run(OPEN).await.as_u64().unwrap();
    assert!(places > 1, "the sample's first blank stands in several places: {places}");
    window.run("document.querySelector('[role=tabpanel] input').focus()").await;
    window.write("临河").await;
    window.until("one less", OPEN, |left| left.as_u64() == Some(open - 1)).await;
    let done = window.run(TEXT).await;

    for _ in 0..MOST_STEPS {
        if window.run(CAN_UNDO).await == true {
            window.press("撤销").await;
        }
    }
    window.sees_chapters(AS_IMPORTED).await;
    window.until("all open again", OPEN, |left| left.as_u64() == Some(open)).await;
    for _ in 0..MOST_STEPS {
        if window.run(CAN_REDO).await == true {
            window.press("重做").await;
        }
    }
    window.until("all done again", TEXT, |text| *text == done).await;
    window.export().await;
    window.sees("已导出").await;
    let draft = read_back(&docx);
    assert_eq!(chapters(&draft), ["一、下半年工作打算"]);
    assert!(outline(&draft).iter().any(|entry| entry.text == "上半年主要工作" && entry.level == 2));
    let mut said = String::new();
    draft::visit_texts(&draft, |_, text| said.push_str(&text.to_plain()));
    assert_eq!(said.matches("临河").count() as u64, places);
    window.close().await;
}
