//! The main job: an old draft in, a section moved, an official .docx out.

use crate::desk::Desk;
use crate::steps::{AS_IMPORTED, MOVED};
use draft::{Draft, EntryKind, outline};
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
