//! Pictures of the window for README and docs; taken by `cargo xtask screens`.

use crate::desk::{Answers, Desk};
use crate::steps::sample;
use std::path::PathBuf;

#[tokio::test]
#[ignore = "takes pictures, and proves nothing"]
async fn take_pictures() {
    let folder = PathBuf::from(std::env::var_os("NIGAO_SCREENS").unwrap());
    let desk = Desk::new();
    let window = desk.open(Answers { open: &[&sample()], save: &[] }).await;
    window.find("用去年的稿子").await;
    window.picture(&folder.join("home.png")).await;
    window.press("用去年的稿子").await;
    window.find("开始编辑").await;
    window.picture(&folder.join("import.png")).await;
    window.press("开始编辑").await;
    window.sees("已保存").await;
    window.picture(&folder.join("workspace.png")).await;
    window.move_second_chapter_up().await;
    window.picture(&folder.join("moved.png")).await;
    window.press("导出 Word").await;
    window.find_in("[role=dialog], dialog", "导出 Word").await;
    window.picture(&folder.join("export.png")).await;
    window.close().await;
}
