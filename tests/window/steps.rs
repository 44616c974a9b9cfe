//! The steps of a clerk's work that several tests go through.

use crate::desk::{Answers, Desk, Window};
use fantoccini::key::Key;
use std::path::{Path, PathBuf};

/// The level-1 headings of the outline as the clerk reads them, from the top.
pub(crate) const CHAPTERS: &str = "return [...document.querySelectorAll('[role=treeitem][aria-level=\"1\"]')]
    .map(item => item.innerText.split('\\n').map(line => line.trim()).join(''))";

/// The project's own sample: two drafts in one running line.
pub(crate) fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/running-line/input.txt")
}

/// The chapters of its first draft.
pub(crate) const AS_IMPORTED: [&str; 2] = ["一、上半年工作回顾", "二、下半年工作打算"];
/// The same after the second was moved above the first.
pub(crate) const MOVED: [&str; 2] = ["一、下半年工作打算", "二、上半年工作回顾"];

impl Desk {
    /// Opens the app with the sample's first draft in the workspace; exports will go to `save`.
    pub(crate) async fn open_sample(&self, save: &[&Path]) -> Window {
        let window = self.open(Answers { open: &[&sample()], save }).await;
        window.press("用去年的稿子").await;
        window.sees("文件里有 2 篇稿子").await;
        window.press("开始编辑").await;
        window.sees_chapters(AS_IMPORTED).await;
        window
    }
}

impl Window {
    /// Waits until the outline's chapters are these.
    pub(crate) async fn sees_chapters(&self, chapters: [&str; 2]) {
        self.until(&chapters.join(" "), CHAPTERS, |found| {
            let found = found.as_array().into_iter().flatten().filter_map(|chapter| chapter.as_str());
            let found: Vec<&str> = found.collect();
            found.len() == 2 && found.iter().zip(chapters).all(|(found, chapter)| found.starts_with(chapter))
        })
        .await;
    }

    /// Moves the second chapter above the first, with the keyboard, in the outline.
    pub(crate) async fn move_second_chapter_up(&self) {
        self.press_in("[role=tree]", "二、下半年工作打算").await;
        self.keys(&[Key::Alt, Key::Up]).await;
        self.sees_chapters(MOVED).await;
    }

    /// Exports through the sheet, to where the dialog answers.
    pub(crate) async fn export(&self) {
        self.press("导出 Word").await;
        self.press_in("[role=dialog], dialog", "导出 Word").await;
    }
}
