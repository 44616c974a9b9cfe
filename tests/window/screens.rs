//! Pictures of the window for README and docs, light and dark; taken by `cargo xtask screens`.

use crate::desk::{Answers, Desk, Window};
use crate::steps::sample;
use std::path::{Path, PathBuf};

#[tokio::test]
#[ignore = "takes pictures, and proves nothing"]
async fn take_pictures() {
    let folder = PathBuf::from(std::env::var_os("NIGAO_SCREENS").unwrap());
    let desk = Desk::new();
    let window = desk.open(Answers { open: &[&sample()], save: &[] }).await;
    window.find("用去年的稿子").await;
    window.both(&folder, "home").await;
    window.press("用去年的稿子").await;
    window.find("开始编辑").await;
    window.both(&folder, "import").await;
    window.press("开始编辑").await;
    window.sees("已保存").await;
    window.both(&folder, "workspace").await;
    window.move_second_chapter_up().await;
    window.both(&folder, "moved").await;
    window.press_in("[role=tablist]", "填空").await;
    window.both(&folder, "blanks").await;
    window.press_in("[role=tablist]", "要素").await;
    window
        .run(
            "const form = document.querySelectorAll('[role=tabpanel] select')[1];
        form.value = 'document'; form.dispatchEvent(new Event('change', { bubbles: true }))",
        )
        .await;
    window.sees("发文字号").await;
    window.both(&folder, "elements").await;
    window.press("导出 Word").await;
    window.find_in("[role=dialog], dialog", "导出 Word").await;
    window.both(&folder, "export").await;
    window.close().await;
}

impl Window {
    /// A picture of what is seen, and one in the dark.
    async fn both(&self, folder: &Path, name: &str) {
        for (theme, file) in [("light", format!("{name}.png")), ("dark", format!("{name}-dark.png"))] {
            self.run(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
            self.picture(&folder.join(file)).await;
        }
    }
}
