//! Bringing in: what was recognised is set right before it is begun.

use crate::desk::{Answers, Desk, Window};
use crate::steps::sample;

const PIECES: &str = "return [...document.querySelectorAll('aside [role=listitem]')]
    .map(piece => piece.innerText).join('\\n')";
const OUTLINE: &str = "return document.querySelector('[role=tree]')?.innerText ?? ''";

impl Window {
    /// Waits until what a script answers has none of the words.
    async fn no_longer(&self, words: &str, script: &str) {
        self.until(words, script, |found| found.as_str().is_some_and(|found| !found.contains(words))).await;
    }
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn what_is_set_right_is_what_comes_in() {
    let desk = Desk::new();
    let window = desk.open(Answers { open: &[&sample()], save: &[] }).await;
    window.press("用去年的稿子").await;
    window.sees("文件里有 2 篇稿子").await;
    window.press_in("aside", "二下半年工作打算").await;
    window.press("改为正文").await;
    window.no_longer("下半年工作打算", PIECES).await;
    window.press("开始编辑").await;
    window.sees("二、下半年工作打算").await;
    window.no_longer("下半年工作打算", OUTLINE).await;
    window.close().await;
}
