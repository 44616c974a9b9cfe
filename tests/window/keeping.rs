//! What was written is kept, however the app ends.

use crate::desk::{Answers, Desk};
use crate::steps::{AS_IMPORTED, MOVED, sample};
use std::time::Duration;
use tokio::time::sleep;

/// What is older than this survives any end.
const PROMISED: Duration = Duration::from_secs(2);

/// The title of the sample's drafts.
const TITLE: &str = "2020档案安全与业务培训总结及计划";

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_draft_is_there_again_after_closing() {
    let desk = Desk::new();
    let window = desk.open_sample(&[]).await;
    window.move_second_chapter_up().await;
    window.sees("已保存").await;
    window.close().await;
    opens_as_left(&desk).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_draft_is_there_again_after_a_crash() {
    let desk = Desk::new();
    let original = std::fs::read(sample()).unwrap();
    let window = desk.open_sample(&[]).await;
    window.move_second_chapter_up().await;
    sleep(PROMISED).await;
    drop(window);
    opens_as_left(&desk).await;
    assert!(original == std::fs::read(sample()).unwrap(), "the original was written to");
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn what_was_done_is_undone_after_closing() {
    let desk = Desk::new();
    let window = desk.open_sample(&[]).await;
    window.move_second_chapter_up().await;
    window.sees("已保存").await;
    // The driver ends the page at once, which then sends nothing more: what can be undone is kept when the keys rest.
    sleep(2 * PROMISED).await;
    window.close().await;
    let window = desk.open(Answers::default()).await;
    window.press(TITLE).await;
    window.sees_chapters(MOVED).await;
    window.press("撤销").await;
    window.sees_chapters(AS_IMPORTED).await;
    window.close().await;
}

async fn opens_as_left(desk: &Desk) {
    let window = desk.open(Answers::default()).await;
    window.press(TITLE).await;
    window.sees_chapters(MOVED).await;
    window.close().await;
}
