//! Bad input: one clear sentence, nothing lost, nothing half-written.

use crate::desk::{Answers, Desk};
use crate::steps::AS_IMPORTED;
use std::path::Path;

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_bad_file_is_told_in_a_sentence() {
    let desk = Desk::new();
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bad = [
        (desk.path("gone.txt"), "gone.txt"),
        (desk.file("empty.txt", ""), "文件是空的"),
        (desk.file("blank.txt", "　\n \n"), "没有文字"),
        (desk.file("photo.docx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "图片"),
        (desk.file("locked.docx", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &encrypted[..]].concat()), "密码"),
        (desk.file("cut.docx", b"PK\x03\x04"), "损坏"),
    ];
    let files: Vec<&Path> = bad.iter().map(|(path, _)| path.as_path()).collect();
    let window = desk.open(Answers { open: &files, save: &[] }).await;
    for (_, words) in &bad {
        window.press("用去年的稿子").await;
        window.sees(words).await;
        window.dismiss().await;
    }
    window.close().await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn an_export_that_cannot_be_written_leaves_the_draft_open_and_nothing_behind() {
    let desk = Desk::new();
    let inside_a_file = desk.file("taken", "what was there").join("总结.docx");
    let docx = desk.path("总结.docx");
    let window = desk.open_sample(&[&inside_a_file, &docx]).await;
    window.export().await;
    window.sees("没有导出").await;
    assert_eq!(std::fs::read_to_string(desk.path("taken")).unwrap(), "what was there");
    window.dismiss().await;
    window.sees_chapters(AS_IMPORTED).await;
    window.export().await;
    window.sees("已导出").await;
    assert!(docx.exists());
    window.close().await;
}
